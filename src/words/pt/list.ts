import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'variante',
  issue: 'número da edição',
  date: 'data',
  title: 'título',
  size: 'tamanho',
  height: 'altura',
  ink: 'tinta',
  template: 'modelo',
  place: 'lugar',
  output: 'nome do ficheiro',
} as const;

const SAVE_FROM_EXCEL = 'Abra-a no Excel e guarde-a como “Livro do Excel (.xlsx)” ou “CSV UTF-8”.';

const FOREIGN = {
  xls: `A lista é um ficheiro antigo do Excel (.xls) ou está protegida por palavra-passe. ${SAVE_FROM_EXCEL}`,
  numbers:
    'A lista é um documento do Numbers. No Numbers escolha Ficheiro > Exportar para > CSV ou Excel, e use esse ficheiro.',
  ods: 'A lista é uma folha de OpenDocument. Guarde-a como .xlsx ou como CSV em UTF-8.',
  xlsb: `A lista é um ficheiro binário do Excel (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `A lista é uma página web ou um ficheiro XML, diga o nome o que disser. ${SAVE_FROM_EXCEL}`,
  pdf: 'A lista é um PDF, cujas linhas não se distinguem com certeza. Peça a folha de cálculo de que foi feito.',
  picture: 'O ficheiro é uma imagem e não uma lista. Escolha um ficheiro CSV ou XLSX.',
  rtf: 'A lista é um documento de texto (RTF). Guarde a sua tabela como CSV ou XLSX.',
  zip: 'O ficheiro é um arquivo ou um documento de outro tipo, e não uma folha de cálculo. Escolha um ficheiro CSV ou XLSX.',
  binary: 'O ficheiro contém dados que não são texto. Escolha um ficheiro CSV ou XLSX.',
} as const;

const OUTPUT_FAULT = {
  absolute: 'começa numa unidade ou pasta própria. Dê um nome dentro da pasta de saída.',
  'leaves-folder': 'sairia da pasta de saída. Dê um nome sem “..”.',
  character:
    'tem um caráter que alguns sistemas não admitem em nomes. Evite < > : | ? *, aspas retas e carateres de controlo.',
  reserved: 'é o nome de um dispositivo no Windows. Escolha outro.',
  ending: 'tem uma parte vazia ou que acaba em ponto ou espaço, o que o Windows mudaria. Retire-a.',
  'too-long': 'é mais longo do que alguns sistemas podem escrever. Escolha um mais curto.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Dê à coluna da folha o formato “Texto” e escreva o valor de novo.';
const MAP_BY_HAND = 'Mude um cabeçalho, ou diga o que contém cada coluna.';

const quotedList = (names: readonly string[], last: 'e' | 'ou'): string =>
  names.length === 0 ? 'nenhum' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'linha', 'linhas');

export const LIST: Areas['list'] = {
  'list/empty': () => 'A lista está vazia. Escolha uma com cabeçalhos e pelo menos uma linha.',
  'list/header-only': () => 'A lista tem cabeçalhos mas nenhuma linha. Acrescente uma por cada capa.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `A linha contém mais de ${limit / 1024} kB de texto e não foi lida. Procure aspas que nunca se fecham, ou encurte a linha.`,
  'list/too-many-cells': ({ limit }) =>
    `A linha tem mais de ${limit} células e não foi lida. Verifique que caráter separa as células.`,
  'list/nul': () =>
    'A linha contém um caráter NUL, que nenhum texto tem, e não foi lida. Escreva-a de novo, ou guarde a lista outra vez.',
  'list/mixed-encoding': ({ encoding }) =>
    `A linha não está escrita em ${ENCODING[encoding]} como o resto da lista, e as suas letras não se reconhecem. Guarde toda a lista como CSV em UTF-8.`,
  'list/quote-open': () =>
    'Umas aspas que começam nesta linha nunca se fecham, por isso daqui em diante nada foi lido. Feche-as, ou duplique-as onde fazem parte do texto.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `A linha tem ${cells} células sob ${counted(columns, 'cabeçalho', 'cabeçalhos')}, talvez em colunas erradas. Ponha entre aspas retas o texto que contém o separador.`,
  'columns/not-recognised': ({ names }) =>
    `Nenhuma coluna se reconhece como o ISSN ou o título; a primeira linha diz ${quotedList(names, 'e')}. Use cabeçalhos como ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'e',
    )}, ou diga o que contém cada coluna.`,
  'columns/only-online-issn': ({ name }) =>
    `A única coluna de ISSN, ${quoted(name)}, contém os de edições em linha, e um código de barras leva o da edição impressa. Acrescente uma coluna com esse.`,
  'columns/duplicate': ({ field, names }) =>
    `Coluna ${FIELD[field]}: pode ser mais de uma, ${quotedList(names, 'ou')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `Não há nenhuma coluna ${quoted(name)} (${FIELD[field]}). Os cabeçalhos são ${quotedList(available, 'e')}; também serve uma letra de coluna como B.`,
  'cell/became-date': ({ field, got }) =>
    `Coluna ${FIELD[field]}: ${quoted(got)} é uma data, que a folha de cálculo terá feito de algo como 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Coluna ${FIELD[field]}: ${quoted(got)} é um número que a folha de cálculo encurtou, e os últimos dígitos perderam-se. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `O ISSN ${quoted(got)} tem menos de oito carateres. Com os zeros que uma folha de cálculo omite seria ${padded}, cujo caráter de controlo está errado. Escreva o ISSN completo, com o caráter de controlo.`,
  'cell/formula': ({ field, got }) =>
    `Coluna ${FIELD[field]}: ${quoted(got)} é uma fórmula sem valor. Copie a coluna e cole-a como valores.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Coluna ${FIELD[field]}: com ${quoted(got)} a folha de cálculo diz que não tem valor. Corrija a fórmula, ou alargue a coluna antes de exportar.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `A data ${quoted(got)} pode ser ${listed(readings, 'ou')}. Escreva-a como ano-mês-dia.`,
  'cell/no-such-day': ({ got }) =>
    `Não há nenhum dia ${quoted(got)} no calendário. Escreva a data como ano-mês-dia, por exemplo 2026-05-01.`,
  'output/name': ({ got, fault }) => `O nome de ficheiro ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} não é um número de edições. Dê um número inteiro de 1 a ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} não é um passo. Dê um número inteiro de 1 a ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `A série acabaria na edição ${last}, que tem mais dígitos do que a primeira. Só ${counted(fits, 'edição cabe', 'edições cabem')}; recomece com o novo ano.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} não é uma parte de uma lista. Dê a parte e o número de partes, por exemplo 2/8; ${max} no máximo.`,
  'batch/same-output': ({ output, line }) =>
    `A linha ${line} também escreve o ficheiro ${quotedPath(output)}. Dê a uma das linhas outro nome de ficheiro.`,
  'batch/same-number': ({ number, line }) =>
    `A linha ${line} tem o mesmo número, ${number}. Dê a cada edição o seu, ou retire uma das linhas.`,
  'batch/number-used': ({ number, date, document }) =>
    `O número ${number} já foi atribuído antes${date === null ? '' : `, à edição de ${date}`}${
      document === null ? '' : `, em ${quoted(document)}`
    }. Dê à edição um número próprio.`,
  'batch/template-missing': () =>
    `A linha não indica nenhum modelo, e sem ele não se pode fazer a capa. Indique-o na coluna ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `O lugar ${quoted(place)} é de um modelo, e nenhum está indicado. Indique-o na coluna ${quoted(FIELD.template)} ou com --template, ou retire o lugar.`,
  'batch/unfinished': ({ path }) =>
    `Uma execução anterior deixou o seu registo ${quotedPath(path)}. Continue-a (--resume), recomece (--force), ou escolha outra pasta.`,
  'batch/other-run': ({ path }) =>
    `O registo ${quotedPath(path)} é de uma execução com outra lista, outros modelos ou outras opções, por isso não se pode continuar. Dê o que foi dado então, ou recomece (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'A lista não está em UTF-8 e foi lida como Windows-1252. Verifique as letras com acento, ou guarde a lista como CSV em UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `O livro tem ${sheets} folhas; foi lida ${quoted(name)}, a primeira visível.`,
  'list/rows-above-header': ({ rows: above }) =>
    `${rows(above)} acima dos cabeçalhos ${above === 1 ? 'foi ignorada' : 'foram ignoradas'}.`,
  'columns/positional': ({ fields }) =>
    `A lista não tem cabeçalhos. As suas colunas foram lidas como ${listed(
      fields.map((field) => FIELD[field]),
      'e',
    )}.`,
  'columns/unused': ({ names }) => `Sem uso: ${quotedList(names, 'e')}.`,
  'columns/online-issn': ({ name }) =>
    `A coluna ${quoted(name)} contém ISSN de edições em linha, que não vão numa capa. Não é usada.`,
  'columns/preferred': ({ field, taken, left }) =>
    `Coluna ${FIELD[field]}: foi lida ${quoted(taken)} e não ${quotedList(left, 'ou')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `Coluna ${FIELD[field]}: ${quoted(got)} foi entendido como ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `A linha só tem o ISSN em linha ${quoted(got)}, que não vai numa capa. Não é usado.`,
  'row/date-unused': ({ got }) =>
    `A data ${quoted(got)} não foi usada: não se conhece nenhuma regra que forme com ela um número de edição. Indique uma com --rule, ou na biblioteca de títulos.`,
};
