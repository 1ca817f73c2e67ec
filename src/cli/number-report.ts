import { isoDate } from '../core/calendar/date';
import type { IssueNumber } from '../core/calendar/issue-number';
import type { ChangedPrice } from '../core/calendar/price-change';
import type { Rule } from '../core/calendar/rule';
import type { CoverNumber } from '../core/number/cover-number';
import { deriveGtin13 } from '../core/number/derivation';
import { certaintyText, doubtText, noticeText, priceChangeText } from '../words/calendar';

/** An issue's number with everything that led to it. */
export type NumberedIssue = {
  readonly cover: CoverNumber;
  readonly issue: IssueNumber;
  readonly priceChange: ChangedPrice | null;
};

/** The answer of `number --json`. */
export function numberJson({ cover, issue, priceChange }: NumberedIssue): string {
  const answer = {
    issn: cover.issn,
    variant: cover.variant,
    addOn: issue.addOn.digits,
    gtin13: cover.gtin13,
    rule: issue.rule,
    source: issue.source,
    certainty: issue.certainty,
    doubt: doubtText(issue.doubts),
    inWords: issue.inWords,
    date: issue.date && isoDate(issue.date),
    count: issue.count,
    double: issue.double,
    priceChange: priceChange && { ...priceChange, message: priceChangeText(priceChange) },
    notices: issue.notices.map((n) => ({ ...n, message: noticeText(n) })),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The answer of `number` for people. */
export function numberText({ cover, issue, priceChange }: NumberedIssue): string {
  return [
    `ISSN ${cover.issn}, ${issue.inWords}`,
    `${deriveGtin13(cover.issn, cover.variant)
      .map((step) => step.digits)
      .join(' + ')} = ${cover.gtin13}, add-on ${issue.addOn.digits}`,
    ...(priceChange ? [priceChangeText(priceChange)] : []),
    `Rule ${issue.rule}, ${certaintyText(issue.certainty)}: ${issue.source}`,
    ...(issue.doubts.length > 0 ? [`warning doubt: ${doubtText(issue.doubts)}`] : []),
    ...issue.notices.map((n) => `warning ${n.code}: ${noticeText(n)}`),
    '',
  ].join('\n');
}

/** Every rule with its market, what its digits mean, and how sure that is. */
export function rulesText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((r) => r.id.length));
  return rules
    .flatMap((r) => [
      `${r.id.padEnd(width)}  ${r.market}: variant ${r.variant}, add-on ${r.addOn}; ${certaintyText(r.certainty)}`,
      `${' '.repeat(width)}  ${r.source}`,
      ...(r.doubts.length > 0 ? [`${' '.repeat(width)}  ${doubtText(r.doubts)}`] : []),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

export const rulesJson = (rules: readonly Rule[]): string => `${JSON.stringify({ rules }, null, 2)}\n`;
