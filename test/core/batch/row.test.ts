import fc from 'fast-check';
import { recogniseColumns } from '../../../src/core/batch/columns';
import { FIELDS, type Field } from '../../../src/core/batch/fields';
import { readRow } from '../../../src/core/batch/row';
import { issnCheckCharacter } from '../../../src/core/number/issn';
import { parseIssn } from '../../../src/core/number/typed-issn';

const headed = recogniseColumns(['eissn', ...FIELDS]);
if (!headed.ok) throw new Error('the fields are their own headings');
const { columns } = headed.value;

/** A row with one cell of interest, read. */
const cellOf = (field: Field, text: string) => {
  const cells = ['', ...FIELDS.map((name) => (name === field ? text : ''))];
  const { row, notes, problems } = readRow(columns, 7, cells);
  return { value: row[field], notes, problems };
};
const understood = (field: Field, got: string, as: string) => ({
  value: as,
  notes: [{ code: 'cell/understood', field, got, understood: as }],
  problems: [],
});

test('reads each cell into its field and an empty cell as nothing', () => {
  const cells = [
    '0317-848X',
    '0317-8471',
    '00',
    '05',
    '2026-05-01',
    'Ti tle',
    'SC2',
    '60%',
    'black',
    'a.idml',
    'slot',
    'out/a.svg',
  ];
  const values = cells.slice(1);
  expect(readRow(columns, 7, cells)).toEqual({
    row: { line: 7, ...Object.fromEntries(FIELDS.map((field, i) => [field, values[i]])) },
    onlineIssn: '0317-848X',
    notes: [],
    problems: [],
  });
  expect(readRow(columns, 8, [' ', '\u00a0', '\u200b'])).toEqual({
    row: { line: 8, ...Object.fromEntries(FIELDS.map((field) => [field, null])) },
    onlineIssn: null,
    notes: [],
    problems: [],
  });
});

test.each<[Field, string, string]>([
  ['issn', '\u00a00317-8471\u200b', '0317-8471'],
  ['issn', '="0317-8471"', '0317-8471'],
  ['issue', '="05"', '05'],
  ['issue', ' =" 05 " ', '05'],
  ['issue', '', ''],
  ['title', '\ufeffLa\u00a0Revue \r\n du mois\t', 'La Revue   du mois'],
  ['place', '\u202fslot\u00a01', 'slot 1'],
  ['variant', '00', '00'],
  ['issn', 'ISSN 0317-8471', 'ISSN 0317-8471'],
  ['issn', '9770317847001', '9770317847001'],
  ['issue', '10305', '10305'],
  ['title', '=a formula or a title', '=a formula or a title'],
  ['title', '#N/A!', '#N/A!'],
])('reads the %s %p as %p without a word', (field, text, expected) => {
  expect(cellOf(field, text)).toEqual({ value: expected === '' ? null : expected, notes: [], problems: [] });
});

test.each<[Field, string, string]>([
  ['issue', '5', '05'],
  ['issue', '0', '00'],
  ['issue', '5.0', '05'],
  ['issue', '12.00', '12'],
  ['issue', "'05", '05'],
  ['variant', '0', '00'],
  ['variant', '1', '01'],
  ['issn', '3178471', '0317-8471'],
  ['issn', '3178471.0', '0317-8471'],
  ['issn', '317-8471', '0317-8471'],
  ['issn', '25240', '0002-5240'],
  ['issn', '19', '0000-0019'],
  ['issn', '4069x', '0004-069X'],
  ['date', '1.5.2026', '2026-05-01'],
  ['date', '31/12/2026', '2026-12-31'],
  ['date', '12/31/2026', '2026-12-31'],
  ['date', '5/5/2026', '2026-05-05'],
  ['date', '2026/5/1', '2026-05-01'],
  ['date', '2026-05-01T00:00:00', '2026-05-01'],
  ['date', '2026-05-01 00:00:00', '2026-05-01'],
])('understands the %s %p as %p and says so', (field, text, as) => {
  expect(cellOf(field, text)).toEqual(understood(field, text, as));
});

test('gives an ISSN its zeros back only where its check character proves them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 10 }), (digits, check) => {
      const seven = String(digits).padStart(7, '0');
      const character = check === 10 ? 'X' : String(check);
      const kept = `${digits}${character}`;
      const { value, notes, problems } = cellOf('issn', kept);
      if (issnCheckCharacter(seven) === character) {
        expect(value).toBe(`${seven.slice(0, 4)}-${seven.slice(4)}${character}`);
        expect(notes).toHaveLength(1);
      } else {
        expect(value).toBeNull();
        expect(problems).toEqual([
          {
            code: 'cell/zeros-unproved',
            got: kept,
            padded: `${seven.slice(0, 4)}-${seven.slice(4)}${character}`,
          },
        ]);
      }
    }),
  );
});

