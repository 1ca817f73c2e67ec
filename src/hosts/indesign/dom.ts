/**
 * The members of InDesign's UXP document object model that this host uses, and no others; a test holds every one
 * against the published declarations. Collections have no indices, enumerators and objects never compare by `===`.
 */
export type Enumerator = { readonly equals: (other: unknown) => boolean };

/** `[x, y]`, in ruler units from the zero point. */
export type PointPair = readonly [x: number, y: number];
/** A corner point, or anchor and two directions in an order that differs between versions. */
export type EntirePoint = PointPair | readonly [PointPair, PointPair, PointPair];
export type EntirePath = readonly EntirePoint[];

export type Collection<T, Every> = {
  readonly length: number;
  readonly item: (index: number | string) => T;
  readonly itemByName: (name: string) => T;
  readonly everyItem: () => Every & { readonly getElements: () => T[] };
};

export type DomObject = {
  readonly isValid: boolean;
  readonly constructorName: string;
  readonly equals: (other: unknown) => boolean;
};

export type Made = { readonly remove: () => void };

export type Swatch = DomObject & { readonly name: string };

/** What one read of `properties` tells of a swatch: values only where it is a colour, a tint value only of a tint. */
export type SwatchValues = {
  readonly name: string;
  readonly model?: Enumerator;
  readonly space?: Enumerator;
  readonly colorValue?: readonly number[];
  readonly tintValue?: number;
};

export type Color = Swatch & Made & { readonly properties: SwatchValues };

export type Colors = Collection<Color, { readonly properties: readonly Required<SwatchValues>[] }> & {
  readonly add: (properties: object) => Color;
};

export type Swatches = Collection<Color, { readonly name: readonly string[] }>;

/** What one read of `properties` tells of a layer. */
export type LayerValues = {
  readonly name: string;
  readonly locked: boolean;
  readonly visible: boolean;
  readonly printable: boolean;
};

export type Layer = DomObject & Made & { readonly properties: LayerValues };

export type Layers = Collection<Layer, object> & { readonly add: (properties: { name: string }) => Layer };

export type PathPoint = { readonly anchor: PointPair };

export type Path = DomObject &
  Made & {
    readonly pathPoints: Collection<PathPoint, { readonly anchor: readonly PointPair[] }>;
    entirePath: EntirePath;
    properties: object;
  };

/** Of the paths of many items at once the answers come in one list, or in one list for each item. */
export type EveryPath = {
  readonly entirePath: readonly EntirePath[] | readonly (readonly EntirePath[])[];
  readonly index: readonly number[] | readonly (readonly number[])[];
};

export type Paths = Collection<Path, EveryPath> & {
  readonly add: (properties: { entirePath: EntirePath; pathType: Enumerator }) => Path;
};

/** Something with a place on a spread. */
export type Placeable = {
  readonly resolve: (location: unknown, space: Enumerator) => readonly PointPair[];
};

/** What one read of `properties` tells of a page item. */
export type PageItemValues = {
  readonly name: string;
  readonly visible: boolean;
  readonly locked: boolean;
  readonly itemLayer?: Layer;
  readonly parentPage?: Page | null;
};

/** How an item stands on its spread: degrees counter-clockwise, percent. */
export type Posture = {
  readonly absoluteRotationAngle: number;
  readonly absoluteHorizontalScale: number;
  readonly absoluteVerticalScale: number;
};

export type PageItem = DomObject &
  Placeable &
  Made & {
    readonly id: number;
    readonly name: string;
    readonly label: string;
    readonly itemLayer: Layer;
    readonly parent: DomObject;
    readonly parentPage: Page | null;
    readonly extractLabel: (key: string) => string;
    readonly insertLabel: (key: string, value: string) => void;
    readonly applyObjectStyle: (style: DomObject, clearOverrides: boolean) => void;
    readonly duplicate: () => PageItem;
    readonly textWrapPreferences: {
      get properties(): { readonly textWrapMode: Enumerator; readonly textWrapOffset: unknown };
      set properties(values: object);
    };
    // Read as what the object is, written as what is to change.
    get properties(): PageItemValues;
    set properties(values: object);
  };

/** What one read of `properties` tells of how an item is painted. */
export type PaintValues = {
  readonly fillColor?: Color;
  readonly fillTint: number;
  readonly overprintFill: boolean;
};

export type PolygonValues = PaintValues & {
  readonly overprintStroke: boolean;
  readonly strokeWeight: number;
  readonly nonprinting: boolean;
};

