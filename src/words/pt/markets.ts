import type { Areas, MarketNames } from '../areas';

export const MARKETS: MarketNames = {
  'United Kingdom, magazines': 'Reino Unido, revistas',
  'United Kingdom, daily newspapers': 'Reino Unido, diários',
  'Slovakia and Czechia': 'Eslováquia e Chéquia',
  Poland: 'Polónia',
  'Poland, daily newspapers': 'Polónia, diários',
  'China, variant by the standard': 'China, variante segundo a norma',
  'China, variant by practice': 'China, variante segundo o uso',
  'Belgium and Luxembourg': 'Bélgica e Luxemburgo',
  Italy: 'Itália',
  Denmark: 'Dinamarca',
  Croatia: 'Croácia',
  Bulgaria: 'Bulgária',
  'Australia and New Zealand': 'Austrália e Nova Zelândia',
  Russia: 'Rússia',
  'any market': 'qualquer mercado',
};

export const DOUBTS: Areas['doubts'] = {
  'on-sale':
    'O guia só foi visto em citações. nne.navigacloud.com diz as semanas ou os meses em que a edição está à venda, que podem não ser os da capa.',
  'frequency-unnamed': 'A fonte indica semanas e meses, mas não quais usam os títulos desta periodicidade.',
  'one-private-page': 'Di-lo uma página privada, sem indicar a ordem do dia da semana e da edição local.',
  'standard-or-year':
    'Segundo a norma a variante conta mudanças de preço, em geral 00; os editores escrevem aí o ano. Pergunte à distribuidora, ou veja as regras cn-…-year.',
  'year-or-standard':
    'Os editores escrevem os dois últimos dígitos do ano na variante; segundo GB/T 16827-1997 ela conta mudanças de preço. Pergunte à distribuidora.',
  'not-seen-whole':
    'É obrigatório um add-on com o número de série; as regras por periodicidade não foram vistas por inteiro.',
  'date-or-number':
    'O add-on diz a data ou o número da edição, sem se saber como; os jornais têm variantes a partir de 61 que não foram vistas por inteiro.',
  'library-rule': 'A variante segue a regra da biblioteca nacional; o que diz o add-on não foi encontrado.',
  'agency-rule': 'A variante segue a regra da agência; o que diz o add-on não foi encontrado.',
  'seen-on-covers': 'Foram vistos cinco dígitos em capas; não se encontrou nenhuma regra publicada.',
  'as-elsewhere':
    'As semanas ISO 8601 e os meses da data da capa são o uso de outros mercados europeus. Pergunte à distribuidora.',
  'double-issue':
    'Não se encontrou como se numera uma edição dupla; o mais comum é o número da sua primeira parte.',
};
