import type { Drawing } from '../../core/drawing';
import {
  boundsOf,
  compose,
  determinant,
  inverse,
  type Matrix,
  mapPoint,
  rectContour,
} from '../../core/geometry';
import { checkOnPage, fitInSlot, placeAt, type Slot, type SymbolLabel } from '../../core/placement';
import type { PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { FillFormat } from '../format';
import { parseXml, splice, type XmlElement } from '../xml/parse';
import { outlineOf } from './basic-shapes';
import { parseTransform } from './transform';
import { viewportOf } from './viewport';
import { svgGroup } from './write';

/** Draws a symbol into an SVG cover: above the named element, or at a point above everything else. */
export const fillSvg: FillFormat = (template, drawing, label, target) => {
  const xml = parseXml('svg', template, 'without-declarations');
  if (!xml.ok) return xml;
  const { root } = xml.value;
  const viewport = root.name === 'svg' ? viewportOf(root) : null;
  if (!viewport) return refuse({ code: 'format/broken', format: 'svg', detail: 'no viewport' });
  if (root.openEnd === root.end)
    return refuse({ code: 'format/broken', format: 'svg', detail: 'an svg tag that holds nothing' });

  if (target.kind === 'point') {
    if (target.page !== 1) return refuse({ code: 'template/page-not-found', page: target.page, pages: 1 });
    const placed = placeAt(drawing, target.rotationDegrees, target.x, target.y);
    const inside = checkOnPage(drawing, placed, viewport.page);
    if (!inside.ok) return inside;
    const at = root.children.at(-1)?.end ?? root.openEnd;
    return ok({
      bytes: splice(xml.value, at, grouped(drawing, label, placed, viewport.toMm)),
      page: 1,
      placed,
    });
  }

  const found = namedElement(root, target.name, viewport.toMm);
  if (!found.ok) return found;
  const { behind, slot } = found.value;
  const placed = fitInSlot(drawing, slot, target.rotationDegrees, target.name);
  if (!placed.ok) return placed;
  const inside = checkOnPage(drawing, placed.value, viewport.page);
  if (!inside.ok) return inside;
  const group = grouped(drawing, label, placed.value, behind.parentToPage);
  return ok({ bytes: splice(xml.value, behind.element.end, group), page: 1, placed: placed.value });
};

/** The symbol as a group that stands where `placed` says, whatever its parent does. */
function grouped(drawing: Drawing, label: SymbolLabel, placed: Matrix, parentToPage: Matrix): string {
  const transform = compose(placed, inverse(parentToPage));
  return `\n${svgGroup(drawing, label, `matrix(${transform.map((v) => Number(v.toPrecision(15))).join(' ')})`)}`;
}

/** An element and the map from the coordinates it stands in to the page. */
type Standing = { readonly element: XmlElement; readonly parentToPage: Matrix };

/** A slot and what the symbol is written behind. */
type Found = { readonly behind: Standing; readonly slot: Slot };

/** Drawing programs keep an object's name in one of these. */
const NAMES = ['id', 'data-name', 'inkscape:label'] as const;
const MOST_LISTED = 20;

/** What lies in these is painted elsewhere, or not at all; a nested svg has a viewport of its own. */
const NOT_PAINTED_HERE = ['svg', 'defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker', 'foreignObject'];

function namedElement(root: XmlElement, name: string, toPage: Matrix): Result<Found, PlacementProblem> {
  const matches: (Standing & { readonly behind: Standing; readonly hidden: boolean })[] = [];
  const names = new Set<string>();
  const search = (parent: XmlElement, parentToPage: Matrix, hiddenAround: boolean, veil: Standing | null) => {
    for (const element of parent.children) {
      const own = parseTransform(element.attributes.transform);
      if (NOT_PAINTED_HERE.includes(element.name) || !own) continue;
      const hidden = hiddenAround || isHidden(element);
      const called = NAMES.flatMap((key) => element.attributes[key] ?? []);
      for (const n of called) names.add(n);
      const standing = { element, parentToPage };
      if (called.includes(name)) matches.push({ ...standing, behind: veil ?? standing, hidden });
      search(
        element,
        compose(own, parentToPage),
        hidden,
        veil ?? (changesWhatItHolds(element) ? standing : null),
      );
    }
  };
  search(root, toPage, false, null);

  const [match, ...others] = matches;
  if (!match)
    return refuse({ code: 'template/item-not-found', name, available: [...names].slice(0, MOST_LISTED) });
  if (others.length > 0) return refuse({ code: 'template/item-ambiguous', name, count: matches.length });
  if (match.hidden) return refuse({ code: 'template/item-hidden', name, layer: 'display' });
  const slot = slotOf(match);
  return slot
    ? ok({ behind: match.behind, slot })
    : refuse({ code: 'template/slot-shape', name, shape: match.element.name });
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

/** The frame of an element in its own axes, on the page. */
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
