import { ADD_ON_NEEDS } from '../core/calendar/add-on-of';
import { parseCount, parseCoverDate } from '../core/calendar/cover-date';
import type { CalendarDate } from '../core/calendar/date';
import { findRule } from '../core/calendar/find-rule';
import { type IssueNumber, issueNumberOf } from '../core/calendar/issue-number';
import { afterPriceChange, type ChangedPrice } from '../core/calendar/price-change';
import type { Rule } from '../core/calendar/rule';
import { RULES } from '../core/calendar/rules';
import { parseCoverNumber } from '../core/number/cover-number';
import type { Variant } from '../core/number/variant';
import type { Problem } from '../core/problem';
import { ok, problemsOf, type Result, refuse } from '../core/result';
import { NUMBER_HELP } from './number-help';
import { type NumberOptions, parseNumberOptions } from './number-options';
import { type NumberedIssue, numberJson, numberText, rulesJson, rulesText } from './number-report';
import { EXIT, exitCode, type UsageProblem } from './outcome';
import { problemLines, problemsJson } from './report';
import type { Streams } from './streams';

/** `issn-barcode number`: says which variant and issue number an issue has, and by whose rule. Returns the exit code. */
export async function number(args: readonly string[], { out, err }: Streams): Promise<number> {
  const options = parseNumberOptions(args);
  if (options.ok && options.value.help) {
    out(NUMBER_HELP);
    return EXIT.done;
  }
  if (options.ok && options.value.rules) {
    out(options.value.json ? rulesJson(RULES) : rulesText(RULES));
    return EXIT.done;
  }
  const numbered = options.ok ? numberIssue(options.value) : options;
  const json = options.ok ? options.value.json : args.includes('--json');
  if (!numbered.ok) {
    if (json) out(problemsJson(numbered.problems));
    err(problemLines(numbered.problems));
    if (!options.ok) err('Try: issn-barcode number --help\n');
    return exitCode(numbered.problems);
  }
  out(json ? numberJson(numbered.value) : numberText(numbered.value));
  return EXIT.done;
}

function numberIssue(options: NumberOptions): Result<NumberedIssue, Problem | UsageProblem> {
  if (options.rule === null)
    return refuse({
      code: 'usage/rule-missing',
      message: 'Name a rule with --rule ID; "issn-barcode number --rules" lists all.',
    });
  const rule = findRule(options.rule);
  const cover = parseCoverNumber({ issn: options.issn ?? '', variant: options.variant, addOn: null });
  if (!rule.ok || !cover.ok) return refuse<Problem>(...problemsOf(rule), ...problemsOf(cover));

  const { issn, variant: inUse } = cover.value;
  const priceChange = options.priceChange ? afterPriceChange(rule.value, inUse) : ok(null);
  if (!priceChange.ok) return priceChange;
  const issue = issueOf(rule.value, options, inUse, priceChange.value);
  if (!issue.ok) return issue;
  const whole = parseCoverNumber({ issn, variant: issue.value.variant, addOn: issue.value.addOn.digits });
  return whole.ok ? ok({ cover: whole.value, issue: issue.value, priceChange: priceChange.value }) : whole;
}

function issueOf(
  rule: Rule,
  options: NumberOptions,
  inUse: Variant,
  priceChange: ChangedPrice | null,
): Result<IssueNumber, Problem | UsageProblem> {
  const date = options.date === null ? ok(null) : parseCoverDate(options.date, rule.frequency);
  const count = options.count === null ? ok(null) : parseCount(options.count);
  if (!date.ok || !count.ok) return refuse<Problem>(...problemsOf(date), ...problemsOf(count));
  const last =
    options.last === null
      ? ok(null)
      : lastIssue(rule, options.last, { date: date.value, count: count.value }, inUse);
  if (!last.ok) return last;
  // A one-off at another price leaves the row's own variant as it is.
  const isOneOff = priceChange?.why === 'changed-price';
  return issueNumberOf(rule, {
    date: date.value,
    count: count.value,
    previous: last.value,
    double: options.double,
    special: isOneOff ? 'changed-price' : options.special,
    variantNow: isOneOff ? inUse : (priceChange?.variant ?? inUse),
  });
}

/**
 * The last issue by its date or count. Where a rule needs both, it came out in the year of this one, or in the year
 * before where the count has begun anew.
 */
function lastIssue(
  rule: Rule,
  text: string,
  now: { readonly date: CalendarDate | null; readonly count: number | null },
  variantNow: Variant,
): Result<IssueNumber, Problem | UsageProblem> {
  const needs = ADD_ON_NEEDS[rule.addOn];
  if (/^\d{1,9}$/.test(text.trim()) !== needs.count)
    return refuse({
      code: 'usage/last',
      message: `By the rule ${rule.id}, --last takes the ${needs.count ? 'number of the last issue, such as 5' : 'cover date of the last issue, such as 2026-05-25'}.`,
    });
  const date = needs.count ? ok(null) : parseCoverDate(text, rule.frequency);
  const count = needs.count ? parseCount(text) : ok(null);
  if (!date.ok || !count.ok) return refuse<Problem>(...problemsOf(date), ...problemsOf(count));
  const isAnew = now.count !== null && count.value !== null && now.count < count.value;
  const yearOfLast = now.date && { ...now.date, year: now.date.year - (isAnew ? 1 : 0), day: 1 };
  return issueNumberOf(rule, {
    date: needs.count && needs.date ? yearOfLast : date.value,
    count: count.value,
    variantNow,
  });
}
