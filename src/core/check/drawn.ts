import { ADD_ON_GAP_X, DOUBTFUL_HEIGHT, NARROWEST_BAR, REDUCTION_X } from '../limits';
import type { CoverNumber } from '../number/cover-number';
import { issnCheckCharacter, issnDigits } from '../number/issn';
import { nominalBarHeight } from '../symbol/height';
import { drawnBarHeight, type SymbolSpec } from '../symbol/spec';
import type { Finding } from './finding';

/** What should be known of a symbol from its number and specification alone; `asked` is that before rounding to dots. */
export const findingsOf = (number: CoverNumber, spec: SymbolSpec, asked: SymbolSpec): readonly Finding[] => [
  ...numberFindings(number),
  ...heightFindings(spec),
  ...gapFindings(number, spec),
  ...reductionFindings(spec),
  ...roundingFindings(spec, asked),
  ...snapFindings(spec),
  ...liveTextFindings(spec),
];

function numberFindings({ read, issn, variant }: CoverNumber): readonly Finding[] {
  const findings: Finding[] = [];
  if (read.saysOnline)
    findings.push({
      code: 'number/online-issn',
      severity: 'warning',
      measured: `${issn}, named as an online ISSN`,
      required: 'the ISSN of the print edition',
      source: 'ISSN International Centre: each medium has its own ISSN; a cover carries the print one',
    });
  if (read.writtenAs === 'seven-digits')
    findings.push({
      code: 'number/check-character-computed',
      severity: 'note',
      measured: `seven digits, read as ${issn}`,
      required: 'eight characters, so that a typing error can be noticed',
      source: 'ISO 3297: the check character guards the seven digits',
    });
  const check = issnCheckCharacter(issnDigits(issn));
  if (read.writtenAs === 'thirteen-digits' && variant[0] === check && variant[1] === '0')
    findings.push({
      code: 'number/issn-check-digit-kept',
      severity: 'warning',
      measured: `variant ${variant}, whose first digit is the check digit of ${issn}`,
      required: 'the ISSN without its check digit, then the variant',
      source: 'ISSN International Centre: ISSN and bar coding',
    });
  return findings;
}

function heightFindings(spec: SymbolSpec): readonly Finding[] {
  if (spec.barHeight.kind === 'nominal') return [];
  const height = drawnBarHeight(spec);
  const nominal = nominalBarHeight(spec.xDimension);
  const part = height / nominal;
  const doubtful = part < DOUBTFUL_HEIGHT.part - 1e-9 || height < DOUBTFUL_HEIGHT.mm;
  return [
    {
      code: 'size/truncated',
      severity: doubtful ? 'warning' : 'note',
      measured: `${height.toFixed(2)} mm, ${Math.round(part * 100)} %`,
      required: `${nominal.toFixed(2)} mm at this size; not under ${DOUBTFUL_HEIGHT.part * 100} % or ${DOUBTFUL_HEIGHT.mm} mm`,
      source:
        'GS1 General Specifications: truncation should be avoided; lower limits by GS1 member organisations',
    },
  ];
}

function gapFindings({ addOn }: CoverNumber, spec: SymbolSpec): readonly Finding[] {
  // Reduction widens the gap a reader sees, and narrows the guard it measures the gap by.
  const seen = spec.addOnGap + (4.5 * spec.reduction) / spec.xDimension;
  if (!addOn || (spec.addOnGap <= ADD_ON_GAP_X.readable && seen <= ADD_ON_GAP_X.readable + 0.5)) return [];
  const reduced = spec.reduction > 0 ? ` with bars reduced by ${micrometres(spec.reduction)}` : '';
  return [
    {
      code: 'add-on/gap',
      severity: 'warning',
      measured: `${spec.addOnGap}X${reduced}`,
      required: `${ADD_ON_GAP_X.min}X to ${ADD_ON_GAP_X.readable}X`,
      source: 'GS1 allows up to 12X, but common phone readers lose the add-on from 11X',
    },
  ];
}

function reductionFindings({ reduction, xDimension, dot }: SymbolSpec): readonly Finding[] {
  const findings: Finding[] = [];
  const narrowest = xDimension - reduction;
  if (reduction > xDimension * REDUCTION_X.doubtful || (reduction > 0 && narrowest < NARROWEST_BAR))
    findings.push({
      code: 'bars/reduction',
      severity: 'warning',
      measured: `${micrometres(reduction)}, narrowest bar ${narrowest.toFixed(3)} mm`,
      required: `at most a quarter of X (${micrometres(xDimension * REDUCTION_X.doubtful)}), narrowest bar ${NARROWEST_BAR} mm`,
      source: 'prepress practice',
    });
  if (dot !== null && !isWhole(reduction / dot / 2))
    findings.push({
      code: 'bars/reduction-off-grid',
      severity: 'note',
      measured: `${micrometres(reduction)}, ${(reduction / dot).toFixed(2)} dots`,
      required: 'an even number of dots, so that both edges of a bar stay on dots',
      source: 'half of the reduction is taken from either edge',
    });
  return findings;
}

function roundingFindings({ reduction, dot }: SymbolSpec, asked: SymbolSpec): readonly Finding[] {
  if (dot === null || Math.abs(reduction - asked.reduction) < 1e-6) return [];
  return [
    {
      code: 'bars/reduction-rounded',
      severity: 'warning',
      measured: `${micrometres(reduction)}, ${Math.round(reduction / dot)} dots of ${micrometres(dot)}`,
      required: `${micrometres(asked.reduction)} as asked`,
      source: 'bars of a picture are whole dots wide, and both edges move alike',
    },
  ];
}

const micrometres = (mm: number): string => `${(mm * 1000).toFixed(1)} µm`;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

function snapFindings({ xDimension, askedXDimension, dot }: SymbolSpec): readonly Finding[] {
  if (dot === null || Math.abs(xDimension - askedXDimension) < 1e-6) return [];
  return [
    {
      code: 'size/snapped',
      severity: 'note',
      measured: `X ${xDimension.toFixed(4)} mm, ${Math.round(xDimension / dot)} dots`,
      required: `X ${askedXDimension.toFixed(4)} mm as asked`,
      source: 'whole plate dots a module, never below 0.264 mm',
    },
  ];
}

function liveTextFindings({ digits, issnLine }: SymbolSpec): readonly Finding[] {
  if (digits !== 'live' && issnLine !== 'live') return [];
  return [
    {
      code: 'text/live',
      severity: 'warning',
      measured: 'live text in OCR B',
      required: 'outlines, or the font wherever the document is opened',
      source: 'a missing font is replaced without being noticed',
    },
  ];
}
