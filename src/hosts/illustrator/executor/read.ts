import { artboardBoxes, artboardPlaces } from './artboards';
import type {
  CmykColor,
  Color,
  CompoundPathItem,
  Document,
  GrayColor,
  Illustrator,
  PageItem,
  PathItem,
  RgbColor,
  SpotColor,
} from './dom';
import { listOf } from './list';
import type { ReadBack } from './protocol';
import type { Fill, ReadItem, ReadPoint } from './protocol-seen';
import { inCoordinates } from './settings';

/** What the parts of a symbol, the front one first, really are: points, fills and the rest as the document says them now. */
export function readParts(
  illustrator: Illustrator,
  document: Document,
  parts: readonly PageItem[],
): ReadBack {
  const boxes = artboardBoxes(illustrator, document);
  const items: ReadItem[] = [];
  for (const item of parts) items.push(readItem(illustrator, item));
  return { artboards: artboardPlaces(illustrator, document, boxes), boxes, items };
}

function readItem(illustrator: Illustrator, item: PageItem): ReadItem {
  const paths = pathsOf(item);
  const points: (readonly ReadPoint[])[] = [];
  for (const path of paths) points.push(pointsOf(path));
  const painted = paths[0];
  return {
    name: item.name,
    paths: points,
    fill: painted?.filled
      ? readFill(painted.fillColor)
      : { kind: 'other', description: `${item.typename} without a fill` },
    stroked: !painted || painted.stroked,
    hidden: item.hidden,
    overprint: !painted || painted.fillOverprint,
    evenodd: !!painted && painted.evenodd,
    opacity: item.opacity,
    isNormal: item.blendingMode === illustrator.BlendModes.NORMAL,
    box: inCoordinates(
      illustrator,
      illustrator.CoordinateSystem.DOCUMENTCOORDINATESYSTEM,
      () => item.geometricBounds,
    ),
  };
}

/** A path, or the paths of a compound one. */
export function pathsOf(item: PageItem): readonly PathItem[] {
  if (item.typename === 'PathItem') return [item as PathItem];
  return item.typename === 'CompoundPathItem' ? listOf((item as CompoundPathItem).pathItems) : [];
}

/** Anchors with their directions. */
export function pointsOf(path: PathItem): readonly ReadPoint[] {
  const all: ReadPoint[] = [];
  for (const { anchor, leftDirection, rightDirection } of listOf(path.pathPoints)) {
    all.push([
      anchor[0],
      anchor[1],
      leftDirection[0],
      leftDirection[1],
      rightDirection[0],
      rightDirection[1],
    ]);
  }
  return all;
}

/** A colour by its values. */
export function readFill(color: Color): Fill {
  switch (color.typename) {
    case 'CMYKColor': {
      const { cyan, magenta, yellow, black } = color as CmykColor;
      return { kind: 'cmyk', cmyk: [cyan, magenta, yellow, black] };
    }
    case 'RGBColor': {
      const { red, green, blue } = color as RgbColor;
      return { kind: 'rgb', rgb: [red, green, blue] };
    }
    case 'GrayColor':
      return { kind: 'gray', gray: (color as GrayColor).gray };
    case 'SpotColor': {
      const { spot, tint } = color as SpotColor;
      return { kind: 'spot', name: spot.name, tint };
    }
    default:
      return { kind: 'other', description: color.typename };
  }
}
