import { boundsOf, compose, determinant, type Matrix, mapPoint, rectContour } from '../../core/geometry';
import type { Slot } from '../../core/placement';
import type { PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { XmlElement } from '../xml/parse';
import { outlineOf } from './basic-shapes';
import { parseTransform } from './transform';

/** An element and the map from the coordinates it stands in to the page. */
type Standing = { readonly element: XmlElement; readonly parentToPage: Matrix };

/** An element, and the one that a symbol is written behind so that nothing around it cuts, veils or hides it. */
export type NamedElement = Standing & { readonly behind: Standing };

type Visited = NamedElement & { readonly hidden: boolean };

/** Drawing programs keep the name of an object, or of a layer, in one of these. */
const NAMES = ['id', 'data-name', 'inkscape:label'] as const;
const MOST_LISTED = 20;

/** What lies in these is painted elsewhere, or not at all; a nested svg has a viewport of its own. */
const NOT_PAINTED_HERE = ['svg', 'defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker', 'foreignObject'];

const namesOf = ({ attributes }: XmlElement): readonly string[] =>
  NAMES.flatMap((key) => attributes[key] ?? []);

/** The visible elements of a name; of those that hold each other the inner ones are meant. */
export function namedElements(
  root: XmlElement,
  name: string,
  toPage: Matrix,
): Result<readonly NamedElement[], PlacementProblem> {
  const matches = visited(root, toPage).filter(({ element }) => namesOf(element).includes(name));
  if (matches.length === 0)
    return refuse({ code: 'template/item-not-found', name, available: namesIn(root) });
  const seen = matches.filter(({ hidden }) => !hidden);
  if (seen.length === 0) return refuse({ code: 'template/item-hidden', name, layer: 'display' });
  return ok(seen.filter(({ element }) => !seen.some((other) => isIn(other.element, element))));
}

const isIn = (inner: XmlElement, outer: XmlElement): boolean =>
  outer.openEnd < inner.openEnd && inner.end < outer.end;

/** Every name in a template, to choose from. */
export function namesIn(root: XmlElement): readonly string[] {
  const names = new Set<string>();
  const look = (parent: XmlElement) => {
    for (const element of parent.children) {
      if (NOT_PAINTED_HERE.includes(element.name)) continue;
      for (const name of namesOf(element)) names.add(name);
      look(element);
    }
  };
  look(root);
  return [...names].slice(0, MOST_LISTED);
}

/** The elements that paint in a page's own coordinates, in the order of the file. */
function visited(root: XmlElement, toPage: Matrix): readonly Visited[] {
  const all: Visited[] = [];
  const look = (parent: XmlElement, parentToPage: Matrix, hiddenAround: boolean, veil: Standing | null) => {
    for (const element of parent.children) {
      const own = parseTransform(element.attributes.transform);
      if (NOT_PAINTED_HERE.includes(element.name) || !own) continue;
      const hidden = hiddenAround || isHidden(element);
      const standing = { element, parentToPage };
      all.push({ ...standing, behind: veil ?? standing, hidden });
      const veiling = veil ?? (changesWhatItHolds(element) ? standing : null);
      look(element, compose(own, parentToPage), hidden, veiling);
    }
  };
  look(root, toPage, false, null);
  return all;
}

/** True for a group that could cut, veil or hide a symbol in it; a class may stand for any of these. */
const changesWhatItHolds = ({ name, attributes }: XmlElement): boolean =>
  name === 'switch' ||
  ['class', 'opacity', 'clip-path', 'mask', 'filter'].some((key) => attributes[key] !== undefined) ||
  /(?:^|;)\s*(?:opacity|clip-path|mask|filter|mix-blend-mode|transform)\s*:/.test(attributes.style ?? '');

const isHidden = ({ attributes: { display, visibility, style = '' } }: XmlElement): boolean =>
  display === 'none' ||
  visibility === 'hidden' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(style);

/** Elements that can be a slot; their percentages and ems have no room here. */
const SLOTS = ['path', 'rect', 'image'];
const NO_ROOM = { width: Number.NaN, height: Number.NaN, fontSize: Number.NaN };

/** The frame of an element in its own axes, on the page; of a group or layer, that of the one frame it holds. */
export function slotIn(named: Standing): Slot | null {
  if (named.element.name !== 'g') return slotOf(named);
  const own = parseTransform(named.element.attributes.transform);
  const held = own ? visited(named.element, compose(own, named.parentToPage)) : [];
  const frames = held.filter(({ element, hidden }) => !hidden && SLOTS.includes(element.name));
  return frames.length === 1 ? slotOf(frames[0] as Visited) : null;
}

function slotOf({ element, parentToPage }: Standing): Slot | null {
  const outline = SLOTS.includes(element.name)
    ? outlineOf(element.name === 'image' ? { ...element, name: 'rect' } : element, NO_ROOM)
    : null;
  const toPage = compose(parseTransform(element.attributes.transform) as Matrix, parentToPage);
  if (!outline || outline.length === 0 || !isInvertible(toPage) || !isInvertible(parentToPage)) return null;
  const corners = rectContour(boundsOf(outline.flatMap(({ points }) => points))).map((p) =>
    mapPoint(toPage, p),
  );
  return corners as unknown as Slot;
}

const isInvertible = (m: Matrix): boolean => Number.isFinite(determinant(m)) && determinant(m) !== 0;
