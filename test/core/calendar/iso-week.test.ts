import * as fc from 'fast-check';
import { type CalendarDate, dateOfDay, dayNumber, daysIn, isoDate } from '../../../src/core/calendar/date';
import { dateOfWeek, isoWeek, isoWeekday, weeksIn } from '../../../src/core/calendar/week';
import { launchChromium } from '../../judges/chromium';

/** Days since year 1 from 20 December to 10 January, around the year turns 2019/20 to 2035/36. */
const YEAR_TURNS = Array.from({ length: 17 }, (_, i) => 2019 + i).flatMap((year) => {
  const first = dayNumber({ year, month: 12, day: 20 });
  return Array.from({ length: 22 }, (_, day) => dateOfDay(first + day));
});

const written = (date: CalendarDate): string => {
  const { weekYear, week } = isoWeek(date);
  return `${weekYear}-W${String(week).padStart(2, '0')}`;
};

describe('weeks of ISO 8601', () => {
  test('every date around every year turn from 2020 to 2035 is in the week that a browser puts it in', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const judged = await page.evaluate((dates) => {
        const field = document.createElement('input');
        field.type = 'week';
        return dates.map((date) => {
          field.valueAsDate = new Date(`${date}T00:00:00Z`);
          return field.value;
        });
      }, YEAR_TURNS.map(isoDate));
      expect(judged).toHaveLength(17 * 22);
      expect(YEAR_TURNS.map(written)).toEqual(judged);
    } finally {
      await browser.close();
    }
  });

  /** The years with 53 weeks between 2000 and 2050, as commonly published (en.wikipedia.org/wiki/ISO_week_date). */
  test('exactly the known years have 53 weeks', () => {
    const years = Array.from({ length: 51 }, (_, i) => 2000 + i);
    expect(years.filter((year) => weeksIn(year) === 53)).toEqual([
      2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048,
    ]);
  });

  test.each([
    ['2005-01-01', '2004-W53'],
    ['2005-12-31', '2005-W52'],
    ['2007-12-31', '2008-W01'],
    ['2008-12-28', '2008-W52'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2010-01-04', '2010-W01'],
  ])('%s lies in %s (en.wikipedia.org/wiki/ISO_week_date, examples)', (date, week) => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    expect(written({ year, month, day })).toBe(week);
  });
});

const FIRST = dayNumber({ year: 1900, month: 1, day: 1 });
const LAST = dayNumber({ year: 2999, month: 12, day: 31 });
const days = fc.integer({ min: FIRST, max: LAST });

describe('the calendar', () => {
  test('agrees with the calendar of the language on every day from 1900 to 2999', () => {
    const epoch = dayNumber({ year: 1970, month: 1, day: 1 });
    const wrong: string[] = [];
    for (let number = FIRST; number <= LAST; number++) {
      const judge = new Date((number - epoch) * 86_400_000);
      const date = dateOfDay(number);
      const same =
        date.year === judge.getUTCFullYear() &&
        date.month === judge.getUTCMonth() + 1 &&
        date.day === judge.getUTCDate() &&
        isoWeekday(date) === (judge.getUTCDay() || 7) &&
        dayNumber(date) === number;
      if (!same) wrong.push(isoDate(date));
    }
    expect(wrong).toEqual([]);
  });

  test('knows how many days each month has', () => {
    const year = (y: number) => Array.from({ length: 12 }, (_, i) => daysIn(y, i + 1));
    expect(year(2026)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2100].map((y) => daysIn(y, 2))).toEqual([28, 29, 29, 28]);
  });

  test('a week and a weekday lead back to their date', () =>
    fc.assert(
      fc.property(days, (number) => {
        const date = dateOfDay(number);
        expect(dateOfWeek(isoWeek(date), isoWeekday(date))).toEqual(date);
      }),
    ));
});
