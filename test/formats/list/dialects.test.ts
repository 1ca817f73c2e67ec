import fc from 'fast-check';
import { pastedList } from '../../../src/formats/list/read-list';
import { type Dialect, ENCODINGS, encode, writeTable } from './dialect';
import { eventsOf, rowsOf, streamOf } from './reading';

const HEADINGS = ['issn', 'title', 'issue'];

/** Characters that parsers stumble over, letters of several planes, and plain ones. */
const UNICODE = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', "'", '=', '€', 'ß', 'Ж', '한', '😀'),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 12,
});

/** Each accented letter before a plain one, so that no row is UTF-8 by chance. */
const WESTERN = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', ';', '\t', '\r\n', ' ', 'a', '7'),
    fc.constantFrom('ä', 'é', 'Ø', '€', '“', 'ÿ', 'Ž').map((c) => `${c}x`),
  ),
  maxLength: 12,
});

const DIALECT: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('needed', 'always'),
  endsWithLineEnd: fc.boolean(),
  encoding: fc.constantFrom(...ENCODINGS),
});

const FILE = DIALECT.chain((dialect) => {
  const cell = dialect.encoding === 'windows-1252' ? WESTERN : UNICODE;
  return fc.record({
    dialect: fc.constant(dialect),
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
    cuts: fc.array(fc.nat(400), { maxLength: 5 }),
  });
});

const chunked = (bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] => {
  const at = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length].sort((a, b) => a - b);
  return at.slice(1).map((end, i) => bytes.subarray(at[i], end));
};

