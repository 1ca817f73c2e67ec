import type { Drawing, PathElement } from '../../core/drawing';
import { type Contour, type PathPoint, POINTS_PER_MM } from '../../core/geometry';
import type { SymbolLabel } from '../../core/placement';
import type { Document, EntirePoint, Group, InDesign, Path, PointPair, Polygon, Swatch } from './dom';
import type { Inks } from './inks';
import type { Where } from './where';

/** The key of the script label that carries a symbol's request. */
export const LABEL_KEY = 'org.issn-barcode';

/** How the directions of a smooth point are ordered; documentation and reports disagree. */
type SmoothOrder = 'left-anchor-right' | 'anchor-left-right';

/** Draws one compound polygon for each path element and groups them. */
export function drawGroup(
  indesign: InDesign,
  document: Document,
  { page, layer }: Where,
  drawing: Drawing,
  label: SymbolLabel,
  inks: Inks,
): Group {
  const none = noneSwatch(document);
  const noStyle = document.objectStyles.item(0);
  const polygons = page.polygons;
  const shapes = drawing.elements
    .filter((e): e is PathElement => e.kind === 'path')
    .map((element) => {
      const shape = polygons.add(layer);
      addPaths(indesign, shape, element.contours);
      // What a new object inherits from the user's defaults must not show.
      shape.applyObjectStyle(noStyle, true);
      shape.properties = {
        name: element.role,
        fillColor: inks.of(element.ink),
        fillTint: 100,
        overprintFill: element.overprint === 'overprint',
        strokeColor: none,
        strokeWeight: 0,
        overprintStroke: false,
        nonprinting: false,
        visible: true,
      };
      return shape;
    });
  const group = groupOf(page, shapes, layer);
  group.name = label.name;
  group.insertLabel(LABEL_KEY, label.data);
  group.textWrapPreferences.textWrapMode = indesign.TextWrapModes.NONE;
  const alternative = group.objectExportOptions;
  alternative.altTextSourceType = indesign.SourceType.SOURCE_CUSTOM;
  alternative.customAltText = label.altText;
  return group;
}

/** Some versions take an array, others only a range. */
function groupOf(page: Where['page'], shapes: readonly Polygon[], layer: Where['layer']): Group {
  const groups = page.groups;
  try {
    return groups.add(shapes, layer);
  } catch {
    const [first, last] = [shapes[0] as Polygon, shapes.at(-1) as Polygon];
    return groups.add(page.pageItems.itemByRange(last, first), layer);
  }
}

/** Puts contours in the place of the shape that a new polygon comes with. */
function addPaths(indesign: InDesign, shape: Polygon, contours: readonly Contour[]): void {
  const paths = shape.paths;
  const add = (contour: Contour, order: SmoothOrder): Path =>
    paths.add({
      entirePath: contour.map((p) => entirePoint(p, order)),
      pathType: indesign.PathType.CLOSED_PATH,
    });
  let order: SmoothOrder | null = null;
  for (const contour of contours) {
    if (order || !contour.some((p) => p.arriving || p.leaving)) {
      add(contour, order ?? 'left-anchor-right');
      continue;
    }
    // The first curve shows which order this version understands.
    const path = add(contour, 'left-anchor-right');
    if (hasAnchors(path, contour)) order = 'left-anchor-right';
    else {
      order = 'anchor-left-right';
      path.remove();
      add(contour, order);
    }
  }
  for (let extra = paths.length - contours.length; extra > 0; extra--) paths.item(0).remove();
}

/** Far above the noise of ruler conversions, far below what a wrong order moves an anchor. */
const SAME_ANCHOR_POINTS = 0.01;

function hasAnchors(path: Path, contour: Contour): boolean {
  const anchors = path.pathPoints.everyItem().anchor as unknown as readonly PointPair[];
  return contour.every((p, i) => {
    const [x, y] = pair(p);
    const [ax = Number.NaN, ay = Number.NaN] = anchors[i] ?? [];
    return Math.hypot(ax - x, ay - y) < SAME_ANCHOR_POINTS;
  });
}

function entirePoint(p: PathPoint, order: SmoothOrder): EntirePoint {
  const anchor = pair(p);
  if (!p.arriving && !p.leaving) return anchor;
  const [left, right] = [p.arriving ? pair(p.arriving) : anchor, p.leaving ? pair(p.leaving) : anchor];
  return order === 'left-anchor-right' ? [left, anchor, right] : [anchor, left, right];
}

const pair = ({ x, y }: { readonly x: number; readonly y: number }): PointPair => [
  x * POINTS_PER_MM,
  y * POINTS_PER_MM,
];

/** None is the only swatch that is no colour; its name may be translated. */
function noneSwatch(document: Document): Swatch {
  const named = document.swatches.itemByName('None');
  if (named.isValid) return named;
  const all = document.swatches.everyItem().getElements();
  return all.find((swatch) => swatch.constructorName === 'Swatch') as Swatch;
}
