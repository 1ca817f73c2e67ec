import { existsSync } from 'node:fs';
import type { RecordedRow, RecordHead } from '../../core/batch/record';
import { readLines } from './batch-lines';

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
