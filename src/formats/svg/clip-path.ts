import type { Clip } from '../../core/artwork/artwork';
import {
  type Contour,
  compose,
  type Matrix,
  mapContour,
  rectContour,
  translation,
} from '../../core/geometry';
import { clipTo } from '../clip';
import { filledContours } from '../outline';
import type { XmlElement } from '../xml/parse';
import { measure, outlineOf, type Room } from './basic-shapes';
import type { Walk } from './document';
import { hrefOf, localId, urlOf } from './references';
import { parseTransform } from './transform';

/**
 * What the clip path named by a `clip-path` property leaves, under the map of the element that names it; undefined
 * where it has no bounds that can be known (SVG 1.1, 14.3.5).
 */
export function clipPathOf(walk: Walk, value: string, toPage: Matrix, room: Room): Clip | undefined {
  const element = walk.byId.get(urlOf(value)?.id ?? '');
  if (element?.name !== 'clipPath' || element.attributes.clipPathUnits === 'objectBoundingBox')
    return undefined;
  const own = parseTransform(element.attributes.transform);
  const contours = own ? clipContours(walk, element, compose(own, toPage), room) : null;
  if (!contours) return undefined;
  const clip = clipTo(contours);
  const isCutAgain = [element, ...element.children].some((e) => e.attributes['clip-path'] !== undefined);
  return isCutAgain ? { ...clip, exact: false } : clip;
}

/** A clip is worked out anew for every element that names it. */
const COST = 5;

function clipContours(
  walk: Walk,
  clipPath: XmlElement,
  toPage: Matrix,
  room: Room,
): readonly Contour[] | null {
  const contours: Contour[] = [];
  for (const child of clipPath.children) {
    walk.left.elements -= COST;
    if (walk.left.elements < 0 || ['text', 'switch'].includes(child.name)) return null;
    const own = parseTransform(child.attributes.transform);
    if (!own) continue;
    const used = child.name === 'use' ? walk.byId.get(localId(hrefOf(child)) ?? '') : child;
    const moved =
      child.name === 'use'
        ? translation(measure(child, 'x', room) ?? 0, measure(child, 'y', room) ?? 0)
        : null;
    const inner = used && used !== child ? parseTransform(used.attributes.transform) : null;
    const map = [inner, moved, own, toPage].filter((m) => m !== null).reduce(compose);
    const outline = (used && outlineOf(used, room)) ?? [];
    contours.push(...filledContours(outline).map((contour) => mapContour(map, contour)));
  }
  return contours;
}

/** A viewport that cuts off what stands out of it (SVG 1.1, 14.3.3). */
export const viewportClip = (toPage: Matrix, width: number, height: number): Clip =>
  clipTo([mapContour(toPage, rectContour({ x: 0, y: 0, width, height }))]);
