import type { Cmyk, Overprint } from '../drawing';
import type { Figure } from '../figure/figure';
import type { Contour, Mm, Point, Rect } from '../geometry';

/** A fill as a document states it, before anyone judges it. Percentages are 0 to 100, RGB 0 to 255. */
export type ArtworkInk =
  | { readonly space: 'cmyk'; readonly cmyk: Cmyk }
  | { readonly space: 'gray'; readonly black: number }
  | { readonly space: 'rgb'; readonly rgb: readonly [r: number, g: number, b: number] }
  /** `alternate` is how the document shows the spot where it has no plate. */
  | { readonly space: 'spot'; readonly name: string; readonly tint: number; readonly alternate?: Cmyk }
  /** Several plates by name (DeviceN, mixed inks). */
  | { readonly space: 'plates'; readonly plates: readonly Plate[] }
  /** Every plate at once (PDF's Separation All). */
  | { readonly space: 'registration'; readonly tint: number }
  /** Shadings, patterns, gradients, and whatever else is no flat colour. */
  | { readonly space: 'unknown'; readonly description: string };

export type Plate = { readonly name: string; readonly tint: number };

/** What holds of every painted object. */
type Painted = {
  /** 0 to 1; absent where the object is opaque. */
  readonly opacity?: number;
  /** The blend mode as the document names it; absent for the normal one. */
  readonly blend?: string;
  /** Soft masks, shadows, feathers and the like by name; absent without. */
  readonly effect?: string;
  /** What is left of the object; absent where nothing cuts it. */
  readonly clip?: Clip;
  /** Width scale over height scale of the transforms above the object; absent where it is 1. */
  readonly stretch?: number;
  /** How the document finds the object again, to select it. */
  readonly id?: string;
  /** The data of a label of ours on the object or a group around it; the bars decide whether it is true. */
  readonly label?: string;
};

/** The bounds of everything that clips an object; `exact` where the clip is this very rectangle. */
export type Clip = { readonly bounds: Rect; readonly exact: boolean };

/** A filled shape as it really stands in a document, all transforms applied; a stroke is given as its outline. */
export type ArtworkShape = Painted & {
  readonly contours: readonly Contour[];
  /** Which parts of overlapping contours are inside; absent for the nonzero rule. */
  readonly rule?: 'evenodd';
  readonly ink: ArtworkInk;
  readonly overprint: Overprint;
};

/** Top left, top right, bottom right, bottom left of an object's own frame, on the page. */
export type Corners = readonly [Point, Point, Point, Point];

/** Where a text or picture comes in the paint order: this many of the shapes were painted before it. */
type Among = { readonly after: number };

/** Live text: its characters in reading order, and where they stand. */
export type ArtworkText = Painted &
  Among & {
    readonly characters: string;
    readonly corners: Corners;
    /** Body size on the page. */
    readonly size: Mm;
    readonly font: string | null;
    readonly ink: ArtworkInk;
    readonly overprint: Overprint;
  };

/** A placed picture. */
export type ArtworkImage = Painted &
  Among & {
    readonly corners: Corners;
    /** Pixels of the picture itself, before it is scaled into its place; null where they cannot be known. */
    readonly pixels: { readonly width: number; readonly height: number } | null;
    readonly bitsPerComponent: number | null;
    /** The colour space as the document names it. */
    readonly space: string;
    /** One byte a pixel, rows from the top, 0 black to 255 white; null where it could not be decoded. */
    readonly luminance: (() => Uint8Array | null) | null;
    /** The file a layout links to. */
    readonly link?: string;
  };

/** Something that prints and could not be read; whoever judges the page says so and never passes it. */
export type Unseen = {
  /** `search`: there is more than is looked through. */
  readonly what: 'link' | 'image' | 'shading' | 'content' | 'text' | 'search';
  /** A figure, or a name as the document or its parser says it. */
  readonly detail: string | Exclude<Figure, string>;
  /** Where, if that is known. */
  readonly bounds: Rect | null;
};

/**
 * What is on one page, in paint order. Millimetres, y down, origin at the page's top left corner.
 * `pixels` says that the shapes were traced from a picture of that resolution, so edges are whole dots.
 */
export type Artwork = {
  readonly page: Rect;
  readonly trim?: Rect;
  readonly bleed?: Rect;
  readonly shapes: readonly ArtworkShape[];
  readonly texts: readonly ArtworkText[];
  readonly images: readonly ArtworkImage[];
  /** `screen`: the format knows no plates, so RGB black is all it can say for black. */
  readonly colour: 'plates' | 'screen';
  readonly pixels?: { readonly dotsPerMm: number };
  readonly unseen?: readonly Unseen[];
};
