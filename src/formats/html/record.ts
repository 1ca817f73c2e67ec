import type { RecordedFinding, RecordedRow } from '../../core/batch/record';
import { htmlPage, table, text } from './page';

/** What is said around the rows of a record: its heading, what it is the record of, and the verdicts in words. */
export type RecordWords = {
  /** ISO 639-1. */
  readonly language: string;
  readonly title: string;
  readonly about: string;
  readonly verdicts: Readonly<Record<RecordedRow['verdict'], string>>;
  readonly severities: Readonly<Record<RecordedFinding['severity'], string>>;
};

/** Where the rows go in a page that is otherwise put together in memory. */
const ROWS = '<!-- rows -->';
const CLASS = { pass: 'pass', warn: 'warn', fail: 'fail', skipped: 'fail' } as const;
const MARK = { pass: '✓', warn: '!', fail: '✗', skipped: '✗' } as const;

/** A record as one HTML page, piece by piece. */
export function* recordPage(rows: Iterable<RecordedRow>, words: RecordWords): Generator<string> {
  const { language, title, about } = words;
  const body = `<h1>${text(title)}</h1>\n<p class="about">${text(about)}</p>\n${table([[ROWS]])}`;
  const [before, after] = htmlPage(title, body, language).split(`<tr><th scope="row">${ROWS}</th></tr>`);
  yield before as string;
  for (const row of rows) yield markupOf(row, words);
  yield after as string;
}

const markupOf = (
  { row, code, output, sha256, verdict, findings }: RecordedRow,
  { verdicts, severities }: RecordWords,
): string =>
  `<tr><th scope="row">${row}</th><td class="whole">${text(code ?? '')}</td><td>${text(output ?? '')}${
    sha256 ? `<br><code>${sha256}</code>` : ''
  }</td><td class="whole"><span class="${CLASS[verdict]}">${MARK[verdict]} ${text(verdicts[verdict])}</span></td><td>${findings
    .map(
      (f) =>
        `<span class="${f.severity}">${text(severities[f.severity])}</span> ${text(f.message)} <code>${text(f.code)}</code>`,
    )
    .join('<br>')}</td></tr>\n`;
