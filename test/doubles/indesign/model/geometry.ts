import { type Affine, apply, chain, type Pair, SAME, shift } from '../../kernel/affine';
import { type Box, boxOf, joinBoxes, mapOutline, type Outline } from '../../kernel/outline';
import { type DocumentState, isEnum, isRef, type Node, nodeOf } from './state';

export const isSpread = ({ cls }: Node): boolean => cls === 'Spread' || cls === 'MasterSpread';

/** The spread or master spread a thing lies on. */
export function spreadOf(document: DocumentState, node: Node): Node {
  let at = node;
  while (!isSpread(at)) at = nodeOf(document, at.parent);
  return at;
}

/** From a thing's own coordinates to its spread's. */
export function toSpread(document: DocumentState, node: Node): Affine {
  return isSpread(node) ? SAME : chain(node.matrix, toSpread(document, nodeOf(document, node.parent)));
}

/** Outlines are never changed in place; under the same map each has the same box. */
const boxes = new WeakMap<Outline, { readonly map: Affine; readonly box: Box | undefined }>();

function outlineBox(outline: Outline, map: Affine): Box | undefined {
  const known = boxes.get(outline);
  if (known?.map.every((v, i) => v === map[i])) return known.box;
  const box = boxOf([mapOutline(map, outline)]);
  boxes.set(outline, { map, box });
  return box;
}

/** A page's box on its spread. */
export function pageBox(page: Node): Box {
  const [left, top] = apply(page.matrix, [0, 0]);
  return [left, top, left + Number(page.attributes.width), top + Number(page.attributes.height)];
}

/** The box of an item's paths under a map from its spread; with its strokes where `visible`. */
export function itemBox(document: DocumentState, node: Node, visible: boolean, frame: Affine = SAME): Box {
  if (node.cls === 'Group') {
    const boxes = node.items.map((id) => itemBox(document, nodeOf(document, id), visible, frame));
    return joinBoxes(boxes) ?? [0, 0, 0, 0];
  }
  const own = chain(toSpread(document, node), frame);
  const box = joinBoxes(
    node.outlines.map((outline) => outlineBox(outline, own)).filter((b) => b !== undefined),
  ) ?? [0, 0, 0, 0];
  const reach = visible ? strokeReach(document, node) : 0;
  return [box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach];
}

/** How far a stroke stands out of its path. */
function strokeReach(document: DocumentState, { attributes }: Node): number {
  const colour = attributes.strokeColor;
  if (!isRef(colour) || document.nodes[colour.ref]?.cls === 'Swatch') return 0;
  const weight = Number(attributes.strokeWeight ?? 0);
  if (isEnum(attributes.strokeAlignment, 'INSIDE_ALIGNMENT')) return 0;
  return isEnum(attributes.strokeAlignment, 'OUTSIDE_ALIGNMENT') ? weight : weight / 2;
}

/** The page an item lies on, by the area they share; none on the pasteboard. */
export function pageOf(document: DocumentState, node: Node): Node | undefined {
  const [left, top, right, bottom] = itemBox(document, node, false);
  let best: { readonly page: Node; readonly area: number } | undefined;
  for (const id of spreadOf(document, node).pages) {
    const page = nodeOf(document, id);
    const [l, t, r, b] = pageBox(page);
    const width = Math.min(right, r) - Math.max(left, l);
    const height = Math.min(bottom, b) - Math.max(top, t);
    if (width < 0 || height < 0) continue;
    // Lines and single points share no area but do lie on a page.
    const area = (width + 1e-6) * (height + 1e-6);
    if (!best || area > best.area) best = { page, area };
  }
  return best?.page;
}

/** Documents are never changed in place, so that what was found for one stays true. */
const found = new WeakMap<DocumentState, Map<number, Node>>();

/** The page that rulers count from for an item: its own or, on the pasteboard, the nearest [X, P]. */
export function rulerPage(document: DocumentState, node: Node): Node {
  const known = found.get(document) ?? new Map<number, Node>();
  found.set(document, known);
  const page = known.get(node.id) ?? nearestPage(document, node);
  known.set(node.id, page);
  return page;
}

function nearestPage(document: DocumentState, node: Node): Node {
  const own = pageOf(document, node);
  if (own) return own;
  const [left, , right] = itemBox(document, node, false);
  const pages = spreadOf(document, node).pages.map((id) => nodeOf(document, id));
  const distance = (page: Node): number => {
    const [l, , r] = pageBox(page);
    return Math.abs((l + r) / 2 - (left + right) / 2);
  };
  return pages.reduce((p, q) => (distance(q) < distance(p) ? q : p));
}

/** Where rulers start on a spread, in its own coordinates, before the user moved the zero point (facts 3). */
export function rulerStart(document: DocumentState, page: Node): Pair {
  const mode = document.attributes['viewPreferences.rulerOrigin'];
  const [left, top] = pageBox(page);
  if (isEnum(mode, 'PAGE_ORIGIN')) return [left, top];
  const boxes = nodeOf(document, page.parent).pages.map((id) => pageBox(nodeOf(document, id)));
  const highest = Math.min(...boxes.map((b) => b[1]));
  return isEnum(mode, 'SPINE_ORIGIN') ? [0, highest] : [Math.min(...boxes.map((b) => b[0])), highest];
}

/** From a spread's coordinates to the pasteboard's: spreads stand one below the other. */
export function toPasteboard(document: DocumentState, spread: Node): Affine {
  const list = document.lists[spread.cls === 'Spread' ? 'spreads' : 'masters'];
  let y = 0;
  for (const id of list) {
    if (id === spread.id) break;
    y +=
      Math.max(...nodeOf(document, id).pages.map((p) => Number(nodeOf(document, p).attributes.height))) + 144;
  }
  return shift(0, y);
}
