import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'Variante',
  issue: 'Heftnummer',
  date: 'Datum',
  title: 'Titel',
  size: 'Größe',
  height: 'Höhe',
  ink: 'Farbe',
  template: 'Vorlage',
  place: 'Platz',
  output: 'Dateiname',
} as const;

const SAVE_FROM_EXCEL =
  'Öffnen Sie sie in Excel, und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“.';

const FOREIGN = {
  xls: `Die Liste ist eine alte Excel-Datei (.xls) oder mit einem Kennwort gesperrt. ${SAVE_FROM_EXCEL}`,
  numbers:
    'Die Liste ist ein Numbers-Dokument. Wählen Sie in Numbers Ablage > Exportieren > CSV oder Excel, und nehmen Sie diese Datei.',
  ods: 'Die Liste ist eine OpenDocument-Tabelle. Speichern Sie sie als .xlsx oder als CSV in UTF-8.',
  xlsb: `Die Liste ist eine binäre Excel-Datei (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `Die Liste ist eine Webseite oder XML-Datei, wie sie auch heißt. ${SAVE_FROM_EXCEL}`,
  pdf: 'Die Liste ist ein PDF, dessen Zeilen sich nicht sicher trennen lassen. Bitten Sie um die Tabelle, aus der es gemacht ist.',
  picture: 'Die Datei ist ein Bild und keine Liste. Wählen Sie eine Datei CSV oder XLSX.',
  rtf: 'Die Liste ist ein Textdokument (RTF). Speichern Sie ihre Tabelle als CSV oder XLSX.',
  zip: 'Die Datei ist ein Archiv oder ein Dokument anderer Art und keine Tabelle. Wählen Sie eine Datei CSV oder XLSX.',
  binary: 'Die Datei enthält Daten, die kein Text sind. Wählen Sie eine Datei CSV oder XLSX.',
} as const;

const OUTPUT_FAULT = {
  absolute:
    'beginnt bei einem Laufwerk oder eigenen Ordner. Geben Sie einen Namen innerhalb des Ausgabeordners an.',
  'leaves-folder': 'führte aus dem Ausgabeordner hinaus. Geben Sie einen Namen ohne „..“ an.',
  character:
    'hat ein Zeichen, das manche Systeme in Namen nicht zulassen. Vermeiden Sie < > : | ? *, gerade Anführungszeichen und Steuerzeichen.',
  reserved: 'ist unter Windows der Name eines Geräts. Wählen Sie einen anderen.',
  ending:
    'hat einen Teil, der leer ist oder mit Punkt oder Leerzeichen endet, was Windows änderte. Entfernen Sie ihn.',
  'too-long': 'ist länger, als manche Systeme schreiben können. Wählen Sie einen kürzeren.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Geben Sie der Spalte in der Tabelle das Format „Text“, und tippen Sie den Wert neu.';
const MAP_BY_HAND = 'Benennen Sie eine Überschrift um, oder sagen Sie, welche Spalte was enthält.';

const quotedList = (names: readonly string[], last: 'und' | 'oder'): string =>
  names.length === 0 ? 'keine' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'Zeile', 'Zeilen');

export const LIST: Areas['list'] = {
  'list/empty': () => 'Die Liste ist leer. Wählen Sie eine mit Überschriften und mindestens einer Zeile.',
  'list/header-only': () =>
    'Die Liste hat Überschriften, aber keine Zeilen. Fügen Sie für jedes Titelblatt eine hinzu.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `Die Zeile enthält mehr als ${limit / 1024} kB Text und wurde nicht gelesen. Suchen Sie ein Anführungszeichen, das nie geschlossen wird, oder kürzen Sie die Zeile.`,
  'list/too-many-cells': ({ limit }) =>
    `Die Zeile hat mehr als ${limit} Zellen und wurde nicht gelesen. Prüfen Sie, welches Zeichen die Zellen trennt.`,
  'list/nul': () =>
    'Die Zeile enthält ein NUL-Zeichen, das in keinem Text vorkommt, und wurde nicht gelesen. Tippen Sie sie neu, oder speichern Sie die Liste noch einmal.',
  'list/mixed-encoding': ({ encoding }) =>
    `Die Zeile ist nicht wie der Rest der Liste in ${ENCODING[encoding]} geschrieben, ihre Buchstaben sind nicht zu erkennen. Speichern Sie die ganze Liste als CSV in UTF-8.`,
  'list/quote-open': () =>
    'Ein Anführungszeichen, das in dieser Zeile beginnt, wird nie geschlossen; ab hier wurde nichts gelesen. Schließen Sie es, oder schreiben Sie es doppelt, wo es zum Text gehört.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `Die Zeile hat ${cells} Zellen unter ${counted(columns, 'Überschrift', 'Überschriften')}; vielleicht stehen sie in falschen Spalten. Setzen Sie einen Text, der das Trennzeichen enthält, in Anführungszeichen.`,
  'columns/not-recognised': ({ names }) =>
    `Keine Spalte ist als ISSN oder Titel zu erkennen; die erste Zeile lautet ${quotedList(names, 'und')}. Nehmen Sie Überschriften wie ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'und',
    )}, oder sagen Sie, welche Spalte was enthält.`,
  'columns/only-online-issn': ({ name }) =>
    `Die einzige ISSN-Spalte, ${quoted(name)}, enthält Online-ISSN; ein Strichcode trägt die ISSN der gedruckten Ausgabe. Fügen Sie eine Spalte mit ihr hinzu.`,
  'columns/duplicate': ({ field, names }) =>
    `${FIELD[field]}: Mehr als eine Spalte kommt in Frage, ${quotedList(names, 'oder')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `Eine Spalte ${quoted(name)} (${FIELD[field]}) gibt es nicht. Die Überschriften sind ${quotedList(available, 'und')}; auch ein Spaltenbuchstabe wie B geht.`,
  'cell/became-date': ({ field, got }) =>
    `Spalte ${FIELD[field]}: ${quoted(got)} ist ein Datum; wahrscheinlich hat die Tabellenkalkulation es aus etwas wie 5-6 gemacht. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Spalte ${FIELD[field]}: ${quoted(got)} ist eine von der Tabellenkalkulation gekürzte Zahl, deren letzte Ziffern verloren sind. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `Die ISSN ${quoted(got)} hat weniger als acht Zeichen. Mit den Nullen, die eine Tabellenkalkulation weglässt, wäre sie ${padded}, deren Prüfzeichen falsch ist. Schreiben Sie die ISSN ganz, mit ihrem Prüfzeichen.`,
  'cell/formula': ({ field, got }) =>
    `Spalte ${FIELD[field]}: ${quoted(got)} ist eine Formel ohne Wert. Kopieren Sie die Spalte, und fügen Sie sie als Werte ein.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Spalte ${FIELD[field]}: Mit ${quoted(got)} sagt die Tabellenkalkulation, dass sie keinen Wert hat. Berichtigen Sie die Formel, oder machen Sie die Spalte vor dem Export breiter.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `Das Datum ${quoted(got)} kann ${listed(readings, 'oder')} sein. Schreiben Sie es als Jahr-Monat-Tag.`,
  'cell/no-such-day': ({ got }) =>
    `Einen Tag ${quoted(got)} gibt es im Kalender nicht. Schreiben Sie das Datum als Jahr-Monat-Tag, etwa 2026-05-01.`,
  'output/name': ({ got, fault }) => `Der Dateiname ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} ist keine Anzahl von Heften. Geben Sie eine ganze Zahl von 1 bis ${max} an.`,
  'series/step': ({ got, max }) =>
    `${quoted(got)} ist keine Schrittweite. Geben Sie eine ganze Zahl von 1 bis ${max} an.`,
  'series/beyond': ({ last, fits }) =>
    `Die Reihe endete mit Heft ${last}, das mehr Ziffern hat als die erste Heftnummer. Nur ${counted(fits, 'Heft passt', 'Hefte passen')} hinein; beginnen Sie mit dem neuen Jahr neu.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} ist kein Teil einer Liste. Geben Sie den Teil und die Zahl der Teile an, etwa 2/8; höchstens ${max}.`,
  'batch/same-output': ({ output, line }) =>
    `Auch Zeile ${line} schreibt die Datei ${quotedPath(output)}. Geben Sie einer der Zeilen einen anderen Dateinamen.`,
  'batch/same-number': ({ number, line }) =>
    `Zeile ${line} hat dieselbe Nummer, ${number}. Geben Sie jedem Heft seine eigene, oder nehmen Sie eine der Zeilen heraus.`,
  'batch/number-used': ({ number, date, document }) =>
    `Die Nummer ${number} wurde schon vergeben${date === null ? '' : `, für das Heft vom ${date}`}${
      document === null ? '' : `, in ${quoted(document)}`
    }. Geben Sie dem Heft seine eigene.`,
  'batch/template-missing': () =>
    `Die Zeile nennt keine Vorlage, und ohne sie entsteht das Titelblatt nicht. Nennen Sie sie in der Spalte ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `Der Platz ${quoted(place)} gehört zu einer Vorlage, und keine ist genannt. Nennen Sie sie in der Spalte ${quoted(FIELD.template)} oder mit --template, oder lassen Sie den Platz weg.`,
  'batch/unfinished': ({ path }) =>
    `Ein früherer Lauf hat sein Protokoll ${quotedPath(path)} hinterlassen. Setzen Sie ihn fort (--resume), beginnen Sie neu (--force), oder wählen Sie einen anderen Ordner.`,
  'batch/other-run': ({ path }) =>
    `Das Protokoll ${quotedPath(path)} stammt von einem Lauf mit anderer Liste, anderen Vorlagen oder anderen Angaben, der so nicht fortzusetzen ist. Geben Sie an, was damals angegeben war, oder beginnen Sie neu (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'Die Liste ist nicht in UTF-8 und wurde als Windows-1252 gelesen. Prüfen Sie die Umlaute, oder speichern Sie die Liste als CSV in UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `Die Arbeitsmappe hat ${sheets} Blätter; gelesen wurde ${quoted(name)}, das erste sichtbare.`,
  'list/rows-above-header': ({ rows: above }) =>
    `${rows(above)} über den Überschriften ${above === 1 ? 'wurde' : 'wurden'} übergangen.`,
  'columns/positional': ({ fields }) =>
    `Die Liste hat keine Überschriften. Ihre Spalten wurden gelesen als ${listed(
      fields.map((field) => FIELD[field]),
      'und',
    )}.`,
  'columns/unused': ({ names }) => `Nicht benutzt: ${quotedList(names, 'und')}.`,
  'columns/online-issn': ({ name }) =>
    `Die Spalte ${quoted(name)} enthält Online-ISSN, die nicht auf ein Titelblatt gehören. Sie wird nicht benutzt.`,
  'columns/preferred': ({ field, taken, left }) =>
    `${FIELD[field]}: gelesen aus ${quoted(taken)}, nicht aus ${quotedList(left, 'oder')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `${FIELD[field]}: ${quoted(got)} wurde als ${understood} verstanden.`,
  'row/only-online-issn': ({ got }) =>
    `Die Zeile hat nur die Online-ISSN ${quoted(got)}, die nicht auf ein Titelblatt gehört. Sie wird nicht benutzt.`,
  'row/date-unused': ({ got }) =>
    `Das Datum ${quoted(got)} wurde nicht benutzt: Keine Regel ist bekannt, die daraus eine Heftnummer macht. Nennen Sie eine mit --rule oder in der Titelbibliothek.`,
};
