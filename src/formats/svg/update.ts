import { compose, determinant, inverse, type Matrix } from '../../core/geometry';
import { isOwnAltText, isOwnName } from '../../core/label';
import type { DocumentProblem, FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { UpdateProblem } from '../../core/update/problem';
import type { Redrawn, Updated, UpdateFormat } from '../format';
import { escapeXml } from '../xml/escape';
import { child, type Insertion, insert, type XmlElement, type XmlPart } from '../xml/parse';
import { setAttributes, startOf } from '../xml/tag';
import { charactersOf } from '../xml/text';
import { isOwnPart, type StandingElement, standingSvg } from './standing';
import { parseTransform } from './transform';
import { svgGroup, svgParts } from './write';

/** SVG layouts. */
export const svgUpdate: UpdateFormat = {
  standing(bytes) {
    const found = standingSvg(bytes);
    return found.ok ? ok(found.value.symbols) : found;
  },
  redraw: updateSvg,
};

/**
 * Redraws a symbol in a copy of an SVG layout. One of ours keeps its group with everything in it that is not the symbol;
 * above a foreign one a group of ours is put, and it goes where that is asked for. Every other byte stays.
 */
export function updateSvg(
  bytes: Uint8Array,
  id: string,
  redrawn: Redrawn,
): Result<Updated, FormatProblem | DocumentProblem | UpdateProblem> {
  const found = standingSvg(bytes);
  if (!found.ok) return found;
  const { part, symbols } = found.value;
  const symbol = symbols.find((each) => each.id === id);
  if (!symbol) return refuse({ code: 'update/gone', id });
  if (symbol.isLocked) return refuse({ code: 'update/locked', name: symbol.name });
  const edits = redrawnWhereItStands(part, symbol, redrawn);
  if (!edits.ok) return edits;
  const at = symbol.isForeign ? newPlace(part, symbol, redrawn) : Number(id);
  return ok({ bytes: insert(part, edits.value), id: String(at) });
}

/** The edits that draw a symbol anew where an old one stands. */
export function redrawnWhereItStands(
  part: XmlPart,
  symbol: StandingElement,
  redrawn: Redrawn,
): Result<readonly Insertion[], UpdateProblem> {
  const edits = (symbol.isForeign ? besideForeign : inOwnGroup)(part, symbol, redrawn);
  return edits ? ok(edits) : refuse({ code: 'update/distorted', name: symbol.name });
}

/** The map as an SVG `transform`, to the last digit that counts; null where what is around cannot be undone. */
function transformIn(placed: Matrix, aroundToPage: Matrix): string | null {
  const det = determinant(aroundToPage);
  if (!Number.isFinite(det) || det === 0) return null;
  const map = compose(placed, inverse(aroundToPage));
  return `matrix(${map.map((v) => Number(v.toPrecision(15))).join(' ')})`;
}

function besideForeign(
  part: XmlPart,
  { elements, spot }: StandingElement,
  { drawing, label, placed, foreign }: Redrawn,
): readonly Insertion[] | null {
  const transform = transformIn(placed, spot.parentToPage);
  if (transform === null) return null;
  const last = elements.at(-1) as XmlElement;
  const group = svgGroup(drawing, label, transform).trimEnd();
  if (foreign === 'keep') return [{ offset: last.end, text: `\n${group}` }];
  return elements.map((old) => ({
    offset: startOf(part, old),
    until: old.end,
    text: old === last ? group : '',
  }));
}

/** Where the new group begins: behind a foreign symbol that is kept, else where its last element began. */
function newPlace(part: XmlPart, { elements, id }: StandingElement, { foreign }: Redrawn): number {
  if (foreign === 'keep') return (elements.at(-1) as XmlElement).end + 1;
  const gone = elements.slice(0, -1).reduce((sum, old) => sum + old.end - startOf(part, old), 0);
  return Number(id) - gone;
}

/** The parts of ours are taken out, and new ones put where the lowest of them was; names that people gave stay. */
function inOwnGroup(
  part: XmlPart,
  { elements, spot, label: oldLabel }: StandingElement,
  { drawing, label, placed }: Redrawn,
): readonly Insertion[] | null {
  const group = elements[0] as XmlElement;
  const old = group.children.filter(isOwnPart);
  const holdsOthers = group.children.some((each) => !isOwnPart(each) && !isText(each));
  const own = parseTransform(group.attributes.transform);
  const transform =
    own && transformIn(placed, holdsOthers ? compose(own, spot.parentToPage) : spot.parentToPage);
  if (!transform) return null;
  const parts = holdsOthers ? svgParts(drawing, transform) : svgParts(drawing);
  const [first] = old;
  return [
    setAttributes(part, group, {
      ...(oldLabel !== label.data && { 'data-issn-barcode': label.data }),
      ...(!holdsOthers && { transform }),
    }),
    ...renewed(part, child(group, 'title'), isOwnName, label.name),
    ...renewed(part, child(group, 'desc'), isOwnAltText, label.altText),
    ...old.map((each) => {
      const start = startOf(part, each);
      const blanks = /\s*$/.exec(part.text.slice(group.openEnd, start))?.[0].length ?? 0;
      return {
        offset: start - blanks,
        until: each.end,
        text: each === first ? `\n${parts.trimEnd()}` : '',
      };
    }),
  ].sort((a, b) => a.offset - b.offset);
}

const isText = ({ name }: XmlElement): boolean => name === 'title' || name === 'desc';

function renewed(
  part: XmlPart,
  element: XmlElement | undefined,
  isOwn: (text: string) => boolean,
  text: string,
): readonly Insertion[] {
  if (!element || !isOwn(charactersOf(part, element).trim())) return [];
  return [
    { offset: element.openEnd, until: part.text.lastIndexOf('<', element.end - 1), text: escapeXml(text) },
  ];
}
