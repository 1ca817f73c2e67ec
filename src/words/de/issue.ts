import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September'],
    ...['Oktober', 'November', 'Dezember'],
  ],
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  day: (weekday, day, month, year) => `${weekday === null ? '' : `${weekday}, `}${day}. ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  week: (week, year) => `Woche ${week} von ${year}`,
  count: (numbers) => `Nr. ${numbers}`,
  issue: (digits) => `Heft ${digits}`,
  doubleIssue: (digits) => `Doppelheft ${digits}`,
  none: 'ohne Heftnummer',
};
