import { transformDrawing } from '../../core/drawing';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import {
  type Host,
  HostError,
  type Placed,
  type Placement,
  type ReadableHost,
  type Replacement,
  type TextHost,
  type UpdatableHost,
} from '../../host';
import type { Links } from './artwork-graphics';
import { pagesOf, selectItems } from './artwork-pages';
import { findCorner, setCornerText } from './corner-text';
import type { Document, InDesign, Layer, Made } from './dom';
import { drawGroup } from './draw';
import { fontFindings } from './fonts';
import { makeInks } from './inks';
import { onLayer } from './layer';
import { watchItems } from './newcomers';
import { persist } from './persist';
import { readShapes } from './read';
import { readTexts } from './read-texts';
import { redraw } from './redraw';
import { inPoints, onPageRulers } from './settings';
import { findStage, type Stage } from './stage';
import { standingSymbols } from './standing';
import { textDifferences } from './text-differences';
import { inOneStep } from './undo';
import { findStanding } from './update';

const UNDO_NAME = 'Place ISSN barcode';
const UPDATE_NAME = 'Update ISSN barcode';
const TEXT_NAME = 'Place printed ISSN';

/**
 * The document that is open in InDesign, through its UXP object model. One placing is one undo step, a refusal none. Files
 * that pages link to are read through `links`, and without it unseen.
 */
export function createInDesignHost(
  indesign: InDesign,
  links: Links | null = null,
): Host & UpdatableHost & ReadableHost & TextHost {
  return {
    wholeDots: false,
    place: (placement) => inDocument(indesign, (document) => placeInDocument(indesign, document, placement)),
    pages: (scope) => inDocument(indesign, (document) => pagesOf(indesign, document, scope, links, guarded)),
    select: (ids) => inDocument(indesign, (document) => selectItems(indesign, document, ids)),
    symbols: (among) => inDocument(indesign, (document) => standingSymbols(indesign, document, among)),
    placeText: (text) =>
      inDocument(indesign, (document) => {
        const place = findCorner(indesign, document, text);
        if (!place.ok) return place;
        return inOneStep(indesign, document, TEXT_NAME, () =>
          inPoints(indesign, () =>
            onPageRulers(indesign, document, () => setCornerText(indesign, document, text, place.value)),
          ),
        );
      }),
    replace: (id, replacement) =>
      inDocument(indesign, (document) => replaceInDocument(indesign, document, id, replacement)),
  };
}

/** Draws a symbol anew in a document that is open, seen or not: one undo step, a refusal none. */
export function replaceInDocument(
  indesign: InDesign,
  document: Document,
  id: string,
  replacement: Replacement,
): Result<Placed, Problem> {
  const standing = inPoints(indesign, () => findStanding(indesign, document, id, replacement));
  if (!standing.ok) return standing;
  return inOneStep(indesign, document, UPDATE_NAME, () =>
    inPoints(indesign, () =>
      onPageRulers(indesign, document, () => redraw(indesign, document, replacement, standing.value)),
    ),
  );
}

/** Places a symbol into a document that is open, seen or not: one undo step, a refusal none. */
export function placeInDocument(
  indesign: InDesign,
  document: Document,
  placement: Placement,
): Result<Placed, Problem> {
  const stage = findStage(indesign, document, placement);
  if (!stage.ok) return stage;
  return inOneStep(indesign, document, UNDO_NAME, () =>
    inPoints(indesign, () =>
      onPageRulers(indesign, document, () => placeOn(indesign, document, placement, stage.value)),
    ),
  );
}

/** Works in the document in front of the user; what InDesign refuses becomes a HostError. */
async function inDocument<T>(
  { app }: InDesign,
  work: (document: Document) => Result<T, Problem>,
): Promise<Result<T, Problem>> {
  return guarded(() =>
    app.documents.length === 0 ? refuse({ code: 'document/none' }) : work(app.activeDocument),
  );
}

/** Does work; what InDesign refuses becomes a HostError. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new HostError({ code: 'host/refused', detail }, { cause: error });
  }
}

function placeOn(
  indesign: InDesign,
  document: Document,
  placement: Placement,
  stage: Stage,
): Result<Placed, Problem> {
  const made: Made[] = [];
  const removeNewcomers = watchItems(stage.spread);
  let kept = false;
  try {
    const placed = onLayer(document, stage.where.layer, made, (layer) =>
      drawAndRead(indesign, document, placement, stage, layer, made),
    );
    kept = placed.ok;
    return placed;
  } finally {
    if (!kept) for (const remove of [removeNewcomers, ...made.map((m) => m.remove)]) persist(remove);
  }
}

function drawAndRead(
  indesign: InDesign,
  document: Document,
  placement: Placement,
  { where, inks: plan, font, findings }: Stage,
  layer: Layer,
  made: Made[],
): Result<Placed, Problem> {
  const { drawing, differences } = placement;
  const inks = makeInks(indesign, document, plan, made);
  const group = drawGroup(indesign, document, placement, where, { layer, inks, font });
  const read = readShapes(indesign, group, where.frame);
  const isLive = drawing.elements.some((e) => e.kind === 'text');
  const texts = isLive ? readTexts(indesign, document, group, where.frame, read.shapes.length) : [];
  const found = [
    ...differences({ ...read, texts }, where.placed),
    ...textDifferences(transformDrawing(drawing, where.placed), texts),
  ];
  return found.length === 0
    ? ok({ findings: [...findings, ...fontFindings(texts.map((t) => t.font))] })
    : refuse({ code: 'read-back/differs', differences: found });
}
