import { randomFrom } from '../../kernel/random';
import { cmyk, rgb } from '../model/colours';
import type { Attributes } from '../model/state';
import type { DocumentPlan, PlannedItem, PlannedSelection } from './plan';

const MM = 72 / 25.4;

const items = (...names: readonly string[]): PlannedSelection => ({ kind: 'items', names });

/** What the user has selected, each under a name for test titles. */
export const SELECTIONS = {
  frame: items('barcode'),
  nothing: items(),
  'rotated-frame': items('turned'),
  several: items('barcode', 'other'),
  'insertion-point': { kind: 'text', frame: 'text', start: 3, length: 0 },
  'text-range': { kind: 'text', frame: 'text', start: 2, length: 4 },
  'text-frame': items('text'),
  group: items('pair'),
  'small-frame': items('small'),
  compound: items('compound'),
  'off-artboard': items('off page'),
} as const satisfies Readonly<Record<string, PlannedSelection>>;

export type SelectionName = keyof typeof SELECTIONS;

const UNITS = ['Millimeters', 'Points', 'Picas', 'Inches', 'Centimeters', 'Pixels', 'Qs'] as const;
const REGISTRATION = ['[Registration]', '[Passermarken]', '[Registrační]'] as const;

/**
 * A document in which little is as a script expects, chosen by the seed: consecutive seeds go through selections,
 * coordinate systems, ruler origins and active layers in turn. The last of three artboards is the active one, all
 * items are on it, and it has another size than the first. Parts may be set instead.
 */
export function hostileDocument(seed: number, instead: Partial<DocumentPlan> = {}): DocumentPlan {
  const random = randomFrom(seed);
  const turnOf = <T>(list: readonly T[], step = 1): T => list[Math.floor(seed / step) % list.length] as T;
  const offset = (reach: number): number => Math.round((random() - 0.5) * 2 * reach * 1000) / 1000;
  const active = turnOf(['open', 'locked', 'hidden', 'inner of hidden'] as const);
  const x = 800 + offset(100);
  const y = -300 + offset(100);
  return {
    name: `Hostile ${seed}.ai`,
    space: 'CMYK',
    scaleFactor: 1,
    artboards: [
      { name: 'Front', rect: [-20.5, 500.25, 399.75, 100.125], rulerOrigin: [0, 0] },
      { name: 'Inside', rect: [450, 500, 700, 200], rulerOrigin: [offset(20), offset(20)] },
      {
        name: 'Back',
        rect: [x, y, x + 230 * MM, y - 300 * MM],
        rulerOrigin: turnOf([
          [0, 0],
          [offset(80), offset(80)],
        ] as const),
      },
    ],
    activeArtboard: 2,
    rulerOrigin: [offset(200), offset(200)],
    layers: [
      {
        name: 'Active',
        locked: active === 'locked',
        visible: active !== 'hidden' && active !== 'inner of hidden',
      },
      { name: 'Inner', inner: true },
      { name: 'Artwork' },
      { name: 'Locked', locked: true },
    ],
    activeLayer: active === 'inner of hidden' ? 1 : 0,
    coordinateSystem: turnOf(['DOCUMENTCOORDINATESYSTEM', 'ARTBOARDCOORDINATESYSTEM'] as const),
    units: turnOf(UNITS),
    leakingDefaults: seed % 6 !== 5,
    registrationName: turnOf(REGISTRATION),
    spots: [
      ...(seed % 3 !== 0
        ? [{ name: 'PANTONE 293 C', model: 'PROCESS' as const, color: cmyk(100, 69, 0, 4) }]
        : []),
      { name: 'Reflex', model: 'SPOT', color: cmyk(100, 80, 0, 20) },
    ],
    items: itemsOnBack(seed),
    selection: turnOf(Object.values(SELECTIONS)),
    ...instead,
  };
}

/** The same in RGB: colours given in CMYK are converted there. */
export const rgbDocument = (seed: number, instead: Partial<DocumentPlan> = {}): DocumentPlan =>
  hostileDocument(seed, {
    space: 'RGB',
    spots: [{ name: 'Reflex', model: 'SPOT', color: rgb(0, 20, 137) }],
    ...instead,
  });

/** Items look unlike what is drawn next, so that selecting one anew is seen. */
const LOOK: Attributes = {
  filled: true,
  fillColor: { colour: cmyk(5, 0, 10, 0) },
  fillOverprint: false,
  stroked: false,
  strokeWidth: 0.5,
};

function itemsOnBack(seed: number): readonly PlannedItem[] {
  const item = (
    name: string,
    [left, top, width, height]: readonly [number, number, number, number],
    { kind = 'PathItem', attributes, ...more }: Partial<PlannedItem> = {},
  ): PlannedItem => ({
    name,
    kind,
    artboard: 2,
    layer: 2,
    box: [left * MM, top * MM, (left + width) * MM, (top + height) * MM],
    attributes: { ...(kind.endsWith('PathItem') && LOOK), ...attributes },
    ...more,
  });
  return [
    item('barcode', [10, 120, 90, 60]),
    item('other', [10, 10, 40, 30]),
    item('hidden', [100, 10, 40, 30], { attributes: { hidden: true } }),
    item('turned', [25, 60, 90, 60], { rotation: [90, 30, 270, 180, 12.5][seed % 5] as number }),
    item('text', [60, 10, 60, 30], { kind: 'TextFrame', contents: 'Some text' }),
    item('locked', [10, 185, 90, 20], { attributes: { locked: true } }),
    item('on locked layer', [60, 80, 80, 40], { layer: 3 }),
    item('twin', [150, 10, 60, 35]),
    item('twin', [150, 60, 60, 35]),
    item('first of pair', [5, 5, 20, 10], { group: 'pair' }),
    item('second of pair', [30, 5, 20, 10], { group: 'pair' }),
    item('compound', [120, 120, 60, 40], { kind: 'CompoundPathItem' }),
    item('picture', [120, 170, 60, 40], { kind: 'PlacedItem' }),
    item('small', [100, 190, 20, 8]),
    item('off page', [400, 20, 90, 60]),
  ];
}
