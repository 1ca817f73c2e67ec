import { transformDrawing } from '../../core/drawing';
import { type Contour, mapContour, POINTS_PER_MM, scaling } from '../../core/geometry';
import { isOwnAltText, isOwnName } from '../../core/label';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Placed, Replacement } from '../../host';
import { bulkRead } from './bulk-read';
import { contourPen } from './contours';
import type { Document, Group, InDesign, Made, Polygon } from './dom';
import { drawGroup, elementsToDraw } from './draw';
import { fontFindings } from './fonts';
import { groupCanvas } from './in-group';
import { type Inks, makeInks } from './inks';
import { watchItems } from './newcomers';
import { LABEL_KEY } from './own-parts';
import { pageFrame } from './page-frame';
import { drawParts, redrawPart } from './parts';
import { persist } from './persist';
import { readShapes } from './read';
import { contoursOf } from './read-paths';
import { readTexts } from './read-texts';
import { textDifferences } from './text-differences';
import type { Standing } from './update';

/**
 * Draws a symbol anew where an old one stands, reads it back, and only then takes away what is left of the old one;
 * whatever goes wrong before, everything is put back as it was. Points have to be the unit in force, and rulers those of
 * the page.
 */
export function redraw(
  indesign: InDesign,
  document: Document,
  replacement: Replacement,
  standing: Standing,
): Result<Placed, Problem> {
  const { group, spread } = standing;
  const made: Made[] = [];
  const restore = [
    ...(group ? [watchItems(group), ...keep(indesign, group, standing.shapes)] : []),
    watchItems(spread),
  ];
  let kept = false;
  try {
    const inks = makeInks(indesign, document, standing.inks, made);
    const now = group
      ? redrawIn(indesign, document, replacement, standing, group, inks)
      : drawBeside(indesign, document, replacement, standing, inks);
    const verdict = readBack(indesign, document, replacement, standing, now);
    if (!verdict.ok) return verdict;
    if (group) renew(group, replacement);
    for (const old of now.going) old.remove();
    kept = true;
    return verdict;
  } finally {
    if (!kept) for (const undo of [...restore, ...made.map(({ remove }) => remove)]) persist(undo);
  }
}

/** A group with the new parts in it, and what is to go when they are in order. */
type Redrawn = Pick<Standing, 'going'> & { readonly group: Group };

/** Outlines that stand get other contours, from the rearmost on, so that the panel stays behind; the rest is drawn in front. */
function redrawIn(
  indesign: InDesign,
  document: Document,
  { drawing, placed }: Replacement,
  { shapes, spread, layer, going, font }: Standing,
  group: Group,
  inks: Inks,
): Redrawn {
  const elements = elementsToDraw(transformDrawing(drawing, placed));
  const outlines = elements.filter((e) => e.kind !== 'text');
  outlines.slice(0, shapes.length).forEach((element, i) => {
    redrawPart(indesign, shapes[i] as Polygon, element, inks);
  });
  const texts = elements.filter((e) => e.kind === 'text');
  const added = [...outlines.slice(shapes.length), ...texts];
  if (added.length > 0)
    drawParts(indesign, document, groupCanvas(indesign, group, spread, layer), added, { inks, font });
  return { group, going: [...going, ...shapes.slice(outlines.length)] };
}

/** A group of ours in front of a foreign item, with the text wrap that this one has. */
function drawBeside(
  indesign: InDesign,
  document: Document,
  { drawing, label, placed }: Replacement,
  { item, page, layer, going, font }: Standing,
  inks: Inks,
): Redrawn {
  const group = drawGroup(
    indesign,
    document,
    { drawing, label, target: {} },
    { frame: pageFrame(indesign, page), placed },
    { layer, inks, font, inFrontOf: item },
  );
  if (going.length > 0) takeOverWrap(indesign, item, group);
  return { group, going };
}

function takeOverWrap({ TextWrapModes }: InDesign, from: Standing['item'], to: Group): void {
  const { textWrapMode, textWrapOffset } = from.textWrapPreferences.properties;
  if (textWrapMode.equals(TextWrapModes.NONE)) return;
  to.textWrapPreferences.properties = { textWrapMode };
  to.textWrapPreferences.properties = { textWrapOffset };
}

function readBack(
  indesign: InDesign,
  document: Document,
  { drawing, placed, differences }: Replacement,
  { page }: Standing,
  { group, going }: Redrawn,
): Result<Placed, Problem> {
  const frame = pageFrame(indesign, page);
  const gone = new Set(going.map(({ id }) => id));
  const read = readShapes(indesign, group, frame, gone);
  const texts = readTexts(indesign, document, group, frame, read.shapes.length, gone);
  const found = [
    ...differences({ ...read, texts }, placed),
    ...textDifferences(transformDrawing(drawing, placed), texts),
  ];
  return found.length > 0
    ? refuse({ code: 'read-back/differs', differences: found })
    : ok({ findings: fontFindings(texts.map((t) => t.font)) });
}

/** Label, and the name and alternative text if they are ours. */
function renew(group: Group, { label }: Replacement): void {
  group.insertLabel(LABEL_KEY, label.data);
  if (group.name === '' || isOwnName(group.name)) group.properties = { name: label.name };
  const options = group.objectExportOptions;
  if (isOwnAltText(options.properties.customAltText)) options.properties = { customAltText: label.altText };
}

/** What puts a group back as it is now, step by step. */
function keep(indesign: InDesign, group: Group, polygons: readonly Polygon[]): readonly (() => void)[] {
  const [name, data] = [group.name, group.extractLabel(LABEL_KEY)];
  const { customAltText } = group.objectExportOptions.properties;
  const toMm = scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM);
  const parts = polygons.map((polygon) => {
    const values = polygon.properties;
    const { fillTint, overprintFill, overprintStroke, strokeWeight, nonprinting, visible } = values;
    const fillColor = bulkRead(values, polygon, 'fillColor');
    const strokeColor = bulkRead(values, polygon, 'strokeColor');
    const part = { name: values.name, nonprinting, visible };
    const paint = { fillColor, fillTint, overprintFill, overprintStroke, strokeColor, strokeWeight };
    const [contours = []] = contoursOf(polygon.paths.everyItem());
    const old: readonly Contour[] = contours.map((contour) => mapContour(toMm, contour));
    return () => {
      contourPen(indesign)(polygon, old);
      polygon.properties = { ...part, ...paint };
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
