import type { Affine } from '../../kernel/affine';
import type { EnumValue } from '../../kernel/enumerators';
import type { Outline } from '../../kernel/outline';

/** A value as the model keeps it: lengths in points, things by their id. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | EnumValue
  | { readonly ref: number }
  | readonly Plain[];

export type Attributes = Readonly<Record<string, Plain>>;

/** One thing of a document: a page, an item, a swatch, a layer and so on. */
export type Node = {
  readonly id: number;
  readonly cls: string;
  /** What it lies in: spread, group, master item, document (0). */
  readonly parent: number;
  /** Items it holds, the front one first; pages it holds, from the left. */
  readonly items: readonly number[];
  readonly pages: readonly number[];
  readonly attributes: Attributes;
  readonly labels: Readonly<Record<string, string>>;
  /** From its own coordinates to those of its parent; for a page and an item of a spread, the spread's: x from the spine, y from the middle. */
  readonly matrix: Affine;
  readonly outlines: readonly Outline[];
};

export type Lists = 'spreads' | 'masters' | 'layers' | 'swatches' | 'inks' | 'objectStyles';

/** A document, changed only by replacing it; that makes undo a matter of keeping the earlier one. */
export type DocumentState = {
  readonly id: number;
  readonly attributes: Attributes;
  readonly labels: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<number, Node>>;
  /** Ids in order; the uppermost layer first. */
  readonly lists: Readonly<Record<Lists, readonly number[]>>;
};

/** What is selected: items, cells, or a place in a text. */
export type Selected =
  | { readonly kind: 'thing'; readonly id: number }
  | { readonly kind: 'insertion-point'; readonly frame: number; readonly index: number };

/** The application with its open documents; the first one is the active one. */
export type World = {
  readonly attributes: Attributes;
  readonly documents: readonly DocumentState[];
  readonly selection: Readonly<Record<number, readonly Selected[]>>;
  readonly activePage: Readonly<Record<number, number>>;
};

export const nodeOf = (document: DocumentState, id: number): Node => {
  const node = document.nodes[id];
  if (!node) throw new Error(`the double has lost node ${id}`);
  return node;
};

export const en = (name: string, key: string): EnumValue => ({ enum: name, key });

export const isEnum = (value: Plain | undefined, key: string): boolean =>
  typeof value === 'object' && value !== null && 'key' in value && value.key === key;

export const isRef = (value: Plain | undefined): value is { readonly ref: number } =>
  typeof value === 'object' && value !== null && 'ref' in value;
