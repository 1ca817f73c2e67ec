import type { Areas } from '../areas';
import { quoted } from './manner';

const SCHEME = {
  'de-pressecode': 'um Pressecode alemão (419 ou 414)',
  'jp-magazine': 'um código japonês de revistas (491)',
  upc: 'um número de artigo norte-americano (UPC)',
  'other-gtin': 'um número de artigo de outro tipo',
} as const;

const LENGTH_HINT = {
  'variant-missing': ' Começa como o número sob um código de barras, mas faltam os dois dígitos da variante.',
  'gtin13-check-digit-missing': ' Começa como o número sob um código de barras, mas falta o último dígito.',
  'issn-check-character-kept':
    ' Começa como o número sob um código de barras; aí omite-se o caráter de controlo do ISSN.',
  'add-on-included': ' Os últimos dígitos parecem o número da edição, que tem um campo próprio.',
} as const;

const MISTAKE = {
  'zero-for-x': ' No fim está um zero no lugar da letra X.',
  'x-for-zero': ' No fim está a letra X no lugar de um zero.',
  'issn-check-digit-kept': ' O décimo primeiro dígito parece o dígito de controlo do ISSN, que aí se omite.',
  swapped: '',
} as const;

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function meant([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` Queria dizer ${plain}?`;
  return ` Queria dizer ${plain} ou, se dois dígitos foram trocados, ${exchanges.slice(0, MOST_EXCHANGES).join(' ou ')}?`;
}

const mistakesIn = (mistakes: readonly { readonly kind: keyof typeof MISTAKE }[]): string =>
  mistakes.map(({ kind }) => MISTAKE[kind]).join('');

const characters = (count: number): string => `${count} ${count === 1 ? 'caráter' : 'carateres'}`;

export const NUMBER: Areas['number'] = {
  'issn/empty': () => 'Falta o ISSN. Escreva os oito carateres da edição impressa, por exemplo 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `O texto do campo ISSN tem ${characters(got)}; leem-se no máximo ${limit}. Escreva apenas o ISSN.`,
  'issn/character': ({ got, position, meant: better }) =>
    got === 'X'
      ? `Há um X no lugar ${position}; só o último dos oito carateres de um ISSN pode ser um X. Verifique o número.`
      : `O caráter no lugar ${position} é ${quoted(got)}; um ISSN só tem dígitos e às vezes um X no fim. ${better === null ? 'Escreva o número sem ele.' : `Queria dizer ${better}?`}`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} tem ${characters(digits)}; um ISSN tem 8, ou 7 sem o caráter de controlo, e o número sob o código de barras 13.${hint === null ? '' : LENGTH_HINT[hint]} Escreva o ISSN como está impresso.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `O caráter de controlo de ${got} é ${typed}; para estes dígitos é ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'issn/zero': () => 'O número é só de zeros e não é um ISSN. Escreva o ISSN da publicação.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} é um ISBN, o número de um livro. Uma publicação periódica tem um ISSN de oito carateres: escreva esse.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} é um ISMN, o número de uma partitura. Uma publicação periódica tem um ISSN de oito carateres: escreva esse.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} é ${SCHEME[scheme]}, não um ISSN. Aqui só se desenham códigos ISSN, cujo número começa por 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `O último dígito de ${got} é ${typed}; para os doze anteriores é ${expected}.${mistakesIn(mistakes)}${meant(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `A variante ${quoted(got)} não são dois dígitos. ${suggestion === null ? 'Escreva dois dígitos de 00 a 99; a maioria dos títulos tem 00.' : `Queria dizer ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `A variante dada é ${got}, mas o número escrito leva ${inNumber}. Corrija um dos dois, ou deixe a variante vazia.`,
  'isbn/empty': () =>
    'As barras devem levar um ISBN e não foi dado nenhum. Escreva os treze dígitos do volume, por exemplo 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant: better }) =>
    `O caráter no lugar ${position} do ISBN é ${quoted(got)}; um ISBN só tem dígitos. ${better === null ? 'Escreva o número sem ele.' : `Queria dizer ${better}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} tem ${characters(digits)}; um ISBN tem 13. Escreva-o como está impresso no volume.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} é um ISBN de dez dígitos, usado até 2006; as barras precisam do de treze. Queria dizer ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} começa por 977: é um ISSN e não um ISBN. Escreva o número do volume, que começa por 978 ou 979.`
      : prefix === '9790'
        ? `${quoted(got)} é um ISMN, o número de uma partitura. Escreva o ISBN do volume, que começa por 978 ou 979.`
        : `${quoted(got)} não começa por 978 ou 979, como todo o ISBN. Escreva o número do volume.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `O último dígito do ISBN ${got} é ${typed}; para os doze anteriores é ${expected}.${meant(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `A variante ${variant} não tem lugar em barras que levam um ISBN. Retire-a, ou deixe as barras levar o ISSN.`,
  'bars/format': ({ got }) => `As barras não podem levar ${quoted(got)}. Escolha issn ou isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `O número da edição ${quoted(got)} não tem dois nem cinco dígitos. ${suggestion === null ? 'Escreva dois dígitos, cinco ou nenhum.' : `Queria dizer ${suggestion}?`}`,
};
