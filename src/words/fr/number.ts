import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'un Pressecode allemand (419 ou 414)',
  'jp-magazine': 'un code de revue japonais (491)',
  upc: 'un numéro d’article américain (UPC)',
  'other-gtin': 'un numéro d’article d’une autre sorte',
} as const;

const LENGTH_HINT = {
  'variant-missing':
    ' Il commence comme le numéro sous un code-barres, mais les deux chiffres de la variante manquent.',
  'gtin13-check-digit-missing':
    ' Il commence comme le numéro sous un code-barres, mais le dernier chiffre manque.',
  'issn-check-character-kept':
    ' Il commence comme le numéro sous un code-barres ; le caractère de contrôle de l’ISSN n’y figure pas.',
  'add-on-included': ' Ses derniers chiffres ressemblent au numéro de parution, qui a son propre champ.',
} as const;

const MISTAKE = {
  'zero-for-x': ' À la fin, un zéro tient la place de la lettre X.',
  'x-for-zero': ' À la fin, la lettre X tient la place d’un zéro.',
  'issn-check-digit-kept':
    ' Le onzième chiffre ressemble au chiffre de contrôle de l’ISSN, qui n’y figure pas.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` Vouliez-vous dire ${plain} ?`;
  return ` Vouliez-vous dire ${plain} ou, si deux chiffres sont intervertis, ${exchanges.slice(0, MOST_EXCHANGES).join(' ou ')} ?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} ${count === 1 ? 'caractère' : 'caractères'}`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () =>
    'Il manque l’ISSN. Saisissez les huit caractères de l’édition imprimée, par exemple 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `Le texte du champ ISSN a ${characters(got)} ; on en lit ${limit} au plus. Saisissez l’ISSN seul.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `Un X se trouve en place ${position} ; seul le dernier des huit caractères d’un ISSN peut être un X. Vérifiez le numéro.`
      : `Le caractère en place ${position} est ${quoted(got)} ; un ISSN n’a que des chiffres, et parfois un X à la fin. ${better === null ? 'Saisissez le numéro sans lui.' : `Vouliez-vous dire ${better} ?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} a ${characters(digits)} ; un ISSN en a 8, ou 7 sans son caractère de contrôle, et le numéro sous son code-barres 13.${hint === null ? '' : LENGTH_HINT[hint]} Saisissez l’ISSN tel qu’il est imprimé.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `Le caractère de contrôle de ${got} est ${typed} ; pour ces chiffres, c’est ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () =>
    'Le numéro n’est fait que de zéros et n’est pas un ISSN. Saisissez l’ISSN de la publication.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} est un ISBN, le numéro d’un livre. Un périodique a un ISSN de huit caractères : saisissez celui-ci.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} est un ISMN, le numéro d’une partition. Un périodique a un ISSN de huit caractères : saisissez celui-ci.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} est ${SCHEME[scheme]}, non un ISSN. Cet outil ne dessine que des codes ISSN, dont le numéro commence par 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `Le dernier chiffre de ${got} est ${typed} ; pour les douze qui précèdent, c’est ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `La variante ${quoted(got)} n’a pas deux chiffres. ${suggestion === null ? 'Saisissez deux chiffres de 00 à 99 ; la plupart des titres ont 00.' : `Vouliez-vous dire ${suggestion} ?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `La variante donnée est ${got}, mais le numéro saisi porte ${inNumber}. Corrigez l’un des deux, ou laissez la variante vide.`,
  'isbn/empty': () =>
    'Les barres doivent porter un ISBN, et aucun n’est donné. Saisissez les treize chiffres du volume, par exemple 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `Le caractère en place ${position} de l’ISBN est ${quoted(got)} ; un ISBN n’a que des chiffres. ${better === null ? 'Saisissez le numéro sans lui.' : `Vouliez-vous dire ${better} ?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} a ${characters(digits)} ; un ISBN en a 13. Saisissez-le tel qu’il est imprimé dans le volume.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} est un ISBN à dix chiffres, en usage jusqu’en 2006 ; il faut celui à treize. Vouliez-vous dire ${suggestion} ?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} commence par 977 : c’est un ISSN, non un ISBN. Saisissez le numéro du volume, qui commence par 978 ou 979.`
      : prefix === '9790'
        ? `${quoted(got)} est un ISMN, le numéro d’une partition. Saisissez l’ISBN du volume, qui commence par 978 ou 979.`
        : `${quoted(got)} ne commence pas par 978 ou 979, comme tout ISBN. Saisissez le numéro du volume.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `Le dernier chiffre de l’ISBN ${got} est ${typed} ; pour les douze qui précèdent, c’est ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `La variante ${variant} n’a pas de place dans des barres qui portent un ISBN. Supprimez-la, ou faites porter l’ISSN aux barres.`,
  'bars/format': ({ got }) => `Les barres ne peuvent pas porter ${quoted(got)}. Choisissez issn ou isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `Le numéro de parution ${quoted(got)} n’a ni deux ni cinq chiffres. ${suggestion === null ? 'Saisissez deux chiffres, cinq ou aucun.' : `Vouliez-vous dire ${suggestion} ?`}`,
};
