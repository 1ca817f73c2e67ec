import type { Finding } from '../../core/check/finding';
import type { CoverNumber } from '../../core/number/cover-number';
import type { PlannedIssue } from '../../core/update/plan-next';
import { certaintyText, doubtText, noticeText } from '../../words/calendar';
import { findingText } from '../../words/en';
import { findingJson } from '../finding-json';

const side = ({ number, inWords }: { readonly number: CoverNumber; readonly inWords: string }) => ({
  issn: number.issn,
  variant: number.variant,
  addOn: number.addOn?.digits ?? null,
  gtin13: number.gtin13,
  inWords,
});

/** The answer of `next --json`; `out` is null where nothing was written. */
export function nextJson(plan: PlannedIssue, findings: readonly Finding[], out: string | null): string {
  const { rule, from, to, issue } = plan;
  const answer = {
    from: side(from),
    to: side(to),
    rule: rule.id,
    source: rule.source,
    certainty: issue.certainty,
    doubt: doubtText(issue.doubts),
    findings: [
      ...issue.notices.map((n) => ({ ...n, severity: 'warning', message: noticeText(n) })),
      ...findings.map(findingJson),
    ],
    out,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** Old and new side by side, before anything changes. */
export function planText({ rule, from, to, issue }: PlannedIssue): string {
  const digits = ({ gtin13, addOn }: CoverNumber) => `${gtin13}${addOn ? ` + ${addOn.digits}` : ''}`;
  return [
    `ISSN ${to.number.issn}: ${from.inWords} → ${to.inWords}`,
    `${digits(from.number)} → ${digits(to.number)}`,
    `Rule ${rule.id}, ${certaintyText(issue.certainty)}: ${rule.source}`,
    ...(issue.doubts.length > 0 ? [`warning doubt: ${doubtText(issue.doubts)}`] : []),
    ...issue.notices.map((n) => `warning ${n.code}: ${noticeText(n)}`),
    '',
  ].join('\n');
}

/** One line a finding. */
export const findingLines = (findings: readonly Finding[]): string =>
  findings.map((f) => `${f.severity} ${f.code}: ${findingText(f)}\n`).join('');
