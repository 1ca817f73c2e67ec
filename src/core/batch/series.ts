import { type CalendarDate, isoDate } from '../calendar/date';
import { type Frequency, nextDate } from '../calendar/frequency';
import { parseAddOn } from '../number/add-on';
import type { NumberProblem } from '../number/problem';
import { printable } from '../number/typed-text';
import { ok, problemsOf, type Result, refuse } from '../result';
import type { ListProblem } from './problem';
import type { BatchRow } from './row';

/** What the nth issue of a series carries, n counting from zero; null where the rule says nothing. */
export type SeriesRule = (n: number) => {
  readonly variant: string | null;
  readonly addOn: string | null;
  readonly date: string | null;
};

/** Issues of one title in a row, each numbered by the rule. */
export type Series = {
  readonly title: string | null;
  readonly issn: string | null;
  readonly count: number;
  readonly rule: SeriesRule;
};

/** A daily of a hundred years has fewer issues. */
const MOST_ISSUES = 100_000;
const LARGEST_STEP = 1000;

/** Reads how many issues a series has: a whole number from 1 to 100,000. */
export function parseSeriesCount(text: string): Result<number, ListProblem> {
  const count = wholeNumber(text, MOST_ISSUES);
  return count === null
    ? refuse({ code: 'series/count', got: printable(text.trim()), max: MOST_ISSUES })
    : ok(count);
}

const wholeNumber = (text: string, max: number): number | null =>
  /^[1-9]\d{0,5}$/.test(text.trim()) && Number(text) <= max ? Number(text) : null;

/**
 * The rule that counts on from a first issue number of two or five digits by a step, without date or variant. Refuses a
 * series whose last number would not fit the digits of the first.
 */
export function countingRule(
  first: string,
  step: string,
  count: number,
): Result<SeriesRule, ListProblem | NumberProblem> {
  const addOn = parseAddOn(first);
  const by = wholeNumber(step, LARGEST_STEP);
  if (!addOn.ok || by === null) {
    const stepProblem: ListProblem = { code: 'series/step', got: printable(step.trim()), max: LARGEST_STEP };
    return refuse<ListProblem | NumberProblem>(...problemsOf(addOn), ...(by === null ? [stepProblem] : []));
  }
  const { digits } = addOn.value;
  const last = Number(digits) + (count - 1) * by;
  const largest = 10 ** digits.length - 1;
  if (last > largest)
    return refuse({ code: 'series/beyond', last, fits: Math.floor((largest - Number(digits)) / by) + 1 });
  return ok((n) => ({
    variant: null,
    addOn: String(Number(digits) + n * by).padStart(digits.length, '0'),
    date: null,
  }));
}

/** The rule that gives each issue its cover date, from the first on; the market's own rule makes numbers of them. */
export function datedRule(frequency: Frequency, first: CalendarDate, count: number): SeriesRule {
  const dates = [first];
  while (dates.length < count) dates.push(nextDate(frequency, dates.at(-1) as CalendarDate));
  return (n) => ({ variant: null, addOn: null, date: isoDate(dates[n] as CalendarDate) });
}

/** The rows of a series, as if they stood in a list whose first row is 1; made one at a time. */
export function* seriesRows({ title, issn, count, rule }: Series): Generator<BatchRow> {
  for (let n = 0; n < count; n++) {
    const { variant, addOn, date } = rule(n);
    yield {
      line: n + 1,
      issn,
      variant,
      issue: addOn,
      date,
      title,
      size: null,
      height: null,
      ink: null,
      template: null,
      place: null,
      output: null,
    };
  }
}
