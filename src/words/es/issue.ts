import type { Areas } from '../areas';

export const ISSUES: Areas['issues'] = {
  months: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre'],
    ...['octubre', 'noviembre', 'diciembre'],
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  day: (weekday, day, month, year) =>
    `${weekday === null ? '' : `${weekday}, `}${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  week: (week, year) => `semana ${week} de ${year}`,
  count: (numbers) => `n.º ${numbers}`,
  issue: (digits) => `edición ${digits}`,
  doubleIssue: (digits) => `edición doble ${digits}`,
  none: 'sin número de edición',
};
