import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre'],
    ...['ottobre', 'novembre', 'dicembre'],
  ],
  weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
  day: (weekday, day, month, year) =>
    `${weekday === null ? '' : `${weekday} `}${day === 1 ? '1º' : day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  week: (week, year) => `settimana ${week} del ${year}`,
  count: (numbers) => `n. ${numbers}`,
  issue: (digits) => `uscita ${digits}`,
  doubleIssue: (digits) => `uscita doppia ${digits}`,
  none: 'senza numero di uscita',
};
