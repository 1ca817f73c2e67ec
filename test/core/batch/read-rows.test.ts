import type { ColumnMap } from '../../../src/core/batch/columns';
import type { ListEvent } from '../../../src/core/batch/list-event';
import { type BatchEvent, readRows } from '../../../src/core/batch/read-rows';

async function* listOf(...events: readonly ListEvent[]): AsyncGenerator<ListEvent> {
  yield* events;
}
const text: ListEvent = { kind: 'source', from: 'text' };
const workbook: ListEvent = { kind: 'source', from: 'workbook' };
const row = (line: number, ...cells: readonly string[]): ListEvent => ({ kind: 'row', line, cells });

async function read(events: readonly ListEvent[], map?: ColumnMap): Promise<readonly BatchEvent[]> {
  const found: BatchEvent[] = [];
  for await (const event of readRows(listOf(...events), map)) found.push(event);
  return found;
}
const refusal = async (events: readonly ListEvent[]) =>
  (await read(events)).flatMap((event) => (event.kind === 'refused' ? event.problems : []));

test('gives the columns once, then the rows under their own numbers', async () => {
  const events = await read([
    text,
    row(1, 'Heft', 'ISSN'),
    row(3, '5', '0317-8471'),
    row(4, '12', '1144-875X'),
  ]);
  expect(events.map((event) => event.kind)).toEqual(['columns', 'row', 'row']);
  expect(events.slice(1)).toMatchObject([
    { row: { line: 3, issn: '0317-8471', issue: '05' }, notes: [{ code: 'cell/understood' }] },
    { row: { line: 4, issn: '1144-875X', issue: '12' }, notes: [] },
  ]);
});

test('reads a list without headings from its first row', async () => {
  const events = await read([text, row(1, '0317-8471', '00', '05')]);
  expect(events).toMatchObject([
    { kind: 'note', note: { code: 'columns/positional' } },
    { kind: 'columns', columns: { hasHeader: false } },
    { kind: 'row', row: { line: 1, issn: '0317-8471', variant: '00', issue: '05' } },
  ]);
});

test('finds headings below other rows and says how many it passed over', async () => {
  const events = await read([
    text,
    row(1, 'Titles 2026'),
    row(3, 'All ours'),
    row(4, 'ISSN', 'Titel'),
    row(5, '0317-8471', 'a'),
  ]);
  expect(events[0]).toEqual({ kind: 'note', note: { code: 'list/rows-above-header', rows: 2 } });
  expect(events.at(-1)).toMatchObject({ kind: 'row', row: { line: 5, issn: '0317-8471' } });
});

test('does not take the first ISSN below unknown headings for a list without headings', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => row(i + 2, '0317-8471', '05'));
  expect(await refusal([text, row(1, 'Foo', 'Bar'), ...rows])).toEqual([
    { code: 'columns/not-recognised', names: ['Foo', 'Bar'] },
  ]);
});

test('gives up the search for headings after twenty rows', async () => {
  let asked = 0;
  async function* endless(): AsyncGenerator<ListEvent> {
    for (;;) yield row(++asked, 'prose');
  }
  for await (const event of readRows(endless())) expect(event.kind).toBe('refused');
  expect(asked).toBe(21);
});

test('refuses an empty list, and one of headings only', async () => {
  expect(await refusal([])).toEqual([{ code: 'list/empty' }]);
  expect(await refusal([text])).toEqual([{ code: 'list/empty' }]);
  expect(await refusal([text, row(1, 'issn', 'title')])).toEqual([{ code: 'list/header-only' }]);
});

test('hands on bad rows, notes and refusals', async () => {
  const bad: ListEvent = { kind: 'bad-row', line: 2, problem: { code: 'list/nul' } };
  const note: ListEvent = { kind: 'note', note: { code: 'list/windows-1252' } };
  const refused: ListEvent = { kind: 'refused', problems: [{ code: 'list/kind', kind: 'pdf' }] };
  expect((await read([text, row(1, 'issn'), bad])).slice(1)).toEqual([bad]);
  expect(await read([text, note, refused])).toEqual([note, refused]);
  expect(await refusal([text, bad])).toEqual([{ code: 'columns/not-recognised', names: [] }]);
});

test('minds the width of a text and not that of a sheet', async () => {
  const rows = [row(1, 'issn', 'title'), row(2, '0317-8471', 'Year 20', ' 26')];
  const problems = async (source: ListEvent) =>
    (await read([source, ...rows])).flatMap((event) => (event.kind === 'row' ? event.problems : []));
  expect(await problems(text)).toEqual([{ code: 'list/cells-beyond-header', cells: 3, columns: 2 }]);
  expect(await problems(workbook)).toEqual([]);
});

test('follows a map by hand', async () => {
  const events = await read([text, row(1, 'Code', 'Nr'), row(2, '0317-8471', '5')], {
    Code: 'issn',
    B: 'issue',
  });
  expect(events.at(-1)).toMatchObject({ kind: 'row', row: { issn: '0317-8471', issue: '05' } });
});
