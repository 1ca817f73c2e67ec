import { type Contour, compose, type Matrix, mapContour, translation } from '../../core/geometry';
import { filledContours } from '../outline';
import { boundsOfContours, type ClipRegion, clipped, clippedWithin, type FilledPath } from '../pdf/clip';
import type { XmlElement } from '../xml/parse';
import { measure, outlineOf, type Room } from './basic-shapes';
import type { Around, Walk } from './document';
import { hrefOf, localId, urlOf } from './references';
import { INITIAL_STYLE, styleOf } from './style';
import { parseTransform } from './transform';

/**
 * What the clip path named by a `clip-path` property leaves of what is around it, under the map of the element that
 * names it; undefined where it has no bounds that can be known (SVG 1.1, 14.3.5).
 */
export function clippedBy(
  walk: Walk,
  value: string,
  { toPage, clip, ...around }: Around,
): ClipRegion | undefined {
  const element = walk.byId.get(urlOf(value)?.id ?? '');
  if (element?.name !== 'clipPath' || element.attributes.clipPathUnits === 'objectBoundingBox')
    return undefined;
  const own = parseTransform(element.attributes.transform);
  const room = { ...around.room, fontSize: around.style.fontSize };
  const left = own && leftBy(walk, element, compose(own, toPage), room);
  if (!left) return undefined;
  return left.isWhole ? clipped(clip, left) : clippedWithin(clip, boundsOfContours(left.contours));
}

/** A clip is worked out anew for every element that names it. */
const COST = 5;

/** The outlines in a clip path; `isWhole` where they are all that it says (SVG 1.1, 14.3.5). */
function leftBy(
  walk: Walk,
  clipPath: XmlElement,
  toPage: Matrix,
  room: Room,
): (FilledPath & { readonly isWhole: boolean }) | null {
  const contours: Contour[] = [];
  const around = styleOf(clipPath, INITIAL_STYLE, walk.sheet, []);
  const cuts = [around.own['clip-path']];
  const rules = new Set<string>();
  for (const child of clipPath.children) {
    walk.left.elements -= COST;
    if (walk.left.elements < 0 || ['text', 'switch'].includes(child.name)) return null;
    const own = parseTransform(child.attributes.transform);
    if (!own) continue;
    const { style, own: said } = styleOf(child, around.style, walk.sheet, [clipPath]);
    if (said.display === 'none' || style.visibility !== 'visible') continue;
    cuts.push(said['clip-path']);
    rules.add(style['clip-rule']);
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
  const isEvenOdd = rules.has('evenodd');
  // What is in one child or another is left, whatever the rule of each: one rule cannot say that for several.
  const isWhole =
    cuts.every((cut) => (cut ?? 'none') === 'none') && !(isEvenOdd && clipPath.children.length > 1);
  return { contours, ...(isEvenOdd && { rule: 'evenodd' }), isWhole };
}
