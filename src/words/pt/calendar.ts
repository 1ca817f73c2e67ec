import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';
import { MARKETS } from './markets';

const WHERE = {
  Germany: 'na Alemanha',
  Japan: 'no Japão',
  'the United States': 'nos Estados Unidos',
  Canada: 'no Canadá',
  France: 'em França',
} as const;

const OTHER_SCHEME = {
  'de-pressecode': 'o Pressecode: 419 ou 414, cinco dígitos do título e quatro do preço',
  'jp-magazine': 'o código de revistas: 491, 0 e os dígitos de título, mês e ano',
  upc: 'um UPC com o BIPAD do título',
  'fr-codification':
    'um código que a distribuidora entrega como ficheiro acabado e que não se deve redesenhar',
} as const;

const OFTEN = {
  daily: 'diário',
  weekly: 'semanal',
  fortnightly: 'quinzenal',
  monthly: 'mensal',
  bimonthly: 'bimestral',
  quarterly: 'trimestral',
} as const;

const WINDOW = {
  year: 'no mesmo ano',
  'week-year': 'no mesmo ano de semanas',
  issues: 'em tão pouco tempo',
} as const;

export const CALENDAR: Areas['calendar'] = {
  'rule/unknown': ({ got, nearest }) =>
    `Não há nenhuma regra chamada ${quoted(got)}. Queria dizer ${listed(nearest, 'ou')}?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `Não há regra ${quoted(got)}: ${WHERE[market]} as revistas à venda não levam um código ISSN, mas sim ${OTHER_SCHEME[scheme]}. Peça-o à distribuidora; para um título com ISSN fora desse sistema escolha a regra count.`,
  'date/format': ({ got }) =>
    `${quoted(got)} não é uma data. Escreva ano, mês e dia, por exemplo 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} indica um mês que não existe; os meses vão de 01 a 12. Corrija a data.`
      : `${quoted(got)} não existe no calendário; esse mês tem ${days} dias. Corrija a data.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} não é uma semana desse ano, cujas semanas vão de 01 a ${weeks} (ISO 8601). Corrija a semana.`,
  'date/range': ({ got, min, max }) =>
    `O ano de ${quoted(got)} não está entre ${min} e ${max}. Corrija a data.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} é uma semana, mas um título ${OFTEN[frequency]} numera-se por meses. Dê um mês ou um dia, por exemplo 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} não indica ${frequency === 'daily' ? 'o dia pelo' : 'a semana pela'} qual se numera um título ${OFTEN[frequency]}. Dê o dia da capa, por exemplo 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `A regra ${rule} forma o número com a data da capa. Dê uma, por exemplo 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `A regra ${rule} numera as edições de seguida e não usa nenhuma data. Dê apenas a contagem.`,
  'date/before-last': ({ got, last }) =>
    `A data da capa ${got} é anterior à da última edição, ${last}. Verifique ambas.`,
  'count/needed': ({ rule }) =>
    `A regra ${rule} forma o número com a contagem do editor. Dê o número da edição, por exemplo 6.`,
  'count/not-needed': ({ rule }) =>
    `A regra ${rule} forma o número com a data da capa e não usa nenhuma contagem. Dê apenas a data.`,
  'count/format': ({ got }) =>
    `${quoted(got)} não é um número de edição. Dê um número inteiro, por exemplo 6.`,
  'count/range': ({ got, min, max }) =>
    `O número da edição é ${got}; no código cabem de ${min} a ${max}. Verifique-o.`,
  'count/before-last': ({ got, last }) =>
    `O número da edição é ${got}, mas o último foi ${last}. Verifique ambos.`,
  'double/not-in-use': ({ rule }) =>
    `A regra ${rule} não conhece edições duplas, pois cada dia tem o seu número. Numere-a apenas pela data.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `Os meses ${first} e ${second} não cabem nos dois dígitos de uma edição dupla, que vão de 23 (fevereiro e março) a 89 (agosto e setembro). Numere-a pelo primeiro mês, sem double.`,
  'special/unknown': ({ got, rule, known }) =>
    `A regra ${rule} não tem variante para edições do tipo ${quoted(got)}. ${
      known.length === 0 ? 'Não conhece edições especiais.' : `Conhece ${listed(known, 'e')}.`
    } Escolha outro tipo, ou dê a variante que a distribuidora indicar.`,
  'special/exhausted': ({ kind, variant }) =>
    `A última variante para edições do tipo ${kind}, ${variant}, já está em uso. Peça outra à distribuidora.`,
  'variant/one-off': ({ variant, rule }) =>
    `A variante ${variant} é a de um preço único segundo a regra ${rule}, não a das edições correntes. Dê a variante das outras edições.`,
  'number/repeats': ({ addOn, variant, window }) =>
    `O número de edição ${addOn} com a variante ${variant} já é o da última edição, e as lojas não distinguem duas ${WINDOW[window.kind]}. Verifique a data, ou escolha outra variante.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `A variante ${variant} e a edição ${addOn} não são um número da regra ${rule}. Escolha a regra que o título segue de facto.`,
  'price/not-in-number': ({ rule, market }) =>
    `A regra ${rule} (${MARKETS[market]}) não mostra uma mudança de preço no número. Deixe a variante como está, ou pergunte à distribuidora.`,
  'price/exhausted': ({ variant, rule }) =>
    `Depois da variante ${variant} a regra ${rule} não tem mais para uma mudança de preço. Pergunte à distribuidora por qual se recomeça.`,
};
