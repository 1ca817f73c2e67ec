import type {
  Collection,
  Color,
  Document,
  DomObject,
  Enumerator,
  EveryPath,
  Font,
  Page,
  PageItem,
  Paths,
  Placeable,
  Swatch,
  SwatchValues,
} from './dom';

/**
 * The members of InDesign's UXP document object model that reading whole pages uses besides those in `dom.ts`; the same
 * test holds them against the published declarations.
 */
export type InkValues = SwatchValues & {
  readonly inkList?: readonly { readonly name: string }[];
  readonly inkPercentages?: readonly number[];
  readonly baseColor?: Swatch;
};

/** What one read of `properties` tells of a frame, shape or group. Angles in degrees, scales in percent. */
export type FrameValues = {
  readonly id: number;
  readonly visible: boolean;
  readonly nonprinting: boolean;
  readonly geometricBounds: readonly number[];
  readonly fillColor?: Color;
  readonly fillTint: number;
  readonly overprintFill: boolean;
  readonly strokeColor?: Color;
  readonly strokeTint: number;
  readonly strokeWeight: number;
  readonly strokeType?: Swatch;
  readonly strokeAlignment: Enumerator;
  readonly endCap: Enumerator;
  readonly endJoin: Enumerator;
  readonly miterLimit: number;
  readonly overprintStroke: boolean;
  readonly absoluteHorizontalScale: number;
  readonly absoluteVerticalScale: number;
  readonly absoluteRotationAngle: number;
  readonly absoluteShearAngle: number;
};

/** One of the settings for the whole item, its fill, its stroke or its content; of many items each value is a list. */
export type Transparency = {
  readonly blendingSettings: { readonly opacity: unknown; readonly blendMode: unknown };
  readonly dropShadowSettings: { readonly mode: unknown };
  readonly featherSettings: { readonly mode: unknown };
  readonly innerShadowSettings: Applied;
  readonly outerGlowSettings: Applied;
  readonly innerGlowSettings: Applied;
  readonly bevelAndEmbossSettings: Applied;
  readonly satinSettings: Applied;
  readonly directionalFeatherSettings: Applied;
  readonly gradientFeatherSettings: Applied;
};

type Applied = { readonly applied: unknown };

/** Settings of many items come as a list, or as one object whose values are lists. */
type Every = Placeable & {
  readonly transparencySettings: Transparency | readonly Transparency[];
  readonly fillTransparencySettings: Transparency | readonly Transparency[];
  readonly strokeTransparencySettings: Transparency | readonly Transparency[];
  readonly contentTransparencySettings: Transparency | readonly Transparency[];
};

export type EveryFrame = Every & {
  readonly properties: readonly FrameValues[];
  readonly fillColor: readonly Color[];
  readonly strokeColor: readonly Color[];
  readonly strokeType: readonly Swatch[];
  readonly contentType: readonly Enumerator[];
  readonly paths: Collection<
    DomObject,
    EveryPath & { readonly pathType: readonly Enumerator[] | readonly (readonly Enumerator[])[] }
  >;
};

export type Frame = Container & {
  readonly id: number;
  readonly paths: Paths;
  readonly allGraphics: readonly Graphic[];
};

export type Frames<F extends Frame> = Collection<F, EveryFrame>;

/** What one read of `properties` tells of a stretch of text. */
export type RangeValues = {
  readonly pointSize: number;
  readonly fillColor?: Color;
  readonly fillTint: number;
  readonly overprintFill: boolean;
};

export type TextFrameToRead = Frame & {
  readonly contents: string;
  readonly textStyleRanges: Collection<
    DomObject,
    {
      readonly properties: readonly RangeValues[];
      readonly fillColor: readonly Color[];
      readonly appliedFont: readonly (Font | string)[];
    }
  >;
};

export type GroupToRead = Container & {
  readonly id: number;
  readonly extractLabel: (key: string) => string;
};

/** What holds items: a spread, a group, or a frame that something is pasted into. */
export type Container = {
  readonly pageItems: Collection<PageItem, { readonly id: readonly number[] }>;
  readonly splineItems: Frames<Frame>;
  readonly textFrames: Frames<TextFrameToRead>;
  readonly groups: Collection<GroupToRead, Every & { readonly properties: readonly FrameValues[] }>;
};

/** What one read of `properties` tells of a placed file; a resolution only of pictures. */
export type GraphicValues = {
  readonly visible: boolean;
  readonly nonprinting: boolean;
  readonly imageTypeName: string;
  readonly absoluteHorizontalScale: number;
  readonly absoluteVerticalScale: number;
  readonly actualPpi?: readonly number[];
  readonly space?: string;
};

export type Graphic = DomObject &
  Placeable & {
    readonly id: number;
    readonly parent: PageItem;
    readonly properties: GraphicValues;
    readonly itemLink: Link | null;
    readonly transparencySettings: Transparency;
  };

export type PlacedPdf = Graphic & { readonly pdfAttributes: { readonly pageNumber: number } };

export type Link = { readonly name: string; readonly linkResourceURI: string };

export type SpreadToRead = DomObject &
  Container & {
    readonly id: number;
    readonly showMasterItems: boolean;
    readonly pages: Collection<PageToRead, object>;
  };

export type PageToRead = Page & {
  readonly parent: SpreadToRead;
  readonly id: number;
  readonly side: Enumerator;
  readonly documentOffset: number;
  readonly appliedMaster: SpreadToRead | Enumerator | null;
  readonly masterPageItems: readonly { readonly id: number }[];
};

/** What one read of `properties` tells of a document's settings; offsets in ruler units. */
export type DocumentPreferenceValues = {
  readonly facingPages: boolean;
  readonly documentBleedTopOffset: number;
  readonly documentBleedBottomOffset: number;
  readonly documentBleedInsideOrLeftOffset: number;
  readonly documentBleedOutsideOrRightOffset: number;
};

export type LayerToRead = {
  readonly visible: boolean;
  readonly printable: boolean;
  readonly pageItems: Collection<PageItem, { readonly id: readonly number[] }>;
};

/** The document as a whole, to be read and to select in. */
export type DocumentToRead = {
  readonly isValid: boolean;
  readonly selection: readonly DomObject[];
  readonly allPageItems: readonly PageItem[];
  readonly pages: Collection<PageToRead, object>;
  readonly layers: Collection<
    LayerToRead,
    { readonly properties: readonly Omit<LayerToRead, 'pageItems'>[] }
  >;
  readonly strokeStyles: Collection<DomObject, object>;
  readonly documentPreferences: { readonly properties: DocumentPreferenceValues };
  readonly viewPreferences: {
    readonly strokeMeasurementUnits: Enumerator;
    readonly textSizeMeasurementUnits: Enumerator;
  };
  readonly select: (items: readonly PageItem[]) => void;
};

/** A document under both views of it: what drawing uses, and what reading uses. */
export const toRead = (document: Document): DocumentToRead => document as unknown as DocumentToRead;
