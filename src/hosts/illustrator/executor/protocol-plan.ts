import type { Pair } from './dom';

/** Which object tells the place, and the layer where no other is named. */
export type Seek =
  | { readonly kind: 'selection' }
  | { readonly kind: 'named'; readonly name: string }
  /** Those of the ids that are there still. */
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'artboard' };

/** `layer` is that of the object found, or the active one, unless it is named; a named one may be new. */
export type Where = { readonly seek: Seek; readonly layer: string | null };

/** Percentages of the four inks. */
export type Cmyk = readonly [c: number, m: number, y: number, k: number];

export type ProcessInk =
  | { readonly kind: 'cmyk'; readonly cmyk: Cmyk }
  | { readonly kind: 'rgb'; readonly rgb: readonly [r: number, g: number, b: number] };

export type PlanInk =
  | ProcessInk
  /** A spot that is made shows as `alternative`, which is in the document's own colour space. */
  | { readonly kind: 'spot'; readonly name: string; readonly alternative: ProcessInk };

/** A closed outline; `curves` names the anchors that have directions. */
export type PlanPath = {
  readonly anchors: readonly Pair[];
  readonly curves: readonly { readonly at: number; readonly arriving: Pair; readonly leaving: Pair }[];
};

/** One path, or one compound path where there are several outlines, with even-odd winding. */
export type PlanItem = {
  readonly name: string;
  readonly ink: PlanInk;
  readonly overprint: boolean;
  readonly paths: readonly PlanPath[];
};

/** Everything to draw, in paint order: nothing is worked out on the script's side. */
export type Plan = Drawn & Where;

/** The same to draw in the place of a symbol: in its group where it has parts of ours, otherwise in front of it. */
export type Redraw = Drawn & {
  readonly ids: readonly string[];
  /** The names of the parts that are replaced; what else is in the group stays. */
  readonly replaces: readonly string[];
  readonly bars: string;
  /** A symbol that another program drew may stay under the new one. */
  readonly keepsForeign: boolean;
};

type Drawn = {
  readonly ticket: number;
  /** Document and artboard that the positions are meant for. */
  readonly document: string;
  readonly activeArtboard: number;
  readonly name: string;
  readonly data: string;
  readonly items: readonly PlanItem[];
};
