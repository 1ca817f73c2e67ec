import { boundsOf, type Contour, type Mm, type Rect } from '../geometry';
import { screenColour } from '../screen-colour';
import type { Artwork, ArtworkShape, ArtworkText } from './artwork';
import type { FoundSymbol } from './found-symbol';

/** Surroundings shown on every side, in modules: more than any quiet zone. */
const AROUND = 16;
/** Shapes shown; what lies around a symbol is seldom more, and a picture of a map would help nobody. */
const MOST_SHAPES = 2000;
const PICTURE = '#bbb';

/** A filled area, or characters in the box that they take; colours for the screen. */
export type PortraitPart =
  | {
      readonly kind: 'area';
      readonly contours: readonly Contour[];
      readonly colour: string;
      readonly opacity: number;
      readonly evenOdd: boolean;
    }
  | { readonly kind: 'text'; readonly text: ArtworkText; readonly colour: string };

/** A symbol as it stands on its page with its surroundings: the part of the page that is shown, and what is painted there. */
export type Portrait = { readonly view: Rect; readonly parts: readonly PortraitPart[] };

/** What lies on and around a symbol, in the order it was painted, mm on the page; pictures are grey boxes. */
export function portraitOf(artwork: Artwork, symbol: FoundSymbol): Portrait {
  const view = grown(symbol.bounds, AROUND * symbol.xDimension);
  const isSeen = ({ box }: { readonly box: Rect }) => touches(box, view);
  const shapes = artwork.shapes
    .map((shape, at) => ({ at, box: boundsOf(shape.contours.flat()), part: () => areaOf(shape) }))
    .filter(isSeen)
    .slice(0, MOST_SHAPES);
  const texts = artwork.texts.map((text) => ({
    at: text.after - 0.5,
    box: boundsOf(text.corners),
    part: (): PortraitPart => ({ kind: 'text', text, colour: screenColour(text.ink) }),
  }));
  const images = artwork.images.map(({ after, corners }) => ({
    at: after - 0.5,
    box: boundsOf(corners),
    part: (): PortraitPart => ({
      kind: 'area',
      contours: [corners],
      colour: PICTURE,
      opacity: 1,
      evenOdd: false,
    }),
  }));
  const painted = [...shapes, ...texts.filter(isSeen), ...images.filter(isSeen)].sort((a, b) => a.at - b.at);
  return { view, parts: painted.map(({ part }) => part()) };
}

const areaOf = ({ contours, ink, opacity, rule }: ArtworkShape): PortraitPart => ({
  kind: 'area',
  contours,
  colour: screenColour(ink),
  opacity: opacity ?? 1,
  evenOdd: rule !== undefined,
});

const grown = ({ x, y, width, height }: Rect, by: Mm): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
