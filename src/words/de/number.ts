import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'ein deutscher Pressecode (419 oder 414)',
  'jp-magazine': 'ein japanischer Zeitschriftencode (491)',
  upc: 'eine amerikanische Artikelnummer (UPC)',
  'other-gtin': 'eine Artikelnummer anderer Art',
} as const;

const LENGTH_HINT = {
  'variant-missing':
    ' Sie beginnt wie die Nummer unter einem Strichcode, ihr fehlen die zwei Ziffern der Variante.',
  'gtin13-check-digit-missing':
    ' Sie beginnt wie die Nummer unter einem Strichcode, ihr fehlt die letzte Ziffer.',
  'issn-check-character-kept':
    ' Sie beginnt wie die Nummer unter einem Strichcode; dort entfällt das Prüfzeichen der ISSN.',
  'add-on-included': ' Ihre letzten Ziffern sehen wie die Heftnummer aus, die ein eigenes Feld hat.',
} as const;

const MISTAKE = {
  'zero-for-x': ' Am Ende steht eine Null, wo der Buchstabe X hingehört.',
  'x-for-zero': ' Am Ende steht der Buchstabe X, wo eine Null hingehört.',
  'issn-check-digit-kept': ' Die elfte Ziffer sieht wie die Prüfziffer der ISSN aus, die dort entfällt.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` Meinten Sie ${plain}?`;
  return ` Meinten Sie ${plain} oder, falls zwei Ziffern vertauscht sind, ${exchanges.slice(0, MOST_EXCHANGES).join(' oder ')}?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} Zeichen`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () =>
    'Es fehlt die ISSN. Geben Sie die acht Zeichen der gedruckten Ausgabe ein, etwa 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `Der Text im Feld ISSN hat ${characters(got)}; gelesen werden höchstens ${limit}. Geben Sie nur die ISSN ein.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `An Stelle ${position} steht ein X; nur das letzte der acht Zeichen einer ISSN kann ein X sein. Prüfen Sie die Nummer.`
      : `Das Zeichen an Stelle ${position} ist ${quoted(got)}; eine ISSN hat nur Ziffern und am Ende manchmal ein X. ${better === null ? 'Geben Sie die Nummer ohne es ein.' : `Meinten Sie ${better}?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} hat ${characters(digits)}; eine ISSN hat 8, ohne Prüfzeichen 7, und die Nummer unter ihrem Strichcode 13.${hint === null ? '' : LENGTH_HINT[hint]} Geben Sie die ISSN ein, wie sie gedruckt steht.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `Das Prüfzeichen von ${got} ist ${typed}; zu diesen Ziffern gehört ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () =>
    'Die Nummer besteht aus Nullen und ist keine ISSN. Geben Sie die ISSN der Publikation ein.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} ist eine ISBN, die Nummer eines Buches. Eine Zeitschrift hat eine ISSN aus acht Zeichen: Geben Sie diese ein.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} ist eine ISMN, die Nummer von Musiknoten. Eine Zeitschrift hat eine ISSN aus acht Zeichen: Geben Sie diese ein.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} ist ${SCHEME[scheme]}, keine ISSN. Hier entstehen nur ISSN-Strichcodes, deren Nummer mit 977 beginnt.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `Die letzte Ziffer von ${got} ist ${typed}; zu den zwölf davor gehört ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `Die Variante ${quoted(got)} besteht nicht aus zwei Ziffern. ${suggestion === null ? 'Geben Sie zwei Ziffern von 00 bis 99 ein; die meisten Titel haben 00.' : `Meinten Sie ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `Als Variante ist ${got} angegeben, in der Nummer steht ${inNumber}. Berichtigen Sie eines von beiden, oder lassen Sie die Variante leer.`,
  'isbn/empty': () =>
    'Die Balken sollen eine ISBN tragen, und es ist keine angegeben. Geben Sie die dreizehn Ziffern des Bandes ein, etwa 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `Das Zeichen an Stelle ${position} der ISBN ist ${quoted(got)}; eine ISBN hat nur Ziffern. ${better === null ? 'Geben Sie die Nummer ohne es ein.' : `Meinten Sie ${better}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} hat ${characters(digits)}; eine ISBN hat 13. Geben Sie sie ein, wie sie im Band gedruckt steht.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} ist eine zehnstellige ISBN, wie sie bis 2006 üblich war; Balken brauchen die dreizehnstellige. Meinten Sie ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} beginnt mit 977 und ist eine ISSN, keine ISBN. Geben Sie die Nummer des Bandes ein, die mit 978 oder 979 beginnt.`
      : prefix === '9790'
        ? `${quoted(got)} ist eine ISMN, die Nummer von Musiknoten. Geben Sie die ISBN des Bandes ein, die mit 978 oder 979 beginnt.`
        : `${quoted(got)} beginnt nicht mit 978 oder 979 wie jede ISBN. Geben Sie die Nummer des Bandes ein.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `Die letzte Ziffer der ISBN ${got} ist ${typed}; zu den zwölf davor gehört ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `Die Variante ${variant} hat in Balken mit einer ISBN keinen Platz. Lassen Sie sie weg, oder lassen Sie die Balken die ISSN tragen.`,
  'bars/format': ({ got }) => `${quoted(got)} können die Balken nicht tragen. Wählen Sie issn oder isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `Die Heftnummer ${quoted(got)} hat weder zwei noch fünf Ziffern. ${suggestion === null ? 'Geben Sie zwei, fünf oder keine Ziffern ein.' : `Meinten Sie ${suggestion}?`}`,
};
