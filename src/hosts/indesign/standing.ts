import { findSymbols } from '../../core/artwork/symbols';
import type { Role } from '../../core/drawing';
import { compose, rotation, translation } from '../../core/geometry';
import type { DocumentProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { StandingSymbol } from '../../host';
import type { Document, DomObject, Group, InDesign, PageItem } from './dom';
import { LABEL_KEY } from './draw';
import { pageFrame } from './page-frame';
import { readShapes } from './read';
import { readTexts } from './read-texts';
import { inPoints } from './settings';

/**
 * The symbols of a document, or those that the selection is, holds or lies in: groups with a label of ours, or with bars
 * that read as an EAN-13 though the label is lost. Nothing is written to the document.
 */
export function standingSymbols(
  indesign: InDesign,
  document: Document,
  among: 'selection' | 'document',
): Result<readonly StandingSymbol[], DocumentProblem> {
  return inPoints(indesign, () => {
    if (among === 'document') {
      const groups = document.allPageItems.filter(isGroup);
      return ok(groups.flatMap((group) => symbolOf(indesign, document, group)));
    }
    const selection = document.selection;
    if (selection.length === 0) return refuse({ code: 'selection/none' });
    const seen = new Map<number, Group>();
    for (const group of selection.flatMap((item) => [...groupsAround(item), ...groupsInside(item)]))
      seen.set(group.id, group);
    return ok([...seen.values()].flatMap((group) => symbolOf(indesign, document, group)));
  });
}

const BARS: Role = 'bars';

const isGroup = (item: DomObject): item is Group => item.constructorName === 'Group';

/** The object itself, if it is a group, and the groups it is part of. */
function groupsAround(item: DomObject): readonly Group[] {
  if (!PARTS.includes(item.constructorName)) return [];
  const { parent } = item as PageItem;
  return [...(isGroup(item) ? [item] : []), ...groupsAround(parent)];
}

/** What a symbol consists of: whatever else is selected is no part of one. */
const PARTS: readonly string[] = ['Group', 'Polygon', 'Rectangle', 'TextFrame'];

const groupsInside = (item: DomObject): readonly Group[] =>
  isGroup(item) ? item.allPageItems.filter(isGroup) : [];

/** A group as a symbol, unless it has neither a label nor bars, or lies on no page. */
function symbolOf(indesign: InDesign, document: Document, group: Group): readonly StandingSymbol[] {
  const label = group.extractLabel(LABEL_KEY);
  const page = group.parentPage;
  const polygons = group.polygons;
  if (!page?.isValid || polygons.length === 0) return [];
  const frame = pageFrame(indesign, page);
  const read = readShapes(indesign, group, frame);
  const [measured] = findSymbols(read);
  if (label === '' && !measured) return [];
  return [
    {
      id: String(group.id),
      name: group.name,
      // Without its label it is ours by the names of its parts.
      isForeign: label === '' && !polygons.everyItem().name.includes(BARS),
      label: label === '' ? null : label,
      page: page.name,
      artwork: { ...read, texts: readTexts(indesign, document, group, frame, read.shapes.length) },
      placed: measured
        ? compose(rotation(measured.rotationDegrees), translation(measured.origin.x, measured.origin.y))
        : null,
    },
  ];
}
