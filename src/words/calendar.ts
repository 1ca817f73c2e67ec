import type { ChangedPrice } from '../core/calendar/price-change';
import type { CalendarNotice, CalendarProblem, OtherMarketScheme } from '../core/calendar/problem';
import type { Certainty, Doubt, RepeatWindow } from '../core/calendar/rule';
import { counted, listed, quoted } from './quote';
import type { Words } from './words';

const OTHER_SCHEME: Readonly<Record<OtherMarketScheme, string>> = {
  'de-pressecode': 'the Pressecode: 419 or 414, five digits of the title and four of the price',
  'jp-magazine': 'the magazine code: 491, 0 and the digits of title, month and year',
  upc: 'a UPC with the BIPAD of the title',
  'fr-codification': 'a code that the distributor issues as a finished file, which must not be redrawn',
};

const WINDOW: Readonly<Record<RepeatWindow['kind'], string>> = {
  year: 'within a year',
  'week-year': 'within a year of weeks',
  issues: 'so soon',
};

const repeated = ({ addOn, variant, window }: { addOn: string; variant: string; window: RepeatWindow }) =>
  `The issue number ${addOn} with variant ${variant} is already that of the last issue, and shops cannot tell two of them apart ${WINDOW[window.kind]}`;

export const CALENDAR_WORDS: Words<CalendarProblem> = {
  'rule/unknown': ({ got, nearest }) =>
    `There is no rule named ${quoted(got)}. Did you mean ${listed(nearest, 'or')}?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `There is no rule ${quoted(got)}: in ${market} magazines on sale do not carry an ISSN barcode, but ${OTHER_SCHEME[scheme]}. Ask the distributor for it; for an ISSN title outside that scheme choose the rule count.`,
  'date/format': ({ got }) => `${quoted(got)} is no date. Write year, month and day, such as 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} has no such month; months go from 01 to 12. Correct the date.`
      : `${quoted(got)} is no day of the calendar; that month has ${days} days. Correct the date.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} is no week of that year, whose weeks go from 01 to ${weeks} (ISO 8601). Correct the week.`,
  'date/range': ({ got, min, max }) =>
    `The year of ${quoted(got)} is not between ${min} and ${max}. Correct the date.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} is a week, but a ${frequency} title is numbered by the month. Give a month or a day, such as 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} does not name a ${frequency === 'daily' ? 'day' : 'week'}, which a ${frequency} title is numbered by. Give the day of the cover, such as 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `The rule ${rule} makes the number from the cover date. Give one, such as 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `The rule ${rule} numbers issues by their running number, and has no use for a date. Give the count alone.`,
  'date/before-last': ({ got, last }) =>
    `The cover date ${got} lies before that of the last issue, ${last}. Check both dates.`,
  'count/needed': ({ rule }) =>
    `The rule ${rule} makes the number from the publisher's own count. Give the number of the issue, such as 6.`,
  'count/not-needed': ({ rule }) =>
    `The rule ${rule} makes the number from the cover date, and has no use for a count. Give the date alone.`,
  'count/format': ({ got }) => `${quoted(got)} is no number of an issue. Give a whole number, such as 6.`,
  'count/range': ({ got, min, max }) =>
    `The number of the issue is ${got}; ${min} to ${max} have room in the barcode. Check it.`,
  'count/before-last': ({ got, last }) =>
    `The number of the issue is ${got}, but the last one was ${last}. Check both.`,
  'double/not-in-use': ({ rule }) =>
    `The rule ${rule} knows no double issues, since each day has its own number. Number it by its date alone.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `Months ${first} and ${second} have no room in the two digits of a double issue, which go from 23 (February and March) to 89 (August and September). Number it by its first month, without double.`,
  'special/unknown': ({ got, rule, known }) =>
    `The rule ${rule} has no variant for issues of the kind ${quoted(got)}. ${
      known.length === 0 ? 'It knows no special issues.' : `It knows ${listed(known, 'and')}.`
    } Choose another kind, or give the variant that the distributor names.`,
  'special/exhausted': ({ kind, variant }) =>
    `The last variant for issues of the kind ${kind}, ${variant}, is in use. Ask the distributor for another one.`,
  'variant/one-off': ({ variant, rule }) =>
    `The variant ${variant} is that of a one-off price by the rule ${rule}, not one of issues in the row. Give the variant that the other issues have.`,
  'number/repeats': (problem) => `${repeated(problem)}. Check the date, or choose another variant.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `Variant ${variant} and issue ${addOn} are not a number of the rule ${rule}. Choose the rule that the title really follows.`,
  'price/not-in-number': ({ rule, market }) =>
    `The rule ${rule} (${market}) does not show a change of the price in the number. Leave the variant as it is, or ask the distributor.`,
  'price/exhausted': ({ variant, rule }) =>
    `After variant ${variant} the rule ${rule} has none left for a change of the price. Ask the distributor from which one to start again.`,
};

