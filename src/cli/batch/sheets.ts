import { columnOf } from '../../core/batch/column-of';
import type { Field } from '../../core/batch/fields';
import type { BatchEvent } from '../../core/batch/read-rows';
import { type Shard, shardRows, WHOLE_LIST } from '../../core/batch/shard';
import { type SheetGrid, sheetGrid, symbolsOnSheet } from '../../core/batch/sheet';
import { SHEETS_IN_FILE, type SheetFormat, sheetFileName } from '../../core/batch/sheet-files';
import { layoutSymbol } from '../../core/symbol/layout';
import type { JudgedRow } from '../../jobs/batch/judge';
import type { PlannedCover } from '../../jobs/batch/plan';
import { parseRequest } from '../../jobs/place';
import type { JudgedList } from './judged-list';

/** What says where a cover is made of what; a sheet is none. */
const OF_COVERS: readonly Field[] = ['template', 'place', 'output'];

/** The rows of a list without what only covers of their own have use for, and a note of it. */
export async function* withoutCovers(events: AsyncIterable<BatchEvent>): AsyncGenerator<BatchEvent> {
  for await (const event of events) {
    if (event.kind === 'columns') {
      const names = OF_COVERS.filter((field) => event.columns.places[field] !== null);
      if (names.length > 0) yield { kind: 'note', note: { code: 'columns/unused', names } };
    }
    if (event.kind !== 'row') yield event;
    else {
      const problems = event.problems.filter((problem) => !isOfCovers(columnOf(problem)));
      yield { ...event, row: { ...event.row, template: null, place: null, output: null }, problems };
    }
  }
}

const isOfCovers = (field: Field | null): boolean => field !== null && OF_COVERS.includes(field);

/** How the symbols of a list stand on sheets, and how many of them one file holds. */
export type Sheets = { readonly grid: SheetGrid; readonly inFile: number };

/**
 * A list whose good rows stand on sheets, in their order: every row names the file of its sheet, and a part of the list
 * is a part of the files. The grid suits the largest symbol of the whole list.
 */
export function onSheets(
  list: JudgedList,
  format: SheetFormat,
): { readonly list: JudgedList; readonly sheets: Sheets } {
  const { largest, good } = measured(list);
  const grid = sheetGrid(largest);
  const inFile = symbolsOnSheet(grid) * SHEETS_IN_FILE[format];
  const files = Math.max(1, Math.ceil(good / inFile));
  function* reading(shard: Shard): Generator<JudgedRow> {
    const [from, to] = shardRows(shard, files);
    let before = 0;
    for (const row of list.reading(WHOLE_LIST)) {
      const file = Math.min(files - 1, Math.floor(before / inFile));
      if (file >= to) return;
      const { cover } = row;
      if (cover) before += 1;
      if (file >= from)
        yield cover ? { ...row, cover: { ...cover, output: sheetFileName(file, format) } } : row;
    }
  }
  const rowsIn = (shard: Shard): number => {
    let rows = 0;
    for (const _ of reading(shard)) rows += 1;
    return rows;
  };
  return { list: { ...list, reading, rowsIn }, sheets: { grid, inFile } };
}

function measured(list: JudgedList) {
  const known = new Map<string, { readonly width: number; readonly height: number }>();
  let [width, height, good] = [0, 0, 0];
  for (const { cover } of list.reading(WHOLE_LIST)) {
    if (!cover) continue;
    good += 1;
    // Symbols that differ in their digits only are of one size.
    const key = JSON.stringify([cover.spec, cover.code.length]);
    const size = known.get(key) ?? sizeOf(cover);
    if (known.size < MOST_SIZES) known.set(key, size);
    width = Math.max(width, size.width);
    height = Math.max(height, size.height);
  }
  return { largest: { width, height }, good };
}

const MOST_SIZES = 1000;

function sizeOf({ number, spec }: PlannedCover) {
  const request = parseRequest(number, spec);
  return request.ok ? layoutSymbol(request.value.number, request.value.spec).bounds : { width: 0, height: 0 };
}
