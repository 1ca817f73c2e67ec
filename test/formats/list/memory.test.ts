import { SaxesParser } from 'saxes';
import { readRows } from '../../../src/core/batch/read-rows';
import { readList } from '../../../src/formats/list/read-list';
import { textRow, writeWorkbook } from './workbook';

test('of a hundred thousand rows no more are held than the first 64 KiB and two pieces have', async () => {
  const ROWS = 100_000;
  const IN_PIECE = 1000;
  const piece = Buffer.from('0317-8471;05\n'.repeat(IN_PIECE));
  let given = 0;
  async function* source() {
    yield Buffer.from('issn;issue\n');
    for (; given < ROWS; given += IN_PIECE) yield piece;
  }
  let taken = 0;
  let mostHeld = 0;
  for await (const event of readRows(readList(source()))) {
    if (event.kind !== 'row') continue;
    taken += 1;
    mostHeld = Math.max(mostHeld, given - taken);
  }
  expect(taken).toBe(ROWS);
  // The first 64 KiB, about 5,000 rows, come at once: encoding and delimiter are told by them.
  expect(mostHeld).toBeLessThan(7 * IN_PIECE);
});

test('a list that is left early closes its source', async () => {
  let isClosed = false;
  async function* source() {
    try {
      for (;;) yield Buffer.from('issn;issue\n0317-8471;05\n'.repeat(5000));
    } finally {
      isClosed = true;
    }
  }
  for await (const event of readList(source())) if (event.kind === 'row') break;
  expect(isClosed).toBe(true);
});

test('the first rows of a sheet come before the rest of it is unpacked', async () => {
  const parsed = jest.spyOn(SaxesParser.prototype, 'write');
  const rows = Array.from({ length: 20_000 }, (_, i) => textRow('0317-8471', `title ${i}`)).join('');
  const bytes = writeWorkbook({ rows });
  async function* source() {
    yield bytes;
  }
  const stepsAtRow: number[] = [];
  for await (const event of readList(source()))
    if (event.kind === 'row') stepsAtRow.push(parsed.mock.calls.length);
  expect(stepsAtRow).toHaveLength(20_000);
  // Some 2 MB of XML, 64 K characters at a time.
  expect(parsed.mock.calls.length).toBeGreaterThan(30);
  for (let i = 1000; i < stepsAtRow.length; i += 1000)
    expect(stepsAtRow[i]).toBeGreaterThan(stepsAtRow[i - 1000] as number);
  parsed.mockRestore();
});
