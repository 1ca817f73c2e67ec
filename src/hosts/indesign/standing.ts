import { findSymbols, type MeasuredSymbol } from '../../core/artwork/symbols';
import { compose, type Matrix, rotation, translation } from '../../core/geometry';
import type { DocumentProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { StandingSymbol } from '../../host';
import type { SpreadToRead } from './artwork-dom';
import type { SpreadItem } from './artwork-items';
import type { Document, DomObject, Group, InDesign, PageItem, Spread } from './dom';
import { everyItemOf, isGroup } from './find-item';
import { readSpread, type SpreadReading, symbolItems } from './foreign';
import { BARS, LABEL_KEY } from './own-parts';
import { pageFrame } from './page-frame';
import { readShapes } from './read';
import { readTexts } from './read-texts';
import { inPoints } from './settings';

/**
 * The symbols of a document, or those that the selection is, holds or lies in: groups with a label of ours or with our
 * parts, and groups and single items of other makers whose bars read as an EAN-13. Nothing is written to the document.
 */
export function standingSymbols(
  indesign: InDesign,
  document: Document,
  among: 'selection' | 'document',
): Result<readonly StandingSymbol[], DocumentProblem> {
  return inPoints(indesign, () => {
    if (among === 'document') {
      const every = everyItemOf(document);
      const own = ownSymbols(indesign, document, every);
      return ok([...own, ...foreignSymbols(indesign, document, every, own)]);
    }
    const selection = document.selection;
    if (selection.length === 0) return refuse({ code: 'selection/none' });
    const chosen = selection.filter(isItem).map((item) => ({ item, holders: around(item) }));
    const own = ownSymbols(
      indesign,
      document,
      chosen.flatMap(({ item, holders }) => [...holders, ...inside(item)]),
    );
    const ours = new Set(own.map(({ id }) => id));
    const others = chosen
      .filter(({ holders }) => !holders.some(({ id }) => ours.has(String(id))))
      .map(({ item }) => item);
    return ok([...own, ...foreignSymbols(indesign, document, others, own)]);
  });
}

/** What can be a symbol or a part of one: a place in a text is not. */
const ITEMS: readonly string[] = ['Group', 'Polygon', 'Rectangle', 'TextFrame', 'Oval', 'GraphicLine'];

const isItem = (item: DomObject): item is PageItem => ITEMS.includes(item.constructorName);

/** The object itself and the groups it is part of. */
function around(item: PageItem): readonly PageItem[] {
  const { parent } = item;
  return [item, ...(isGroup(parent) ? around(parent) : [])];
}

const inside = (item: PageItem): readonly PageItem[] => (isGroup(item) ? item.allPageItems : []);

function ownSymbols(
  indesign: InDesign,
  document: Document,
  items: readonly PageItem[],
): readonly StandingSymbol[] {
  const groups = new Map(items.filter(isGroup).map((group) => [group.id, group]));
  return [...groups.values()].flatMap((group) => ownSymbol(indesign, document, group));
}

/** A group with our label or our parts as a symbol, unless it lies on no page. */
function ownSymbol(indesign: InDesign, document: Document, group: Group): readonly StandingSymbol[] {
  const label = group.extractLabel(LABEL_KEY);
  const polygons = group.polygons;
  if (polygons.length === 0) return [];
  if (label === '' && !polygons.everyItem().name.includes(BARS)) return [];
  const page = group.parentPage;
  if (!page?.isValid) return [];
  const frame = pageFrame(indesign, page);
  const read = readShapes(indesign, group, frame);
  const [measured] = findSymbols(read);
  if (label === '' && !measured) return [];
  return [
    {
      id: String(group.id),
      name: group.name,
      isForeign: false,
      label: label === '' ? null : label,
      page: page.name,
      artwork: { ...read, texts: readTexts(indesign, document, group, frame, read.shapes.length) },
      placed: measured ? placedAt(measured) : null,
    },
  ];
}

const placedAt = ({ rotationDegrees, origin }: MeasuredSymbol): Matrix =>
  compose(rotation(rotationDegrees), translation(origin.x, origin.y));

/** Symbols that other programs drew: among the chosen items, what holds them and what they hold. */
function foreignSymbols(
  indesign: InDesign,
  document: Document,
  chosen: readonly PageItem[],
  own: readonly StandingSymbol[],
): readonly StandingSymbol[] {
  if (chosen.length === 0) return [];
  const known = new Set(own.map(({ id }) => id));
  const isKnown = ({ id }: SpreadItem) => known.has(id);
  const ids = new Set(chosen.map(({ id }) => String(id)));
  const items = new Map(everyItemOf(document).map((item) => [String(item.id), item]));
  return spreadsOf(chosen).flatMap((spread) => {
    const reading = readSpread(indesign, document, spread as unknown as SpreadToRead);
    const read = new Map<string, StandingSymbol | null>();
    const symbolOf = (item: SpreadItem): StandingSymbol | null => {
      const standing = items.get(item.id);
      if (standing && !read.has(item.id)) read.set(item.id, foreignSymbol(reading, item, standing));
      return read.get(item.id) ?? null;
    };
    const isChosen = (item: SpreadItem): boolean =>
      idsIn(item).some((id) => ids.has(id)) ||
      around(items.get(item.id) as PageItem).some(({ id }) => ids.has(String(id)));
    return symbolItems(near(reading.items, ids), isKnown, (item) => symbolOf(item) !== null).flatMap(
      (item) => (isKnown(item) || !isChosen(item) ? [] : (symbolOf(item) ?? [])),
    );
  });
}

/** The chosen items, and the groups around those that are in groups. */
const near = (items: readonly SpreadItem[], ids: ReadonlySet<string>): readonly SpreadItem[] =>
  items.filter((item) => idsIn(item).some((id) => ids.has(id)));

const idsIn = (item: SpreadItem): readonly string[] =>
  item.kind === 'unread' ? [item.id] : [item.id, ...item.inside.flatMap(idsIn)];

function foreignSymbol(
  { partOf }: SpreadReading,
  item: SpreadItem,
  standing: PageItem,
): StandingSymbol | null {
  const page = standing.parentPage;
  if (!page?.isValid) return null;
  const { artwork } = partOf(item, page);
  const [measured] = findSymbols(artwork);
  if (!measured) return null;
  const { id } = item;
  const seen = { id, name: standing.name, page: page.name, artwork, placed: placedAt(measured) };
  return { ...seen, isForeign: true, label: null };
}

function spreadsOf(items: readonly PageItem[]): readonly Spread[] {
  const spreads = new Map<number, Spread>();
  for (const item of items) {
    const page = item.parentPage;
    if (page?.isValid) spreads.set(page.parent.id, page.parent);
  }
  return [...spreads.values()];
}
