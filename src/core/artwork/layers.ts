import type { Contour, Mm } from '../geometry';
import type { Artwork, ArtworkImage, ArtworkShape, Clip } from './artwork';
import { inkColour, type Paint, type SeenColour, UNKNOWN } from './seen-colour';

/** One painted object that hides or tints what lies under it; text is looked at by itself. */
export type Layer = {
  readonly kind: 'shape' | 'image';
  readonly painted: ArtworkShape | ArtworkImage;
  /** Later paint has the higher number; shape `i` of the artwork has `i`. */
  readonly order: number;
  readonly contours: readonly Contour[];
  readonly evenOdd: boolean;
  readonly clip: Clip | null;
  readonly paint: Paint;
  /** Nothing under it is seen. */
  readonly hides: boolean;
};

/** Every shape and picture of a page. */
export const layersOf = ({ shapes, images }: Artwork): readonly Layer[] => [
  ...shapes.map((shape, order) => ({
    kind: 'shape' as const,
    painted: shape,
    order,
    contours: shape.contours,
    evenOdd: shape.rule === 'evenodd',
    clip: shape.clip ?? null,
    ...painting(shape, inkColour(shape.ink), shape.overprint === 'overprint'),
  })),
  ...images.map((image, i) => ({
    kind: 'image' as const,
    painted: image,
    order: orderAmong(image.after, i, images.length),
    contours: [image.corners],
    evenOdd: false,
    clip: image.clip ?? null,
    ...painting(image, UNKNOWN, false),
  })),
];

const PLAIN = /^(normal|compatible)$/i;

function painting(
  { opacity = 1, blend = 'normal' }: ArtworkShape | ArtworkImage,
  colour: SeenColour,
  overprint: boolean,
): Pick<Layer, 'paint' | 'hides'> {
  return {
    paint: { colour, overprint, opacity, blend },
    hides: !overprint && opacity >= 1 && PLAIN.test(blend),
  };
}

/** Where something stands in the paint order that was painted after so many shapes, as one of many such. */
export const orderAmong = (after: number, at: number, count: number): number =>
  after - 1 + (at + 1) / (count + 2);

/** Smallest paint that counts, along a line. */
export const SPECK: Mm = 1e-6;
