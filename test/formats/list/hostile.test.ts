import { deflateSync, strToU8, zipSync } from 'fflate';
import { recordSplitter } from '../../../src/formats/list/records';
import { eventsOf, rowsOf, streamOf, troubleOf } from './reading';

const HEAD = 'issn,title\n0317-8471,a\n';
const MIB = 1024 * 1024;

async function* repeated(before: string, piece: string, times: number, after: string) {
  yield Buffer.from(before);
  const bytes = Buffer.from(piece);
  for (let i = 0; i < times; i++) yield bytes;
  yield Buffer.from(after);
}

describe('a row of ten megabytes', () => {
  const TEN_MIB = 160;
  const piece = 'x'.repeat(MIB / 16);

  test.each([
    ['in one cell', `${HEAD}1144-875X,`, piece],
    [
      'in one quoted cell with line breaks and commas',
      `${HEAD}1144-875X,"`,
      `${piece.slice(4)}\r\n,"`.replace('"', '""'),
    ],
    ['in many cells', `${HEAD}1144-875X`, `,${piece.slice(1)}`],
  ])('is passed over %s', async (_, before, repeat) => {
    const close = before.endsWith('"') ? '"' : '';
    const events = await eventsOf(repeated(before, repeat, TEN_MIB, `${close}\n0027-9633,b\n`));
    expect(events.slice(1)).toEqual([
      { kind: 'row', line: 1, cells: ['issn', 'title'] },
      { kind: 'row', line: 2, cells: ['0317-8471', 'a'] },
      { kind: 'bad-row', line: 3, problem: { code: 'list/row-too-large', limit: MIB } },
      { kind: 'row', line: 4, cells: ['0027-9633', 'b'] },
    ]);
  });

  test('is not held while its end is looked for', () => {
    const { push, end } = recordSplitter(44);
    for (let i = 0; i < TEN_MIB; i++)
      expect([...push(Buffer.from(i === 0 ? `"${piece}` : piece))]).toEqual([]);
    const [record] = [...end()];
    expect(record?.bytes.buffer.byteLength).toBeLessThan(5 * MIB);
  });

  test('is one byte too long where it is one byte too long', async () => {
    const rowOf = (length: number) =>
      Buffer.from(`${HEAD}1144-875X,${'y'.repeat(length - 10)}\n0027-9633,b\n`);
    expect(await troubleOf(rowOf(MIB))).toEqual([]);
    expect(await troubleOf(rowOf(MIB + 1))).toEqual([[3, 'list/row-too-large']]);
  });
});

test('a row of too many cells is passed over', async () => {
  const wide = (commas: number) => Buffer.from(`${HEAD}1144-875X${','.repeat(commas)}z\n0027-9633,b\n`);
  expect(await troubleOf(wide(16_383))).toEqual([]);
  expect(await troubleOf(wide(16_384))).toEqual([[3, 'list/too-many-cells']]);
  expect(await troubleOf(wide(500_000))).toEqual([[3, 'list/too-many-cells']]);
});

test('a NUL character spoils its row and no other', async () => {
  expect(await troubleOf(Buffer.from(`${HEAD}1144-875X,b\0c\n0027-9633,d\n"\0",e\n`))).toEqual([
    [3, 'list/nul'],
    [5, 'list/nul'],
  ]);
});

test('a quotation mark that is never closed is named by the row where it stands', async () => {
  const events = await eventsOf(Buffer.from(`${HEAD}1144-875X,"b\n0027-9633,c\n`));
  expect(events.at(-1)).toEqual({ kind: 'bad-row', line: 3, problem: { code: 'list/quote-open' } });
  expect(events.filter((event) => event.kind === 'row')).toHaveLength(2);
  expect(await troubleOf(repeated(`${HEAD}1144-875X,"`, 'x\n'.repeat(5000), 400, ''))).toEqual([
    [3, 'list/quote-open'],
  ]);
});

test('an empty list has no rows and no trouble of its own', async () => {
  for (const bytes of [[], [Buffer.alloc(0)], [Buffer.from('\uFEFF')], [Buffer.from(' \r\n;;\r\n\t\r\n')]])
    expect((await eventsOf(streamOf(...bytes))).filter((event) => event.kind !== 'source')).toEqual([]);
});

const zipped = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe('a file that is no list', () => {
  const OLE2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  test.each<[string, Uint8Array, string, string?]>([
    ['an old Excel file', OLE2, 'xls'],
    ['an old Excel file named .csv', OLE2, 'xls', 'a.csv'],
    ['a text named .xls', Buffer.from(HEAD), 'xls', 'LIST.XLS'],
    ['a text named .numbers', Buffer.from(HEAD), 'numbers', 'list.numbers'],
    ['a Numbers document', zipped({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'numbers'],
    ['a Numbers document of 2013', zipped({ 'Index.zip': 'x' }), 'numbers', 'a.xlsx'],
    [
      'an OpenDocument spreadsheet',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      'ods',
    ],
    ['a binary workbook', zipped({ 'xl/workbook.bin': 'x' }), 'xlsb'],
    ['a Word document', zipped({ 'word/document.xml': '<w/>' }), 'zip', 'list.xlsx'],
    ['a web page', Buffer.from('<!DOCTYPE html><table><tr><td>ISSN</td></tr></table>'), 'markup', 'a.csv'],
    ['XML with a mark', Buffer.from('\uFEFF\n<?xml version="1.0"?><Workbook/>'), 'markup'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf', 'a.csv'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'picture'],
    ['a text document', Buffer.from('{\\rtf1 issn}'), 'rtf'],
    ['a program', Buffer.from('7f454c460201010000000000000000000000000000000000', 'hex'), 'binary'],
  ])('is refused with its kind: %s', async (_, bytes, kind, name = 'list') => {
    expect(await eventsOf(bytes, name)).toEqual([
      { kind: 'refused', problems: [{ code: 'list/kind', kind }] },
    ]);
  });

  test('is told by its content where its name says another list', async () => {
    expect(await rowsOf(Buffer.from(HEAD))).toEqual([
      [1, 'issn', 'title'],
      [2, '0317-8471', 'a'],
    ]);
    expect(
      (await eventsOf(Buffer.from(HEAD), 'list.xlsx')).filter((event) => event.kind === 'row'),
    ).toHaveLength(2);
  });

  test('is no reason to read the rest of it', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(100_000)]);
      }
    }
    expect(await troubleOf(endless())).toEqual(['list/kind']);
    expect(given).toBe(1);
  });
});

test('random bytes end in rows or in a clear refusal', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    let state = seed;
    const bytes = Uint8Array.from({ length: 3000 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return seed % 2 ? state >>> 24 : 32 + ((state >>> 24) % 96);
    });
    for (const before of ['', 'PK\x03\x04', '\xff\xfe', 'issn,title\n'])
      expect((await eventsOf(Buffer.concat([Buffer.from(before, 'latin1'), bytes]))).length).toBeGreaterThan(
        0,
      );
  }
});

test('a packed text that is no archive is refused', async () => {
  expect(await troubleOf(Buffer.concat([Buffer.from('PK\x03\x04'), deflateSync(strToU8(HEAD))]))).toEqual([
    'format/broken',
  ]);
});
