import { type Drawing, transformDrawing } from '../../core/drawing';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type Host, HostError, type Placed, type Placement } from '../../host';
import type { Document, InDesign, Made } from './dom';
import { drawGroup } from './draw';
import { inksFor } from './inks';
import { watchSpread } from './newcomers';
import { persist } from './persist';
import { readGroup } from './read';
import { withPointsOnPage } from './settings';
import { inOneStep } from './undo';
import { findWhere, type Where } from './where';

const UNDO_NAME = 'Place ISSN barcode';

/** The document that is open in InDesign, through its UXP object model. One placing is one undo step. */
export function createInDesignHost(indesign: InDesign): Host {
  return {
    wholeDots: false,
    async place(placement) {
      try {
        if (indesign.app.documents.length === 0) return refuse({ code: 'document/none' });
        const document = indesign.app.activeDocument;
        return inOneStep(indesign, UNDO_NAME, () =>
          withPointsOnPage(indesign, document, () => placeIn(indesign, document, placement)),
        );
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        throw new HostError({ code: 'host/refused', detail }, { cause: error });
      }
    },
  };
}

function placeIn(indesign: InDesign, document: Document, placement: Placement): Result<Placed, Problem> {
  const { drawing, target } = placement;
  if (target.kind === 'own-page') return refuse({ code: 'selection/none' });
  if (drawing.elements.some((e) => e.kind === 'text'))
    return refuse({ code: 'format/cannot-hold', format: 'InDesign', what: 'live-text' });
  const where = findWhere(indesign, document, drawing, target);
  if (!where.ok) return where;
  const swatches: Made[] = [];
  const removeNewcomers = watchSpread(where.value.page);
  let kept = false;
  try {
    const placed = drawAndRead(indesign, document, placement, where.value, swatches);
    kept = placed.ok;
    return placed;
  } finally {
    if (!kept) for (const remove of [removeNewcomers, ...swatches.map((s) => s.remove)]) persist(remove);
  }
}

function drawAndRead(
  indesign: InDesign,
  document: Document,
  { drawing, label, differences }: Placement,
  where: Where,
  swatches: Made[],
): Result<Placed, Problem> {
  const inks = inksFor(indesign, document, drawing, swatches);
  if (!inks.ok) return inks;
  const onPage: Drawing = transformDrawing(drawing, where.placed);
  const group = drawGroup(indesign, document, where, onPage, label, inks.value);
  const found = differences(readGroup(indesign, group, where.page), where.placed);
  return found.length === 0
    ? ok({ findings: [] })
    : refuse({ code: 'read-back/differs', differences: found });
}
