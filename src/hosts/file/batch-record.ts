import { existsSync } from 'node:fs';
import { readLines } from './batch-lines';

/** What became of one row, as the record keeps it: a line of JSON. */
export type RecordedRow = {
  readonly row: number;
  /** "1144-875X 00 12"; null where the row says no number. */
  readonly code: string | null;
  readonly output: string | null;
  readonly sha256: string | null;
  readonly verdict: 'pass' | 'warn' | 'fail' | 'skipped';
  readonly findings: readonly RecordedFinding[];
};

/** A finding or problem in short; `column` is where in the list it is mended. */
export type RecordedFinding = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly column: string | null;
  readonly message: string;
};

/** What a record is the record of: `plan` stands for list, templates, library and options. */
export type RecordHead = {
  readonly schema: 1;
  readonly plan: string;
  readonly shard: string;
  readonly rows: number;
};

/** The beginning of a record that is whole: its rows, how many of them failed, and how many bytes they are. */
export type EarlierRecord = {
  readonly head: RecordHead | null;
  readonly rows: number;
  readonly failed: number;
  readonly bytes: number;
};

/** What an earlier run has recorded; null where there is no record. Lines that a crash cut off do not count. */
export function earlierRecord(path: string): EarlierRecord | null {
  if (!existsSync(path)) return null;
  let head: RecordHead | null = null;
  let [rows, failed, bytes] = [-1, 0, 0];
  for (const line of readLines(path)) {
    const value = parsed(line);
    if (value === null) break;
    if (rows < 0) head = value as RecordHead;
    else if (isFailed(value as RecordedRow)) failed += 1;
    rows += 1;
    bytes += Buffer.byteLength(line) + 1;
  }
  return { head: head?.schema === 1 ? head : null, rows: Math.max(0, rows), failed, bytes };
}

/** A cover that could not be made, which may be possible another time. */
export const isFailed = ({ verdict, sha256 }: RecordedRow): boolean => verdict === 'fail' && sha256 === null;

/** The rows of a record, one at a time. */
export function* recordedRows(path: string): Generator<RecordedRow> {
  let isHead = true;
  for (const line of readLines(path)) {
    const row = isHead ? null : (parsed(line) as RecordedRow | null);
    if (row) yield row;
    isHead = false;
  }
}

/** A line that a power cut left may be anything. */
function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
