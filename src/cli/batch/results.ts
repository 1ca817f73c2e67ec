import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { csvRow } from '../../core/batch/csv';
import { htmlPage, table, text } from '../../formats/html/page';
import { type RecordedRow, recordedRows } from '../../hosts/file/batch-record';

const HEADINGS = ['row', 'code', 'output', 'sha256', 'verdict', 'findings'];

/** Writes the record of a run as a table for spreadsheets, in which nothing is taken for a formula. */
export function writeResultsCsv(record: string, path: string): void {
  writeStreamed(path, function* () {
    yield csvRow(HEADINGS);
    for (const row of recordedRows(record)) yield csvRow(cellsOf(row));
  });
}

const cellsOf = ({ row, code, output, sha256, verdict, findings }: RecordedRow): readonly string[] => [
  ...[String(row), code ?? '', output ?? '', sha256 ?? '', verdict],
  findings
    .map((f) => `${f.severity} ${f.code}${f.column === null ? '' : ` (${f.column})`}: ${f.message}`)
    .join('\n'),
];

const VERDICT = { pass: '✓ Pass', warn: '! Warnings', fail: '✗ Failed', skipped: '✗ Skipped' } as const;
const CLASS = { pass: 'pass', warn: 'warn', fail: 'fail', skipped: 'fail' } as const;

/** Where the rows go in a page that is otherwise put together in memory. */
const ROWS = '<!-- rows -->';

/** Writes the record of a run as one HTML page; `about` is what it is the record of. */
export function writeResultsHtml(record: string, path: string, title: string, about: string): void {
  const page = htmlPage(
    title,
    `<h1>${text(title)}</h1>\n<p class="about">${text(about)}</p>\n${table([[ROWS]])}`,
  );
  const [before, after] = page.split(`<tr><th scope="row">${ROWS}</th></tr>`);
  writeStreamed(path, function* () {
    yield before as string;
    for (const row of recordedRows(record)) yield markupOf(row);
    yield after as string;
  });
}

const markupOf = ({ row, code, output, sha256, verdict, findings }: RecordedRow): string =>
  `<tr><th scope="row">${row}</th><td>${text(code ?? '')}</td><td>${text(output ?? '')}${
    sha256 ? `<br><code>${sha256}</code>` : ''
  }</td><td><span class="${CLASS[verdict]}">${VERDICT[verdict]}</span></td><td>${findings
    .map(
      (f) =>
        `<span class="${f.severity}">${f.severity}</span> ${text(f.message)} <code>${text(f.code)}</code>`,
    )
    .join('<br>')}</td></tr>\n`;

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
