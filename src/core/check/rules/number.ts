import type { Issn } from '../../number/issn';
import { parseIssn } from '../../number/typed-issn';
import type { Expected } from '../expected';
import type { Finding } from '../finding';
import { issnsIn, issnsInLine } from '../printed-issn';
import { coverNumberOf } from '../symbol-number';
import type { Rule } from './rule';

const PAIRING = 'ISSN International Centre: ISSN and bar coding';

/** Unreadable bars, mirrored bars, and numbers that are no ISSN. */
export const numberRule: Rule = ({ symbol }) => {
  const { gtin13, bounds } = symbol;
  const findings: Finding[] = [];
  if (symbol.isMirrored && gtin13 !== null)
    findings.push({
      code: 'symbol/mirrored',
      severity: 'error',
      measured: 'bars that read only from right to left',
      required: 'a symbol that is not mirrored',
      source: 'ISO/IEC 15420',
      bounds,
    });
  if (symbol.isCovered)
    findings.push({
      code: 'symbol/covered',
      severity: 'error',
      measured: 'something painted over the bars',
      required: 'nothing above the symbol',
      source: 'prepress practice',
      bounds,
    });
  if (gtin13 === null)
    findings.push({
      code: 'symbol/undecodable',
      severity: 'error',
      measured: 'bars of an EAN-13 whose digits, parity or check digit are not right',
      required: '13 digits that decode',
      source: 'ISO/IEC 15420',
      bounds,
    });
  else if (!gtin13.startsWith('977')) findings.push(otherPrefix(gtin13, bounds));
  return findings;
};

const SCHEMES: Readonly<Record<string, string>> = {
  'de-pressecode': 'a German Pressecode (414 or 419)',
  'jp-magazine': 'a Japanese magazine code (491)',
  upc: 'a UPC',
};

function otherPrefix(gtin13: string, bounds: Finding['bounds']): Finding {
  const read = parseIssn(gtin13);
  const scheme = read.ok
    ? undefined
    : read.problems.flatMap((p) => ('scheme' in p ? [SCHEMES[p.scheme as string]] : []))[0];
  const isbn = /^97[89]/.test(gtin13) ? 'an ISBN' : undefined;
  return {
    code: 'number/prefix',
    severity: 'error',
    measured: `${gtin13}${scheme || isbn ? `, ${isbn ?? scheme}` : ''}`,
    required: '977 and the ISSN',
    source: PAIRING,
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
      measured: `${below.join(' ').trim()} under the bars`,
      required: gtin13,
      source: 'GS1 General Specifications: the digits are those of the bars',
      bounds,
    });
  else if (digits.length < 6)
    findings.push({
      code: 'cannot-verify',
      severity: 'note',
      measured: 'no live digits under the bars: outlines, pixels, or none',
      required: `${gtin13}, read by eye`,
      source: 'digits that are shapes or pixels are not decoded',
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
      measured: `ISSN ${wrong.issn} in print`,
      required: `ISSN ${number.issn}, as the bars say`,
      source: PAIRING,
      bounds,
    });
  else if (wrong && above.includes(wrong))
    findings.push({
      code: 'number/issn-line-mismatch',
      severity: 'error',
      measured: `ISSN ${wrong.issn} above the bars`,
      required: `ISSN ${number.issn}, as the bars say`,
      source: PAIRING,
      bounds,
    });
  if (asOnline && !asPrint) findings.push(online(number.issn, 'named as the online ISSN in print', bounds));
  return findings;
};

const online = (issn: Issn, how: string, bounds: Finding['bounds']): Finding => ({
  code: 'number/online-issn',
  severity: 'error',
  measured: `${issn}, ${how}`,
  required: 'the ISSN of the print edition',
  source: 'ISSN International Centre: each medium has its own ISSN; a cover carries the print one',
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
        online(number.issn, `the online ISSN of ${row.title ?? row.issn ?? 'a title'} in the list`, bounds),
      ];
    return [unexpected(`ISSN ${number.issn}`, 'an ISSN of the list', bounds)];
  }
  const fits = ({ variant, addOn }: Expected) =>
    (variant === null || variant === number.variant) && (addOn === null || addOn.digits === symbol.addOn);
  if (rows.some(fits)) return [];
  // A missing issue number has a rule of its own.
  if (symbol.addOn === null && rows.some((r) => fits({ ...r, addOn: null }))) return [];
  const got = `${number.issn}, variant ${number.variant}, ${symbol.addOn ? `issue ${symbol.addOn}` : 'no issue'}`;
  return [unexpected(got, rows.map(inWords).join(' or '), bounds)];
};

const inWords = ({ issn, variant, addOn }: Expected): string =>
  [issn, variant && `variant ${variant}`, addOn && `issue ${addOn.digits}`].filter(Boolean).join(', ');

const unexpected = (measured: string, required: string, bounds: Finding['bounds']): Finding => ({
  code: 'number/unexpected',
  severity: 'error',
  measured,
  required,
  source: 'the list of expected covers',
  ...(bounds && { bounds }),
});
