import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['януари', 'февруари', 'март', 'април', 'май', 'юни', 'юли', 'август', 'септември'],
    ...['октомври', 'ноември', 'декември'],
  ],
  weekdays: ['понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота', 'неделя'],
  day: (weekday, day, month, year) => `${weekday === null ? '' : `${weekday}, `}${day} ${month} ${year} г.`,
  month: (month, year) => `${month} ${year} г.`,
  week: (week, year) => `седмица ${week} на ${year} г.`,
  count: (numbers) => `№ ${numbers}`,
  issue: (digits) => `брой ${digits}`,
  doubleIssue: (digits) => `двоен брой ${digits}`,
  none: 'без номер на брой',
};
