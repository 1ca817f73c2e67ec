import type { Drawing } from '../../core/drawing';
import { type Matrix, mapRect } from '../../core/geometry';
import { checkOnPage, type FileTarget, fitInSlot, placeAt } from '../../core/placement';
import type { FormatProblem, PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { overlaps } from '../../core/update/growth';
import { allOfOneNumber, inOldPlace, isOfIssn, occupantOf } from '../../core/update/old-symbol';
import type { UpdateProblem } from '../../core/update/problem';
import type { XmlElement, XmlPart } from '../xml/parse';
import { type NamedElement, namedElements, namesIn, slotIn } from './named-element';
import type { StandingElement } from './standing';
import type { Template } from './template';
import type { Viewport } from './viewport';

/** Where in a template a drawing goes, on the page and in the file; `old` is the symbol whose place it takes. */
export type Place = {
  /** From the drawing's frame to the page, millimetres. */
  readonly placed: Matrix;
} & (
  | {
      readonly old: null;
      /** Offset in the text at which the group is written, and the map from the units there to the page. */
      readonly offset: number;
      readonly parentToPage: Matrix;
    }
  | { readonly old: StandingElement }
);

type Found<T> = Result<T, PlacementProblem | UpdateProblem | FormatProblem>;

type Target = Exclude<FileTarget, { kind: 'own-page' }>;

/** Finds the places that a target means, and refuses one that is missing, hidden, too small, taken or beside the page. */
export function placesIn(
  { part, viewport, symbols }: Template,
  drawing: Drawing,
  target: Target,
): Found<readonly Place[]> {
  const { root } = part;
  if (target.kind === 'point') {
    if (target.page !== 1) return refuse({ code: 'template/page-not-found', page: target.page, pages: 1 });
    const placed = placeAt(drawing, target.rotationDegrees, target.x, target.y);
    const inside = checkOnPage(drawing, placed, viewport.page);
    const offset = root.children.at(-1)?.end ?? root.openEnd;
    return inside.ok ? ok([{ placed, old: null, offset, parentToPage: viewport.toMm }]) : inside;
  }
  const standing = symbols();
  if (!standing.ok) return standing;
  if (target.kind === 'named-item') return inElements(part, viewport, drawing, target, standing.value);
  const old = allOfOneNumber(standing.value, namesIn(root));
  return old.ok ? inPlacesOf(drawing, old.value) : old;
}

function inPlacesOf(drawing: Drawing, symbols: Iterable<StandingElement>): Found<Place[]> {
  const places: Place[] = [];
  for (const old of symbols) {
    const placed = inOldPlace(old, drawing);
    if (!placed.ok) return placed;
    places.push({ placed: placed.value, old });
  }
  return ok(places);
}

function inElements(
  { root }: XmlPart,
  { page, toMm }: Viewport,
  drawing: Drawing,
  { name, rotationDegrees, every }: Extract<Target, { kind: 'named-item' }>,
  symbols: readonly StandingElement[],
): Found<readonly Place[]> {
  const named = namedElements(root, name, toMm);
  if (!named.ok) return named;
  const old = new Set(named.value.flatMap((one) => symbols.filter((symbol) => isAbout(one, symbol))));
  const replaced = inPlacesOf(drawing, old);
  if (!replaced.ok) return replaced;
  const places = replaced.value;
  for (const one of named.value) {
    if ([...old].some((symbol) => isAbout(one, symbol))) continue;
    const slot = slotIn(one);
    if (!slot) return refuse({ code: 'template/slot-shape', name, shape: one.element.name });
    const placed = fitInSlot(drawing, slot, rotationDegrees, name);
    if (!placed.ok) return placed;
    const inside = checkOnPage(drawing, placed.value, page);
    if (!inside.ok) return inside;
    const occupant = occupantOf(symbols, slot, inside.value, name);
    if (!occupant.ok) return occupant;
    const { element, parentToPage } = one.behind;
    if (!occupant.value) places.push({ placed: placed.value, old: null, offset: element.end, parentToPage });
    else if (!old.has(occupant.value)) places.push({ placed: placed.value, old: occupant.value });
  }
  const room = ({ placed }: Place) => mapRect(placed, drawing.extent);
  const isApart = places.every((a, i) => places.slice(i + 1).every((b) => !overlaps(room(a), room(b))));
  return places.length > 1 && !(every && isApart)
    ? refuse({ code: 'template/item-ambiguous', name, count: places.length })
    : ok(places);
}

/** Whether an element is a symbol of an ISSN, holds one or is a part of one. */
const isAbout = ({ element }: NamedElement, symbol: StandingElement): boolean =>
  symbol.elements.some((own) => holds(element, own) || holds(own, element)) && isOfIssn(symbol);

const holds = (outer: XmlElement, inner: XmlElement): boolean =>
  outer.openEnd <= inner.openEnd && inner.end <= outer.end;
