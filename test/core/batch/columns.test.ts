import { columnMeaning } from '../../../src/core/batch/column-names';
import { columnLetters, recogniseColumns } from '../../../src/core/batch/columns';
import { FIELDS, type Field } from '../../../src/core/batch/fields';

const meaningOf = (heading: string) => {
  const meaning = columnMeaning(heading);
  return meaning?.kind === 'field' ? meaning.field : (meaning?.kind ?? null);
};

/** A heading a user of each language would write: en, de, fr, es, pt, it, da, bg. */
const IN_EIGHT_LANGUAGES: Readonly<Record<Field, readonly string[]>> = {
  issn: [
    'Print ISSN',
    'ISSN (gedruckte Ausgabe)',
    'ISSN imprimé',
    'ISSN impreso',
    'ISSN impresso',
    'ISSN a stampa',
    'ISSN (trykt)',
    'Печатен ISSN',
  ],
  variant: ['Variant', 'Variante', 'variante', 'Variante', 'variante', 'Variante', 'Variant', 'Вариант'],
  issue: ['Issue', 'Heft', 'Numéro', 'Número', 'Edição', 'Numero', 'Nummer', 'Брой'],
  date: [
    'Date',
    'Erscheinungsdatum',
    'Date de parution',
    'Fecha',
    'Data de capa',
    'Data di uscita',
    'Udgivelsesdato',
    'Дата',
  ],
  title: ['Title', 'Titel', 'Titre', 'Título', 'Título da revista', 'Titolo', 'Tidsskrift', 'Заглавие'],
  size: ['Size', 'Größe', 'Taille', 'Tamaño', 'Tamanho', 'Dimensione', 'Størrelse', 'Размер'],
  height: ['Height', 'Höhe', 'Hauteur', 'Altura', 'Altura das barras', 'Altezza', 'Højde', 'Височина'],
  ink: ['Ink', 'Druckfarbe', 'Encre', 'Tinta', 'Cor', 'Inchiostro', 'Trykfarve', 'Мастило'],
  template: ['Template', 'Vorlage', 'Modèle', 'Plantilla', 'Modelo', 'Modello', 'Skabelon', 'Шаблон'],
  place: ['Place', 'Platzhalter', 'Emplacement', 'Lugar', 'Posição', 'Posizione', 'Placering', 'Място'],
  output: ['Output', 'Dateiname', 'Fichier de sortie', 'Salida', 'Saída', 'Nome file', 'Filnavn', 'Изход'],
};

test.each(Object.entries(IN_EIGHT_LANGUAGES))('knows %s in eight languages', (field, headings) => {
  expect(headings.map(meaningOf)).toEqual(headings.map(() => field));
});

test('knows every field by its own name', () => {
  expect(FIELDS.map(meaningOf)).toEqual(FIELDS);
});

test.each([
  ['ISSN', 'issn'],
  ['  issn  ', 'issn'],
  ['issn.1', 'issn'],
  ['pISSN', 'issn'],
  ['P-ISSN', 'issn'],
  ['Print-ISSN', 'issn'],
  ['PrintISSN', 'issn'],
  ['issn_print', 'issn'],
  ['ISSN (print)', 'issn'],
  ['Journal ISSN (print version)', 'issn'],
  ['ISSN-Nr.', 'issn'],
  ['print_identifier', 'issn'],
  ['ISSN\u00a0печатно издание', 'issn'],
  ['ISSUE NO.', 'issue'],
  ['issueNumber', 'issue'],
  ['issue_number', 'issue'],
  ['Heft-Nr.', 'issue'],
  ['Ausgabe', 'issue'],
  ['NUMERO', 'issue'],
  ['Groesse', 'size'],
  ['GRÖSSE', 'size'],
  ['Gro\u0308ße', 'size'],
  ['stregkodehojde', 'height'],
  ['journal_full_title', 'title'],
  ['publication_title', 'title'],
])('reads the heading %p as %s', (heading, field) => {
  expect(meaningOf(heading)).toBe(field);
});

test.each([
  'EISSN',
  'eISSN',
  'E-ISSN',
  'e-issn',
  'Online ISSN',
  'ISSN (online)',
  'ISSN électronique',
  'ISSN en ligne',
  'ISSN electrónico',
  'ISSN eletrônico',
  'ISSN elettronico',
  'Elektronische ISSN',
  'Elektronisk ISSN',
  'Електронен ISSN',
  'issn_electronic',
  'Journal EISSN (online version)',
  'online_identifier',
])('knows that %p is no print ISSN', (heading) => {
  expect(meaningOf(heading)).toBe('online-issn');
});

test.each([
  'ISSN-L',
  'Linking ISSN',
  'issn_l',
  'Former ISSN',
  'ISSN of the parent',
  'ISSN (print/online)',
  'No.',
  '№',
  'TitleShort',
  'Publisher',
  'Format',
  'Price',
  'ISBN',
  '',
  'x'.repeat(1_000_000),
])('does not guess what %.20p is', (heading) => {
  expect(meaningOf(heading)).toBeNull();
});

const recognised = (first: readonly string[], map = {}) => {
  const read = recogniseColumns(first, map);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { columns, notes } = read.value;
  const places = Object.fromEntries(Object.entries(columns.places).filter(([, place]) => place !== null));
  return { places, columns, notes };
};
const refusal = (first: readonly string[], map = {}) => {
  const read = recogniseColumns(first, map);
  return read.ok ? [] : read.problems;
};

