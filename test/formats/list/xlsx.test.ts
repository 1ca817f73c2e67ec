import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { eventsOf, rowsOf, streamOf, troubleOf } from './reading';
import { escaped, sheetXml, textRow, writeWorkbook } from './workbook';

const letters = (place: number): string =>
  (place >= 26 ? letters(Math.floor(place / 26) - 1) : '') + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[place % 26];

const XML_TEXT = fc.string({
  unit: fc.oneof(
    fc.constantFrom('&', '<', '>', '"', "'", ']]>', '\n', '\r', '\t', ' ', 'ß', 'Ж', '😀', '=', '&amp;'),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 10,
});

type Cell = { readonly as: 'shared' | 'runs' | 'inline' | 'formula' | 'none'; readonly text: string };
const CELL: fc.Arbitrary<Cell> = fc.record({
  as: fc.constantFrom('shared', 'runs', 'inline', 'formula', 'none'),
  text: XML_TEXT,
});

/** Writes cells in every way Excel knows for texts; with or without references. */
function write(table: readonly (readonly Cell[])[], hasReferences: boolean): Uint8Array {
  const strings: string[] = [];
  const share = (item: string) => strings.push(`<si>${item}</si>`) - 1;
  const t = (text: string) => `<t xml:space="preserve">${escaped(text)}</t>`;
  const cell = ({ as, text }: Cell, at: string) => {
    const r = hasReferences ? ` r="${at}"` : '';
    const [first, ...rest] = Array.from(text);
    const runs = `<r><rPr><b/></rPr>${t(first as string)}</r><r>${t(rest.join(''))}</r><rPh sb="0" eb="1">${t('yomi')}</rPh><phoneticPr fontId="1"/>`;
    if (as === 'shared') return `<c${r} t="s"><v>${share(t(text))}</v></c>`;
    if (as === 'runs') return `<c${r} t="s"><v>${share(runs)}</v></c>`;
    if (as === 'inline') return `<c${r} t="inlineStr"><is>${t(text)}</is></c>`;
    if (as === 'formula') return `<c${r} t="str"><f>A1&amp;"x"</f><v>${escaped(text)}</v></c>`;
    return hasReferences ? '' : `<c${r}/>`;
  };
  const rows = table.map(
    (cells, y) =>
      `<row${hasReferences ? ` r="${y + 1}" spans="1:${cells.length}"` : ''}>${cells.map((c, x) => cell(c, `${letters(x)}${y + 1}`)).join('')}</row>`,
  );
  return writeWorkbook({ rows: rows.join('\n'), strings: strings.join('') });
}

test('gives back every text, however the cells hold it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(CELL, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (table, hasReferences) => {
        const rows = table.map((cells, i) => {
          const texts = cells.map(({ as, text }) => (as === 'none' ? '' : text));
          const last = texts.reduce((end, text, x) => (text === '' ? end : x + 1), 0);
          return [i + 1, ...texts.slice(0, last)];
        });
        const expected = rows.filter((row) => row.slice(1).some((text) => String(text).trim() !== ''));
        expect(await rowsOf(write(table, hasReferences))).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

const oneRow = async (cells: string, parts: Partial<Parameters<typeof writeWorkbook>[0]> = {}) => {
  const rows = await rowsOf(writeWorkbook({ rows: `<row r="1">${cells}</row>`, ...parts }));
  return rows[0]?.slice(1);
};

describe('a number', () => {
  const STYLES = [
    '<numFmts count="5">',
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>',
    '<numFmt numFmtId="165" formatCode="0000\\-0000"/>',
    '<numFmt numFmtId="166" formatCode="00"/>',
    '<numFmt numFmtId="167" formatCode="[Red]#,##0.00 &quot;days&quot;"/>',
    '<numFmt numFmtId="168" formatCode="0000&quot; &quot;0000;@"/>',
    '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>',
    ...[0, 14, 164, 165, 166, 9, 10, 167, 168, 22, 20].map((id) => `<xf numFmtId="${id}"/>`),
    '</cellXfs>',
  ].join('');
  const [GENERAL, DAY, OWN_DAY, ISSN, TWO, PERCENT, PERCENT_2, DAYS, BLANK, DAY_TIME, TIME] = Array.from(
    { length: 11 },
    (_, i) => i,
  );

  test.each([
    ['5', GENERAL, '5'],
    ['9771144875007', GENERAL, '9771144875007'],
    ['9.771144875007E12', GENERAL, '9771144875007'],
    ['0.33000000000000002', GENERAL, '0.33'],
    ['46143', DAY, '2026-05-01'],
    ['46143', OWN_DAY, '2026-05-01'],
    ['46143.75', DAY_TIME, '2026-05-01'],
    ['1', DAY, '1900-01-01'],
    ['59', DAY, '1900-02-28'],
    ['61', DAY, '1900-03-01'],
    ['2958465', DAY, '9999-12-31'],
    ['2958466', DAY, '2958466'],
    ['-1', DAY, '-1'],
    ['0.5', TIME, '0.5'],
    ['46143', DAYS, '46143'],
    ['3178471', ISSN, '0317-8471'],
    ['3178471', BLANK, '0317 8471'],
    ['9771144875007', ISSN, '977114487-5007'],
    ['5', TWO, '05'],
    ['123', TWO, '123'],
    ['1.5', TWO, '1.5'],
    ['0.8', PERCENT, '80%'],
    ['1.1000000000000001', PERCENT_2, '110%'],
    ['3178471', 999, '3178471'],
  ])('%s in style %s reads %s', async (value, style, expected) => {
    expect(await oneRow(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles: STYLES })).toEqual([
      expected,
    ]);
  });

  test('counts days from 1904 where the workbook does', async () => {
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>';
    const cells = `<c s="${DAY}"><v>44681</v></c><c s="${DAY}"><v>0</v></c>`;
    expect(await oneRow(cells, { styles: STYLES, workbook })).toEqual(['2026-05-01', '1904-01-01']);
  });
});

test('reads truth values, errors, dates in ISO 8601 and escaped characters', async () => {
  const cells =
    '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-05-01T00:00:00</v></c><c t="str"><v>a_x000D_b_x005F_</v></c><c t="s"><v>7</v></c><c t="inlineStr"><is><t>z</t></is></c>';
  expect(await oneRow(cells)).toEqual(['TRUE', 'FALSE', '#N/A', '2026-05-01T00:00:00', 'a\rb_', '', 'z']);
});

test('a formula counts as its last value; without one it stays a formula', async () => {
  const cells =
    '<c><f>2+3</f><v>5</v></c><c><f>A1&amp;"x"</f><v></v></c><c><f>B1</f></c><c t="str"><f>C1</f><v></v></c><c><v>1</v></c>';
  expect(await oneRow(cells)).toEqual(['5', '=A1&"x"', '=B1', '', '1']);
});

test('rows and cells keep their places', async () => {
  const rows =
    '<row r="3"><c r="C3"><v>1</v></c><c r="AB3"><v>2</v></c></row><row r="5"/><row r="9"><c><v>3</v></c><c r="D9"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';
  expect(await rowsOf(writeWorkbook({ rows }))).toEqual([
    [3, '', '', '1', ...Array(24).fill(''), '2'],
    [9, '3', '', '', '4', '5'],
    [10, '6'],
  ]);
});

describe('of several sheets', () => {
  const other = { 'xl/worksheets/sheet2.xml': sheetXml(textRow('second')) };
  const relations = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;
  const extra = { ...other, 'xl/_rels/workbook.xml.rels': relations };
  const book = (sheets: string) =>
    writeWorkbook({ rows: textRow('first'), workbook: `<sheets>${sheets}</sheets>`, extra });

  test.each([
    ['the first tab', '<sheet name="B" r:id="rId7"/><sheet name="A" r:id="rId1"/>', 'second', 'B'],
    [
      'the first tab that is shown',
      '<sheet name="A" state="veryHidden" r:id="rId1"/><sheet name="B" r:id="rId7"/>',
      'second',
      'B',
    ],
    [
      'the first where all are hidden',
      '<sheet name="A" state="hidden" r:id="rId1"/><sheet name="B" state="hidden" r:id="rId7"/>',
      'first',
      'A',
    ],
  ])('%s is read, and said', async (_, sheets, text, name) => {
    const events = await eventsOf(book(sheets));
    expect(events).toContainEqual({ kind: 'note', note: { code: 'list/sheet', name, sheets: 2 } });
    expect(events.at(-1)).toEqual({ kind: 'row', line: 1, cells: [text] });
  });

  test('one with a prefix of its own is the same', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = writeWorkbook({ rows: '', extra: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(await rowsOf(bytes)).toEqual([[2, '', 'a']]);
  });
});

describe('a hostile workbook', () => {
  const sheet = (xml: string | Uint8Array) =>
    writeWorkbook({ rows: '', extra: { 'xl/worksheets/sheet1.xml': xml } });
  const ENTITIES = '<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>';

  test.each([
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
  ])('with entities in %s is refused', async (part) => {
    const xml = `${ENTITIES}<w><sheets><sheet r:id="rId1" name="&b;"/></sheets></w>`;
    const bytes = writeWorkbook({ rows: textRow('a'), extra: { [part]: xml } });
    const events = await eventsOf(bytes);
    expect(events.at(-1)).toEqual({ kind: 'refused', problems: [{ code: 'format/doctype', part }] });
  });

  test('with an entity that is not declared is refused', async () => {
    expect(await troubleOf(sheet(sheetXml('<row><c t="str"><v>&file;</v></c></row>')))).toEqual([
      'format/xml',
    ]);
  });

  test('that is a bomb is refused before it is unpacked', async () => {
    const bomb = new Uint8Array(30 * 1024 * 1024).fill(32);
    expect(await troubleOf(sheet(bomb))).toEqual(['format/too-large']);
    expect(await troubleOf(writeWorkbook({ rows: '', extra: { 'xl/media/x.bin': bomb } }))).toEqual([
      'format/too-large',
    ]);
  });

  /** Puts other sizes or sums into the directory record of the sheet. */
  function withRecord(bytes: Uint8Array, change: (view: DataView, record: number) => void): Uint8Array {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const name = strToU8('xl/worksheets/sheet1.xml');
    for (let at = 0; at + 46 < copy.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, i) => copy[at + 46 + i] === byte))
        change(view, at);
    return copy;
  }

  test.each<[string, (view: DataView, record: number) => void]>([
    ['more than it says', (view, at) => view.setUint32(at + 24, 300, true)],
    ['less than it says', (view, at) => view.setUint32(at + 24, 400_000, true)],
    ['something else than was packed', (view, at) => view.setUint32(at + 16, 1, true)],
  ])('whose sheet unpacks to %s is refused', async (_, change) => {
    const rows = Array.from({ length: 3000 }, (_, i) => textRow(`title ${i}`)).join('');
    const good = writeWorkbook({ rows });
    expect(await troubleOf(good)).toEqual([]);
    expect(await troubleOf(withRecord(good, change))).toEqual(['format/broken']);
  });

  test('with a sheet that breaks off gives the rows before', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => textRow(`title ${i}`)).join('');
    const events = await eventsOf(sheet(sheetXml(rows).slice(0, -200)));
    expect(events.filter((event) => event.kind === 'row').length).toBeGreaterThan(2900);
    expect(events.at(-1)).toMatchObject({ kind: 'refused', problems: [{ code: 'format/xml' }] });
  });

  test('with absurd depth is refused', async () => {
    expect(await troubleOf(sheet(sheetXml('<row>'.repeat(100) + '</row>'.repeat(100))))).toEqual([
      'format/xml',
    ]);
  });

  test('with a text of twenty million characters is refused', async () => {
    const text = new Uint8Array(20_000_000).map((_, i) => 97 + ((i * i) % 23));
    const packed = Buffer.concat([strToU8('<worksheet><sheetData><row><c><v>'), text]);
    expect(await troubleOf(sheet(packed))).toEqual(['format/too-large']);
  });

  test.each([
    [
      'a row of more than a megabyte',
      textRow('x'.repeat(700_000), 'y'.repeat(700_000)),
      'list/row-too-large',
    ],
    ['a cell beyond the last column', '<row><c r="XFE2"><v>1</v></c></row>', 'list/too-many-cells'],
    ['a cell far beyond any column', '<row><c r="ZZZZZZZZZZZZ2"><v>1</v></c></row>', 'list/too-many-cells'],
    ['a NUL character', '<row><c t="str"><v>a_x0000_b</v></c></row>', 'list/nul'],
  ])('with %s loses that row only', async (_, row, code) => {
    const padding = Array.from({ length: 700 }, (_, i) => textRow(`${i * 7919} ${i ** 3}`)).join('');
    const bytes = writeWorkbook({ rows: textRow('first') + row + textRow('third') + padding });
    expect(await troubleOf(bytes)).toEqual([[2, code]]);
    expect((await eventsOf(bytes)).filter((event) => event.kind === 'row')).toHaveLength(702);
  });

  test('with rows numbered backwards or beyond all bounds is read on', async () => {
    const rows =
      '<row r="7"><c><v>1</v></c></row><row r="3"><c><v>2</v></c></row><row r="1e9"><c><v>3</v></c></row>';
    expect(await rowsOf(writeWorkbook({ rows }))).toEqual([
      [7, '1'],
      [8, '2'],
      [9, '3'],
    ]);
  });

  test('without its sheet, or without any, is refused', async () => {
    const gone = '<Relationships><Relationship Id="rId1" Target="worksheets/gone.xml"/></Relationships>';
    expect(
      await troubleOf(writeWorkbook({ rows: '', extra: { 'xl/_rels/workbook.xml.rels': gone } })),
    ).toEqual(['format/broken']);
    expect(await troubleOf(writeWorkbook({ rows: '', workbook: '<sheets/>' }))).toEqual(['format/broken']);
  });

  test('cut off anywhere is refused', async () => {
    const whole = writeWorkbook({ rows: textRow('issn', 'title') + textRow('0317-8471', 'a') });
    for (let length = 5; length < whole.length; length += 37) {
      const trouble = await troubleOf(streamOf(whole.subarray(0, length)));
      expect(trouble).toHaveLength(1);
      expect(trouble[0]).toMatch(/^(?:format|list)\//);
    }
  });

  test('with one byte changed never gives other rows silently', async () => {
    const whole = writeWorkbook({
      rows: textRow('issn', 'title') + textRow('0317-8471', 'abcdefghij'.repeat(3)),
    });
    const expected = JSON.stringify(await rowsOf(whole));
    for (let at = 4; at < whole.length; at += 7) {
      const copy = whole.slice();
      copy[at] = (copy[at] as number) ^ 0x20;
      const events = await eventsOf(copy);
      const rows = events.flatMap((event) => (event.kind === 'row' ? [[event.line, ...event.cells]] : []));
      if (events.at(-1)?.kind !== 'refused') expect(JSON.stringify(rows)).toBe(expected);
    }
  });
});
