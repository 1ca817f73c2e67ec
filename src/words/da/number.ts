import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'en tysk Pressecode (419 eller 414)',
  'jp-magazine': 'en japansk bladkode (491)',
  upc: 'et amerikansk varenummer (UPC)',
  'other-gtin': 'et varenummer af en anden slags',
} as const;

const LENGTH_HINT = {
  'variant-missing': ' Det begynder som nummeret under en stregkode, men mangler variantens to cifre.',
  'gtin13-check-digit-missing':
    ' Det begynder som nummeret under en stregkode, men mangler det sidste ciffer.',
  'issn-check-character-kept':
    ' Det begynder som nummeret under en stregkode; der udelades kontroltegnet fra ISSN.',
  'add-on-included': ' De sidste cifre ligner udgavens nummer, som har sit eget felt.',
} as const;

const MISTAKE = {
  'zero-for-x': ' Til sidst står et nul, hvor bogstavet X hører til.',
  'x-for-zero': ' Til sidst står bogstavet X, hvor et nul hører til.',
  'issn-check-digit-kept': ' Det ellevte ciffer ligner kontrolcifferet fra ISSN, som udelades der.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` Mente du ${plain}?`;
  return ` Mente du ${plain} eller, hvis to cifre er byttet om, ${exchanges.slice(0, MOST_EXCHANGES).join(' eller ')}?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} tegn`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () => 'ISSN mangler. Skriv den trykte udgaves otte tegn, for eksempel 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `Teksten i feltet ISSN har ${characters(got)}; der læses højst ${limit}. Skriv kun ISSN.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `Der står et X på plads ${position}; kun det sidste af de otte tegn i et ISSN kan være et X. Kontrollér nummeret.`
      : `Tegnet på plads ${position} er ${quoted(got)}; et ISSN har kun cifre og undertiden et X til sidst. ${better === null ? 'Skriv nummeret uden det.' : `Mente du ${better}?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} har ${characters(digits)}; et ISSN har 8, eller 7 uden kontroltegn, og nummeret under dets stregkode 13.${hint === null ? '' : LENGTH_HINT[hint]} Skriv ISSN, som det er trykt.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `Kontroltegnet i ${got} er ${typed}; til disse cifre hører ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () => 'Nummeret er lutter nuller og er intet ISSN. Skriv publikationens ISSN.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} er et ISBN, en bogs nummer. Et tidsskrift har et ISSN på otte tegn: skriv det.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} er et ISMN, et nodenummer. Et tidsskrift har et ISSN på otte tegn: skriv det.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} er ${SCHEME[scheme]}, ikke et ISSN. Her tegnes kun ISSN-stregkoder, hvis nummer begynder med 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `Det sidste ciffer i ${got} er ${typed}; til de tolv før det hører ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `Varianten ${quoted(got)} er ikke to cifre. ${suggestion === null ? 'Skriv to cifre fra 00 til 99; de fleste titler har 00.' : `Mente du ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `Varianten er angivet som ${got}, men nummeret bærer ${inNumber}. Ret et af dem, eller lad varianten være tom.`,
  'isbn/empty': () =>
    'Stregerne skal bære et ISBN, og der er ikke angivet noget. Skriv bindets tretten cifre, for eksempel 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `Tegnet på plads ${position} i ISBN er ${quoted(got)}; et ISBN har kun cifre. ${better === null ? 'Skriv nummeret uden det.' : `Mente du ${better}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} har ${characters(digits)}; et ISBN har 13. Skriv det, som det er trykt i bindet.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} er et ISBN på ti cifre, som brugtes til 2006; stregerne skal have det på tretten. Mente du ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} begynder med 977 og er et ISSN, ikke et ISBN. Skriv bindets nummer, som begynder med 978 eller 979.`
      : prefix === '9790'
        ? `${quoted(got)} er et ISMN, et nodenummer. Skriv bindets ISBN, som begynder med 978 eller 979.`
        : `${quoted(got)} begynder ikke med 978 eller 979, som ethvert ISBN gør. Skriv bindets nummer.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `Det sidste ciffer i ISBN ${got} er ${typed}; til de tolv før det hører ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `Varianten ${variant} har ingen plads i streger, der bærer et ISBN. Udelad den, eller lad stregerne bære ISSN.`,
  'bars/format': ({ got }) => `Stregerne kan ikke bære ${quoted(got)}. Vælg issn eller isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `Udgavens nummer ${quoted(got)} har hverken to eller fem cifre. ${suggestion === null ? 'Skriv to cifre, fem eller ingen.' : `Mente du ${suggestion}?`}`,
};
