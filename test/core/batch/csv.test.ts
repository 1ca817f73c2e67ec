import fc from 'fast-check';
import { csvRow } from '../../../src/core/batch/csv';
import { pastedList, readList } from '../../../src/formats/list/read-list';

const LEADS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  ' =',
  '"=',
  "'=",
];

test.each(LEADS)('keeps a cell that begins with %j from being a formula', (lead) => {
  const row = csvRow([`${lead}HYPERLINK("http://x","y")`]);
  expect(row.replace(/^"/, '')).toMatch(/^'/);
});

test.each(['1144-875X', 'a=b', 'row 5', '', "O'Hara", 'é'])('leaves the harmless cell %j alone', (cell) => {
  expect(csvRow([cell])).toBe(`${cell}\r\n`);
});

test('what is written is read again as the same cells, but for the apostrophe in front', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', 'a', 'é', ' '),
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 5 }), async (cells) => {
      const rows: (readonly string[])[] = [];
      for await (const event of readList(pastedList(`sep=,\r\nx,${csvRow([...cells, 'é'])}`)))
        if (event.kind === 'row') rows.push(event.cells);
      expect(rows).toHaveLength(1);
      const read = (rows[0] ?? []).slice(1, -1).map((c, i) => (c === `'${cells[i]}` ? cells[i] : c));
      expect(read).toEqual(cells);
    }),
  );
});
