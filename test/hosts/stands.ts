import type { Artwork, ArtworkInk, ArtworkShape } from '../../src/core/artwork/artwork';
import { type Drawing, type Ink, type PathElement, transformDrawing } from '../../src/core/drawing';
import {
  type Contour,
  compose,
  type Matrix,
  type Mm,
  type PathPoint,
  type Point,
  rotation,
  translation,
} from '../../src/core/geometry';

const MICROMETRE: Mm = 0.001;

/** The map that centres a drawing on a point of the page, turned; said here anew, apart from the product's own. */
export function centredOn({ extent }: Drawing, { x, y }: Point, degrees: number): Matrix {
  const toMiddle = translation(-extent.x - extent.width / 2, -extent.y - extent.height / 2);
  return compose(compose(toMiddle, rotation(degrees)), translation(x, y));
}

/** The parts of a drawing that do not stand on the page, point by point within a micrometre, in their ink. */
export function missingParts(artwork: Artwork, drawing: Drawing, placed: Matrix): readonly string[] {
  return transformDrawing(drawing, placed).elements.flatMap((element) =>
    element.kind === 'path' && !artwork.shapes.some((shape) => isPart(shape, element)) ? [element.role] : [],
  );
}

/** The parts of a drawing in the order they are painted on the page. */
export function paintOrder(artwork: Artwork, drawing: Drawing, placed: Matrix): readonly string[] {
  const parts = transformDrawing(drawing, placed).elements.filter((e) => e.kind === 'path');
  return artwork.shapes.flatMap((shape) => parts.find((part) => isPart(shape, part))?.role ?? []);
}

const isPart = (shape: ArtworkShape, part: PathElement): boolean =>
  shape.overprint === part.overprint &&
  isInk(shape.ink, part.ink) &&
  shape.contours.length === part.contours.length &&
  part.contours.every((contour, i) => isContour(shape.contours[i] as Contour, contour));

const isContour = (got: Contour, meant: Contour): boolean =>
  got.length === meant.length && meant.every((p, i) => isPathPoint(got[i] as PathPoint, p));

/** A handle that stands on its anchor is no handle. */
const isPathPoint = (got: PathPoint, meant: PathPoint): boolean =>
  isNear(got, meant) &&
  isNear(got.arriving ?? got, meant.arriving ?? meant) &&
  isNear(got.leaving ?? got, meant.leaving ?? meant);

const isNear = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= MICROMETRE;

function isInk(got: ArtworkInk, meant: Ink): boolean {
  if (meant.kind === 'spot') return got.space === 'spot' && got.name === meant.name && got.tint === 100;
  const black = meant.kind === 'black';
  if (got.space === 'cmyk') return got.cmyk.join() === (black ? '0,0,0,100' : '0,0,0,0');
  return got.space === 'rgb' && got.rgb.every((v) => v === (black ? 0 : 255));
}
