import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchHost } from '../../batch-host';
import type { ListNote } from '../../core/batch/note';
import type { BatchEvent } from '../../core/batch/read-rows';
import { type Shard, shardRows, WHOLE_LIST } from '../../core/batch/shard';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { diskProblem, isThere } from '../../hosts/file/batch-folder';
import { openLines, readLines } from '../../hosts/file/batch-lines';
import { createKeyShelf } from '../../hosts/file/batch-shelf';
import { type JudgedRow, judgeRows } from '../../jobs/batch/judge';
import type { BatchDefaults } from '../../jobs/batch/plan';
import { collectRows, type RowRepeats } from '../../jobs/batch/repeats';
import { createTidier } from './heap';

/** A list of which every row has been judged; it lies on disk and can be read as often as needed. */
export type JudgedList = {
  readonly notes: readonly ListNote[];
  readonly rows: number;
  /** All rows, or those of one part, in their order. */
  readonly reading: (shard: Shard) => Generator<JudgedRow>;
  /** How many rows a part has. */
  readonly rowsIn: (shard: Shard) => number;
  /** Takes the list off the disk. */
  readonly remove: () => void;
};

/** Notes on a list as a whole that are kept to be told. */
const MOST_NOTES = 100;

/** Reads and judges a whole list once; nothing of it stays in memory, however long it is. */
export async function judgeList(
  events: AsyncIterable<BatchEvent>,
  defaults: BatchDefaults,
  host: BatchHost,
): Promise<Result<JudgedList, Problem>> {
  const folder = mkdtempSync(join(tmpdir(), 'issn-barcode-'));
  const path = join(folder, 'rows.jsonl');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const lines = openLines(path, 'new');
  const tidy = createTidier();
  const shelves: number[] = [];
  const collected = collectRows(() => {
    const shelf = createKeyShelf(join(folder, `keys-${shelves.length}`));
    shelves.push(shelf.file);
    return shelf;
  });
  const notes: ListNote[] = [];
  let rows = 0;
  let refused: readonly Problem[] | null = null;
  let repeats: RowRepeats | null = null;
  try {
    for await (const event of judgeRows(events, defaults, host)) {
      if (event.kind === 'note' && notes.length < MOST_NOTES) notes.push(event.note);
      if (event.kind === 'refused') refused = event.problems;
      if (event.kind !== 'row') continue;
      rows += 1;
      tidy();
      collected.add(event);
      lines.write(JSON.stringify(event));
    }
    lines.flush();
    repeats = collected.repeats();
  } catch (error) {
    refused = [diskProblem(error, path)];
  } finally {
    lines.close();
    for (const shelf of shelves) closeSync(shelf);
    if (refused) remove();
  }
  if (refused || !repeats) return refuse(...(refused ?? []));
  const { reading: newReading } = repeats;
  function* reading(shard: Shard): Generator<JudgedRow> {
    const mark = newReading();
    const [from, to] = shardRows(shard, rows);
    let at = 0;
    for (const line of readLines(path)) {
      const row = mark(JSON.parse(line) as JudgedRow);
      tidy();
      if (at >= from) yield row;
      at += 1;
      if (at >= to) return;
    }
  }
  const rowsIn = (shard: Shard): number => {
    const [from, to] = shardRows(shard, rows);
    return to - from;
  };
  return ok({ notes, rows, reading, rowsIn, remove });
}

/** How many rows of a whole list cannot be made, and a text that stands for what is to be made of it, and how. */
export function sumUp(list: JudgedList, settings: string): { readonly bad: number; readonly plan: string } {
  const hash = createHash('sha256').update(settings);
  let bad = 0;
  for (const row of list.reading(WHOLE_LIST)) {
    if (row.problems.length > 0) bad += 1;
    hash.update(`${JSON.stringify(row)}\n`);
  }
  return { bad, plan: hash.digest('hex') };
}

/** The row with the problem that its file is there already, where it must not be replaced. */
export function withStanding(row: JudgedRow, folder: string): JudgedRow {
  if (row.cover === null) return row;
  const path = join(folder, row.cover.output);
  return isThere(path) ? { ...row, cover: null, problems: [{ code: 'file/exists', path }] } : row;
}
