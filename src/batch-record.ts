import { RECORD_HEADINGS, type RecordedRow, recordCsvRow } from './core/batch/record';
import { type RecordWords, recordPage } from './formats/html/record';

/** What became of the rows of a list, to be written down. */
export type CoverRecord = { readonly rows: readonly RecordedRow[]; readonly words: RecordWords };

/** A record as files: a table for spreadsheets, a line of JSON for each row, and a page to read. The table comes first. */
export function recordFiles({
  rows,
  words,
}: CoverRecord): readonly (readonly [name: string, text: string])[] {
  const head = { schema: 1, plan: '', shard: '1/1', rows: rows.length };
  return [
    ['results.csv', RECORD_HEADINGS + rows.map(recordCsvRow).join('')],
    ['results.jsonl', [head, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('')],
    ['results.html', [...recordPage(rows, words)].join('')],
  ];
}
