import { type Figure, type Figures, say } from '../../figure/figure';
import { parseIssn } from '../../number/typed-issn';
import type { Expected } from '../expected';
import type { Finding } from '../finding';
import { issnsIn, issnsInLine } from '../printed-issn';
import { BAR_CODING, GS1, ISO_15420, ONE_ISSN_PER_MEDIUM } from '../source';
import { coverNumberOf } from '../symbol-number';
import type { Rule } from './rule';

/** Unreadable bars, mirrored bars, and numbers that are no ISSN. */
export const numberRule: Rule = ({ symbol }) => {
  const { gtin13, bounds } = symbol;
  const findings: Finding[] = [];
  if (symbol.isMirrored && gtin13 !== null)
    findings.push({
      code: 'symbol/mirrored',
      severity: 'error',
      measured: ['mirrored'],
      required: ['notMirrored'],
      source: ISO_15420,
      bounds,
    });
  if (symbol.isCovered)
    findings.push({
      code: 'symbol/covered',
      severity: 'error',
      measured: ['paintedOver'],
      required: ['nothingAbove'],
      source: ['prepress'],
      bounds,
    });
  if (gtin13 === null)
    findings.push({
      code: 'symbol/undecodable',
      severity: 'error',
      measured: ['undecodable'],
      required: ['thirteenDigits'],
      source: ISO_15420,
      bounds,
    });
  else if (!gtin13.startsWith('977')) findings.push(otherPrefix(gtin13, bounds));
  return findings;
};

const SCHEMES: Readonly<Record<string, Figure>> = {
  'de-pressecode': 'pressecode',
  'jp-magazine': 'japanese',
  upc: 'upc',
};

function otherPrefix(gtin13: string, bounds: Finding['bounds']): Finding {
  const read = parseIssn(gtin13);
  const schemes = read.ok
    ? []
    : read.problems.flatMap((p) => ('scheme' in p ? (SCHEMES[p.scheme as string] ?? []) : []));
  const [scheme] = /^97[89]/.test(gtin13) ? (['isbn'] as const) : schemes;
  return {
    code: 'number/prefix',
    severity: 'error',
    measured: [{ text: gtin13 }, ...(scheme ? [scheme] : [])],
    required: ['issnPrefix'],
    source: BAR_CODING,
    ...(bounds && { bounds }),
  };
}

/** Live digits under the bars, and the printed ISSN above them, against what the bars say. */
export const writtenNumberRule: Rule = ({ symbol, artwork }) => {
  const { gtin13, addOn, bounds } = symbol;
  if (gtin13 === null) return [];
  const findings: Finding[] = [];
  const below = symbol.texts.filter(({ place }) => place === 'below').map((t) => t.characters);
  const digits = below.join('').replace(/\D/g, '');
  const said = [gtin13, `${gtin13}${addOn ?? ''}`, `${addOn ?? ''}${gtin13}`, gtin13.slice(1)];
  if (digits.length >= 6 && !said.includes(digits))
    findings.push({
      code: 'number/digits-mismatch',
      severity: 'error',
      measured: [say('underBars', { text: below.join(' ').trim() })],
      required: [{ text: gtin13 }],
      source: [{ verbatim: GS1 }, 'digitsOfBars'],
      bounds,
    });
  else if (digits.length < 6)
    findings.push({
      code: 'cannot-verify',
      severity: 'note',
      measured: ['noLiveDigits'],
      required: [{ text: gtin13 }, 'readByEye'],
      source: ['shapesNotDecoded'],
      bounds,
    });
  const number = coverNumberOf(gtin13);
  if (!number) return findings;
  const above = symbol.texts.flatMap((t) => (t.place === 'above' ? issnsInLine(t.characters) : []));
  const elsewhere = artwork.texts.flatMap((t) => issnsIn(t.characters));
  const wrong = [...above, ...elsewhere].find(({ issn, online }) => issn !== number.issn && !online);
  const asOnline = [...above, ...elsewhere].find(({ issn, online }) => issn === number.issn && online);
  const asPrint = [...above, ...elsewhere].some(({ issn, online }) => issn === number.issn && !online);
  if (wrong && !asPrint)
    findings.push({
      code: 'number/issn-line-mismatch',
      severity: 'error',
      measured: [say('issnInPrint', { text: wrong.issn })],
      required: [say('issnOfBars', { text: number.issn })],
      source: BAR_CODING,
      bounds,
    });
  else if (wrong && above.includes(wrong))
    findings.push({
      code: 'number/issn-line-mismatch',
      severity: 'error',
      measured: [say('issnAboveBars', { text: wrong.issn })],
      required: [say('issnOfBars', { text: number.issn })],
      source: BAR_CODING,
      bounds,
    });
  if (asOnline && !asPrint) findings.push(online(say('namedOnline', { text: number.issn }), bounds));
  return findings;
};

const online = (measured: Figure, bounds: Finding['bounds']): Finding => ({
  code: 'number/online-issn',
  severity: 'error',
  measured: [measured],
  required: ['printIssn'],
  source: ONE_ISSN_PER_MEDIUM,
  ...(bounds && { bounds }),
});

/** The bars against a list of expected covers. */
export const expectedRule: Rule = ({ symbol, expected }) => {
  const number = symbol.gtin13 === null ? null : coverNumberOf(symbol.gtin13);
  if (!expected || !number) return [];
  const { bounds } = symbol;
  const rows = expected.filter(({ issn }) => issn === number.issn);
  if (rows.length === 0) {
    const row = expected.find(({ onlineIssn }) => onlineIssn === number.issn);
    if (row)
      return [
        online(
          say('onlineOf', { text: number.issn }, { text: row.title ?? row.issn ?? number.issn }),
          bounds,
        ),
      ];
    return [unexpected([{ text: `ISSN ${number.issn}` }], 'issnOfList', bounds)];
  }
  const fits = ({ variant, addOn }: Expected) =>
    (variant === null || variant === number.variant) && (addOn === null || addOn.digits === symbol.addOn);
  if (rows.some(fits)) return [];
  // A missing issue number has a rule of its own.
  if (symbol.addOn === null && rows.some((r) => fits({ ...r, addOn: null }))) return [];
  const got = [
    ...coverOf(number.issn, number.variant, symbol.addOn),
    ...(symbol.addOn ? [] : ['noAddOn' as const]),
  ];
  const oneOf = rows.map((r) => ({ all: coverOf(r.issn, r.variant, r.addOn?.digits ?? null) }));
  return [unexpected(got, { oneOf }, bounds)];
};

const coverOf = (issn: string | null, variant: string | null, addOn: string | null): Figures => [
  ...(issn ? [{ text: issn }] : []),
  ...(variant ? [say('variant', { text: variant })] : []),
  ...(addOn ? [say('issue', { text: addOn })] : []),
];

const unexpected = (measured: Figures, required: Figure, bounds: Finding['bounds']): Finding => ({
  code: 'number/unexpected',
  severity: 'error',
  measured,
  required: [required],
  source: ['expectedList'],
  ...(bounds && { bounds }),
});
