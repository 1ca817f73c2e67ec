import { csvRow } from './csv';

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

/** The headings of a record as a table. */
export const RECORD_HEADINGS = csvRow(['row', 'code', 'output', 'sha256', 'verdict', 'findings']);

/** One row of a record as a row of that table, in which nothing is taken for a formula. */
export const recordCsvRow = ({ row, code, output, sha256, verdict, findings }: RecordedRow): string =>
  csvRow([
    ...[String(row), code ?? '', output ?? '', sha256 ?? '', verdict],
    findings
      .map((f) => `${f.severity} ${f.code}${f.column === null ? '' : ` (${f.column})`}: ${f.message}`)
      .join('\n'),
  ]);
