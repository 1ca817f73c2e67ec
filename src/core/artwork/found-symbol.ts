import type { Figures } from '../figure/figure';
import type { Mm, Rect } from '../geometry';
import type { ArtworkInk, Corners } from './artwork';

/** What stands nearest to a symbol's edge, and how far away; `between` is "paint", "text", "image", "page" or "clip". */
export type QuietZone = {
  readonly mm: Mm;
  readonly modules: number;
  readonly limit: 'paint' | 'text' | 'image' | 'page' | 'clip';
};

/** An ink of the bars, and how many bars carry it. */
export type BarInk = { readonly ink: ArtworkInk; readonly bars: number };

/** A ground seen through the spaces or in a quiet zone: bare page, a flat ink, or something that is not flat. */
export type Ground =
  | { readonly kind: 'bare' }
  | { readonly kind: 'flat'; readonly ink: ArtworkInk; readonly overprint: boolean; readonly opacity: number }
  | { readonly kind: 'uneven'; readonly what: 'image' | 'unknown' };

/** How a picture carries the symbol. */
export type PictureOfBars = {
  /** Pixels per inch across the bars as placed. */
  readonly ppi: number;
  readonly dotsPerModule: number;
  /** 1 for line art; null where it is not known. */
  readonly bitsPerComponent: number | null;
  /** Edges are greys between ink and ground. */
  readonly isAntialiased: boolean;
};

/** Characters that stand where the digits under the bars or the line above them belong. */
export type NearbyText = { readonly characters: string; readonly place: 'above' | 'below' | 'elsewhere' };

/**
 * An EAN-13 as a document's paint makes it up, and everything about it that can be measured; mm on the page (y down,
 * origin at the page's top left corner), X being the module pitch.
 */
export type FoundSymbol = {
  readonly kind: 'vector' | 'image';
  /** Null where bars stand like a symbol's and cannot be decoded. */
  readonly gtin13: string | null;
  readonly addOn: string | null;
  /** Bars of an add-on stand there, readable or not. */
  readonly hasAddOn: boolean;
  readonly isMirrored: boolean;
  /** Light bars on a dark ground. */
  readonly isReversed: boolean;
  readonly xDimension: Mm;
  /** A normal main bar, without guard extension. */
  readonly barHeight: Mm;
  /** How much longer the guard bars are than normal ones; 0 for symbols without long guards. */
  readonly guardExtension: Mm;
  /** Designed edge to designed edge, in modules; null without add-on. */
  readonly addOnGap: number | null;
  /** Mean painted width less designed width; negative for bars thinned by a reduction. */
  readonly barWidthDeviation: Mm;
  /** The largest distance of one bar edge from where the mean deviation puts it, in modules. */
  readonly worstEdge: number;
  readonly rotationDegrees: number;
  /** Width scale over height scale where the document stretches the symbol; 1 without, null where it cannot be known. */
  readonly stretch: number | null;
  /** All its bars, add-on included. */
  readonly bounds: Rect;
  readonly corners: Corners;
  /** `right` is behind the last main bar (up to the add-on's bars where there is one), `addOn` behind the add-on. */
  readonly quietZones: {
    readonly left: QuietZone;
    readonly right: QuietZone;
    readonly addOn: QuietZone | null;
  };
  readonly inks: readonly BarInk[];
  readonly barsOverprint: 'none' | 'some' | 'all';
  /** Under bars and quiet zones, from the top down to the first that hides the rest. */
  readonly grounds: readonly Ground[];
  /** Opacity below 1, blend modes and effects of the bars, as the document names them. */
  readonly effects: Figures;
  readonly picture: PictureOfBars | null;
  /** Objects painted over the bars. */
  readonly isCovered: boolean;
  /** From the bars to the nearest trim edge; to the page edge where no trim is given. */
  readonly trimDistance: Mm;
  readonly texts: readonly NearbyText[];
  /** The document's objects its bars are part of, where it names them. */
  readonly ids: readonly string[];
  /** The data of the label of ours that its bars carry; the bars decide whether it is true. */
  readonly label: string | null;
};
