import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro'],
    ...['outubro', 'novembro', 'dezembro'],
  ],
  weekdays: [
    'segunda-feira',
    'terça-feira',
    'quarta-feira',
    'quinta-feira',
    'sexta-feira',
    'sábado',
    'domingo',
  ],
  day: (weekday, day, month, year) =>
    `${weekday === null ? '' : `${weekday}, `}${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  week: (week, year) => `semana ${week} de ${year}`,
  count: (numbers) => `n.º ${numbers}`,
  issue: (digits) => `edição ${digits}`,
  doubleIssue: (digits) => `edição dupla ${digits}`,
  none: 'sem número de edição',
};
