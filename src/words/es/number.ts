import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'un Pressecode alemán (419 o 414)',
  'jp-magazine': 'un código de revista japonés (491)',
  upc: 'un número de artículo estadounidense (UPC)',
  'other-gtin': 'un número de artículo de otra clase',
} as const;

const LENGTH_HINT = {
  'variant-missing':
    ' Empieza como el número bajo un código de barras, pero faltan los dos dígitos de la variante.',
  'gtin13-check-digit-missing':
    ' Empieza como el número bajo un código de barras, pero falta el último dígito.',
  'issn-check-character-kept':
    ' Empieza como el número bajo un código de barras; ahí se omite el carácter de control del ISSN.',
  'add-on-included': ' Sus últimos dígitos parecen el número de la edición, que tiene su propio campo.',
} as const;

const MISTAKE = {
  'zero-for-x': ' Al final hay un cero donde va la letra X.',
  'x-for-zero': ' Al final está la letra X donde va un cero.',
  'issn-check-digit-kept': ' El undécimo dígito parece el dígito de control del ISSN, que ahí se omite.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` ¿Quería decir ${plain}?`;
  return ` ¿Quería decir ${plain} o, si se intercambiaron dos dígitos, ${exchanges.slice(0, MOST_EXCHANGES).join(' o ')}?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} ${count === 1 ? 'carácter' : 'caracteres'}`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () =>
    'Falta el ISSN. Escriba los ocho caracteres de la edición impresa, por ejemplo 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `El texto del campo ISSN tiene ${characters(got)}; se leen ${limit} como mucho. Escriba solo el ISSN.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `Hay una X en el lugar ${position}; solo el último de los ocho caracteres de un ISSN puede ser una X. Compruebe el número.`
      : `El carácter del lugar ${position} es ${quoted(got)}; un ISSN solo tiene dígitos y a veces una X al final. ${better === null ? 'Escriba el número sin él.' : `¿Quería decir ${better}?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} tiene ${characters(digits)}; un ISSN tiene 8, o 7 sin su carácter de control, y el número bajo su código de barras 13.${hint === null ? '' : LENGTH_HINT[hint]} Escriba el ISSN como está impreso.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `El carácter de control de ${got} es ${typed}; a estos dígitos les corresponde ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () => 'El número son todo ceros y no es un ISSN. Escriba el ISSN de la publicación.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} es un ISBN, el número de un libro. Una publicación periódica tiene un ISSN de ocho caracteres: escriba ese.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} es un ISMN, el número de una partitura. Una publicación periódica tiene un ISSN de ocho caracteres: escriba ese.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} es ${SCHEME[scheme]}, no un ISSN. Aquí solo se dibujan códigos ISSN, cuyo número empieza por 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `El último dígito de ${got} es ${typed}; a los doce anteriores les corresponde ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `La variante ${quoted(got)} no son dos dígitos. ${suggestion === null ? 'Escriba dos dígitos de 00 a 99; la mayoría de los títulos tiene 00.' : `¿Quería decir ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `La variante dada es ${got}, pero el número escrito lleva ${inNumber}. Corrija uno de los dos, o deje la variante vacía.`,
  'isbn/empty': () =>
    'Las barras deben llevar un ISBN y no se ha dado ninguno. Escriba los trece dígitos del volumen, por ejemplo 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `El carácter del lugar ${position} del ISBN es ${quoted(got)}; un ISBN solo tiene dígitos. ${better === null ? 'Escriba el número sin él.' : `¿Quería decir ${better}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} tiene ${characters(digits)}; un ISBN tiene 13. Escríbalo como está impreso en el volumen.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} es un ISBN de diez dígitos, como se usaba hasta 2006; las barras necesitan el de trece. ¿Quería decir ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} empieza por 977: es un ISSN y no un ISBN. Escriba el número del volumen, que empieza por 978 o 979.`
      : prefix === '9790'
        ? `${quoted(got)} es un ISMN, el número de una partitura. Escriba el ISBN del volumen, que empieza por 978 o 979.`
        : `${quoted(got)} no empieza por 978 o 979, como todo ISBN. Escriba el número del volumen.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `El último dígito del ISBN ${got} es ${typed}; a los doce anteriores les corresponde ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `La variante ${variant} no cabe en barras que llevan un ISBN. Quítela, o haga que las barras lleven el ISSN.`,
  'bars/format': ({ got }) => `Las barras no pueden llevar ${quoted(got)}. Elija issn o isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `El número de la edición ${quoted(got)} no tiene ni dos ni cinco dígitos. ${suggestion === null ? 'Escriba dos dígitos, cinco o ninguno.' : `¿Quería decir ${suggestion}?`}`,
};