test('gives back every table written in every dialect and encoding, with the row numbers of a spreadsheet', async () => {
  await fc.assert(
    fc.asyncProperty(FILE, async ({ dialect, rows, cuts }) => {
      const table = [HEADINGS, ...rows];
      const expected = table
        .map((cells, i) => [i + 1, ...cells])
        .filter((row) => row.slice(1).some((cell) => String(cell).trim() !== ''));
      expect(await rowsOf(streamOf(...chunked(writeTable(table, dialect), cuts)))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

describe('the place where a list is cut into pieces', () => {
  // Encoding and delimiter are told by the first 64 KiB: the pieces are cut behind them.
  const ROWS = 300;
  const filler = Array.from({ length: ROWS }, (_, i) => `0317-8471;${'Zeitschrift '.repeat(20)}${i};05`);
  const behind =
    '\r\n;;\r\n"a ""quoted"" ü";" b\r\nc";"=""05"""\r\r\n\n"x"y;"";z"q\n"";"";"\r\n."\r\nФ;한;😀\r\nlast;"one"';
  const tricky = { unicode: behind, western: behind.replace('Ф;한;😀', 'ö ;é ;€ ') };

  test.each(ENCODINGS)('changes nothing in %s', async (encoding) => {
    const letters = encoding === 'windows-1252' ? 'western' : 'unicode';
    const bytes = encode(`issn;title;issue\r\n${filler.join('\r\n')}${tricky[letters]}`, encoding);
    const whole = await rowsOf(bytes);
    expect(whole.slice(ROWS + 1)).toEqual([
      [303, 'a "quoted" ü', ' b\r\nc', '="05"'],
      [306, 'xy', '', 'z"q'],
      [307, '', '', '\r\n.'],
      [308, ...{ unicode: ['Ф', '한', '😀'], western: ['ö ', 'é ', '€ '] }[letters]],
      [309, 'last', 'one'],
    ]);
    const first = bytes.length - encode(tricky[letters], encoding).length;
    for (let cut = first; cut <= bytes.length; cut++) {
      const cutRows = await rowsOf(streamOf(bytes.subarray(0, cut), bytes.subarray(cut)));
      expect(cutRows.slice(ROWS)).toEqual(whole.slice(ROWS));
    }
    async function* singly() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    expect(await rowsOf(singly())).toEqual(whole);
  });
});

const textRows = async (text: string) => rowsOf(Buffer.from(text));

test('reads text pasted from a spreadsheet', async () => {
  const pasted = 'ISSN\tIssue\n0317-8471\t05\n"1144-\n875X"\t12';
  expect(await rowsOf(pastedList(pasted))).toEqual([
    [1, 'ISSN', 'Issue'],
    [2, '0317-8471', '05'],
    [3, '1144-\n875X', '12'],
  ]);
});

describe('the delimiter', () => {
  test.each([
    ['semicolons among decimal commas', 'doi;price;issn.1\na;1,5;2041-1723\nb;2,5;1573-4935\n', 'issn.1'],
    [
      'semicolons among titles with commas',
      'titel;issn\nA, b, c und d;0317-8471\nE, f, g und h;1144-875X\n',
      'issn',
    ],
    ['commas among semicolons', 'issn,title\n0317-8471,a;b;c\n1144-875X,d;e;f\n', 'title'],
    ['tabs among commas', 'title\tissn\nA, b, c\t0317-8471\nD, e, f\t1144-875X\n', 'issn'],
    ['commas below a line of prose', 'Our titles; all of them; 2026\nissn,title\n0317-8471,a\n', 'title'],
  ])('is told: %s', async (_, text, heading) => {
    const rows = await textRows(text);
    expect(rows.some((row) => row.at(-1) === heading)).toBe(true);
  });

  test('is told without headings by rows of equal width', async () => {
    const rows = await textRows('0317-8471;00;05\n1144-875X;00;12,5\n0027-9633;01;07\n');
    expect(rows.map((row) => row.length)).toEqual([4, 4, 4]);
  });

  test('may be said by the first line, which then is no row', async () => {
    expect(await textRows('sep=;\nissn;a,b,c\n0317-8471;d,e,f\n')).toEqual([
      [1, 'issn', 'a,b,c'],
      [2, '0317-8471', 'd,e,f'],
    ]);
  });

  test('is not needed for a single column', async () => {
    expect(await textRows('issn\n0317-8471\n')).toEqual([
      [1, 'issn'],
      [2, '0317-8471'],
    ]);
  });
});

describe('the encoding', () => {
  const notesOf = async (bytes: Uint8Array) =>
    (await eventsOf(bytes)).flatMap((event) => (event.kind === 'note' ? [event.note.code] : []));

  test('is said once when it is not a kind of Unicode', async () => {
    const list = 'issn;titre\n0317-8471;été à Liège\n1144-875X;œuvre\n';
    expect(await notesOf(encode(list, 'windows-1252'))).toEqual(['list/windows-1252']);
    for (const encoding of ENCODINGS.filter((e) => e !== 'windows-1252'))
      expect(await notesOf(encode(list, encoding))).toEqual([]);
  });

  test('is told where the first accent comes late', async () => {
    const late = `issn;titre\n${'0317-8471;plain\n'.repeat(6000)}`;
    for (const encoding of ['utf-8', 'windows-1252'] as const) {
      const rows = await rowsOf(encode(`${late}1144-875X;été\n`, encoding));
      expect(rows.at(-1)).toEqual([6002, '1144-875X', 'été']);
    }
  });

  test('may be UTF-16 without a mark', async () => {
    const bytes = Buffer.from('issn;titre\n0317-8471;été\n', 'utf16le');
    const expected = [
      [1, 'issn', 'titre'],
      [2, '0317-8471', 'été'],
    ];
    expect(await rowsOf(bytes)).toEqual(expected);
    expect(await rowsOf(Buffer.from(bytes).swap16())).toEqual(expected);
  });

  test.each(['utf-8', 'windows-1252'] as const)(
    'of a row may not differ from that of a list in %s',
    async (encoding) => {
      const other = encoding === 'utf-8' ? 'windows-1252' : 'utf-8';
      const bytes = Buffer.concat([
        encode('issn;titre\n0317-8471;été\n1144-875X;plain\n0027-9633;ça et là\n', encoding),
        encode('2041-1723;naïve\n', other),
        encode('1573-4935;à la carte', encoding),
      ]);
      const events = await eventsOf(bytes);
      expect(events.flatMap((event) => (event.kind === 'row' ? [event.line] : []))).toEqual([1, 2, 3, 4, 6]);
      expect(events).toContainEqual({
        kind: 'bad-row',
        line: 5,
        problem: { code: 'list/mixed-encoding', encoding },
      });
    },
  );

  test.each([
    ['an overlong sequence', [0xc0, 0xaf]],
    ['an overlong sequence of three', [0xe0, 0x80, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a letter beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
    ['a sequence cut off by the end', [0xe2, 0x82]],
  ])('is not UTF-8 with %s', async (_, wrong) => {
    const bytes = Buffer.concat([
      Buffer.from('issn;title\n0317-8471;é é é é é\n1144-875X;'),
      Buffer.from(wrong),
    ]);
    expect((await eventsOf(bytes)).at(-1)).toMatchObject({ kind: 'bad-row', line: 3 });
  });

  test('of half a surrogate pair in UTF-16 makes its row a problem', async () => {
    const text = Buffer.from('\uFEFFissn;title\n0317-8471;a\n1144-875X;\uD83D!\n', 'utf16le');
    expect((await eventsOf(text)).at(-1)).toMatchObject({ kind: 'bad-row', line: 3 });
  });
});
