import type { UpdateFindingCode } from '../../src/core/check/finding';
import type { UpdateProblem } from '../../src/core/update/problem';

/** A problem of every code, and what its text must quote. */
export const UPDATE_PROBLEMS: {
  readonly [C in UpdateProblem['code']]: readonly [Extract<UpdateProblem, { readonly code: C }>, ...string[]];
} = {
  'update/unreadable': [{ code: 'update/unreadable', name: 'EAN' }, '"EAN"', 'place a new one'],
  'update/not-issn': [{ code: 'update/not-issn', gtin13: '9783161484100' }, '9783161484100', '977'],
  'update/gone': [{ code: 'update/gone', id: 'u123' }, '"u123"', 'Select it again'],
  'update/distorted': [{ code: 'update/distorted', name: 'EAN' }, '"EAN"', 'Move the symbol out'],
  'update/locked': [{ code: 'update/locked', name: 'EAN' }, '"EAN"', 'Unlock'],
  'update/foreign-mixed': [{ code: 'update/foreign-mixed', name: 'EAN', others: 2 }, '"EAN"', '2 objects'],
  'update/other-parts': [
    { code: 'update/other-parts', name: 'EAN', standing: ['panel', 'bars'] },
    '"EAN"',
    'panel and bars',
  ],
  'update/foreign-only-files': [{ code: 'update/foreign-only-files' }, 'another program'],
  'next/no-symbol': [
    { code: 'next/no-symbol', issn: '1144-875X', found: ['ISSN 0317-8471, on page 1'] },
    '1144-875X',
    'ISSN 0317-8471, on page 1',
  ],
  'next/several': [{ code: 'next/several', found: ['A', 'B'] }, '2 barcodes', 'A and B', '--issn'],
  'next/no-rule': [{ code: 'next/no-rule', issn: '1144-875X', title: 'Sun' }, '"Sun"', '--rule'],
  'next/volume': [{ code: 'next/volume', isbn: '9783161484100' }, '9783161484100', 'new ISBN'],
  'next/no-issue-number': [{ code: 'next/no-issue-number', issn: '1144-875X' }, '1144-875X', '--date'],
  'next/reused': [
    { code: 'next/reused', variant: '00', addOn: '06', earlier: '2026-06-01, june.idml' },
    'variant 00',
    '06',
    '2026-06-01, june.idml',
  ],
  'printed-issn/not-print': [
    { code: 'printed-issn/not-print', issn: '1406-0957', medium: 'online', title: 'Sun' },
    '1406-0957',
    'online',
    '"Sun"',
  ],
  'printed-issn/same': [{ code: 'printed-issn/same', issn: '1406-0957' }, '1406-0957'],
  'printed-issn/language': [
    { code: 'printed-issn/language', got: 'xx', known: ['en', 'bg'] },
    '"xx"',
    'en or bg',
  ],
  'printed-issn/page': [{ code: 'printed-issn/page', width: 20, height: 10 }, '20 mm', '10 mm'],
  'printed-issn/read-back': [
    { code: 'printed-issn/read-back', expected: '1406-0949', got: '' },
    '1406-0949',
    'nothing was kept',
  ],
};

/** What the text of every finding must say. */
export const UPDATE_FINDINGS: Readonly<Record<UpdateFindingCode, string>> = {
  'update/scaling-undone': 'true size',
  'update/label-disagrees': 'bars say',
  'update/label-edited': 'by hand',
  'update/label-newer': 'later version',
  'update/label-lost': 'lost its label',
  'update/foreign': 'another program',
  'update/foreign-kept': 'underneath',
  'update/size-limited': 'not allowed',
  'update/off-page': 'edge of the page',
  'update/covers': 'covers something',
  'history/reused': 'before',
  'history/not-recorded': 'history',
};
