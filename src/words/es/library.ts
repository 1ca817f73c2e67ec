import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'un objeto',
  list: 'una lista',
  text: 'un texto',
  name: 'el nombre del título',
  issn: 'un ISSN como 1144-875X',
  medium: 'online, disc u other',
  'two-digits': 'dos dígitos',
  'two-or-five-digits': 'dos o cinco dígitos',
  date: 'una fecha como 2026-06-01',
  time: 'una hora como 2026-06-01T09:30:00Z',
  'whole-number': 'un número entero',
  'true-or-false': 'true o false',
  'schema-1': '1',
} as const;

const MEDIUM = { online: 'en línea', disc: 'en disco', other: 'en otro medio' } as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `La biblioteca de títulos no es JSON legible (${detail}). Corríjala, o importe una copia; el archivo queda como está.`,
  'library/file': ({ path }) =>
    `${quoted(path)} no es una biblioteca de títulos que se pueda tomar; la línea siguiente dice por qué. Corríjala, o déjela fuera.`,
  'library/newer': ({ schema, known }) =>
    `La biblioteca de títulos es de una versión posterior (esquema ${schema}; esta conoce ${known}). Actualice el complemento; el archivo queda como está.`,
  'library/value': ({ path, got, expected }) =>
    `En la biblioteca de títulos ${got === null ? `falta ${path}` : `${path} es ${got}`}. Se espera: ${EXPECTED[expected]}. Corríjalo; el archivo queda como está.`,
  'library/same-issn': ({ issn, names }) =>
    `La biblioteca de títulos tiene ${issn} ${names.length} veces: ${listed(names.map(quoted), 'y')}. Conserve uno.`,
  'library/not-print': ({ name, issn, medium }) =>
    `Para ${quoted(name)} la biblioteca nombra ${issn} a la vez para la edición impresa y para la edición ${MEDIUM[medium]}. Cada medio tiene su ISSN, y el código de barras lleva el de la impresa: escriba el correcto.`,
  'library/title-known': ({ issn, name }) =>
    `La biblioteca ya tiene ${issn}: ${quoted(name)}. Cambie ese título, o corrija el ISSN.`,
  'library/name-missing': ({ issn }) =>
    `El título con el ISSN ${issn} no tiene nombre. Dele el que lleva en la portada.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `No hay ningún título ${quoted(got)} en la biblioteca. ¿Quería decir ${listed(nearest.map(quoted), 'o')}?`
      : `No hay ningún título ${quoted(got)} en la biblioteca, que está vacía. Añada antes el título.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} conviene a ${listed(names.map(quoted), 'y')}. Dé más del nombre, o el ISSN.`,
};
