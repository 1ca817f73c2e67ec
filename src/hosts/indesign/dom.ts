/**
 * The members of InDesign's UXP document object model that this host uses, and no others; a test holds every one
 * against the published declarations. Collections have no indices, enumerators and objects never compare by `===`.
 */
export type Enumerator = { readonly equals: (other: unknown) => boolean };

/** `[x, y]`, in ruler units from the zero point. */
export type PointPair = readonly [x: number, y: number];
/** A corner point, or anchor and two directions in an order that differs between versions. */
export type EntirePoint = PointPair | readonly [PointPair, PointPair, PointPair];

export type Collection<T> = {
  readonly length: number;
  readonly item: (index: number | string) => T;
  readonly itemByName: (name: string) => T;
  readonly everyItem: () => T & { readonly getElements: () => T[] };
};

export type DomObject = {
  readonly isValid: boolean;
  readonly constructorName: string;
  readonly equals: (other: unknown) => boolean;
};

export type Swatch = DomObject & { readonly name: string };

export type Color = Swatch & {
  readonly remove: () => void;
  readonly model: Enumerator;
  readonly space: Enumerator;
  readonly colorValue: readonly number[];
};

export type Colors = Collection<Color> & { readonly add: (properties: object) => Color };

export type Made = { readonly remove: () => void };

export type Layer = DomObject & {
  readonly name: string;
  readonly locked: boolean;
  readonly visible: boolean;
  readonly printable: boolean;
};

export type PathPoint = { readonly anchor: PointPair };

export type Path = DomObject & {
  readonly entirePath: readonly EntirePoint[];
  readonly pathPoints: Collection<PathPoint>;
  readonly remove: () => void;
};

export type Paths = Collection<Path> & {
  readonly add: (properties: { entirePath: readonly EntirePoint[]; pathType: Enumerator }) => Path;
};

export type PageItem = DomObject & {
  readonly id: number;
  name: string;
  readonly label: string;
  readonly locked: boolean;
  readonly visible: boolean;
  readonly itemLayer: Layer;
  readonly parent: DomObject;
  readonly parentPage: Page | null;
  readonly resolve: (location: unknown, space: Enumerator) => PointPair[];
  readonly remove: () => void;
  readonly extractLabel: (key: string) => string;
  readonly insertLabel: (key: string, value: string) => void;
  properties: object;
};

export type Polygon = PageItem & {
  readonly paths: Paths;
  readonly fillColor: Color;
  readonly fillTint: number;
  readonly overprintFill: boolean;
  readonly strokeWeight: number;
  readonly nonprinting: boolean;
  readonly applyObjectStyle: (style: DomObject, clearOverrides: boolean) => void;
};

export type Group = PageItem & {
  readonly polygons: Collection<Polygon>;
  readonly textWrapPreferences: { textWrapMode: Enumerator };
  readonly objectExportOptions: { altTextSourceType: Enumerator; customAltText: string };
};

export type Page = DomObject & {
  readonly name: string;
  readonly bounds: readonly [top: number, left: number, bottom: number, right: number];
  readonly polygons: Collection<Polygon> & { readonly add: (layer: Layer) => Polygon };
  readonly groups: Collection<Group> & {
    readonly add: (items: readonly PageItem[] | PageItem, layer: Layer) => Group;
  };
  readonly pageItems: { readonly itemByRange: (from: PageItem, to: PageItem) => PageItem };
  /** A spread or a master spread. */
  readonly parent: DomObject & { readonly pageItems: Collection<PageItem> };
  readonly resolve: (location: unknown, space: Enumerator) => PointPair[];
};

export type Document = DomObject & {
  readonly selection: readonly DomObject[];
  readonly allPageItems: PageItem[];
  readonly pages: Collection<Page>;
  readonly activeLayer: Layer;
  readonly colors: Colors;
  readonly swatches: Collection<Swatch>;
  readonly objectStyles: Collection<DomObject>;
  readonly viewPreferences: { rulerOrigin: Enumerator };
  zeroPoint: readonly number[];
};

export type Application = {
  readonly documents: { readonly length: number };
  readonly activeDocument: Document;
  readonly activeWindow: { readonly activePage: Page };
  readonly scriptPreferences: {
    measurementUnit: Enumerator;
    enableRedraw: boolean;
    userInteractionLevel: Enumerator;
  };
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
    'TOP_LEFT_ANCHOR' | 'TOP_RIGHT_ANCHOR' | 'BOTTOM_RIGHT_ANCHOR' | 'BOTTOM_LEFT_ANCHOR'
  >;
  readonly BoundingBoxLimits: Enum<'GEOMETRIC_PATH_BOUNDS'>;
  readonly ColorModel: Enum<'PROCESS' | 'SPOT'>;
  readonly ColorSpace: Enum<'CMYK' | 'RGB'>;
  readonly CoordinateSpaces: Enum<'INNER_COORDINATES' | 'SPREAD_COORDINATES'>;
  readonly MeasurementUnits: Enum<'POINTS'>;
  readonly PathType: Enum<'CLOSED_PATH'>;
  readonly RulerOrigin: Enum<'PAGE_ORIGIN' | 'SPINE_ORIGIN'>;
  readonly ScriptLanguage: Enum<'UXPSCRIPT'>;
  readonly SourceType: Enum<'SOURCE_CUSTOM'>;
  readonly TextWrapModes: Enum<'NONE'>;
  readonly UndoModes: Enum<'ENTIRE_SCRIPT'>;
  readonly UserInteractionLevels: Enum<'NEVER_INTERACT'>;
};
