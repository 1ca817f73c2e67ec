import type { PathElement } from '../../core/drawing';
import { transformDrawing } from '../../core/drawing';
import { type Contour, mapContour, POINTS_PER_MM, scaling } from '../../core/geometry';
import { isOwnAltText, isOwnName } from '../../core/label';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Placed, Replacement } from '../../host';
import { bulkRead } from './bulk-read';
import { contourPen } from './contours';
import type { Document, DomObject, Group, InDesign, Made, Page, Polygon } from './dom';
import { LABEL_KEY } from './draw';
import { findInks, type InkPlan, type Inks, makeInks } from './inks';
import { pageFrame } from './page-frame';
import { persist } from './persist';
import { readShapes } from './read';
import { contoursOf } from './read-paths';

/** A symbol's group with its parts by their role, and the inks for the new drawing. */
export type StandingGroup = {
  readonly group: Group;
  readonly page: Page;
  readonly parts: readonly { readonly element: PathElement; readonly polygon: Polygon }[];
  readonly inks: InkPlan;
};

/**
 * Finds everything for redrawing a symbol, or says why that cannot be done; nothing is written. The outlines that stand are
 * given new contours, since the object model has no way to put a new object into a group.
 */
export function findGroup(
  indesign: InDesign,
  document: Document,
  id: string,
  { drawing }: Replacement,
): Result<StandingGroup, Problem> {
  const group = document.allPageItems.find(
    (item) => item.constructorName === 'Group' && String(item.id) === id,
  );
  const page = group?.parentPage;
  if (!group || !isGroup(group) || !page?.isValid) return refuse({ code: 'update/gone', id });
  const polygons = group.polygons;
  const names = polygons.length > 0 ? polygons.everyItem().name : [];
  if (!names.includes('bars')) return refuse({ code: 'update/foreign-only-files' });
  const elements = drawing.elements.filter((e) => e.kind === 'path');
  const standing = names.filter((name) => ROLES.includes(name));
  const isLive = drawing.elements.some((e) => e.kind === 'text') || group.textFrames.length > 0;
  const isSame =
    elements
      .map(({ role }) => role)
      .sort()
      .join() === [...standing].sort().join();
  if (isLive || !isSame) return refuse({ code: 'update/other-parts', name: group.name, standing });
  const inks = findInks(indesign, document, drawing);
  if (!inks.ok) return inks;
  const parts = elements.map((element) => ({ element, polygon: polygons.item(names.indexOf(element.role)) }));
  return ok({ group, page, parts, inks: inks.value });
}

const ROLES: readonly string[] = ['panel', 'bars', 'digits', 'issn-line', 'light-margin-indicator'];

const isGroup = (item: DomObject): item is Group => item.constructorName === 'Group';

/**
 * Gives the parts their new contours and paint, reads them back and then renews label, name and alternative text; whatever
 * goes wrong, everything is put back as it was. Points have to be the unit in force, and rulers those of the page.
 */
export function redrawIn(
  indesign: InDesign,
  document: Document,
  { drawing, label, placed, differences }: Replacement,
  { group, page, parts, inks: plan }: StandingGroup,
): Result<Placed, Problem> {
  const made: Made[] = [];
  const restore = keep(
    indesign,
    group,
    parts.map(({ polygon }) => polygon),
  );
  let kept = false;
  try {
    const inks = makeInks(indesign, document, plan, made);
    const onPage = transformDrawing(drawing, placed);
    for (const { element, polygon } of parts) {
      const drawn = onPage.elements.find((e) => e.kind === 'path' && e.role === element.role) as PathElement;
      contourPen(indesign)(polygon, drawn.contours);
      paint(polygon, drawn, inks);
    }
    const read = readShapes(indesign, group, pageFrame(indesign, page));
    const found = differences(read, placed);
    if (found.length > 0) return refuse({ code: 'read-back/differs', differences: found });
    group.insertLabel(LABEL_KEY, label.data);
    if (isOwnName(group.name)) group.properties = { name: label.name };
    const options = group.objectExportOptions;
    if (isOwnAltText(options.properties.customAltText)) options.properties = { customAltText: label.altText };
    kept = true;
    return ok({ findings: [] });
  } finally {
    if (!kept) for (const undo of [...restore, ...made.map(({ remove }) => remove)]) persist(undo);
  }
}

function paint(polygon: Polygon, { ink, overprint }: PathElement, inks: Inks): void {
  polygon.properties = {
    fillColor: inks.of(ink),
    fillTint: 100,
    overprintFill: overprint === 'overprint',
    strokeColor: inks.none,
    strokeWeight: 0,
  };
}

/** What puts a group back as it is now, step by step. */
function keep(indesign: InDesign, group: Group, polygons: readonly Polygon[]): readonly (() => void)[] {
  const [name, data] = [group.name, group.extractLabel(LABEL_KEY)];
  const { customAltText } = group.objectExportOptions.properties;
  const toMm = scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM);
  const parts = polygons.map((polygon) => {
    const values = polygon.properties;
    const { fillTint, overprintFill, strokeWeight } = values;
    const fillColor = bulkRead(values, polygon, 'fillColor');
    const strokeColor = bulkRead(values, polygon, 'strokeColor');
    const [contours = []] = contoursOf(polygon.paths.everyItem());
    const old: readonly Contour[] = contours.map((contour) => mapContour(toMm, contour));
    return () => {
      contourPen(indesign)(polygon, old);
      polygon.properties = { fillColor, fillTint, overprintFill, strokeColor, strokeWeight };
    };
  });
  return [
    ...parts,
    () => group.insertLabel(LABEL_KEY, data),
    () => {
      group.properties = { name };
    },
    () => {
      group.objectExportOptions.properties = { customAltText };
    },
  ];
}
