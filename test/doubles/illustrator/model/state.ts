import type { Pair } from '../../kernel/affine';
import type { EnumValue } from '../../kernel/enumerators';
import type { Box, Knot } from '../../kernel/outline';

/** A colour as a value: its class, its channels by name, and the id of its spot. */
export type Colour = {
  readonly cls: string;
  readonly channels: Readonly<Record<string, number>>;
  readonly spot?: number;
};

export type Plain =
  | string
  | number
  | boolean
  | null
  | EnumValue
  | { readonly ref: number }
  | { readonly colour: Colour }
  | readonly Plain[];

export type Attributes = Readonly<Record<string, Plain>>;

/** Coordinates on the canvas: points, y up, from where the origin of the document's bottom left corner is at first. */
export type PathKnot = Knot & { readonly smooth: boolean };

export type Path = { readonly closed: boolean; readonly knots: readonly PathKnot[] };

export type TagState = { readonly id: number; readonly name: string; readonly value: string };

/** A layer, an item, a spot or a swatch. */
export type Node = {
  readonly id: number;
  readonly cls: string;
  /** What it lies in: layer, group, compound path, or 0 for the document. */
  readonly parent: number;
  /** What lies in it, the front one first. */
  readonly items: readonly number[];
  readonly attributes: Attributes;
  readonly tags: readonly TagState[];
  readonly path?: Path;
};

export type ArtboardState = {
  readonly name: string;
  /** Left, top, right, bottom on the canvas; top is the larger. */
  readonly rect: Box;
  /** As `artboard.rulerOrigin` tells it. */
  readonly rulerOrigin: Pair;
};

export type Lists = 'layers' | 'spots' | 'swatches';

export type DocumentState = {
  readonly id: number;
  readonly attributes: Attributes;
  readonly nodes: Readonly<Record<number, Node>>;
  readonly lists: Readonly<Record<Lists, readonly number[]>>;
  readonly artboards: readonly ArtboardState[];
  readonly activeArtboard: number;
  /** Where the document's coordinates have their zero, on the canvas. */
  readonly origin: Pair;
  /** The layer or group that is isolated. */
  readonly isolated: number | null;
};

export type Selected =
  | { readonly kind: 'items'; readonly ids: readonly number[] }
  | { readonly kind: 'text'; readonly frame: number; readonly start: number; readonly length: number };

/** The application with its open documents, the active one first. */
export type World = {
  readonly attributes: Attributes;
  readonly documents: readonly DocumentState[];
  readonly selection: Readonly<Record<number, Selected>>;
};

export function nodeOf(document: DocumentState, id: number): Node {
  const node = document.nodes[id];
  if (!node) throw new Error(`the double has lost node ${id}`);
  return node;
}

export const en = (name: string, key: string): EnumValue => ({ enum: name, key });

export const isEnum = (value: Plain | undefined, key: string): boolean =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

export const isRef = (value: Plain | undefined): value is { readonly ref: number } =>
  typeof value === 'object' && value !== null && 'ref' in value;

export const colourIn = (value: Plain | undefined): Colour =>
  typeof value === 'object' && value !== null && 'colour' in value ? value.colour : NO_COLOUR;

export const NO_COLOUR: Colour = { cls: 'NoColor', channels: {} };

/** Everything in a layer or group, itself included, from the front to the back. */
export const withInner = (document: DocumentState, id: number): readonly Node[] => {
  const node = nodeOf(document, id);
  return [node, ...node.items.flatMap((inner) => withInner(document, inner))];
};

/** What a thing lies in, from the nearest outwards, itself first. */
export function upwards(document: DocumentState, id: number): readonly Node[] {
  const node = document.nodes[id];
  return node ? [node, ...upwards(document, node.parent)] : [];
}
