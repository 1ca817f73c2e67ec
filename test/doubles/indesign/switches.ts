/**
 * Facts that only a running InDesign can settle (facts 13 and the [?] marks); the suite runs both settings of each.
 */
export type Switches = {
  /** Order of a curved point in `entirePath`: left, anchor, right as scripts saw it, or anchor first as documented (13 a). */
  readonly smoothOrder: 'LAR' | 'ALR';
  /** Whether `groups.add` takes an array or, as on one host, only `itemByRange` works (13 b). */
  readonly groupsAddArray: 'ok' | 'throws';
  /** Whether `allPageItems` of a document lists the items of its masters (13 c). */
  readonly mastersInAllPageItems: boolean;
  /** Whether a function given to `doScript` keeps its closure, or is read anew from its text and gets only its arguments (13 d). */
  readonly doScript: 'closures' | 'fresh-scope';
  /** Whether `exportFile` and `close` answer with a thenable, though documented as synchronous (13 d). */
  readonly thenables: boolean;
  /** Writing the zero point while rulers start at the spine (13 k). */
  readonly spineZeroPoint: 'throws' | 'ignored';
  /** Paths of a polygon fresh from `polygons.add`, by the user's polygon settings (13 f). */
  readonly placeholderPath: 'one' | 'several' | 'none';
  /** A font that is not installed: `appliedFont` throws, or another font is put in (section 6). */
  readonly missingFont: 'throws' | 'substitutes';
  /** Names of the built-in swatches, as in the English application or in the language of the installation (13 g). */
  readonly builtInNames: 'english' | 'localised';
  /** Box of a corner named without limits: the paths, or the stroke with them (section 3 gives only the long form for sure). */
  readonly resolveBox: 'geometric' | 'visible';
  /** Settings inside settings (`textWrapPreferences: {…}`) in a bulk write: without effect, as read-only keys are, or applied. */
  readonly nestedProperties: 'ignored' | 'applied';
  /** A read of a collection inside each of several things: one list, or one for each thing. */
  readonly innerPlurals: 'one-list' | 'list-for-each';
  /** Settings inside each of several things: a list of objects, or one object whose values are lists. */
  readonly pluralSettings: 'list' | 'chain';
  /** What one read of `properties` gives: everything, or all scalars [VT] and no objects. */
  readonly bulkRead: 'everything' | 'scalars';
  /** What `polygons.add` of a group makes: an item in the group, upright on the page or turned and scaled as the group is; one on the spread; or an error. */
  readonly addedToGroup: 'upright' | 'as-group' | 'on-spread' | 'throws';
  /** Whether a copy of an item in a group lies in the group too. */
  readonly copyInGroup: 'in-group' | 'on-spread';
  /** One thing that the host takes for certain and that is not so: for the self-test, which has to find it. */
  readonly untrue: Untrue | 'nothing';
};

export const UNTRUE = [
  'none-style',
  'new-layer',
  'path-precision',
  'paint-order',
  'group-in-front',
  'resolve',
  'placeholders-alike',
  'undo',
  'labels',
  'type-size-unit',
  'solid-stroke',
] as const;

export type Untrue = (typeof UNTRUE)[number];

export const USUAL: Switches = {
  smoothOrder: 'LAR',
  groupsAddArray: 'ok',
  mastersInAllPageItems: false,
  doScript: 'closures',
  thenables: false,
  spineZeroPoint: 'throws',
  placeholderPath: 'one',
  missingFont: 'throws',
  builtInNames: 'english',
  resolveBox: 'geometric',
  nestedProperties: 'ignored',
  innerPlurals: 'one-list',
  pluralSettings: 'list',
  bulkRead: 'everything',
  addedToGroup: 'upright',
  copyInGroup: 'in-group',
  untrue: 'nothing',
};

/** For each switch the settings other than the usual one, ready to run a suite over. */
export const VARIANTS: readonly Partial<Switches>[] = [
  { smoothOrder: 'ALR' },
  { groupsAddArray: 'throws' },
  { mastersInAllPageItems: true },
  { doScript: 'fresh-scope' },
  { thenables: true },
  { spineZeroPoint: 'ignored' },
  { placeholderPath: 'several' },
  { placeholderPath: 'none' },
  { missingFont: 'substitutes' },
  { builtInNames: 'localised' },
  { resolveBox: 'visible' },
  { nestedProperties: 'applied' },
  { innerPlurals: 'list-for-each' },
  { pluralSettings: 'chain' },
  { bulkRead: 'scalars' },
];

/** The same for what concerns only symbols that are changed within their group. */
export const GROUP_VARIANTS: readonly Partial<Switches>[] = [
  { addedToGroup: 'as-group' },
  { addedToGroup: 'on-spread' },
  { addedToGroup: 'throws' },
  { copyInGroup: 'on-spread' },
];
