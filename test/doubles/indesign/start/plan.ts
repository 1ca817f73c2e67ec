import type { Affine } from '../../kernel/affine';
import type { Box } from '../../kernel/outline';
import type { Attributes } from '../model/state';

/** A page item of a start document; boxes in points from its page's top left corner. */
export type PlannedItem = {
  readonly name: string;
  readonly kind: 'Rectangle' | 'Oval' | 'Polygon' | 'GraphicLine' | 'TextFrame';
  /** Counted from 0 through all spreads; masters have their own count. */
  readonly page: number;
  readonly onMaster?: boolean;
  readonly box: Box;
  /** Counted from 0, the uppermost first. */
  readonly layer?: number;
  /** Degrees counter-clockwise about the middle. */
  readonly rotation?: number;
  /** Kept as a percentage, as with the setting "Adjust Scaling Percentage". */
  readonly scale?: number;
  /** Further map about the middle, as by mirroring or shearing. */
  readonly bent?: Affine;
  readonly attributes?: Attributes;
  readonly labels?: Readonly<Record<string, string>>;
  readonly contents?: string;
  readonly withTable?: boolean;
  /** A file placed in it, as large as the box; of its own frame's size where none is given. */
  readonly graphic?: PlannedGraphic;
  /** Pasted into the item of that name, which comes before. */
  readonly inside?: string;
  /** Items with the same group name are grouped. */
  readonly group?: string;
};

/** A placed file: its own size in points is that of the box over the scale. */
export type PlannedGraphic = {
  readonly kind: 'Image' | 'PDF' | 'EPS';
  readonly box: Box;
  readonly scale?: number;
  readonly link?: { readonly name: string; readonly uri: string };
  readonly attributes?: Attributes;
};

export type PlannedColour = {
  readonly name: string;
  readonly model: 'PROCESS' | 'SPOT';
  readonly space: 'CMYK' | 'RGB' | 'LAB';
  readonly value: readonly number[];
};

/** A swatch that is no colour; a tint is one of the built-in black, a mixed ink has half of black and all of the first spot. */
export type PlannedSwatch = { readonly name: string; readonly kind: 'Tint' | 'Gradient' | 'MixedInk' };

export type PlannedSelection =
  | { readonly kind: 'items'; readonly names: readonly string[] }
  | { readonly kind: 'insertion-point'; readonly frame: string; readonly index: number }
  | { readonly kind: 'cell'; readonly frame: string };

/** A start document and how the user has set the application, as data. Lengths in points. */
export type DocumentPlan = {
  readonly name: string;
  readonly path?: string;
  readonly facing: boolean;
  /** Pages of each spread from the left, and how many of them lie left of the spine. */
  readonly spreads: readonly {
    readonly sizes: readonly (readonly [width: number, height: number])[];
    readonly leftOfSpine: number;
  }[];
  readonly layers: readonly {
    readonly name: string;
    readonly locked?: boolean;
    readonly visible?: boolean;
  }[];
  readonly activeLayer: number;
  readonly zeroPoint: readonly [x: number, y: number];
  /** Further settings of the document, such as `viewPreferences.rulerOrigin`. */
  readonly settings: Attributes;
  /** Further settings of the application, such as `scriptPreferences.measurementUnit`. */
  readonly application: Attributes;
  /** New items come with a stroke, a tint, a shadow and a text wrap. */
  readonly leakingDefaults: boolean;
  readonly builtInNames: 'english' | 'localised';
  readonly colours: readonly PlannedColour[];
  readonly swatches?: readonly PlannedSwatch[];
  readonly items: readonly PlannedItem[];
  readonly selection: PlannedSelection;
};

const A4 = [595.276, 841.89] as const;

/** A document without any trap: one A4 page, millimetres, a frame named "barcode" of 90 by 60 mm, selected. */
export const plainPlan: DocumentPlan = {
  name: 'Plain.indd',
  facing: false,
  spreads: [{ sizes: [A4], leftOfSpine: 0 }],
  layers: [{ name: 'Layer 1' }],
  activeLayer: 0,
  zeroPoint: [0, 0],
  settings: {},
  application: {},
  leakingDefaults: false,
  builtInNames: 'english',
  colours: [],
  items: [{ name: 'barcode', kind: 'Rectangle', page: 0, box: [100, 500, 355.12, 670.08] }],
  selection: { kind: 'items', names: ['barcode'] },
};