test('finds the columns in any order and tells those it does not use', () => {
  const { places, columns, notes } = recognised(['Title', 'TitleShort', 'ISSN', 'EISSN', 'Parent', '']);
  expect(places).toEqual({ title: 0, issn: 2 });
  expect(columns).toMatchObject({ onlineIssn: 3, hasHeader: true, width: 6 });
  expect(notes).toEqual([
    { code: 'columns/online-issn', name: 'EISSN' },
    { code: 'columns/unused', names: ['TitleShort', 'Parent'] },
  ]);
});

test('never takes an online ISSN for the print ISSN', () => {
  expect(refusal(['EISSN', 'Issue'])).toEqual([{ code: 'columns/only-online-issn', name: 'EISSN' }]);
  expect(recognised(['EISSN', 'Title']).places).toEqual({ title: 1 });
});

test('prefers the column that says it plainly, and says so', () => {
  const { places, notes } = recognised(['issn', 'issn_print', 'issn_electronic', 'Journal', 'Title']);
  expect(places).toEqual({ issn: 1, title: 4 });
  expect(notes).toEqual([
    { code: 'columns/preferred', field: 'issn', taken: 'issn_print', left: ['issn'] },
    { code: 'columns/preferred', field: 'title', taken: 'Title', left: ['Journal'] },
    { code: 'columns/online-issn', name: 'issn_electronic' },
  ]);
});

test('refuses two columns that say the same, until one is chosen by hand', () => {
  const first = ['ISSN', 'Issue', 'Heft', 'Titel', 'titel'];
  expect(refusal(first)).toEqual([
    { code: 'columns/duplicate', field: 'issue', names: ['Issue', 'Heft'] },
    { code: 'columns/duplicate', field: 'title', names: ['Titel', 'titel'] },
  ]);
  const { places, notes } = recognised(first, { heft: 'issue', D: 'title' });
  expect(places).toEqual({ issn: 0, issue: 2, title: 3 });
  expect(notes).toEqual([{ code: 'columns/unused', names: ['Issue', 'titel'] }]);
});

test('maps columns by hand, by heading or letter, and a heading goes before a letter', () => {
  const first = ['Code', 'B', 'A', 'ISSN'];
  expect(recognised(first, { code: 'issn', a: 'output' }).places).toEqual({ issn: 0, output: 2 });
  expect(recognised(['', '%', '#', 'ISSN'], { '#': 'issue' }).places).toEqual({ issue: 2, issn: 3 });
  const wide = [...Array.from({ length: 27 }, (_, i) => `c${i}`), 'x'];
  expect(recognised(wide, { AB: 'issn', Z: 'title' }).places).toEqual({ issn: 27, title: 25 });
});

test('refuses a map to columns that are not there, or twice to one field', () => {
  expect(refusal(['ISSN', 'Titel'], { Heft: 'issue', ZZ: 'ink' })).toEqual([
    { code: 'columns/not-found', name: 'Heft', field: 'issue', available: ['ISSN', 'Titel'] },
    { code: 'columns/not-found', name: 'ZZ', field: 'ink', available: ['ISSN', 'Titel'] },
  ]);
  expect(refusal(['a', 'b'], { a: 'issn', B: 'issn' })).toEqual([
    { code: 'columns/duplicate', field: 'issn', names: ['a', 'B'] },
  ]);
  expect(refusal(['a', 'a'], { a: 'issn' })).toEqual([
    { code: 'columns/duplicate', field: 'issn', names: ['a', 'a'] },
  ]);
});

test.each([
  '0317-8471',
  'ISSN 0317-8471',
  '03178471',
  '3178471',
  '0317–847x',
  '9770317847001',
  ' ="0317-8471" ',
])('takes a first row that begins with %p for no heading', (issn) => {
  const { places, columns, notes } = recognised([issn, '00', '05']);
  expect(places).toEqual({ issn: 0, variant: 1, issue: 2 });
  expect(columns).toMatchObject({ hasHeader: false, width: 11 });
  expect(notes).toEqual([{ code: 'columns/positional', fields: ['issn', 'variant', 'issue'] }]);
});

test('maps a list without headings by letters alone', () => {
  const { places, columns, notes } = recognised(['x', '0317-8471', '05'], { B: 'issn', C: 'issue' });
  expect(places).toEqual({ issn: 1, issue: 2 });
  expect(columns.hasHeader).toBe(false);
  expect(notes).toEqual([]);
});

test('refuses headings of which none is known, and repeats only some of them', () => {
  const names = Array.from({ length: 500 }, (_, i) => `column ${i}`);
  expect(refusal(names)).toEqual([{ code: 'columns/not-recognised', names: names.slice(0, 20) }]);
  expect(refusal(['Issue', 'Size'])).toEqual([{ code: 'columns/not-recognised', names: ['Issue', 'Size'] }]);
});

test('survives names that objects are born with', () => {
  expect(meaningOf('constructor')).toBeNull();
  expect(meaningOf('__proto__')).toBeNull();
  expect(refusal(['toString', 'ISSN'], { constructor: 'title' })).toEqual([
    { code: 'columns/not-found', name: 'constructor', field: 'title', available: ['toString', 'ISSN'] },
  ]);
});

test('names columns as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});