export type Polygon = Omit<PageItem, 'properties'> & {
  readonly paths: Paths;
  readonly fillColor: Color;
  readonly strokeColor: Swatch;
  get properties(): PageItemValues & PolygonValues & { readonly strokeColor?: Swatch };
  set properties(values: object);
};

export type Polygons = Collection<
  Polygon,
  {
    readonly properties: readonly PolygonValues[];
    readonly id: readonly number[];
    readonly name: readonly string[];
    readonly fillColor: readonly Color[];
    readonly paths: Paths;
  }
> & { readonly add: (layer: Layer) => Polygon };

export type Font = DomObject & { readonly name: string; readonly status: Enumerator };

export type TextValues = PaintValues & { readonly appliedFont?: Font; readonly pointSize: number };

export type Text = {
  readonly fillColor: Color;
  readonly appliedFont: Font;
  get properties(): TextValues;
  set properties(values: object);
};

export type TextFrame = Omit<PageItem, 'properties'> & {
  get properties(): PageItemValues & Posture;
  set properties(values: object);
  readonly contents: string;
  readonly overflows: boolean;
  readonly texts: Collection<Text, object>;
  readonly textFramePreferences: { properties: object };
  readonly transform: (space: Enumerator, about: Enumerator, matrix: object) => void;
};

export type TextFrames = Collection<TextFrame, object> & { readonly add: (layer: Layer) => TextFrame };

export type Group = PageItem & {
  readonly polygons: Polygons;
  readonly textFrames: TextFrames;
  readonly pageItems: PageItems;
  readonly allPageItems: readonly PageItem[];
  readonly objectExportOptions: {
    get properties(): { readonly customAltText: string };
    set properties(values: object);
  };
};

export type PageItems = Collection<PageItem, { readonly id: readonly number[] }> & {
  readonly itemByRange: (from: PageItem, to: PageItem) => PageItem;
};

/** A spread or a master spread. */
export type Spread = DomObject & {
  readonly id: number;
  readonly pageItems: PageItems;
  readonly allPageItems: readonly PageItem[];
};

export type Page = DomObject &
  Placeable & {
    readonly name: string;
    readonly polygons: Polygons;
    readonly textFrames: TextFrames;
    readonly groups: Collection<Group, object> & {
      readonly add: (
        items: readonly PageItem[] | PageItem,
        layer: Layer,
        at?: Enumerator,
        reference?: PageItem,
      ) => Group;
    };
    readonly pageItems: PageItems;
    readonly parent: Spread;
  };

export type Document = DomObject & {
  readonly selection: readonly DomObject[];
  readonly allPageItems: readonly PageItem[];
  readonly pages: Collection<Page, object>;
  readonly masterSpreads: Collection<Spread, object>;
  readonly layers: Layers;
  activeLayer: Layer;
  readonly colors: Colors;
  readonly swatches: Swatches;
  readonly objectStyles: Collection<DomObject, object>;
  readonly documentPreferences: { readonly intent: Enumerator };
  readonly viewPreferences: { rulerOrigin: Enumerator; readonly textSizeMeasurementUnits: Enumerator };
  zeroPoint: readonly number[];
  /** Of the step that Undo would take back, and of all of them. */
  readonly undoName: string;
  readonly undoHistory: readonly string[];
  readonly undo: () => void;
  /** With documented and undocumented promises: what these two answer has to be awaited. */
  readonly saveACopy: (to: string) => unknown;
  readonly exportFile: (format: Enumerator, to: string, showingOptions: boolean) => unknown;
  readonly close: (saving: Enumerator) => unknown;
};

export type ScriptPreferences = {
  readonly properties: {
    readonly measurementUnit: Enumerator;
    readonly enableRedraw: boolean;
    readonly userInteractionLevel: Enumerator;
  };
  measurementUnit: Enumerator;
  enableRedraw: boolean;
  userInteractionLevel: Enumerator;
};

export type Application = {
  readonly addEventListener: (type: string, listener: () => void) => unknown;
  readonly removeEventListener: (type: string, listener: () => void) => boolean;
  readonly documents: { readonly length: number };
  /** Gives the document, or a promise of it. */
  readonly open: (from: string, showingWindow: boolean, how: Enumerator) => Document | Promise<Document>;
  readonly activeDocument: Document;
  readonly activeWindow: { activePage: Page };
  readonly fonts: Collection<Font, { readonly name: readonly string[] }>;
  readonly transformationMatrices: {
    readonly add: (scaleX: number, scaleY: number, shear: number, counterclockwise: number) => object;
  };
  readonly scriptPreferences: ScriptPreferences;
  readonly doScript: (
    script: () => void,
    language: Enumerator,
    withArguments: readonly unknown[],
    undoMode: Enumerator,
    undoName: string,
  ) => unknown;
};

