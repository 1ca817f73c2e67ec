/**
 * The members of Illustrator's scripting object model that the executor uses, and no others. Collections can be
 * indexed and are live; an index counts from the front.
 */
export type Pair = readonly [x: number, y: number];
/** Points; the top is greater than the bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Enumerators are single objects that compare by identity. */
declare const enumerator: unique symbol;
export type Enumerator = { readonly [enumerator]: true };
type Enum<K extends string> = Readonly<Record<K, Enumerator>>;

export type Collection<T> = { readonly length: number; readonly [index: number]: T };
type Growing<T> = Collection<T> & { readonly add: () => T };

type Typed = { readonly typename: string };

export type CmykColor = Typed & { cyan: number; magenta: number; yellow: number; black: number };
export type RgbColor = Typed & { red: number; green: number; blue: number };
export type GrayColor = Typed & { readonly gray: number };
export type SpotColor = Typed & { spot: Spot; tint: number };
export type Color = Typed;

export type Spot = Typed & {
  name: string;
  colorType: Enumerator;
  color: Color;
  readonly remove: () => void;
};

export type Layer = Typed & {
  name: string;
  readonly locked: boolean;
  readonly visible: boolean;
  readonly printable: boolean;
  readonly isIsolated: boolean;
  readonly opacity: number;
  readonly blendingMode: Enumerator;
  readonly zOrderPosition: number;
  readonly layers: Collection<Layer>;
  readonly pageItems: Collection<PageItem>;
  readonly groupItems: Growing<GroupItem>;
  /** A layer or the document. */
  readonly parent: Typed;
  readonly remove: () => void;
};

export type PageItem = Typed & {
  name: string;
  readonly hidden: boolean;
  readonly isIsolated: boolean;
  readonly geometricBounds: Box;
  readonly layer: Layer;
  /** A group or a layer. */
  readonly parent: Typed;
  readonly visibleBounds: Box;
  readonly move: (to: PageItem | Layer, placement: Enumerator) => unknown;
  readonly remove: () => void;
  readonly zOrderPosition: number;
  /** Since 24.0. */
  readonly uuid?: string;
  opacity: number;
  blendingMode: Enumerator;
};

export type PathPoint = Typed & {
  readonly anchor: Pair;
  leftDirection: Pair;
  rightDirection: Pair;
};

export type PathItem = PageItem & {
  readonly pathPoints: Collection<PathPoint>;
  readonly setEntirePath: (anchors: readonly Pair[]) => void;
  closed: boolean;
  filled: boolean;
  fillColor: Color;
  fillOverprint: boolean;
  stroked: boolean;
  strokeOverprint: boolean;
  readonly strokeColor: Color;
  readonly strokeWidth: number;
  readonly strokeCap: Enumerator;
  readonly strokeJoin: Enumerator;
  readonly strokeMiterLimit: number;
  readonly strokeDashes: readonly number[];
  readonly strokeDashOffset: number;
  readonly clipping: boolean;
  readonly guides: boolean;
  evenodd: boolean;
};

export type CharacterAttributes = {
  readonly size: number;
  readonly textFont: { readonly name: string };
  readonly fillColor: Color;
  readonly overprintFill: boolean;
};

export type TextFrame = PageItem & {
  readonly contents: string;
  readonly textRange: { readonly characterAttributes: CharacterAttributes };
};

/** A placed file; asking for one that is missing is an error. */
export type PlacedItem = PageItem & { readonly file: { readonly name: string } };

export type CompoundPathItem = PageItem & { readonly pathItems: Growing<PathItem> };

/** A text under a name that a script leaves on an object. */
export type Tag = { name: string; value: string; readonly remove: () => void };

export type GroupItem = PageItem & {
  note: string;
  readonly clipped: boolean;
  readonly tags: Growing<Tag>;
  readonly pageItems: Collection<PageItem>;
  readonly groupItems: Growing<GroupItem>;
  readonly pathItems: Growing<PathItem>;
  readonly compoundPathItems: Growing<CompoundPathItem>;
};

export type Artboard = Typed & { readonly name: string; readonly artboardRect: Box };

export type Document = Typed & {
  readonly name: string;
  readonly documentColorSpace: Enumerator;
  readonly artboards: Collection<Artboard> & { readonly getActiveArtboardIndex: () => number };
  readonly convertCoordinate: (point: Pair, from: Enumerator, to: Enumerator) => Pair;
  readonly layers: Growing<Layer>;
  readonly groupItems: Collection<GroupItem>;
  readonly pageItems: Collection<PageItem>;
  /** Since 24.0; an error where no object has the id. */
  readonly getPageItemFromUuid: (uuid: string) => PageItem;
  readonly spots: Growing<Spot>;
  readonly swatches: Collection<Typed & { readonly name: string }>;
  activeLayer: Layer;
  /** An array of items, nothing, or a text while text is edited. */
  selection: readonly PageItem[] | Typed | null;
  /** Since large canvases came, 24.2; 1 for an ordinary document. */
  readonly scaleFactor?: number;
  /** Whether everything in it is on the disk. */
  readonly saved: boolean;
  /** From then on the document goes by the name of that file. */
  readonly saveAs: (file: ScriptFile, options: SaveOptions) => void;
  readonly close: (saving: Enumerator) => void;
};

/** A file of ExtendScript's, made of an address in which "%" stands before a byte. */
export type ScriptFile = { readonly fsName: string };

/** Tells the format by its class; what is not set is as Illustrator has it at first. */
export type SaveOptions = object;
export type IllustratorSaveOptions = SaveOptions & { pdfCompatible: boolean };
export type EpsSaveOptions = SaveOptions & {
  cmykPostScript: boolean;
  embedAllFonts: boolean;
  embedLinkedFiles: boolean;
};

export type Application = {
  readonly name: string;
  readonly version: string;
  readonly documents: Collection<Document> & {
    readonly add: (colours: Enumerator, width: number, height: number) => Document;
  };
  activeDocument: Document;
  userInteractionLevel: Enumerator;
  readonly open: (file: ScriptFile) => Document;
  coordinateSystem: Enumerator;
  /** Takes back what the last script or the user did last. */
  readonly undo: () => void;
};

/** What a script in Illustrator finds around it. */
export type Illustrator = {
  readonly app: Application;
  readonly CMYKColor: new () => CmykColor;
  readonly RGBColor: new () => RgbColor;
  readonly SpotColor: new () => SpotColor;
  readonly File: new (address: string) => ScriptFile;
  readonly IllustratorSaveOptions: new () => IllustratorSaveOptions;
  readonly PDFSaveOptions: new () => SaveOptions;
  readonly EPSSaveOptions: new () => EpsSaveOptions;
  readonly BlendModes: Enum<'NORMAL'>;
  readonly ColorModel: Enum<'SPOT' | 'PROCESS' | 'REGISTRATION'>;
  readonly CoordinateSystem: Enum<'ARTBOARDCOORDINATESYSTEM' | 'DOCUMENTCOORDINATESYSTEM'>;
  readonly DocumentColorSpace: Enum<'CMYK'>;
  readonly ElementPlacement: Enum<'PLACEBEFORE' | 'PLACEATEND'>;
  readonly SaveOptions: Enum<'DONOTSAVECHANGES'>;
  readonly StrokeCap: Enum<'ROUNDENDCAP' | 'PROJECTINGENDCAP'>;
  readonly StrokeJoin: Enum<'ROUNDENDJOIN' | 'BEVELENDJOIN'>;
  readonly UserInteractionLevel: Enum<'DONTDISPLAYALERTS'>;
};
