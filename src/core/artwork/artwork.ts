import type { Cmyk, Overprint } from '../drawing';
import type { Contour, Rect } from '../geometry';

/** A fill as a document states it, before anyone judges it. Percentages are 0 to 100, RGB 0 to 255. */
export type ArtworkInk =
  | { readonly space: 'cmyk'; readonly cmyk: Cmyk }
  | { readonly space: 'gray'; readonly black: number }
  | { readonly space: 'rgb'; readonly rgb: readonly [r: number, g: number, b: number] }
  | { readonly space: 'spot'; readonly name: string; readonly tint: number }
  | { readonly space: 'unknown'; readonly description: string };

/** A filled shape as it really stands in a document, all transforms applied. */
export type ArtworkShape = {
  readonly contours: readonly Contour[];
  readonly ink: ArtworkInk;
  readonly overprint: Overprint;
};

/**
 * What is on one page, in paint order. Millimetres, y down, origin at the page's top left corner.
 * `pixels` says that the shapes were traced from a picture of that resolution, so edges are whole dots.
 */
export type Artwork = {
  readonly page: Rect;
  readonly shapes: readonly ArtworkShape[];
  /** `screen`: the format knows no plates, so RGB black is all it can say for black. */
  readonly colour: 'plates' | 'screen';
  readonly pixels?: { readonly dotsPerMm: number };
};
