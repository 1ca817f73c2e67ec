import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'германски Pressecode (419 или 414)',
  'jp-magazine': 'японски код за списания (491)',
  upc: 'американски номер на стока (UPC)',
  'other-gtin': 'номер на стока от друг вид',
} as const;

const LENGTH_HINT = {
  'variant-missing': ' Започва като номера под баркод, но липсват двете цифри на варианта.',
  'gtin13-check-digit-missing': ' Започва като номера под баркод, но липсва последната цифра.',
  'issn-check-character-kept': ' Започва като номера под баркод; там контролният знак на ISSN се пропуска.',
  'add-on-included': ' Последните цифри приличат на номера на броя, който има свое поле.',
} as const;

const MISTAKE = {
  'zero-for-x': ' Накрая стои нула там, където е мястото на буквата X.',
  'x-for-zero': ' Накрая стои буквата X там, където е мястото на нула.',
  'issn-check-digit-kept':
    ' Единадесетата цифра прилича на контролната цифра на ISSN, която там се пропуска.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` ${plain} ли имахте предвид?`;
  return ` Имахте предвид ${plain} или, ако две цифри са разменени, ${exchanges.slice(0, MOST_EXCHANGES).join(' или ')}?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} ${count === 1 ? 'знак' : 'знака'}`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () => 'Липсва ISSN. Въведете осемте знака на печатното издание, например 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `Текстът в полето ISSN има ${characters(got)}; четат се най-много ${limit}. Въведете само ISSN.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `На място ${position} стои X; само последният от осемте знака на ISSN може да е X. Проверете номера.`
      : `Знакът на място ${position} е ${quoted(got)}; ISSN има само цифри и понякога X накрая. ${better === null ? 'Въведете номера без него.' : `Имахте предвид ${better}?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} има ${characters(digits)}; ISSN има 8, или 7 без контролния знак, а номерът под баркода му 13.${hint === null ? '' : LENGTH_HINT[hint]} Въведете ISSN, както е напечатан.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `Контролният знак на ${got} е ${typed}; за тези цифри той е ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () => 'Номерът е само от нули и не е ISSN. Въведете ISSN на изданието.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} е ISBN, номер на книга. Периодичното издание има ISSN от осем знака: въведете него.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} е ISMN, номер на ноти. Периодичното издание има ISSN от осем знака: въведете него.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} е ${SCHEME[scheme]}, а не ISSN. Тук се чертаят само баркодове с ISSN, чийто номер започва с 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `Последната цифра на ${got} е ${typed}; за дванадесетте преди нея тя е ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `Вариантът ${quoted(got)} не е от две цифри. ${suggestion === null ? 'Въведете две цифри от 00 до 99; повечето заглавия имат 00.' : `Имахте предвид ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `Даденият вариант е ${got}, а въведеният номер носи ${inNumber}. Поправете единия, или оставете варианта празен.`,
  'isbn/empty': () =>
    'Чертите трябва да носят ISBN, а такъв не е даден. Въведете тринадесетте цифри на тома, например 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `Знакът на място ${position} в ISBN е ${quoted(got)}; ISBN има само цифри. ${better === null ? 'Въведете номера без него.' : `Имахте предвид ${better}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} има ${characters(digits)}; ISBN има 13. Въведете го, както е напечатан в тома.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} е ISBN от десет цифри, използван до 2006 г.; за чертите е нужен този от тринадесет. Имахте предвид ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} започва с 977: това е ISSN, а не ISBN. Въведете номера на тома, който започва с 978 или 979.`
      : prefix === '9790'
        ? `${quoted(got)} е ISMN, номер на ноти. Въведете ISBN на тома, който започва с 978 или 979.`
        : `${quoted(got)} не започва с 978 или 979, както всеки ISBN. Въведете номера на тома.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `Последната цифра на ISBN ${got} е ${typed}; за дванадесетте преди нея тя е ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `Вариантът ${variant} няма място в черти, които носят ISBN. Махнете го, или нека чертите носят ISSN.`,
  'bars/format': ({ got }) => `Чертите не могат да носят ${quoted(got)}. Изберете issn или isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `Номерът на броя ${quoted(got)} не е нито от две, нито от пет цифри. ${suggestion === null ? 'Въведете две цифри, пет или нито една.' : `Имахте предвид ${suggestion}?`}`,
};
