import type { Difference } from '../../src/core/artwork/difference';
import type { Finding } from '../../src/core/check/finding';
import type { Problem } from '../../src/core/problem';
import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import { parseRequest } from '../../src/jobs/place';
import { differenceText, findingText, problemText } from '../../src/words/en';
import { CALENDAR_PROBLEMS } from './calendar-problems';
import { ISBN_PROBLEMS } from './isbn-problems';
import { UPDATE_FINDINGS, UPDATE_PROBLEMS } from './update-problems';

type ByCode<P extends { readonly code: string }> = {
  readonly [C in P['code']]: readonly [Extract<P, { readonly code: C }>, ...string[]];
};

/** A problem of every code, and what its text must quote. */
const PROBLEMS: ByCode<Problem> = {
  ...CALENDAR_PROBLEMS,
  ...ISBN_PROBLEMS,
  ...UPDATE_PROBLEMS,
  'issn/empty': [{ code: 'issn/empty' }, 'No ISSN'],
  'issn/too-long': [{ code: 'issn/too-long', got: 431, limit: 200 }, '431', '200'],
  'issn/character': [{ code: 'issn/character', got: 'O', position: 3, meant: '0' }, '"O"', '3', 'mean 0?'],
  'issn/length': [
    { code: 'issn/length', got: '977114487512', digits: 12, hint: 'gtin13-check-digit-missing' },
    '977114487512',
    'has 12 characters',
    'last digit',
  ],
  'issn/check-character': [
    {
      code: 'issn/check-character',
      got: '0311-1750',
      typed: '0',
      expected: 'X',
      mistakes: [{ kind: 'zero-for-x' }],
      suggestions: ['0311-175X'],
    },
    'The check character of 0311-1750 is 0; for these digits it is X.',
    'The last character is a zero where the letter X belongs.',
    'Did you mean 0311-175X?',
  ],
  'issn/zero': [{ code: 'issn/zero' }, 'all zeros'],
  'issn/is-isbn': [{ code: 'issn/is-isbn', got: '9783161484100' }, '9783161484100', 'book'],
  'issn/is-ismn': [{ code: 'issn/is-ismn', got: '9790260000438' }, '9790260000438', 'music'],
  'issn/other-scheme': [
    { code: 'issn/other-scheme', got: '4190001234567', scheme: 'de-pressecode' },
    '4190001234567',
    'German Pressecode (419 or 414)',
    'ISSN barcodes only',
  ],
  'gtin13/check-digit': [
    {
      code: 'gtin13/check-digit',
      got: '9771144875006',
      typed: '6',
      expected: '7',
      mistakes: [{ kind: 'swapped', first: 4, second: 5 }],
      suggestions: ['9771144875007', '9771414875006'],
    },
    '9771144875006',
    'is 6',
    'is 7',
    'mean 9771144875007 or',
  ],
  'variant/format': [{ code: 'variant/format', got: '5', suggestion: '05' }, '"5"', 'mean 05?'],
  'variant/conflict': [{ code: 'variant/conflict', got: '02', inNumber: '01' }, '02', '01'],
  'add-on/format': [{ code: 'add-on/format', got: '123', suggestion: '00123' }, '"123"', 'mean 00123?'],
  'size/format': [{ code: 'size/format', got: 'big' }, '"big"', 'SC0 to SC9'],
  'size/range': [
    { code: 'size/range', got: '70%', xDimension: 0.231, min: 0.264, max: 0.66 },
    '"70%"',
    '0.231 mm',
    '0.264 mm (80 %) to 0.660 mm (200 %)',
  ],
  'height/format': [{ code: 'height/format', got: 'low' }, '"low"', '60%'],
  'height/range': [
    { code: 'height/range', got: '5%', height: 1.1425, min: 3.4275, max: 22.85 },
    '"5%"',
    '1.14 mm',
    '3.43 mm to 22.85 mm',
  ],
  'gap/range': [{ code: 'gap/range', got: '15', min: 7, max: 12 }, '"15"', '7 and 12'],
  'reduction/format': [{ code: 'reduction/format', got: 'thin' }, '"thin"', '10um'],
  'reduction/dots-need-resolution': [
    { code: 'reduction/dots-need-resolution', got: '2dots' },
    '"2dots"',
    'resolution',
  ],
  'reduction/range': [
    { code: 'reduction/range', got: '0.2mm', reduction: 0.2, max: 0.165 },
    '"0.2mm"',
    '0.200 mm',
    '0.165 mm',
  ],
  'resolution/format': [{ code: 'resolution/format', got: 'fine' }, '"fine"', '2400'],
  'resolution/too-coarse': [
    { code: 'resolution/too-coarse', got: '20', dot: 1.27 },
    '"20"',
    '1.270 mm',
    '0.264 mm to 0.660 mm',
  ],
  'ink/format': [{ code: 'ink/format', got: 'blackish' }, '"blackish"', 'black'],
  'ink/reserved': [{ code: 'ink/reserved', got: 'All=0/0/0/100', name: 'All' }, '"All=0/0/0/100"', '"All"'],
  'ink/red-light': [
    { code: 'ink/red-light', got: 'Red=0/100/100/0', reflectance: 1, max: 0.3 },
    '"Red=0/100/100/0"',
    '100 %',
    '30 %',
  ],
  'text/format': [{ code: 'text/format', got: 'bold', option: 'issn-line' }, '"bold"', 'ISSN line', 'live'],
  'rotation/format': [{ code: 'rotation/format', got: '45' }, '"45"', '270'],
  'template/item-not-found': [
    { code: 'template/item-not-found', name: 'barcode', available: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
    '"barcode"',
    '"a"',
    '"e" and 2 more',
  ],
  'template/item-ambiguous': [{ code: 'template/item-ambiguous', name: 'slot', count: 3 }, '3', '"slot"'],
  'template/item-hidden': [
    { code: 'template/item-hidden', name: 'slot', layer: 'Cover' },
    '"slot"',
    '"Cover"',
  ],
  'template/slot-too-small': [
    {
      code: 'template/slot-too-small',
      name: 'slot',
      slot: { width: 30, height: 20 },
      needed: { width: 50.49, height: 28.5 },
    },
    '"slot"',
    '30.00 × 20.00 mm',
    '50.49 × 28.50 mm',
  ],
  'template/slot-distorted': [{ code: 'template/slot-distorted', name: 'slot' }, '"slot"', 'skewed'],
  'template/slot-shape': [{ code: 'template/slot-shape', name: 'slot', shape: 'Oval' }, '"slot"', '"Oval"'],
  'template/page-not-found': [{ code: 'template/page-not-found', page: 3, pages: 1 }, 'page 3', 'has 1 page'],
  'template/off-page': [
    {
      code: 'template/off-page',
      page: { width: 40, height: 40 },
      needed: { width: 50.49, height: 28.5 },
    },
    '40.00 × 40.00 mm',
    '50.49 × 28.50 mm',
  ],
  'format/not-zip': [{ code: 'format/not-zip', format: 'idml' }, 'IDML', 'ZIP'],
  'format/not-idml': [{ code: 'format/not-idml', detail: 'no designmap' }, 'no designmap', 'IDML'],
  'format/too-large': [
    { code: 'format/too-large', bytes: 300 * 1024 * 1024, limit: 200 * 1024 * 1024 },
    '300.0 MB',
    '200.0 MB',
  ],
  'format/swatch-name-taken': [{ code: 'format/swatch-name-taken', name: 'PANTONE 293 C' }, 'PANTONE 293 C'],
  'format/too-many-dots': [
    { code: 'format/too-many-dots', dots: 250_000_000, limit: 100_000_000 },
    '250 million',
    '100 million',
  ],
  'format/xml': [
    { code: 'format/xml', part: 'Spreads/s.xml', detail: 'unclosed tag' },
    'Spreads/s.xml',
    'unclosed tag',
  ],
  'format/doctype': [{ code: 'format/doctype', part: 'Spreads/s.xml' }, 'Spreads/s.xml', 'DOCTYPE'],
  'format/broken': [
    { code: 'format/broken', format: 'pdf', detail: 'no cross-reference table' },
    'PDF',
    'no cross-reference table',
  ],
  'format/encrypted': [{ code: 'format/encrypted', format: 'pdf' }, 'PDF', 'encrypted', 'password'],
  'format/cannot-hold': [
    { code: 'format/cannot-hold', format: 'pdf', what: 'live-text' },
    'PDF',
    'live text',
  ],
  'batch/shard': [{ code: 'batch/shard', got: '9/8', max: 100_000 }, '"9/8"', '2/8'],
  'batch/same-output': [{ code: 'batch/same-output', output: 'a/b.svg', line: 7 }, 'Row 7', '"a/b.svg"'],
  'batch/same-number': [
    { code: 'batch/same-number', number: '1144-875X 00 12', line: 7 },
    'Row 7',
    '1144-875X 00 12',
  ],
  'batch/number-used': [
    { code: 'batch/number-used', number: '1144-875X 00 12', date: '2026-05-01', document: 'May.indd' },
    '1144-875X 00 12',
    '2026-05-01',
    '"May.indd"',
  ],
  'batch/place-missing': [{ code: 'batch/place-missing', template: 'c.idml' }, '"c.idml"', '--at'],
  'batch/place-without-template': [
    { code: 'batch/place-without-template', place: 'slot' },
    '"slot"',
    '--template',
  ],
  'batch/unfinished': [
    { code: 'batch/unfinished', path: 'o/results.jsonl' },
    '"o/results.jsonl"',
    '--resume',
  ],
  'batch/other-run': [
    { code: 'batch/other-run', path: 'o/results.jsonl' },
    '"o/results.jsonl"',
    'other options',
  ],
  'list/empty': [{ code: 'list/empty' }, 'is empty'],
  'list/header-only': [{ code: 'list/header-only' }, 'no rows'],
  'list/kind': [{ code: 'list/kind', kind: 'numbers' }, 'Numbers', 'Export To'],
  'list/row-too-large': [{ code: 'list/row-too-large', limit: 1_048_576 }, '1024 kB', 'quotation mark'],
  'list/too-many-cells': [{ code: 'list/too-many-cells', limit: 16_384 }, '16384 cells'],
  'list/nul': [{ code: 'list/nul' }, 'NUL'],
  'list/mixed-encoding': [
    { code: 'list/mixed-encoding', encoding: 'windows-1252' },
    'Windows-1252',
    'CSV in UTF-8',
  ],
  'list/quote-open': [{ code: 'list/quote-open' }, 'never closed'],
  'list/cells-beyond-header': [
    { code: 'list/cells-beyond-header', cells: 7, columns: 1 },
    '7 cells under 1 heading,',
  ],
  'columns/not-recognised': [
    { code: 'columns/not-recognised', names: ['Foo', 'Bar'] },
    '"Foo" and "Bar"',
    'issn, variant',
  ],
  'columns/only-online-issn': [{ code: 'columns/only-online-issn', name: 'EISSN' }, '"EISSN"', 'print ISSN'],
  'columns/duplicate': [
    { code: 'columns/duplicate', field: 'issue', names: ['Heft', 'Issue'] },
    'issue number',
    '"Heft" or "Issue"',
  ],
  'columns/not-found': [
    { code: 'columns/not-found', name: 'Nr', field: 'issue', available: ['ISSN', 'Titel'] },
    '"Nr"',
    '"ISSN" and "Titel"',
  ],
  'cell/became-date': [{ code: 'cell/became-date', field: 'issue', got: '5-Jun' }, 'issue number', '"5-Jun"'],
  'cell/became-exponent': [
    { code: 'cell/became-exponent', field: 'issn', got: '9.77E+12' },
    'ISSN',
    '"9.77E+12"',
    'lost',
  ],
  'cell/zeros-unproved': [
    { code: 'cell/zeros-unproved', got: '3178472', padded: '0317-8472' },
    '"3178472"',
    '0317-8472',
  ],
  'cell/formula': [{ code: 'cell/formula', field: 'size', got: '=A1' }, 'size', '"=A1"', 'values'],
  'cell/spreadsheet-error': [
    { code: 'cell/spreadsheet-error', field: 'output', got: '#N/A' },
    'output name',
    '"#N/A"',
  ],
  'cell/date-ambiguous': [
    { code: 'cell/date-ambiguous', got: '01/05/2026', readings: ['2026-05-01', '2026-01-05'] },
    '"01/05/2026"',
    '2026-05-01 or 2026-01-05',
  ],
  'cell/no-such-day': [{ code: 'cell/no-such-day', got: '31.4.2026' }, '"31.4.2026"'],
  'output/name': [
    { code: 'output/name', got: '../x', fault: 'leaves-folder' },
    '"../x"',
    'leave the output folder',
  ],
  'series/count': [{ code: 'series/count', got: 'x', max: 100_000 }, '"x"', '100000'],
  'series/step': [{ code: 'series/step', got: '0', max: 1000 }, '"0"', '1000'],
  'series/beyond': [{ code: 'series/beyond', last: 103, fits: 2 }, '103', '2 issues'],
  'file/exists': [{ code: 'file/exists', path: 'out/a.svg' }, '"out/a.svg"'],
  'file/folder-missing': [{ code: 'file/folder-missing', path: 'out/a.svg' }, '"out/a.svg"'],
  'file/not-found': [{ code: 'file/not-found', path: 'a.idml' }, '"a.idml"'],
  'file/read': [{ code: 'file/read', path: 'a.idml', detail: 'EACCES' }, '"a.idml"', 'EACCES'],
  'file/write': [{ code: 'file/write', path: 'a.svg', detail: 'ENOSPC' }, '"a.svg"', 'ENOSPC'],
  'file/extension': [
    { code: 'file/extension', path: 'a.doc', known: ['.svg', '.pdf', '.eps'] },
    '"a.doc"',
    '.svg, .pdf or .eps',
  ],
  'file/template-extension': [
    { code: 'file/template-extension', path: 'cover.idml', out: 'cover.svg' },
    '"cover.idml"',
    '"cover.svg"',
  ],
  'document/none': [{ code: 'document/none' }, 'No document'],
  'selection/none': [{ code: 'selection/none' }, 'Nothing is selected'],
  'selection/several': [{ code: 'selection/several', count: 3 }, '3 objects'],
  'selection/unsuitable': [{ code: 'selection/unsuitable', kind: 'InsertionPoint' }, 'InsertionPoint'],
  'layer/locked': [{ code: 'layer/locked', layer: 'Artwork' }, 'Artwork'],
  'layer/hidden': [{ code: 'layer/hidden', layer: 'Artwork' }, 'Artwork'],
  'document/rgb': [{ code: 'document/rgb' }, 'CMYK Color', 'once more'],
  'document/isolated': [{ code: 'document/isolated' }, 'isolation mode', 'Esc'],
  'document/large-canvas': [{ code: 'document/large-canvas', scale: 10 }, '10 times'],
  'document/changed': [{ code: 'document/changed' }, 'came to the front'],
  'script/missing': [{ code: 'script/missing' }, 'not running'],
  'script/version': [{ code: 'script/version', expected: 2, got: 1 }, 'version 1', 'version 2'],
  'profile/not-json': [
    { code: 'profile/not-json', detail: 'Unexpected token' },
    'Unexpected token',
    'trimDistanceMin',
  ],
  'profile/unknown': [
    { code: 'profile/unknown', key: 'trim', known: ['edge', 'stretch'] },
    '"trim"',
    'edge and stretch',
  ],
  'profile/value': [{ code: 'profile/value', key: 'edge', got: '"x"' }, '"edge"', '"x"'],
  'library/not-json': [
    { code: 'library/not-json', detail: 'Unexpected end' },
    'Unexpected end',
    'left as it is',
  ],
  'library/newer': [{ code: 'library/newer', schema: 3, known: 1 }, 'schema 3', 'knows 1'],
  'library/value': [
    { code: 'library/value', path: 'titles[2].issn', got: '"0"', expected: 'an ISSN' },
    'titles[2].issn',
    '"0"',
    'an ISSN',
  ],
  'library/same-issn': [
    { code: 'library/same-issn', issn: '1144-875X', names: ['A', 'B'] },
    '1144-875X',
    '"A" and "B"',
  ],
  'library/not-print': [
    { code: 'library/not-print', name: 'A', issn: '1144-875X', medium: 'online' },
    '"A"',
    '1144-875X',
    'online',
  ],
  'library/title-unknown': [
    { code: 'library/title-unknown', got: 'Moon', nearest: ['Sun'] },
    '"Moon"',
    'mean "Sun"?',
  ],
  'library/title-ambiguous': [
    { code: 'library/title-ambiguous', got: 'S', names: ['Sun', 'Sky'] },
    '"Sun" and "Sky"',
  ],
  'host/refused': [{ code: 'host/refused', detail: 'error 30477' }, 'error 30477'],
  'read-back/differs': [
    {
      code: 'read-back/differs',
      differences: [{ property: 'rotation', expected: '0.00°', got: '90.00°' }],
    },
    'rotation: 0.00° expected, 90.00° found',
    'nothing was kept',
  ],
};

const NUMBER_PARTS = { measured: '12.00 mm, 53 %', required: '22.85 mm', source: 'GS1' } as const;
const FINDINGS: Readonly<Record<Finding['code'], string>> = {
  ...UPDATE_FINDINGS,
  'symbol/not-found': 'no barcode',
  'symbol/undecodable': 'cannot be read',
  'symbol/multiple': 'more than one',
  'symbol/mirrored': 'mirrored',
  'symbol/covered': 'covered',
  'number/prefix': 'no ISSN',
  'number/digits-mismatch': 'digits',
  'number/issn-line-mismatch': 'printed ISSN',
  'number/unexpected': 'expected one',
  'number/online-issn': 'online edition',
  'add-on/missing': 'missing',
  'add-on/unreadable': 'cannot be read',
  'size/x-dimension': 'out of range',
  'size/non-uniform': 'stretched',
  'quiet-zone/left': 'left',
  'quiet-zone/right': 'right',
  'quiet-zone/add-on': 'behind the issue number',
  'bars/width-deviation': 'wrong widths',
  'ink/not-single': 'more than one ink',
  'ink/registration': 'registration colour',
  'ink/rgb': 'screen colour',
  'ink/tint': 'tint',
  'ink/red-light': 'too light',
  'ink/background': 'ground',
  'overprint/panel': 'panel',
  'overprint/bars': 'overprint',
  'effect/transparency': 'transparency',
  'image/resolution': 'coarse picture',
  'image/antialiased': 'soft edges',
  'place/rotation': 'askew',
  'place/trim-distance': 'place',
  'print/issn-missing': 'apart from the barcode',
  'cannot-verify': 'cannot be verified',
  'number/check-character-computed': 'check character',
  'number/issn-check-digit-kept': 'variant',
  'add-on/gap': 'gap',
  'size/snapped': 'whole dots',
  'size/truncated': 'shortened',
  'bars/reduction': 'reduction is large',
  'bars/reduction-rounded': 'rounded',
  'bars/reduction-off-grid': 'between dots',
  'ink/not-carried': 'ink',
  'text/live': 'font',
  'text/font-missing': 'OCR-B',
  'document/parent-page': 'parent page',
  'document/rgb-intent': 'screens',
};
const CODES = [...Object.keys(PROBLEMS), ...Object.keys(FINDINGS)];

const sentences = (text: string) => text.split(/[.?!](?=\s[A-Z0-9"]|$)/).filter((s) => s.trim() !== '');

function expectPlainEnglish(text: string) {
  expect(text).toMatch(/^["A-Z0-9].*[.?]$/);
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\$\{| {2}/);
  for (const code of CODES) expect(text).not.toContain(code);
  expect(sentences(text).length).toBeGreaterThanOrEqual(1);
  expect(sentences(text).length).toBeLessThanOrEqual(3);
}

test.each(Object.entries(PROBLEMS) as [string, [Problem, ...string[]]][])(
  'says %s',
  (_, [problem, ...quotes]) => {
    const text = problemText(problem);
    expectPlainEnglish(text);
    for (const quote of quotes) expect(text).toContain(quote);
  },
);

test.each(Object.entries(FINDINGS))('says the finding %s', (code, lead) => {
  const text = findingText({ code: code as Finding['code'], severity: 'warning', ...NUMBER_PARTS });
  expectPlainEnglish(text);
  for (const quote of [lead, ...Object.values(NUMBER_PARTS)]) expect(text).toContain(quote);
});

test('says a difference with both values, and a missing part as nothing', () => {
  const difference: Difference = { property: 'panel', expected: 'panel', got: 'none' };
  expect(differenceText(difference)).toBe('the white panel: panel expected, nothing found');
});

test('offers the plain correction first and no more than two exchanges', () => {
  const text = problemText({
    code: 'issn/check-character',
    got: '1234-5670',
    typed: '0',
    expected: '9',
    mistakes: [],
    suggestions: ['1234-5679', '2134-5670', '1324-5670', '1243-5670'],
  });
  expect(text).toContain('Did you mean 1234-5679 or, if two digits were exchanged, 2134-5670 or 1324-5670?');
  expect(text).not.toContain('1243-5670');
});

test('never lets a refused length read like the limit it misses', () => {
  const text = problemText({
    code: 'size/range',
    got: '0.26399mm',
    xDimension: 0.26399,
    min: 0.264,
    max: 0.66,
  });
  expect(text).toContain('0.26399 mm wide; 0.264 mm');
});

test('keeps control characters and very long names out of a message', () => {
  const text = problemText({
    code: 'template/item-not-found',
    name: `\u001b[2J${'n'.repeat(5000)}`,
    available: [],
  });
  expect(text).not.toContain('\u001b');
  expect(text.length).toBeLessThan(300);
  expect(problemText({ code: 'file/not-found', path: '\u001b[2J/a' })).not.toContain('\u001b');
});

test.each(['', 'O311-175X', '0311-1750', '12345', '9783161484100', '4190001234567', '977114487512', '٠٣١١'])(
  'has words for what the parser says of %p',
  (issn) => {
    const request = parseRequest(
      { issn, variant: '5', addOn: '123' },
      { ...DEFAULT_TYPED_SPEC, size: '1', height: 'x', gap: '99', ink: 'red' },
    );
    expect(request.ok).toBe(false);
    if (!request.ok) for (const problem of request.problems) expectPlainEnglish(problemText(problem));
  },
);
