import type { IssuedCode, Library, Title } from '../../core/titles/title';
import { lastCode } from '../../core/titles/title';

/** A title in one line of a list, for people and as JSON. */
export const titleJson = (title: Title) => ({
  name: title.name,
  issn: title.issn,
  rule: title.rule,
  last: lastCode(title),
});

export const titleLines = ({ titles }: Library): string =>
  titles.length === 0
    ? 'No titles yet: add one with "issn-barcode titles add ISSN --name NAME".\n'
    : titles.map((title) => `${inOneLine(title)}\n`).join('');

function inOneLine(title: Title): string {
  const last = lastCode(title);
  return [
    `${title.issn} ${title.name}`,
    title.rule ?? 'no rule',
    last ? `last ${codeText(last)}` : 'no code given out yet',
  ].join(', ');
}

/** A whole title, a line for each value. */
export function titleText(title: Title): string {
  const { size, height, ink, place } = title.symbol;
  const { length } = title.history;
  const lines: readonly (readonly [string, string | null])[] = [
    ['name', title.name],
    ['ISSN', title.issn],
    ...title.otherMedia.map(({ medium, issn }) => [medium, issn] as const),
    ['rule', title.rule],
    ['size', size],
    ['height', height],
    ['ink', ink],
    ['place', place],
    ['codes given out', length === 0 ? null : String(length)],
  ];
  return lines.map(([name, value]) => `${name}: ${value ?? 'none'}\n`).join('');
}

/** Every code of a title, the oldest first. */
export const historyText = ({ history, name }: Title): string =>
  history.length === 0
    ? `No code was given out for ${name} yet.\n`
    : history.map((code) => `${code.issuedAt} ${codeText(code)}\n`).join('');

function codeText({ variant, addOn, date, count, double, document }: IssuedCode): string {
  const issue = [date, count === null ? null : `no. ${count}`, double ? 'double issue' : null, document];
  const about = issue.filter((part) => part !== null).join(', ');
  return `${variant}${addOn === null ? '' : ` + ${addOn}`}${about ? ` (${about})` : ''}`;
}
