import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september'],
    ...['oktober', 'november', 'december'],
  ],
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  day: (weekday, day, month, year) => `${weekday === null ? '' : `${weekday} den `}${day}. ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  week: (week, year) => `uge ${week} i ${year}`,
  count: (numbers) => `nr. ${numbers}`,
  issue: (digits) => `udgave ${digits}`,
  doubleIssue: (digits) => `dobbeltudgave ${digits}`,
  none: 'uden udgavenummer',
};