type Enum<K extends string> = Readonly<Record<K, Enumerator>>;

/** What `require('indesign')` gives. */
export type InDesign = {
  readonly app: Application;
  readonly AnchorPoint: Enum<
    'TOP_LEFT_ANCHOR' | 'TOP_RIGHT_ANCHOR' | 'BOTTOM_RIGHT_ANCHOR' | 'BOTTOM_LEFT_ANCHOR' | 'CENTER_ANCHOR'
  >;
  readonly BlendMode: Enum<
    | 'COLOR'
    | 'COLOR_BURN'
    | 'COLOR_DODGE'
    | 'DARKEN'
    | 'DIFFERENCE'
    | 'EXCLUSION'
    | 'HARD_LIGHT'
    | 'HUE'
    | 'LIGHTEN'
    | 'LUMINOSITY'
    | 'MULTIPLY'
    | 'NORMAL'
    | 'OVERLAY'
    | 'SATURATION'
    | 'SCREEN'
    | 'SOFT_LIGHT'
  >;
  readonly BoundingBoxLimits: Enum<'GEOMETRIC_PATH_BOUNDS'>;
  readonly Capitalization: Enum<'NORMAL'>;
  readonly ColorModel: Enum<'PROCESS' | 'SPOT' | 'REGISTRATION'>;
  readonly ColorSpace: Enum<'CMYK' | 'RGB'>;
  readonly ContentType: Enum<'GRAPHIC_TYPE'>;
  readonly CoordinateSpaces: Enum<'INNER_COORDINATES' | 'SPREAD_COORDINATES'>;
  readonly DocumentIntentOptions: Enum<'PRINT_INTENT'>;
  readonly EndCap: Enum<'ROUND_END_CAP' | 'PROJECTING_END_CAP'>;
  readonly EndJoin: Enum<'ROUND_END_JOIN' | 'BEVEL_END_JOIN'>;
  readonly ExportFormat: Enum<'INDESIGN_MARKUP' | 'PDF_TYPE'>;
  readonly FeatherMode: Enum<'NONE'>;
  readonly FirstBaseline: Enum<'FIXED_HEIGHT'>;
  readonly FontStatus: Enum<'INSTALLED'>;
  readonly GridAlignment: Enum<'NONE'>;
  readonly Justification: Enum<'CENTER_ALIGN' | 'LEFT_ALIGN' | 'RIGHT_ALIGN'>;
  readonly LocationOptions: Enum<'BEFORE'>;
  readonly MeasurementUnits: Enum<
    | 'POINTS'
    | 'Q'
    | 'AMERICAN_POINTS'
    | 'PIXELS'
    | 'PICAS'
    | 'INCHES'
    | 'INCHES_DECIMAL'
    | 'MILLIMETERS'
    | 'CENTIMETERS'
    | 'CICEROS'
    | 'AGATES'
    | 'MILS'
    | 'HA'
  >;
  readonly OpenOptions: Enum<'OPEN_COPY'>;
  readonly PageSideOptions: Enum<'LEFT_HAND'>;
  readonly PathType: Enum<'CLOSED_PATH' | 'OPEN_PATH'>;
  readonly Position: Enum<'NORMAL'>;
  readonly RulerOrigin: Enum<'PAGE_ORIGIN' | 'SPINE_ORIGIN'>;
  readonly SaveOptions: Enum<'NO'>;
  readonly ScriptLanguage: Enum<'UXPSCRIPT'>;
  readonly ShadowMode: Enum<'NONE'>;
  readonly SourceType: Enum<'SOURCE_CUSTOM'>;
  readonly StrokeAlignment: Enum<'INSIDE_ALIGNMENT' | 'OUTSIDE_ALIGNMENT'>;
  readonly TextWrapModes: Enum<'NONE' | 'BOUNDING_BOX_TEXT_WRAP'>;
  readonly UndoModes: Enum<'ENTIRE_SCRIPT'>;
  readonly UserInteractionLevels: Enum<'NEVER_INTERACT'>;
  readonly VerticalJustification: Enum<'TOP_ALIGN' | 'BOTTOM_ALIGN'>;
};
