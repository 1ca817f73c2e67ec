import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Replacement } from '../../host';
import type { Document, Font, Group, InDesign, Page, PageItem, Polygon, Spread, TextFrame } from './dom';
import { everyItemOf, isGroup } from './find-item';
import { findOcrB } from './fonts';
import { foreignPart, othersIn } from './foreign';
import { findInks, type InkPlan } from './inks';
import { type SeenLayer, seen } from './layer';
import { LABEL_KEY, OWN_ROLES } from './own-parts';

/** A symbol that stands, everything for drawing it anew found; of a foreign item that is no group, `group` is null. */
export type Standing = {
  readonly item: PageItem;
  readonly group: Group | null;
  readonly page: Page;
  readonly spread: Spread;
  readonly layer: SeenLayer['layer'];
  /** Polygons of ours that can be given other contours, the rearmost first. */
  readonly shapes: readonly Polygon[];
  /** What goes when the new symbol stands. */
  readonly going: readonly (PageItem | Polygon | TextFrame)[];
  readonly inks: InkPlan;
  /** For live text; null where none is drawn or no OCR-B is installed. */
  readonly font: Font | null;
};

/** Finds everything for redrawing a symbol, or says why that cannot be done; nothing is written. */
export function findStanding(
  indesign: InDesign,
  document: Document,
  id: string,
  { drawing, foreign }: Replacement,
): Result<Standing, Problem> {
  const item = everyItemOf(document).find((each) => String(each.id) === id);
  const page = item?.parentPage;
  if (!item || !page?.isValid) return refuse({ code: 'update/gone', id });
  const { name, locked } = item.properties;
  const { layer, values } = seen(item.itemLayer);
  if (values.locked) return refuse({ code: 'layer/locked', layer: values.name });
  if (locked || isInLocked(item)) return refuse({ code: 'update/locked', name });
  const inks = findInks(indesign, document, drawing);
  if (!inks.ok) return inks;
  const font = drawing.elements.some((e) => e.kind === 'text') ? findOcrB(indesign) : null;
  const common = { item, page, spread: page.parent, layer, inks: inks.value, font };

  const own = isGroup(item) ? ownParts(item) : null;
  if (isGroup(item) && own) return ok({ ...common, ...own, group: item });
  const isLabelled = item.extractLabel(LABEL_KEY) !== '';
  const removed = foreign === 'remove' || isLabelled;
  const others = removed ? othersIn(foreignPart(indesign, document, item, page)) : 0;
  if (others > 0) return refuse({ code: 'update/foreign-mixed', name, others });
  // The group of another maker takes the new parts and keeps its place among everything.
  if (isGroup(item) && removed)
    return ok({ ...common, group: item, shapes: [], going: item.pageItems.everyItem().getElements() });
  if (!item.parent.equals(page.parent)) return refuse({ code: 'update/foreign-only-files' });
  return ok({ ...common, group: null, shapes: [], going: removed ? [item] : [] });
}

function isInLocked({ parent }: PageItem): boolean {
  return isGroup(parent) && (parent.properties.locked || isInLocked(parent));
}

/** The parts of a group that bear our names; null where its bars do not. */
function ownParts(group: Group): Pick<Standing, 'shapes' | 'going'> | null {
  const { polygons, textFrames } = group;
  const names = polygons.length > 0 ? polygons.everyItem().name : [];
  if (!names.includes('bars')) return null;
  const isOwn = (name: string | undefined) => name !== undefined && OWN_ROLES.includes(name);
  const shapes = polygons
    .everyItem()
    .getElements()
    .filter((_, i) => isOwn(names[i]));
  const texts = textFrames.length > 0 ? textFrames.everyItem().getElements() : [];
  // The first of a group is its topmost.
  return { shapes: shapes.reverse(), going: texts.filter(({ name }) => isOwn(name)) };
}
