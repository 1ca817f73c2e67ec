import { randomFrom } from '../../kernel/random';
import { type Attributes, en } from '../model/state';
import type { DocumentPlan, PlannedColour, PlannedItem, PlannedSelection } from './plan';

const MM = 72 / 25.4;
const A4 = [210 * MM, 297 * MM] as const;
const MAGAZINE = [230 * MM, 300 * MM] as const;
const POSTCARD = [148 * MM, 210 * MM] as const;

const items = (...names: readonly string[]): PlannedSelection => ({ kind: 'items', names });

/** What the user has selected, each under a name for test titles. */
export const SELECTIONS = {
  frame: items('barcode'),
  nothing: items(),
  'rotated-frame': items('turned'),
  'scaled-frame': items('scaled'),
  several: items('barcode', 'other'),
  'insertion-point': { kind: 'insertion-point', frame: 'text', index: 3 },
  'table-cell': { kind: 'cell', frame: 'table' },
  'master-item': items('master slot'),
  'locked-item': items('locked'),
  'item-on-locked-layer': items('on locked layer'),
  group: items('pair'),
  'small-frame': items('small'),
  line: items('line'),
  'mirrored-frame': items('mirrored'),
  'skewed-frame': items('skewed'),
  pasteboard: items('off page'),
} as const satisfies Readonly<Record<string, PlannedSelection>>;

export type SelectionName = keyof typeof SELECTIONS;

const UNITS: readonly (readonly [horizontal: string, vertical: string])[] = [
  ['PICAS', 'MILLIMETERS'],
  ['CICEROS', 'AGATES'],
  ['CUSTOM', 'INCHES'],
  ['MILLIMETERS', 'MILLIMETERS'],
  ['INCHES_DECIMAL', 'CUSTOM'],
  ['POINTS', 'CENTIMETERS'],
  ['AGATES', 'PIXELS'],
];

const SCRIPT_UNITS = ['AUTO_VALUE', 'MILLIMETERS', 'AUTO_VALUE', 'CICEROS', 'INCHES'] as const;
const ORIGINS = ['PAGE_ORIGIN', 'SPREAD_ORIGIN', 'SPINE_ORIGIN'] as const;
const STROKES = ['POINTS', 'MILLIMETERS', 'PICAS'] as const;

/**
 * A document in which little is as a script expects, chosen by the seed; consecutive seeds go through the
 * selections, units, ruler origins and traps in turn. A selection or other parts may be set instead.
 */
export function hostileDocument(seed: number, instead: Partial<DocumentPlan> = {}): DocumentPlan {
  const random = randomFrom(seed);
  const turnOf = <T>(list: readonly T[], step = 1): T => list[Math.floor(seed / step) % list.length] as T;
  const facing = seed % 4 !== 3;
  const [horizontal, vertical] = turnOf(UNITS);
  const origin = turnOf(ORIGINS);
  const zeroPoint =
    origin === 'SPINE_ORIGIN' ? ([0, 0] as const) : ([random() * 200 - 100, random() * 200 - 50] as const);
  const active = turnOf(['open', 'locked', 'hidden'] as const, 2);
  return {
    name: `Hostile ${seed}.indd`,
    ...(seed % 2 === 1 && { path: `/Users/someone/Hostile ${seed}.indd` }),
    facing,
    spreads: facing
      ? [
          { sizes: [A4], leftOfSpine: 0 },
          { sizes: [MAGAZINE, POSTCARD], leftOfSpine: 1 },
        ]
      : [
          { sizes: [MAGAZINE], leftOfSpine: 0 },
          { sizes: [POSTCARD, A4], leftOfSpine: 0 },
        ],
    layers: [
      { name: 'Active', locked: active === 'locked', visible: active !== 'hidden' },
      { name: 'Artwork' },
      { name: 'Locked', locked: true },
    ],
    activeLayer: 0,
    zeroPoint,
    settings: settings(seed, random, horizontal, vertical, origin, turnOf(STROKES)),
    application: {
      'scriptPreferences.measurementUnit': scriptUnit(turnOf(SCRIPT_UNITS)),
      'scriptPreferences.enableRedraw': seed % 5 !== 4,
      'scriptPreferences.userInteractionLevel': en(
        'UserInteractionLevels',
        seed % 2 === 0 ? 'INTERACT_WITH_ALL' : 'INTERACT_WITH_ALERTS',
      ),
      'transformPreferences.whenScaling': en(
        'WhenScalingOptions',
        seed % 3 === 1 ? 'ADJUST_SCALING_PERCENTAGE' : 'APPLY_TO_CONTENT',
      ),
      'transformPreferences.dimensionsIncludeStrokeWeight': seed % 2 === 0,
    },
    leakingDefaults: seed % 6 !== 5,
    // Only where the built-in black has another name can a user's swatch be called Black.
    builtInNames: seed % 4 === 2 ? 'localised' : 'english',
    colours: colours(seed),
    items: page2Items(seed),
    selection: turnOf(Object.values(SELECTIONS)),
    ...instead,
  };
}