const NOTICE_WORDS: Words<CalendarNotice> = {
  'notice/skipped': ({ issues }) =>
    `${counted(issues, 'issue is', 'issues are')} left out between the last one and this. Check the date or number if that is not meant.`,
  'notice/repeats': (notice) => `${repeated(notice)}. Check that this is another issue.`,
  'notice/variant-not-in-use': ({ got, used }) =>
    `The market uses variant ${used} and not ${got}; ${used} was taken. Draw ${got} yourself if the distributor asks for it.`,
};

/** A notice in plain English: what it is, and what to look at. */
export const noticeText = (notice: CalendarNotice): string =>
  (NOTICE_WORDS[notice.code] as (notice: CalendarNotice) => string)(notice);

const WHY: Readonly<Record<ChangedPrice['why'], string>> = {
  'next-variant': 'each change of the price, up or down, takes the next variant',
  'next-first-digit': 'each change of the price takes the next first digit; the second is the weekday',
  'changed-price': 'an issue at a changed price has a variant of its own',
};

/** "Variant 02 becomes 03: each change of the price, up or down, takes the next variant." */
export const priceChangeText = ({ from, variant, why }: ChangedPrice): string =>
  `Variant ${from} becomes ${variant}: ${WHY[why]}.`;

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  published: 'published',
  partial: 'published in part',
  practice: 'seen in use',
  conflicting: 'sources differ',
  unconfirmed: 'not confirmed',
};

/** How well a rule is known, in two or three words. */
export const certaintyText = (certainty: Certainty): string => CERTAINTY[certainty];

export const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
  'on-sale':
    'The guide was seen only in quotations. nne.navigacloud.com says the weeks or months in which the issue is on sale, which need not be those on the cover.',
  'frequency-unnamed':
    'The source names weeks and months, but not which of them titles of this frequency use.',
  'one-private-page':
    'One page of a private person says so, without naming the order of weekday and city edition.',
  'standard-or-year':
    'The standard lets the variant count price changes, usually 00; publishers write the year there. Ask the distributor, or see the rules cn-…-year.',
  'year-or-standard':
    'Publishers write the last two digits of the year in the variant; GB/T 16827-1997 lets it count price changes. Ask the distributor.',
  'not-seen-whole': 'An add-on with the series number is a must; the rules by frequency were not seen whole.',
  'date-or-number':
    'The add-on tells the date or the number of the issue, without saying how; newspapers have variants from 61 that were not seen whole.',
  'library-rule': 'The variant is the library’s rule; what the add-on says was not found.',
  'agency-rule': 'The variant is the agency’s rule; what the add-on says was not found.',
  'seen-on-covers': 'Five digits were seen on covers; no published rule was found.',
  'as-elsewhere':
    'Weeks of ISO 8601 and months of the cover date are what other European markets use. Ask the distributor.',
  'double-issue':
    'How a double issue is numbered was not found; the number of its first part is the commonest.',
};

/** Everything that is not certain of a number in plain English; null where all is. */
export const doubtText = (doubts: readonly Doubt[]): string | null =>
  doubts.length === 0 ? null : doubts.map((doubt) => DOUBT_WORDS[doubt]).join(' ');
