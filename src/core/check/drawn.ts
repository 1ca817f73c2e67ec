import { count, micrometres, mm, modules, say, share, xDimension as x } from '../figure/figure';
import { ADD_ON_GAP_X, DOUBTFUL_HEIGHT, NARROWEST_BAR, REDUCTION_X, SMALLEST_X } from '../limits';
import type { CoverNumber } from '../number/cover-number';
import { issnCheckCharacter, issnDigits } from '../number/issn';
import { nominalBarHeight } from '../symbol/height';
import { drawnBarHeight, type SymbolSpec } from '../symbol/spec';
import type { Finding } from './finding';
import { BAR_CODING, ONE_ISSN_PER_MEDIUM, TRUNCATION } from './source';

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
      measured: [say('namedOnline', { text: issn })],
      required: ['printIssn'],
      source: ONE_ISSN_PER_MEDIUM,
    });
  if (read.writtenAs === 'seven-digits')
    findings.push({
      code: 'number/check-character-computed',
      severity: 'note',
      measured: [say('sevenDigits', { text: issn })],
      required: ['eightCharacters'],
      source: [{ verbatim: 'ISO 3297' }, 'checkGuards'],
    });
  const check = issnCheckCharacter(issnDigits(issn));
  if (read.writtenAs === 'thirteen-digits' && variant[0] === check && variant[1] === '0')
    findings.push({
      code: 'number/issn-check-digit-kept',
      severity: 'warning',
      measured: [say('variantIsCheck', { text: variant }, { text: issn })],
      required: ['issnWithoutCheck'],
      source: BAR_CODING,
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
      measured: [mm(height, 2), share(Math.round(part * 100) / 100)],
      required: [say('fullHeight', mm(nominal, 2), share(DOUBTFUL_HEIGHT.part), mm(DOUBTFUL_HEIGHT.mm))],
      source: TRUNCATION,
    },
  ];
}

function gapFindings({ addOn }: CoverNumber, spec: SymbolSpec): readonly Finding[] {
  // Reduction widens the gap a reader sees, and narrows the guard it measures the gap by.
  const seen = spec.addOnGap + (4.5 * spec.reduction) / spec.xDimension;
  if (!addOn || (spec.addOnGap <= ADD_ON_GAP_X.readable && seen <= ADD_ON_GAP_X.readable + 0.5)) return [];
  const reduced = spec.reduction > 0 ? [say('reducedBy', micrometres(spec.reduction))] : [];
  return [
    {
      code: 'add-on/gap',
      severity: 'warning',
      measured: [modules(spec.addOnGap), ...reduced],
      required: [say('between', modules(ADD_ON_GAP_X.min), modules(ADD_ON_GAP_X.readable))],
      source: [say('gapLost', modules(ADD_ON_GAP_X.max))],
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
      measured: [micrometres(reduction), say('narrowest', mm(narrowest, 3))],
      required: [
        say('quarterOfX', micrometres(xDimension * REDUCTION_X.doubtful)),
        say('narrowest', mm(NARROWEST_BAR)),
      ],
      source: ['prepress'],
    });
  if (dot !== null && !isWhole(reduction / dot / 2))
    findings.push({
      code: 'bars/reduction-off-grid',
      severity: 'note',
      measured: [micrometres(reduction), say('dots', count(reduction / dot, 2))],
      required: ['evenDots'],
      source: ['prepress'],
    });
  return findings;
}

function roundingFindings({ reduction, dot }: SymbolSpec, asked: SymbolSpec): readonly Finding[] {
  if (dot === null || Math.abs(reduction - asked.reduction) < 1e-6) return [];
  return [
    {
      code: 'bars/reduction-rounded',
      severity: 'warning',
      measured: [micrometres(reduction), say('dotsOf', count(Math.round(reduction / dot)), micrometres(dot))],
      required: [say('asAsked', micrometres(asked.reduction))],
      source: ['wholeDots'],
    },
  ];
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

function snapFindings({ xDimension, askedXDimension, dot }: SymbolSpec): readonly Finding[] {
  if (dot === null || Math.abs(xDimension - askedXDimension) < 1e-6) return [];
  return [
    {
      code: 'size/snapped',
      severity: 'note',
      measured: [x(xDimension), say('dots', count(Math.round(xDimension / dot)))],
      required: [say('asAsked', x(askedXDimension))],
      source: [say('dotsPerModule', mm(SMALLEST_X))],
    },
  ];
}

function liveTextFindings({ digits, issnLine }: SymbolSpec): readonly Finding[] {
  if (digits !== 'live' && issnLine !== 'live') return [];
  return [
    {
      code: 'text/live',
      severity: 'warning',
      measured: ['liveText'],
      required: ['outlinesOrFont'],
      source: ['fontReplaced'],
    },
  ];
}
