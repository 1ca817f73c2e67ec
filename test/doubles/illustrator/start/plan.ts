import type { Pair } from '../../kernel/affine';
import type { Box } from '../../kernel/outline';
import type { Attributes, Colour } from '../model/state';

/** An item of a start document; boxes in points from its artboard's top left corner, y down. */
export type PlannedItem = {
  readonly name: string;
  readonly kind: 'PathItem' | 'CompoundPathItem' | 'TextFrame' | 'PlacedItem';
  readonly box: Box;
  /** Counted from 0. */
  readonly artboard?: number;
  /** Counted from 0 through all layers, those inside others right after them. */
  readonly layer?: number;
  /** Degrees counter-clockwise about the middle. */
  readonly rotation?: number;
  readonly attributes?: Attributes;
  readonly contents?: string;
  /** Items with the same group name are grouped. */
  readonly group?: string;
};

export type PlannedLayer = {
  readonly name: string;
  readonly locked?: boolean;
  readonly visible?: boolean;
  readonly printable?: boolean;
  /** Lies in the layer before it. */
  readonly inner?: boolean;
};

export type PlannedSelection =
  | { readonly kind: 'items'; readonly names: readonly string[] }
  | { readonly kind: 'text'; readonly frame: string; readonly start: number; readonly length: number };

/** A start document and how the user has set the application, as data. Lengths in points. */
export type DocumentPlan = {
  readonly name: string;
  readonly space: 'CMYK' | 'RGB';
  /** 10 in a document on the large canvas: every point that a script says is ten points on paper. */
  readonly scaleFactor: number;
  /** Left, top, right, bottom on the canvas, y up. */
  readonly artboards: readonly { readonly name: string; readonly rect: Box; readonly rulerOrigin: Pair }[];
  readonly activeArtboard: number;
  /** From the lower left corner of the first artboard. */
  readonly rulerOrigin: Pair;
  readonly layers: readonly PlannedLayer[];
  readonly activeLayer: number;
  readonly coordinateSystem: 'DOCUMENTCOORDINATESYSTEM' | 'ARTBOARDCOORDINATESYSTEM';
  readonly units: string;
  /** New paths come with a stroke, a tint of a spot and overprint. */
  readonly leakingDefaults: boolean;
  readonly registrationName: string;
  readonly spots: readonly {
    readonly name: string;
    readonly model: 'SPOT' | 'PROCESS';
    readonly color: Colour;
  }[];
  readonly items: readonly PlannedItem[];
  readonly selection: PlannedSelection;
  /** The layer or the group that the user has isolated. */
  readonly isolated?: string;
};

const A4: Box = [0, 841.89, 595.276, 0];

/** A document without any trap: one A4 artboard, CMYK, a path named "barcode" of 90 by 60 mm, selected. */
export const plainPlan: DocumentPlan = {
  name: 'Plain.ai',
  space: 'CMYK',
  scaleFactor: 1,
  artboards: [{ name: 'Artboard 1', rect: A4, rulerOrigin: [0, 0] }],
  activeArtboard: 0,
  rulerOrigin: [0, 0],
  layers: [{ name: 'Layer 1' }],
  activeLayer: 0,
  coordinateSystem: 'DOCUMENTCOORDINATESYSTEM',
  units: 'Millimeters',
  leakingDefaults: false,
  registrationName: '[Registration]',
  spots: [],
  items: [{ name: 'barcode', kind: 'PathItem', box: [100, 500, 355.118, 670.079] }],
  selection: { kind: 'items', names: ['barcode'] },
};
