import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre'],
    ...['octobre', 'novembre', 'décembre'],
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  day: (weekday, day, month, year) =>
    `${weekday === null ? '' : `${weekday} `}${day === 1 ? '1er' : day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  week: (week, year) => `semaine ${week} de ${year}`,
  count: (numbers) => `n° ${numbers}`,
  issue: (digits) => `parution ${digits}`,
  doubleIssue: (digits) => `numéro double ${digits}`,
  none: 'sans numéro de parution',
};
