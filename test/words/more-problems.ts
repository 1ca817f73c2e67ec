import type { Difference } from '../../src/core/artwork/difference';
import type { OutputFault } from '../../src/core/batch/output-name';
import type { ForeignKind } from '../../src/core/batch/problem';
import type { Frequency } from '../../src/core/calendar/frequency';
import type { OtherMarket, OtherMarketScheme } from '../../src/core/calendar/problem';
import { RULES } from '../../src/core/calendar/rules';
import type { Problem } from '../../src/core/problem';
import type { ExpectedValue } from '../../src/core/titles/problem';

/** The members of a union, none forgotten. */
const every = <K extends string>(all: Readonly<Record<K, true>>): readonly K[] => Object.keys(all) as K[];

const KINDS = every<ForeignKind>({
  xls: true,
  numbers: true,
  ods: true,
  xlsb: true,
  markup: true,
  pdf: true,
  picture: true,
  rtf: true,
  zip: true,
  binary: true,
});
const FAULTS = every<OutputFault>({
  absolute: true,
  'leaves-folder': true,
  character: true,
  reserved: true,
  ending: true,
  'too-long': true,
});
const FREQUENCIES = every<Frequency>({
  daily: true,
  weekly: true,
  fortnightly: true,
  monthly: true,
  bimonthly: true,
  quarterly: true,
});
const MARKETS = every<OtherMarket>({
  Germany: true,
  Japan: true,
  'the United States': true,
  Canada: true,
  France: true,
});
const SCHEMES = every<OtherMarketScheme>({
  'de-pressecode': true,
  'jp-magazine': true,
  upc: true,
  'fr-codification': true,
});
const EXPECTED = every<ExpectedValue>({
  object: true,
  list: true,
  text: true,
  name: true,
  issn: true,
  medium: true,
  'two-digits': true,
  'two-or-five-digits': true,
  date: true,
  time: true,
  'whole-number': true,
  'true-or-false': true,
  'schema-1': true,
});
const PROPERTIES = every<Difference['property']>({
  symbol: true,
  gtin13: true,
  addOn: true,
  xDimension: true,
  barHeight: true,
  addOnGap: true,
  reduction: true,
  rotation: true,
  ink: true,
  overprint: true,
  effect: true,
  panel: true,
  outlines: true,
  text: true,
});

/** Problems whose sentence differs with what they say, each in every way. */
export const MORE_PROBLEMS: readonly Problem[] = [
  ...KINDS.map((kind) => ({ code: 'list/kind', kind }) as const),
  ...FAULTS.map((fault) => ({ code: 'output/name', got: 'xyz', fault }) as const),
  ...FREQUENCIES.flatMap((frequency) => [
    { code: 'date/week-given', got: '2026-W23', frequency } as const,
    { code: 'date/day-missing', got: '2026-06', frequency } as const,
  ]),
  ...MARKETS.flatMap((market) =>
    SCHEMES.map((scheme) => ({ code: 'rule/other-scheme', got: 'qq-weekly', market, scheme }) as const),
  ),
  ...[...new Set(RULES.map(({ market }) => market))].map(
    (market) => ({ code: 'price/not-in-number', rule: 'qq-monthly', market }) as const,
  ),
  ...EXPECTED.flatMap((expected) => [
    { code: 'library/value', path: 'titles[2].xyz', got: '{}', expected } as const,
    { code: 'library/value', path: 'titles[2].xyz', got: null, expected } as const,
  ]),
  ...(['online', 'disc', 'other'] as const).flatMap((medium) => [
    { code: 'library/not-print', name: 'Sun', issn: '1144-875X', medium } as const,
    { code: 'printed-issn/not-print', title: 'Sun', issn: '1144-875X', medium } as const,
  ]),
  ...(['live-text', 'layer', 'text-wrap'] as const).map(
    (what) => ({ code: 'format/cannot-hold', format: 'pdf', what }) as const,
  ),
  ...PROPERTIES.flatMap((property) => [
    {
      code: 'read-back/differs',
      differences: [{ property, expected: { text: '7xy' }, got: { text: '8xy' } }],
    } as const,
    {
      code: 'read-back/differs',
      differences: [{ property, expected: { text: '7xy' }, got: 'nothing' }],
    } as const,
  ]),
  ...([{ kind: 'year' }, { kind: 'week-year' }, { kind: 'issues', issues: 100 }] as const).map(
    (window) => ({ code: 'number/repeats', addOn: '23', variant: '00', window }) as const,
  ),
  ...(['utf-8', 'windows-1252'] as const).map(
    (encoding) => ({ code: 'list/mixed-encoding', encoding }) as const,
  ),
  { code: 'date/impossible', got: '2026-13-01', days: null },
  { code: 'special/unknown', got: 'gadget', rule: 'uk-weekly', known: [] },
  { code: 'list/cells-beyond-header', cells: 7, columns: 5 },
  { code: 'columns/not-recognised', names: [] },
  { code: 'series/beyond', last: 103, fits: 1 },
  { code: 'batch/number-used', number: '1144-875X 00 12', date: null, document: null },
  { code: 'update/foreign-mixed', name: 'EAN', others: 1 },
  { code: 'next/no-symbol', issn: null, found: [] },
  { code: 'next/several', found: ['A'] },
  { code: 'next/no-rule', issn: '1144-875X', title: null },
  { code: 'library/title-unknown', got: 'Moon', nearest: [] },
];
