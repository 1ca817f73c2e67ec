import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'un Pressecode tedesco (419 o 414)',
  'jp-magazine': 'un codice giapponese per riviste (491)',
  upc: 'un numero di articolo statunitense (UPC)',
  'other-gtin': 'un numero di articolo di altro genere',
} as const;

const LENGTH_HINT = {
  'variant-missing':
    ' Comincia come il numero sotto un codice a barre, ma mancano le due cifre della variante.',
  'gtin13-check-digit-missing': ' Comincia come il numero sotto un codice a barre, ma manca l’ultima cifra.',
  'issn-check-character-kept':
    ' Comincia come il numero sotto un codice a barre; lì il carattere di controllo dell’ISSN si omette.',
  'add-on-included': ' Le ultime cifre sembrano il numero di uscita, che ha un campo proprio.',
} as const;

const MISTAKE = {
  'zero-for-x': ' Alla fine c’è uno zero al posto della lettera X.',
  'x-for-zero': ' Alla fine c’è la lettera X al posto di uno zero.',
  'issn-check-digit-kept': ' L’undicesima cifra sembra la cifra di controllo dell’ISSN, che lì si omette.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` Intendeva ${plain}?`;
  return ` Intendeva ${plain} o, se due cifre sono scambiate, ${exchanges.slice(0, MOST_EXCHANGES).join(' o ')}?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} ${count === 1 ? 'carattere' : 'caratteri'}`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () =>
    'Manca l’ISSN. Scriva gli otto caratteri dell’edizione a stampa, per esempio 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `Il testo del campo ISSN ha ${characters(got)}; se ne leggono al massimo ${limit}. Scriva solo l’ISSN.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `Al posto ${position} c’è una X; solo l’ultimo degli otto caratteri di un ISSN può essere una X. Controlli il numero.`
      : `Il carattere al posto ${position} è ${quoted(got)}; un ISSN ha solo cifre e a volte una X alla fine. ${better === null ? 'Scriva il numero senza.' : `Intendeva ${better}?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} ha ${characters(digits)}; un ISSN ne ha 8, o 7 senza il carattere di controllo, e il numero sotto il suo codice a barre 13.${hint === null ? '' : LENGTH_HINT[hint]} Scriva l’ISSN com’è stampato.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `Il carattere di controllo di ${got} è ${typed}; per queste cifre è ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () => 'Il numero è fatto di zeri e non è un ISSN. Scriva l’ISSN della pubblicazione.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} è un ISBN, il numero di un libro. Un periodico ha un ISSN di otto caratteri: scriva quello.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} è un ISMN, il numero di uno spartito. Un periodico ha un ISSN di otto caratteri: scriva quello.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} è ${SCHEME[scheme]}, non un ISSN. Qui si disegnano solo codici ISSN, il cui numero comincia con 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `L’ultima cifra di ${got} è ${typed}; per le dodici precedenti è ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `La variante ${quoted(got)} non è di due cifre. ${suggestion === null ? 'Scriva due cifre da 00 a 99; la maggior parte delle testate ha 00.' : `Intendeva ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `La variante data è ${got}, ma il numero scritto porta ${inNumber}. Corregga uno dei due, o lasci vuota la variante.`,
  'isbn/empty': () =>
    'Le barre devono portare un ISBN e non ne è dato alcuno. Scriva le tredici cifre del volume, per esempio 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `Il carattere al posto ${position} dell’ISBN è ${quoted(got)}; un ISBN ha solo cifre. ${better === null ? 'Scriva il numero senza.' : `Intendeva ${better}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} ha ${characters(digits)}; un ISBN ne ha 13. Lo scriva com’è stampato nel volume.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} è un ISBN di dieci cifre, in uso fino al 2006; alle barre serve quello di tredici. Intendeva ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} comincia con 977: è un ISSN e non un ISBN. Scriva il numero del volume, che comincia con 978 o 979.`
      : prefix === '9790'
        ? `${quoted(got)} è un ISMN, il numero di uno spartito. Scriva l’ISBN del volume, che comincia con 978 o 979.`
        : `${quoted(got)} non comincia con 978 o 979, come ogni ISBN. Scriva il numero del volume.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `L’ultima cifra dell’ISBN ${got} è ${typed}; per le dodici precedenti è ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `La variante ${variant} non trova posto in barre che portano un ISBN. La tolga, o faccia portare alle barre l’ISSN.`,
  'bars/format': ({ got }) => `Le barre non possono portare ${quoted(got)}. Scelga issn o isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `Il numero di uscita ${quoted(got)} non ha né due né cinque cifre. ${suggestion === null ? 'Scriva due cifre, cinque o nessuna.' : `Intendeva ${suggestion}?`}`,
};
