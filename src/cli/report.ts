import type { CoverNumber } from '../core/number/cover-number';
import { deriveGtin13 } from '../core/number/derivation';
import type { Problem } from '../core/problem';
import { nominalBarHeight } from '../core/symbol/height';
import { magnification, sizeName } from '../core/symbol/size';
import { drawnBarHeight } from '../core/symbol/spec';
import type { PlacedSymbol } from '../jobs/place';
import { differenceFigures, findingText, problemText } from '../words/en';
import { findingJson } from './finding-json';
import type { UsageProblem } from './outcome';

const messageOf = (problem: Problem | UsageProblem): string =>
  'message' in problem ? problem.message : problemText(problem);

/** One line a problem: its code, and what to do. */
export const problemLines = (problems: readonly (Problem | UsageProblem)[]): string =>
  problems.map((p) => `error ${p.code}: ${messageOf(p)}\n`).join('');

export const problemsJson = (problems: readonly (Problem | UsageProblem)[]): string =>
  `${JSON.stringify({ problems: problems.map(problemJson) }, null, 2)}\n`;

/** A problem as other programs read it: differences in English. */
const problemJson = (problem: Problem | UsageProblem) => ({
  ...problem,
  ...(problem.code === 'read-back/differs' && { differences: problem.differences.map(differenceFigures) }),
  message: messageOf(problem),
});

/** Nanometres: hides the noise of binary fractions and nothing else. */
const plain = (value: number): number => Number(value.toFixed(6));

/** The answer of `draw --json`. */
export function drawnJson({ number, spec, readBack, findings }: PlacedSymbol, out: string): string {
  const answer = {
    issn: number.issn,
    ...(number.isbn && { isbn: number.isbn, bars: number.bars }),
    variant: number.bars === 'isbn' ? null : number.variant,
    gtin13: number.gtin13,
    addOn: number.addOn?.digits ?? null,
    size: {
      name: sizeName(spec.xDimension),
      xDimensionMm: plain(spec.xDimension),
      magnification: plain(magnification(spec.xDimension)),
    },
    barHeightMm: plain(drawnBarHeight(spec)),
    addOnGapModules: number.addOn ? spec.addOnGap : null,
    readBack: {
      gtin13: readBack.gtin13,
      addOn: readBack.addOn,
      xDimensionMm: plain(readBack.xDimension),
      barHeightMm: plain(readBack.barHeight),
    },
    findings: findings.map(findingJson),
    out,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The answer of `draw` for people. */
export function drawnText({ number, spec, readBack, findings }: PlacedSymbol, out: string): string {
  const height = drawnBarHeight(spec);
  const percent = (part: number) => `${Number((part * 100).toFixed(1))} %`;
  const name = sizeName(spec.xDimension);
  return [
    ...numberLines(number),
    `${name ? `${name}, ` : ''}X ${plain(spec.xDimension)} mm (${percent(magnification(spec.xDimension))}), bars ${plain(height)} mm high (${percent(height / nominalBarHeight(spec.xDimension))})`,
    `Read back: ${readBack.gtin13}${readBack.addOn ? ` + ${readBack.addOn}` : ''}, X ${readBack.xDimension.toFixed(4)} mm, bars ${readBack.barHeight.toFixed(3)} mm`,
    ...findings.map((f) => `${f.severity} ${f.code}: ${findingText(f)}`),
    `Wrote ${out}`,
    '',
  ].join('\n');
}

/** What the bars say and how their number comes about; the ISBN of a series volume is the number itself. */
function numberLines({ issn, isbn, bars, variant, gtin13, addOn }: CoverNumber): readonly string[] {
  const issue = addOn ? `, issue ${addOn.digits}` : '';
  if (bars === 'isbn') return [`ISBN ${isbn}${issue}, with the line ISSN ${issn}`, `Bars ${gtin13}`];
  const digits = deriveGtin13(issn, variant).map((step) => step.digits);
  return [
    `ISSN ${issn}, variant ${variant}${issue}${isbn ? `, with the line ISBN ${isbn}` : ''}`,
    `${digits.join(' + ')} = ${gtin13}`,
  ];
}
