import type { Answer, SelfTest, Step } from './self-test';

/** The report as JSON, for machines and for bug reports. */
export const selfTestJson = (test: SelfTest): string => `${JSON.stringify(test, null, 2)}\n`;

const VERDICTS = { usual: 'as assumed', handled: 'otherwise, and handled', wrong: 'WRONG' } as const;

/** The report as a page for people, whole in itself: what was done, and what the application answered. */
export function selfTestHtml({ application, passed, steps, answers }: SelfTest): string {
  const row = (...cells: readonly string[]) =>
    `<tr>${cells.map((c) => `<td>${escaped(c)}</td>`).join('')}</tr>`;
  const stepRow = ({ name, done, detail }: Step) => row(done ? 'done' : 'FAILED', name, detail);
  const answerRow = ({ id, verdict, expected, got }: Answer) =>
    row(VERDICTS[verdict], id, got, expected.join(' / '));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>ISSN Barcode self-test</title>
<style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #888;padding:.3em .6em;text-align:left}</style></head>
<body><h1>ISSN Barcode self-test: ${passed ? 'passed' : 'FAILED'}</h1>
<p>${escaped(application)}</p>
<h2>What was done</h2>
<table><tr><th>Result</th><th>Step</th><th>Detail</th></tr>
${steps.map(stepRow).join('\n')}
</table>
<h2>What is assumed of the application</h2>
<p>The names are those of docs/host-assumptions.md. An answer that is WRONG belongs in a bug report, with this page.</p>
<table><tr><th>Verdict</th><th>Assumption</th><th>Answer</th><th>Answers that are handled</th></tr>
${answers.map(answerRow).join('\n')}
</table></body></html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] as string);
