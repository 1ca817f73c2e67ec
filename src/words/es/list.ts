import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'variante',
  issue: 'número de edición',
  date: 'fecha',
  title: 'título',
  size: 'tamaño',
  height: 'altura',
  ink: 'tinta',
  template: 'plantilla',
  place: 'lugar',
  output: 'nombre del archivo',
} as const;

const SAVE_FROM_EXCEL = 'Ábrala en Excel y guárdela como «Libro de Excel (.xlsx)» o «CSV UTF-8».';

const FOREIGN = {
  xls: `La lista es un archivo antiguo de Excel (.xls) o está protegida con contraseña. ${SAVE_FROM_EXCEL}`,
  numbers:
    'La lista es un documento de Numbers. En Numbers elija Archivo > Exportar a > CSV o Excel, y use ese archivo.',
  ods: 'La lista es una hoja de OpenDocument. Guárdela como .xlsx o como CSV en UTF-8.',
  xlsb: `La lista es un archivo binario de Excel (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `La lista es una página web o un archivo XML, diga lo que diga su nombre. ${SAVE_FROM_EXCEL}`,
  pdf: 'La lista es un PDF, cuyas filas no se distinguen con certeza. Pida la hoja de cálculo de la que salió.',
  picture: 'El archivo es una imagen y no una lista. Elija un archivo CSV o XLSX.',
  rtf: 'La lista es un documento de texto (RTF). Guarde su tabla como CSV o XLSX.',
  zip: 'El archivo es un archivo comprimido o un documento de otra clase, y no una hoja de cálculo. Elija un archivo CSV o XLSX.',
  binary: 'El archivo contiene datos que no son texto. Elija un archivo CSV o XLSX.',
} as const;

const OUTPUT_FAULT = {
  absolute: 'empieza por una unidad o carpeta propia. Dé un nombre dentro de la carpeta de salida.',
  'leaves-folder': 'saldría de la carpeta de salida. Dé un nombre sin «..».',
  character:
    'tiene un carácter que algunos sistemas no admiten en nombres. Evite < > : | ? *, las comillas rectas y los caracteres de control.',
  reserved: 'es el nombre de un dispositivo en Windows. Elija otro.',
  ending: 'tiene una parte vacía o que acaba en punto o espacio, lo que Windows cambiaría. Quítela.',
  'too-long': 'es más largo de lo que algunos sistemas pueden escribir. Elija uno más corto.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Dé a la columna de la hoja el formato «Texto» y escriba el valor de nuevo.';
const MAP_BY_HAND = 'Cambie un encabezado, o diga qué contiene cada columna.';

const quotedList = (names: readonly string[], last: 'y' | 'o'): string =>
  names.length === 0 ? 'ninguno' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'fila', 'filas');

export const LIST: Areas['list'] = {
  'list/empty': () => 'La lista está vacía. Elija una con encabezados y al menos una fila.',
  'list/header-only': () => 'La lista tiene encabezados pero ninguna fila. Añada una por cada portada.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `La fila contiene más de ${limit / 1024} kB de texto y no se leyó. Busque unas comillas que nunca se cierran, o acorte la fila.`,
  'list/too-many-cells': ({ limit }) =>
    `La fila tiene más de ${limit} celdas y no se leyó. Compruebe qué carácter separa las celdas.`,
  'list/nul': () =>
    'La fila contiene un carácter NUL, que ningún texto tiene, y no se leyó. Escríbala otra vez, o guarde la lista de nuevo.',
  'list/mixed-encoding': ({ encoding }) =>
    `La fila no está escrita en ${ENCODING[encoding]} como el resto de la lista, y sus letras no se reconocen. Guarde toda la lista como CSV en UTF-8.`,
  'list/quote-open': () =>
    'Unas comillas que empiezan en esta fila nunca se cierran, así que desde aquí no se leyó nada. Ciérrelas, o duplíquelas donde sean parte del texto.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `La fila tiene ${cells} celdas bajo ${counted(columns, 'encabezado', 'encabezados')}, quizá en columnas equivocadas. Ponga entre comillas rectas el texto que contenga el separador.`,
  'columns/not-recognised': ({ names }) =>
    `Ninguna columna se reconoce como el ISSN o el título; la primera fila dice ${quotedList(names, 'y')}. Use encabezados como ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'y',
    )}, o diga qué contiene cada columna.`,
  'columns/only-online-issn': ({ name }) =>
    `La única columna de ISSN, ${quoted(name)}, contiene los de ediciones en línea, y un código de barras lleva el de la impresa. Añada una columna con ese.`,
  'columns/duplicate': ({ field, names }) =>
    `Columna ${FIELD[field]}: puede ser más de una, ${quotedList(names, 'o')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `No hay ninguna columna ${quoted(name)} (${FIELD[field]}). Los encabezados son ${quotedList(available, 'y')}; también vale una letra de columna como B.`,
  'cell/became-date': ({ field, got }) =>
    `Columna ${FIELD[field]}: ${quoted(got)} es una fecha, que la hoja de cálculo hizo seguramente de algo como 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Columna ${FIELD[field]}: ${quoted(got)} es un número que la hoja de cálculo acortó, y sus últimos dígitos se perdieron. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `El ISSN ${quoted(got)} tiene menos de ocho caracteres. Con los ceros que una hoja de cálculo omite sería ${padded}, cuyo carácter de control es erróneo. Escriba el ISSN completo, con su carácter de control.`,
  'cell/formula': ({ field, got }) =>
    `Columna ${FIELD[field]}: ${quoted(got)} es una fórmula sin valor. Copie la columna y péguela como valores.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Columna ${FIELD[field]}: con ${quoted(got)} la hoja de cálculo dice que no tiene valor. Corrija la fórmula, o ensanche la columna antes de exportar.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `La fecha ${quoted(got)} puede ser ${listed(readings, 'o')}. Escríbala como año-mes-día.`,
  'cell/no-such-day': ({ got }) =>
    `No hay ningún día ${quoted(got)} en el calendario. Escriba la fecha como año-mes-día, por ejemplo 2026-05-01.`,
  'output/name': ({ got, fault }) => `El nombre de archivo ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} no es un número de ediciones. Dé un número entero de 1 a ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} no es un paso. Dé un número entero de 1 a ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `La serie acabaría en el número ${last}, que tiene más dígitos que el primero. Solo ${counted(fits, 'edición cabe', 'ediciones caben')}; empiece de nuevo con el año.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} no es una parte de una lista. Dé la parte y el número de partes, por ejemplo 2/8; ${max} como mucho.`,
  'batch/same-output': ({ output, line }) =>
    `La fila ${line} también escribe el archivo ${quotedPath(output)}. Dé a una de las filas otro nombre de archivo.`,
  'batch/same-number': ({ number, line }) =>
    `La fila ${line} tiene el mismo número, ${number}. Dé a cada edición el suyo, o quite una de las filas.`,
  'batch/number-used': ({ number, date, document }) =>
    `El número ${number} ya se asignó antes${date === null ? '' : `, a la edición del ${date}`}${
      document === null ? '' : `, en ${quoted(document)}`
    }. Dé a la edición uno propio.`,
  'batch/template-missing': () =>
    `La fila no nombra ninguna plantilla, y sin ella no se puede hacer la portada. Nómbrela en la columna ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `El lugar ${quoted(place)} es de una plantilla, y no se nombra ninguna. Nómbrela en la columna ${quoted(FIELD.template)} o con --template, o quite el lugar.`,
  'batch/unfinished': ({ path }) =>
    `Una ejecución anterior dejó su registro ${quotedPath(path)}. Continúela (--resume), empiece de nuevo (--force), o elija otra carpeta.`,
  'batch/other-run': ({ path }) =>
    `El registro ${quotedPath(path)} es de una ejecución con otra lista, otras plantillas u otras opciones, así que no se puede continuar. Dé lo que se dio entonces, o empiece de nuevo (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'La lista no está en UTF-8 y se leyó como Windows-1252. Compruebe las letras con acento, o guarde la lista como CSV en UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `El libro tiene ${sheets} hojas; se leyó ${quoted(name)}, la primera visible.`,
  'list/rows-above-header': ({ rows: above }) =>
    `Se ${above === 1 ? 'pasó' : 'pasaron'} por alto ${rows(above)} sobre los encabezados.`,
  'columns/positional': ({ fields }) =>
    `La lista no tiene encabezados. Sus columnas se leyeron como ${listed(
      fields.map((field) => FIELD[field]),
      'y',
    )}.`,
  'columns/unused': ({ names }) => `Sin usar: ${quotedList(names, 'y')}.`,
  'columns/online-issn': ({ name }) =>
    `La columna ${quoted(name)} contiene ISSN de ediciones en línea, que no van en una portada. No se usa.`,
  'columns/preferred': ({ field, taken, left }) =>
    `Columna ${FIELD[field]}: se leyó ${quoted(taken)} y no ${quotedList(left, 'o')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `Columna ${FIELD[field]}: ${quoted(got)} se entendió como ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `La fila solo tiene el ISSN en línea ${quoted(got)}, que no va en una portada. No se usa.`,
  'row/date-unused': ({ got }) =>
    `La fecha ${quoted(got)} no se usó: no se conoce ninguna regla que forme con ella un número de edición. Nombre una con --rule, o en la biblioteca de títulos.`,
};
