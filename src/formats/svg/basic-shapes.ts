import type { StrokedPath } from '../../core/artwork/stroke';
import { type PathPoint, type Point, rectContour } from '../../core/geometry';
import type { XmlElement } from '../xml/parse';
import { lengthIn } from './length';
import { parsePathData } from './path-data';

/** What percentages of lengths are of: the viewport in user units, and the font size. */
export type Room = { readonly width: number; readonly height: number; readonly fontSize: number };

/** Handles of a quarter circle of radius 1. */
const QUARTER = 0.5522847498307936;

/** The outline of a shape element in its own units (SVG 1.1, 8 and 9); null for other elements. */
export function outlineOf(element: XmlElement, room: Room): readonly StrokedPath[] | null {
  switch (element.name) {
    case 'path':
      return parsePathData(element.attributes.d ?? '');
    case 'rect':
      return rect(element, room);
    case 'circle':
    case 'ellipse':
      return ellipse(element, room);
    case 'line':
      return line(element, room);
    case 'polyline':
    case 'polygon':
      return polygon(element);
    default:
      return null;
  }
}

/** What percentages of each geometry attribute are of (SVG 1.1, 7.10). */
const OF_WIDTH: ReadonlySet<string> = new Set(['x', 'cx', 'rx', 'x1', 'x2', 'width']);
const OF_HEIGHT: ReadonlySet<string> = new Set(['y', 'cy', 'ry', 'y1', 'y2', 'height']);

/** One geometry attribute; null where it is missing or broken. */
export function measure({ attributes }: XmlElement, name: string, room: Room): number | null {
  const text = attributes[name];
  if (text === undefined) return null;
  const { width, height, fontSize } = room;
  const percent = OF_WIDTH.has(name)
    ? width
    : OF_HEIGHT.has(name)
      ? height
      : Math.sqrt((width * width + height * height) / 2);
  return lengthIn(text, { percent, fontSize });
}

function rect(element: XmlElement, room: Room): readonly StrokedPath[] {
  const of = (name: string) => measure(element, name, room);
  const [x, y, width, height] = [of('x') ?? 0, of('y') ?? 0, of('width') ?? 0, of('height') ?? 0];
  if (!(width > 0 && height > 0)) return [];
  const [rx, ry] = [of('rx'), of('ry')];
  const round = { x: Math.min(rx ?? ry ?? 0, width / 2), y: Math.min(ry ?? rx ?? 0, height / 2) };
  const points =
    round.x > 0 && round.y > 0
      ? rounded({ x, y, width, height }, round)
      : rectContour({ x, y, width, height });
  return [{ points, closed: true }];
}

/** From the left end of the top edge, clockwise as seen: there dashes begin (SVG 1.1, 9.2). */
function rounded(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  r: Point,
): readonly PathPoint[] {
  const corner = (cx: number, cy: number, sx: number, sy: number, startsAcross: boolean): PathPoint[] => {
    const across = { x: cx - sx * r.x, y: cy };
    const along = { x: cx, y: cy - sy * r.y };
    const acrossHandle = { x: across.x + sx * QUARTER * r.x, y: cy };
    const alongHandle = { x: cx, y: along.y + sy * QUARTER * r.y };
    return startsAcross
      ? [
          { ...across, leaving: acrossHandle },
          { ...along, arriving: alongHandle },
        ]
      : [
          { ...along, leaving: alongHandle },
          { ...across, arriving: acrossHandle },
        ];
  };
  const [right, foot] = [x + width, y + height];
  const [last, first] = corner(x, y, -1, -1, false) as [PathPoint, PathPoint];
  return [
    first,
    ...corner(right, y, 1, -1, true),
    ...corner(right, foot, 1, 1, false),
    ...corner(x, foot, -1, 1, true),
    last,
  ];
}

function ellipse(element: XmlElement, room: Room): readonly StrokedPath[] {
  const of = (name: string) => measure(element, name, room);
  const [cx, cy] = [of('cx') ?? 0, of('cy') ?? 0];
  const [rx, ry] =
    element.name === 'circle'
      ? [of('r') ?? 0, of('r') ?? 0]
      : [of('rx') ?? of('ry') ?? 0, of('ry') ?? of('rx') ?? 0];
  if (!(rx > 0 && ry > 0)) return [];
  const at = (dx: number, dy: number): PathPoint => {
    const [x, y] = [cx + dx * rx, cy + dy * ry];
    const handle = { x: -dy * QUARTER * rx, y: dx * QUARTER * ry };
    return {
      x,
      y,
      arriving: { x: x - handle.x, y: y - handle.y },
      leaving: { x: x + handle.x, y: y + handle.y },
    };
  };
  return [{ points: [at(1, 0), at(0, 1), at(-1, 0), at(0, -1)], closed: true }];
}

function line(element: XmlElement, room: Room): readonly StrokedPath[] {
  const of = (name: string) => measure(element, name, room) ?? 0;
  const points = [
    { x: of('x1'), y: of('y1') },
    { x: of('x2'), y: of('y2') },
  ];
  return [{ points, closed: false }];
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

function polygon({ name, attributes }: XmlElement): readonly StrokedPath[] {
  const numbers = (attributes.points ?? '').match(NUMBER)?.map(Number) ?? [];
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2)
    points.push({ x: numbers[i] as number, y: numbers[i + 1] as number });
  return points.length > 1 ? [{ points, closed: name === 'polygon' }] : [];
}