function settings(
  seed: number,
  random: () => number,
  horizontal: string,
  vertical: string,
  origin: string,
  stroke: string,
): Attributes {
  return {
    'viewPreferences.horizontalMeasurementUnits': en('MeasurementUnits', horizontal),
    'viewPreferences.verticalMeasurementUnits': en('MeasurementUnits', vertical),
    'viewPreferences.horizontalCustomPoints': 4 + Math.round(random() * 200) / 10,
    'viewPreferences.verticalCustomPoints': 4 + Math.round(random() * 200) / 10,
    'viewPreferences.strokeMeasurementUnits': en('MeasurementUnits', stroke),
    'viewPreferences.textSizeMeasurementUnits': en('MeasurementUnits', seed % 3 === 2 ? 'Q' : 'POINTS'),
    'viewPreferences.rulerOrigin': en('RulerOrigin', origin),
    'documentPreferences.intent': en('DocumentIntentOptions', seed % 5 === 3 ? 'WEB_INTENT' : 'PRINT_INTENT'),
    'documentPreferences.overprintBlack': seed % 2 === 0,
    'transparencyPreferences.blendingSpace': en('BlendingSpace', seed % 5 === 3 ? 'RGB' : 'CMYK'),
  };
}

const scriptUnit = (key: (typeof SCRIPT_UNITS)[number]) =>
  key === 'AUTO_VALUE' ? en('AutoEnum', key) : en('MeasurementUnits', key);

function colours(seed: number): readonly PlannedColour[] {
  const clashing: PlannedColour = {
    name: 'PANTONE 293 C',
    model: 'PROCESS',
    space: 'RGB',
    value: [0, 61, 165],
  };
  const spot: PlannedColour = { name: 'Reflex', model: 'SPOT', space: 'LAB', value: [18, 28, -68] };
  const rich: PlannedColour = { name: 'Black', model: 'PROCESS', space: 'CMYK', value: [60, 40, 40, 100] };
  return [
    ...(seed % 4 === 2 ? [rich] : []),
    ...(seed % 3 !== 0 ? [clashing] : []),
    ...(seed % 2 === 0 ? [spot] : []),
  ];
}

/** Everything lies on the third page: right-hand where pages face, and of another size than the first. */
function page2Items(seed: number): readonly PlannedItem[] {
  const at = (x: number, y: number, width: number, height: number) =>
    [x * MM, y * MM, (x + width) * MM, (y + height) * MM] as const;
  const frame = (name: string, box: PlannedItem['box'], more: Partial<PlannedItem> = {}): PlannedItem => ({
    name,
    kind: 'Rectangle',
    page: 2,
    box,
    layer: 1,
    ...more,
  });
  return [
    frame('barcode', at(10, 120, 90, 60), { labels: { Label: 'barcode here' } }),
    frame('other', at(10, 10, 40, 30)),
    frame('hidden', at(100, 10, 40, 30), { attributes: { visible: false } }),
    frame('turned', at(25, 60, 90, 60), { rotation: turnDegrees(seed) }),
    frame('scaled', at(20, 30, 120, 80), { scale: 0.8 }),
    frame('text', at(60, 10, 60, 30), { kind: 'TextFrame', contents: 'Some text' }),
    frame('table', at(60, 45, 60, 30), { kind: 'TextFrame', contents: 'Table', withTable: true }),
    frame('master slot', at(10, 20, 90, 60), { page: 0, onMaster: true, labels: { Label: '[barcode]' } }),
    frame('locked', at(10, 185, 90, 20), { attributes: { locked: true } }),
    frame('on locked layer', at(60, 80, 80, 40), { layer: 2 }),
    frame('first of pair', at(5, 5, 20, 10), { group: 'pair' }),
    frame('second of pair', at(30, 5, 20, 10), { group: 'pair' }),
    frame('small', at(100, 190, 20, 8), { attributes: { strokeWeight: 3 } }),
    frame('line', at(10, 5, 60, 0), { kind: 'GraphicLine' }),
    frame('mirrored', at(20, 130, 90, 60), { bent: [-1, 0, 0, 1, 0, 0] }),
    frame('skewed', at(25, 130, 90, 60), { bent: [1, 0, 0.2, 1, 0, 0] }),
    frame('off page', at(400, 20, 90, 60)),
  ];
}

const turnDegrees = (seed: number): number => [90, 30, 270, 180, 12.5][seed % 5] as number;
