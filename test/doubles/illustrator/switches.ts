import type { Untrue } from './falsehoods';

/**
 * Facts that only a running Illustrator can settle (facts 10 and 13, the [?] marks); the suite runs both settings.
 */
export type Switches = {
  /** Which way `artboard.rulerOrigin` counts from the artboard's top left corner; the guide does not say. */
  readonly rulerOriginY: 'down' | 'up';
  /** Whether `artboardRect` is told in document coordinates at all times, or in the system in force. */
  readonly artboardRect: 'document' | 'in-force';
  /** Whether `doc.scaleFactor` and `item.uuid` are there (versions before 24 have neither). */
  readonly version: 'recent' | 'old';
  /** Whether a path added to a compound path becomes the first or the last of its `pathItems`. */
  readonly newSubpath: 'first' | 'last';
  /** Whether setting the anchor of a path point takes its handles along. */
  readonly anchorMovesHandles: boolean;
  /** Whether a handle of a smooth point turns the other one. */
  readonly smoothPoints: 'free' | 'coupled';
  /** Whether setting `fillColor` or `strokeColor` also fills or strokes what was not. */
  readonly colourPaints: boolean;
  /** Whether `layers.add` makes the new layer the active one. */
  readonly newLayerActive: boolean;
  /** Lists of a document are those of the last redraw while a script runs (seen on 30.8), or live. */
  readonly documentLists: 'since-redraw' | 'live';
  /** What `selection` is when nothing is selected: the guide says null, scripts see an empty array. */
  readonly emptySelection: 'array' | 'null';
  /** In isolation mode `layers` lists the true layers, or one layer called "Isolation Mode" that takes new items. */
  readonly isolation: 'flag' | 'layer';
  /** Notes longer than the panel's field are kept whole, or cut. */
  readonly note: 'whole' | 'cut';
  /** A spot given a name that another one has: refused, or numbered. */
  readonly takenSpotName: 'throws' | 'numbered';
  /** Coordinates are kept with double or with single precision. */
  readonly coordinates: 'double' | 'single';
  /** `GrayColor.gray` of black: 100 as measured on version 30, 0 as the guide says. */
  readonly grayBlack: 100 | 0;
  /** Whether `redraw` closes an undo step (seen on 30.8). */
  readonly redrawSplitsUndo: boolean;
  /** Whether opening a template (AIT) makes an untitled document, or opens the template itself. */
  readonly templates: 'untitled' | 'as-file';
  /** Which document is in front after the front one was closed: the next, or the last. */
  readonly afterClosing: 'next' | 'last';
  /** Whether a script can change a document that is not in front. */
  readonly behindOthers: 'works' | 'refused';
  readonly untrue: Untrue | 'nothing';
};

export const USUAL: Switches = {
  rulerOriginY: 'down',
  artboardRect: 'document',
  version: 'recent',
  newSubpath: 'first',
  anchorMovesHandles: false,
  smoothPoints: 'free',
  colourPaints: true,
  newLayerActive: true,
  documentLists: 'since-redraw',
  emptySelection: 'array',
  isolation: 'flag',
  note: 'whole',
  takenSpotName: 'throws',
  coordinates: 'double',
  grayBlack: 100,
  redrawSplitsUndo: true,
  templates: 'untitled',
  afterClosing: 'next',
  behindOthers: 'works',
  untrue: 'nothing',
};

/** For each switch the settings other than the usual one, ready to run a suite over. */
export const VARIANTS: readonly Partial<Switches>[] = [
  { rulerOriginY: 'up' },
  { artboardRect: 'in-force' },
  { version: 'old' },
  { newSubpath: 'last' },
  { anchorMovesHandles: true },
  { smoothPoints: 'coupled' },
  { colourPaints: false },
  { newLayerActive: false },
  { documentLists: 'live' },
  { emptySelection: 'null' },
  { isolation: 'layer' },
  { note: 'cut' },
  { takenSpotName: 'numbered' },
  { coordinates: 'single' },
  { grayBlack: 0 },
  { redrawSplitsUndo: false },
];

/** The same for what concerns only documents that are opened and closed. */
export const OPENING_VARIANTS: readonly Partial<Switches>[] = [
  { templates: 'as-file' },
  { afterClosing: 'last' },
  { behindOthers: 'refused' },
];
