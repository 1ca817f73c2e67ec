import type { Box } from './dom';
import type { ProcessInk } from './protocol-plan';

/** A fill as the document says it; `other` is none, or no flat colour. */
export type Fill =
  | ProcessInk
  | { readonly kind: 'spot'; readonly name: string; readonly tint: number }
  | { readonly kind: 'gray'; readonly gray: number }
  | { readonly kind: 'other'; readonly description: string };

/** Anchor, left direction, right direction. */
export type ReadPoint = readonly [x: number, y: number, lx: number, ly: number, rx: number, ry: number];

export type ReadItem = {
  readonly name: string;
  /** As the collection has them, the front one first. */
  readonly paths: readonly (readonly ReadPoint[])[];
  readonly fill: Fill;
  readonly stroked: boolean;
  readonly hidden: boolean;
  readonly overprint: boolean;
  readonly evenodd: boolean;
  /** Percent. */
  readonly opacity: number;
  readonly isNormal: boolean;
  /** In document coordinates, said apart from the points. */
  readonly box: Box;
};

/** A colour as an object shows it; `global` is a swatch of process inks, at a tint in percent. */
export type Paint =
  | Fill
  | { readonly kind: 'registration'; readonly tint: number }
  | { readonly kind: 'global'; readonly paint: Fill; readonly tint: number };

export type SeenPath = { readonly points: readonly ReadPoint[]; readonly closed: boolean };

export type SeenStroke = {
  readonly paint: Paint;
  readonly overprint: boolean;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dashes: readonly number[];
  readonly dashOffset: number;
};

/** What holds of every object that is seen, with the groups and layers around it. */
export type SeenPlace = {
  /** Empty where the version has none. */
  readonly id: string;
  /** Percent. */
  readonly opacity: number;
  readonly isNormal: boolean;
  /** Outlines that cut it, the outermost first. */
  readonly clips: readonly (readonly SeenPath[])[];
};

export type SeenItem =
  | (SeenPlace & {
      readonly kind: 'path';
      readonly paths: readonly SeenPath[];
      readonly evenodd: boolean;
      readonly fill: Paint | null;
      readonly overprint: boolean;
      readonly stroke: SeenStroke | null;
    })
  | (SeenPlace & {
      readonly kind: 'text';
      readonly box: Box;
      readonly contents: string;
      readonly size: number;
      readonly font: string | null;
      readonly fill: Paint;
      readonly overprint: boolean;
    })
  /** Of a class that scripts cannot look into; a placed file by its name. */
  | (SeenPlace & {
      readonly kind: 'opaque';
      readonly box: Box;
      readonly typename: string;
      readonly file: string | null;
    });

export type Seen = {
  /** From the rearmost to the front. */
  readonly items: readonly SeenItem[];
  /** How many have been read with these; null where they were the last. */
  readonly next: number | null;
};
