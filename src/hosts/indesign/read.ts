import type { Artwork, ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import type { Cmyk } from '../../core/drawing';
import {
  type Contour,
  compose,
  inverse,
  type Matrix,
  mapContour,
  mapPoint,
  scaling,
  translation,
} from '../../core/geometry';
import type { Color, Group, InDesign, PolygonValues } from './dom';
import { sameEnumerator } from './enumerators';
import { cornersOf, type PageFrame } from './page-frame';
import { contoursOf } from './read-paths';

/**
 * The polygons of a group as they really stand, in mm on the page, without those of the ids that are to go; points have
 * to be the unit in force.
 */
export function readShapes(
  indesign: InDesign,
  group: Group,
  frame: PageFrame,
  going: ReadonlySet<number> = new Set(),
): Artwork {
  const polygons = group.polygons;
  const every = polygons.everyItem();
  const values = every.properties;
  const fills = values.some((v) => !('fillColor' in v)) ? every.fillColor : values.map((v) => v.fillColor);
  const contours = contoursOf(every.paths.everyItem());
  const stays = going.size === 0 ? () => true : staying(every.id, going);
  // Only of straight outlines do the anchors tell the box.
  const straight = contours.findIndex((c) => c.flat().every((p) => !p.arriving && !p.leaving));
  const corners = cornersOf(indesign, polygons.item(Math.max(straight, 0)), frame);
  const toPage = intoBox(contours[straight] ?? [], corners);
  const shapes = values.flatMap((polygon, i): readonly ArtworkShape[] =>
    stays(i)
      ? [
          {
            contours: (contours[i] ?? []).map((c) => mapContour(toPage, c)),
            ink: polygonInk(indesign, polygon, fills[i] as Color),
            overprint: polygon.overprintFill ? 'overprint' : 'knockout',
          },
        ]
      : [],
  );
  // The first polygon of a group is its topmost.
  return { page: frame.size, shapes: shapes.reverse(), texts: [], images: [], colour: 'plates' };
}

const staying = (ids: readonly number[], going: ReadonlySet<number>) => (i: number) =>
  !going.has(ids[i] as number);

/**
 * From path points, whose rulers may start anywhere, to mm on the page. Where the corners of a polygon's own box lie was
 * asked apart from the rulers, and the points have to fill that box: so wrong rulers cannot agree with themselves.
 */
function intoBox(
  contours: readonly Contour[],
  [topLeft, topRight, bottomLeft]: ReturnType<typeof cornersOf>,
): Matrix {
  const box: Matrix = [
    topRight.x - topLeft.x,
    topRight.y - topLeft.y,
    bottomLeft.x - topLeft.x,
    bottomLeft.y - topLeft.y,
    0,
    0,
  ];
  const along = contours.flat().map((p) => mapPoint(inverse(box), p));
  const [xs, ys] = [along.map(({ x }) => x), along.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const fill = compose(
    translation(-left, -top),
    scaling(1 / (Math.max(...xs) - left), 1 / (Math.max(...ys) - top)),
  );
  return compose(compose(inverse(box), fill), compose(box, translation(topLeft.x, topLeft.y)));
}

function polygonInk(
  indesign: InDesign,
  { fillTint, nonprinting, strokeWeight }: PolygonValues,
  fill: Color,
): ArtworkInk {
  const description = nonprinting ? 'not printed' : strokeWeight > 0 ? 'a stroke' : null;
  return description === null ? inkOf(indesign, fill, fillTint) : { space: 'unknown', description };
}

/** A swatch and a tint as an ink; a tint below zero is none of its own. */
export function inkOf({ ColorModel, ColorSpace }: InDesign, colour: Color, fillTint: number): ArtworkInk {
  const values = colour.properties;
  const tint = fillTint < 0 ? 100 : fillTint;
  const { name } = values;
  // Only a plain colour has values and no tint of its own.
  if (!('colorValue' in values) || 'tintValue' in values) return { space: 'unknown', description: name };
  const { model, space, colorValue } = values as Required<typeof values>;
  if (sameEnumerator(model, ColorModel.REGISTRATION)) return { space: 'registration', tint };
  if (sameEnumerator(model, ColorModel.SPOT)) return { space: 'spot', name, tint };
  if (sameEnumerator(space, ColorSpace.CMYK))
    return { space: 'cmyk', cmyk: colorValue.map((v) => (v * tint) / 100) as unknown as Cmyk };
  return { space: 'unknown', description: `${name} (${colorValue.join('/')})` };
}
