import type { Field } from './fields';
import { foldHeading, headingWords } from './heading';

/**
 * Headings by field, in English, German, French, Spanish, Portuguese, Italian, Danish and Bulgarian: first the plain
 * names, then those that give way to a plain name in the same list. "Ausgabe" is the issue and not the output;
 * "uscita" could be either and is neither, as is "No.", which mostly counts the rows.
 */
const NAMES: Readonly<Record<Exclude<Field, 'issn'>, readonly [plain: string, looser: string]>> = {
  variant: [
    'variant; Variante; variante; вариант',
    'variant code; sequence variant; issn variant; price code; price variant; Preisvariante; Preiscode; Variantencode; code variante; code prix; código de variante; código de precio; código da variante; codice variante; variantkode; код на варианта',
  ],
  issue: [
    'issue; issue number; issue no; Heft; Heftnummer; Ausgabe; numéro; número; numero; nummer; брой',
    'issue code; issue nr; add-on; addon; EAN add-on; Heft-Nr; Ausgabennummer; Ausgabe-Nr; Nummer der Ausgabe; parution; numéro de parution; numéro du magazine; ejemplar; número de ejemplar; número de edición; edição; número da edição; fascicolo; numero fascicolo; numero di uscita; udgave; udgavenummer; hæfte; номер; номер на брой; книжка',
  ],
  date: [
    'date; Datum; fecha; data; dato; дата',
    'cover date; issue date; on-sale date; publication date; Erscheinungsdatum; Erscheinungstag; Titeldatum; Verkaufsdatum; date de parution; date de couverture; date de mise en vente; fecha de portada; fecha de publicación; data de capa; data de publicação; data di copertina; data di uscita; data di pubblicazione; udgivelsesdato; udgivelsesdag; дата на корицата; дата на излизане',
  ],
  title: [
    'title; Titel; titre; título; titolo; заглавие',
    'journal; journal title; journal full title; full title; publication; publication title; magazine; magazine title; title name; Zeitschrift; Zeitschriftentitel; Publikation; revue; titre de la revue; titre complet; revista; título de la revista; título completo; título da revista; rivista; testata; titolo della rivista; tidsskrift; blad; titel på tidsskrift; издание; списание; вестник; име на списанието',
  ],
  size: [
    'size; Größe; Groesse; taille; tamaño; tamanho; dimensione; størrelse; размер',
    'symbol size; barcode size; SC; SC size; magnification; scale; Codegröße; Symbolgröße; Vergrößerung; SC-Größe; grandeur; grossissement; taille du code; ampliación; tamaño del código; ampliação; tamanho do código; grandezza; ingrandimento; forstørrelse; увеличение; размер на кода',
  ],
  height: [
    'height; Höhe; Hoehe; hauteur; altura; altezza; højde; височина',
    'bar height; barcode height; Balkenhöhe; Strichhöhe; Codehöhe; hauteur des barres; hauteur du code; alto; altura de barras; altura de las barras; altura das barras; altezza barre; altezza delle barre; streghøjde; stregkodehøjde; височина на чертите',
  ],
  ink: [
    'ink; Druckfarbe; encre; tinta; inchiostro; trykfarve; мастило',
    'colour; color; bar colour; bar color; spot colour; spot color; Farbe; Sonderfarbe; Balkenfarbe; couleur; ton direct; color de tinta; color directo; cor; cor direta; colore; colore spot; farve; цвят; боя',
  ],
  template: [
    'template; Vorlage; modèle; gabarit; plantilla; modelo; modello; skabelon; шаблон',
    'template file; cover; cover file; Vorlagendatei; Umschlag; Umschlagdatei; Titelseite; maquette; couverture; portada; cubierta; capa; copertina; omslag; forside; корица; образец',
  ],
  place: [
    'place; Platz; emplacement; lugar; posto; plads; място',
    'position; slot; frame; at; Stelle; Position; Rahmen; Platzhalter; place du code; bloc; cadre; posición; marco; posição; local; posizione; riquadro; placering; ramme; позиция; рамка',
  ],
  output: [
    'output; Ausgabedatei; sortie; salida; saída; output file; udfil; изход',
    'out; file; filename; file name; target file; Datei; Dateiname; Zieldatei; fichier; nom du fichier; fichier de sortie; archivo; fichero; nombre de archivo; nombre del archivo; archivo de salida; arquivo; ficheiro; nome do arquivo; nome do ficheiro; arquivo de saída; nome file; nome del file; file di uscita; fil; filnavn; файл; име на файл; изходен файл',
  ],
};

const words = (text: string): ReadonlySet<string> => new Set(headingWords(text));

const PRINT = words(
  'p print printed paper papier druck gedruckt gedruckte druckausgabe imprimé imprimée impreso impresa impresso stampa stampato cartaceo cartacea trykt tryk печат печатен печатно печатна печатната хартиен',
);
const ONLINE = words(
  'e online electronic elektronisch elektronische electrónico electrónica électronique eletrônico eletrônica elettronico elettronica elektronisk ligne linea digital digitale numérique web internet net електронен електронно електронна електронната онлайн интернет',
);
/** Words beside "ISSN" that do not change what it is; any other word, such as "former" or "parent", does. */
const NEUTRAL = words(
  'number no nr nummer numero num code journal magazine title publication zeitschrift revue revista rivista tidsskrift списание списанието издание version versión versão versione edition édition edición edição edizione ausgabe udgave номер der des the of de du do del della di da en em in la le a на за',
);

/** What a heading names. Rank 0 says it plainly; rank 1 gives way to a column of rank 0. */
export type ColumnMeaning =
  | { readonly kind: 'field'; readonly field: Field; readonly rank: 0 | 1 }
  | { readonly kind: 'online-issn' };

const BY_NAME: ReadonlyMap<string, ColumnMeaning> = new Map([
  ...Object.entries(NAMES).flatMap(([field, ranks]) =>
    ranks.flatMap((names, rank) =>
      names
        .split(';')
        .map((name) => [foldHeading(name), { kind: 'field', field, rank } as ColumnMeaning] as const),
    ),
  ),
  // KBART (NISO RP-9), the lists that libraries exchange, names its columns so.
  ['printidentifier', { kind: 'field', field: 'issn', rank: 0 }],
  ['onlineidentifier', { kind: 'online-issn' }],
]);

/** What a heading names; null where it is not known, or speaks of an ISSN of another kind. */
export const columnMeaning = (heading: string): ColumnMeaning | null =>
  heading.length > LONGEST_HEADING
    ? null
    : (BY_NAME.get(foldHeading(heading)) ?? issnMeaning(headingWords(heading)));

const LONGEST_HEADING = 100;

/** A column that says "print" is preferred to one that says just "ISSN", which may hold either. */
function issnMeaning(heading: readonly string[]): ColumnMeaning | null {
  if (!heading.some((word) => word.includes('issn'))) return null;
  const beside = heading.flatMap((word) => word.split('issn')).filter((word) => word !== '');
  const isPrint = beside.some((word) => PRINT.has(word));
  const isOnline = beside.some((word) => ONLINE.has(word));
  const isKnown = beside.every(
    (word) => PRINT.has(word) || ONLINE.has(word) || NEUTRAL.has(word) || /^\d$/.test(word),
  );
  if (!isKnown || (isPrint && isOnline)) return null;
  return isOnline ? { kind: 'online-issn' } : { kind: 'field', field: 'issn', rank: isPrint ? 0 : 1 };
}