test.each<[Field, string, string]>([
  ['issue', '2026-05-06', 'cell/became-date'],
  ['issue', '2026/5/6', 'cell/became-date'],
  ['issue', '2026-05-06T00:00:00', 'cell/became-date'],
  ['issue', '5/6/26', 'cell/became-date'],
  ['issue', '05.06.2026', 'cell/became-date'],
  ['issue', '5-Jun', 'cell/became-date'],
  ['issue', '06. Mai', 'cell/became-date'],
  ['issue', 'May-26', 'cell/became-date'],
  ['issue', 'Mär 05', 'cell/became-date'],
  ['issue', '5 août', 'cell/became-date'],
  ['issue', '5 май', 'cell/became-date'],
  ['variant', '1-Jan', 'cell/became-date'],
  ['issn', '2026-05-01', 'cell/became-date'],
  ['issn', '1.0E+7', 'cell/became-exponent'],
  ['issn', '9,77114E+12', 'cell/became-exponent'],
  ['issue', '1E+04', 'cell/became-exponent'],
  ['issn', '3178472', 'cell/zeros-unproved'],
  ['issn', '0', 'none'],
  ['issn', '=A1', 'cell/formula'],
  ['size', '=CONCAT(A1;"%")', 'cell/formula'],
  ['output', '=HYPERLINK("http://x")', 'cell/formula'],
  ['issue', '#N/A', 'cell/spreadsheet-error'],
  ['issue', '#BEZUG!', 'cell/spreadsheet-error'],
  ['output', '#¡REF!', 'cell/spreadsheet-error'],
  ['date', '########', 'cell/spreadsheet-error'],
  ['ink', '#NAME?', 'cell/spreadsheet-error'],
  ['date', '01/05/2026', 'cell/date-ambiguous'],
  ['date', '5-6-2026', 'cell/date-ambiguous'],
  ['date', '2026-02-29', 'cell/no-such-day'],
  ['date', '32.1.2026', 'cell/no-such-day'],
  ['date', '31.4.2026', 'cell/no-such-day'],
  ['date', '13/13/2026', 'cell/no-such-day'],
  ['date', '2100-02-29', 'cell/no-such-day'],
  ['output', '../../x.svg', 'output/name'],
])('says of the %s %p: %s', (field, text, code) => {
  const { value, problems } = cellOf(field, text);
  expect(problems.map((problem) => problem.code)).toEqual(code === 'none' ? [] : [code]);
  expect(value).toBe(code === 'none' ? text : null);
});

test.each<[Field, string]>([
  ['issue', 'issue 05'],
  ['issue', '7-8'],
  ['issue', '123'],
  ['issue', '2026-05'],
  ['issue', '1.5'],
  ['date', '2028-02-29'],
  ['date', 'May 2026'],
  ['date', '2026-W18'],
  ['issn', '1144-875X'],
  ['issn', '123456789'],
  ['ink', '#1'],
])('leaves the %s %p to its own parser', (field, text) => {
  expect(cellOf(field, text)).toEqual({ value: text, notes: [], problems: [] });
});

test('tells of every leap year what the calendar tells', () => {
  for (let year = 1896; year <= 2104; year++) {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    expect(cellOf('date', `${year}-02-29`).problems).toHaveLength(isLeap ? 0 : 1);
  }
});

test('names both readings of an ambiguous date', () => {
  expect(cellOf('date', '01/05/2026').problems).toEqual([
    { code: 'cell/date-ambiguous', got: '01/05/2026', readings: ['2026-05-01', '2026-01-05'] },
  ]);
});

test('uses no online ISSN, and says so where there is no other', () => {
  const { row, notes } = readRow(columns, 2, ['0317-848X', '', '00']);
  expect(row.issn).toBeNull();
  expect(notes).toEqual([{ code: 'row/only-online-issn', got: '0317-848X' }]);
  expect(readRow(columns, 2, ['0317-848X', '0317-8471']).notes).toEqual([]);
});

test('refuses cells beyond the headings, where a comma may have moved them', () => {
  const narrow = { ...columns, width: 3 };
  const cells = ['', '0317-8471', '00', ' ', '05'];
  expect(readRow(narrow, 2, cells).problems).toEqual([
    { code: 'list/cells-beyond-header', cells: 5, columns: 3 },
  ]);
  expect(readRow(narrow, 2, cells.slice(0, 4)).problems).toEqual([]);
  expect(readRow({ ...columns, width: null }, 2, cells).problems).toEqual([]);
});

test('cuts what it repeats to a readable length', () => {
  const [problem] = cellOf('ink', `=${'x'.repeat(100_000)}\u0007`).problems;
  expect(JSON.stringify(problem).length).toBeLessThan(200);
  const [note] = cellOf('date', `1.5.2026 0${'1'.repeat(5000)}`).notes;
  expect(JSON.stringify(note).length).toBeLessThan(300);
});

test('takes any text in any cell without throwing, and never makes an ISSN of a text that has other digits', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[ '="]{0,2}[0-9XxE+.\-/ ]{0,14}"?$/),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...FIELDS), (cell, field) => {
      const { value } = cellOf(field, cell);
      const issn = field === 'issn' && value !== null && value !== cell.trim() ? parseIssn(value) : null;
      if (issn?.ok && issn.value.writtenAs === 'eight-characters') {
        const digits = cell
          .toUpperCase()
          .replace(/\.0+\W*$/, '')
          .replace(/[^0-9X]/g, '')
          .replace(/^0+/, '');
        expect(issn.value.issn.replace('-', '').replace(/^0+/, '')).toBe(digits);
      }
    }),
    { numRuns: 2000 },
  );
});
