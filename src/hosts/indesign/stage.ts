import type { Finding } from '../../core/check/finding';
import { say } from '../../core/figure/figure';
import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import type { Placement } from '../../host';
import type { Document, Font, InDesign, Spread } from './dom';
import { sameEnumerator } from './enumerators';
import { findOcrB } from './fonts';
import { findInks, type InkPlan } from './inks';
import { findWhere, type Where } from './where';

/** Everything that is found out before anything is written. */
export type Stage = {
  readonly where: Where;
  readonly spread: Spread;
  readonly inks: InkPlan;
  /** For live text; null where none is asked for or no OCR-B is installed. */
  readonly font: Font | null;
  readonly findings: readonly Finding[];
};

/** Finds place, inks and font, or says why not; the document stays without so much as an undo step. */
export function findStage(
  indesign: InDesign,
  document: Document,
  { drawing, target }: Placement,
): Result<Stage, Problem> {
  const where = findWhere(indesign, document, drawing, target);
  if (!where.ok) return where;
  const inks = findInks(indesign, document, drawing);
  if (!inks.ok) return inks;
  const { page } = where.value.frame;
  const spread = page.parent;
  const font = drawing.elements.some((e) => e.kind === 'text') ? findOcrB(indesign) : null;
  const findings = [...intentFindings(indesign, document), ...parentPageFindings(spread, () => page.name)];
  return ok({ where: where.value, spread, inks: inks.value, font, findings });
}

function intentFindings({ DocumentIntentOptions }: InDesign, document: Document): readonly Finding[] {
  if (sameEnumerator(document.documentPreferences.intent, DocumentIntentOptions.PRINT_INTENT)) return [];
  return [
    {
      code: 'document/rgb-intent',
      severity: 'warning',
      measured: ['screenDocument'],
      required: ['oneInk'],
      source: ['rgbExport'],
    },
  ];
}

function parentPageFindings(spread: Spread, name: () => string): readonly Finding[] {
  if (spread.constructorName !== 'MasterSpread') return [];
  return [
    {
      code: 'document/parent-page',
      severity: 'note',
      measured: [say('parentPage', { text: name() })],
      required: ['oneSymbol'],
      source: ['onEveryPage'],
    },
  ];
}
