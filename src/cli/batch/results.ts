import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RECORD_HEADINGS, recordCsvRow } from '../../core/batch/record';
import { recordPage } from '../../formats/html/record';
import { recordedRows } from '../../hosts/file/batch-record';

/** Writes the record of a run as a table for spreadsheets, in which nothing is taken for a formula. */
export function writeResultsCsv(record: string, path: string): void {
  writeStreamed(path, function* () {
    yield RECORD_HEADINGS;
    for (const row of recordedRows(record)) yield recordCsvRow(row);
  });
}

const ENGLISH = {
  language: 'en',
  verdicts: { pass: 'Pass', warn: 'Warnings', fail: 'Failed', skipped: 'Skipped' },
  severities: { error: 'error', warning: 'warning', note: 'note' },
} as const;

/** Writes the record of a run as one HTML page; `about` is what it is the record of. */
export function writeResultsHtml(record: string, path: string, title: string, about: string): void {
  writeStreamed(path, () => recordPage(recordedRows(record), { ...ENGLISH, title, about }));
}

/** Pieces of a text that are handed on together. */
const TOGETHER = 64 * 1024;

/** Writes a text piece by piece beside its place and moves it there when it is whole. */
function writeStreamed(path: string, pieces: () => Iterable<string>): void {
  const beside = join(dirname(path), `.${basename(path)}.part`);
  try {
    const file = openSync(beside, 'w');
    try {
      for (const text of together(pieces())) writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function* together(pieces: Iterable<string>): Generator<string> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < TOGETHER) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}
