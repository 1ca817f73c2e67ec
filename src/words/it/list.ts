import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'variante',
  issue: 'numero di uscita',
  date: 'data',
  title: 'testata',
  size: 'dimensione',
  height: 'altezza',
  ink: 'inchiostro',
  template: 'modello',
  place: 'posto',
  output: 'nome del file',
} as const;

const SAVE_FROM_EXCEL =
  'Lo apra in Excel e lo salvi come «Cartella di lavoro di Excel (.xlsx)» o «CSV UTF-8».';

const FOREIGN = {
  xls: `L’elenco è un vecchio file Excel (.xls) o protetto da una password. ${SAVE_FROM_EXCEL}`,
  numbers:
    'L’elenco è un documento di Numbers. In Numbers scelga File > Esporta come > CSV o Excel, e prenda quel file.',
  ods: 'L’elenco è un foglio OpenDocument. Lo salvi come .xlsx o come CSV in UTF-8.',
  xlsb: `L’elenco è un file Excel binario (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `L’elenco è una pagina web o un file XML, comunque si chiami. ${SAVE_FROM_EXCEL}`,
  pdf: 'L’elenco è un PDF, le cui righe non si distinguono con certezza. Chieda il foglio di calcolo da cui è fatto.',
  picture: 'Il file è un’immagine e non un elenco. Scelga un file CSV o XLSX.',
  rtf: 'L’elenco è un documento di testo (RTF). Salvi la sua tabella come CSV o XLSX.',
  zip: 'Il file è un archivio o un documento di altro genere, e non un foglio di calcolo. Scelga un file CSV o XLSX.',
  binary: 'Il file contiene dati che non sono testo. Scelga un file CSV o XLSX.',
} as const;

const OUTPUT_FAULT = {
  absolute:
    'comincia da un’unità o da una cartella propria. Dia un nome all’interno della cartella di uscita.',
  'leaves-folder': 'uscirebbe dalla cartella di uscita. Dia un nome senza «..».',
  character:
    'ha un carattere che alcuni sistemi non ammettono nei nomi. Eviti < > : | ? *, le virgolette diritte e i caratteri di controllo.',
  reserved: 'è il nome di un dispositivo in Windows. Ne scelga un altro.',
  ending: 'ha una parte vuota o che finisce con un punto o uno spazio, che Windows cambierebbe. La tolga.',
  'too-long': 'è più lungo di quanto alcuni sistemi sappiano scrivere. Ne scelga uno più corto.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Dia alla colonna del foglio il formato «Testo» e scriva di nuovo il valore.';
const MAP_BY_HAND = 'Cambi un’intestazione, o dica che cosa contiene ogni colonna.';

const quotedList = (names: readonly string[], last: 'e' | 'o'): string =>
  names.length === 0 ? 'nessuno' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'riga', 'righe');

export const LIST: Areas['list'] = {
  'list/empty': () => 'L’elenco è vuoto. Ne scelga uno con intestazioni e almeno una riga.',
  'list/header-only': () => 'L’elenco ha intestazioni ma nessuna riga. Ne aggiunga una per ogni copertina.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `La riga contiene più di ${limit / 1024} kB di testo e non è stata letta. Cerchi delle virgolette mai chiuse, o accorci la riga.`,
  'list/too-many-cells': ({ limit }) =>
    `La riga ha più di ${limit} celle e non è stata letta. Controlli quale carattere separa le celle.`,
  'list/nul': () =>
    'La riga contiene un carattere NUL, che nessun testo ha, e non è stata letta. La riscriva, o salvi di nuovo l’elenco.',
  'list/mixed-encoding': ({ encoding }) =>
    `La riga non è scritta in ${ENCODING[encoding]} come il resto dell’elenco, e le sue lettere non si riconoscono. Salvi tutto l’elenco come CSV in UTF-8.`,
  'list/quote-open': () =>
    'Delle virgolette aperte in questa riga non vengono mai chiuse, perciò da qui in poi nulla è stato letto. Le chiuda, o le scriva doppie dove fanno parte del testo.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `La riga ha ${cells} celle sotto ${counted(columns, 'intestazione', 'intestazioni')}, forse in colonne sbagliate. Metta fra virgolette diritte il testo che contiene il separatore.`,
  'columns/not-recognised': ({ names }) =>
    `Nessuna colonna si riconosce come l’ISSN o la testata; la prima riga dice ${quotedList(names, 'e')}. Usi intestazioni come ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'e',
    )}, o dica che cosa contiene ogni colonna.`,
  'columns/only-online-issn': ({ name }) =>
    `L’unica colonna di ISSN, ${quoted(name)}, contiene quelli di edizioni online, e un codice a barre porta quello dell’edizione a stampa. Aggiunga una colonna con questo.`,
  'columns/duplicate': ({ field, names }) =>
    `Colonna ${FIELD[field]}: può essere più di una, ${quotedList(names, 'o')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `Non c’è una colonna ${quoted(name)} (${FIELD[field]}). Le intestazioni sono ${quotedList(available, 'e')}; va bene anche una lettera di colonna come B.`,
  'cell/became-date': ({ field, got }) =>
    `Colonna ${FIELD[field]}: ${quoted(got)} è una data, che il foglio di calcolo avrà ricavato da qualcosa come 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Colonna ${FIELD[field]}: ${quoted(got)} è un numero abbreviato dal foglio di calcolo, e le ultime cifre sono perse. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `L’ISSN ${quoted(got)} ha meno di otto caratteri. Con gli zeri che un foglio di calcolo toglie sarebbe ${padded}, il cui carattere di controllo è sbagliato. Scriva l’ISSN per intero, con il carattere di controllo.`,
  'cell/formula': ({ field, got }) =>
    `Colonna ${FIELD[field]}: ${quoted(got)} è una formula senza valore. Copi la colonna e la incolli come valori.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Colonna ${FIELD[field]}: con ${quoted(got)} il foglio di calcolo dice di non avere un valore. Corregga la formula, o allarghi la colonna prima di esportare.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `La data ${quoted(got)} può essere ${listed(readings, 'o')}. La scriva come anno-mese-giorno.`,
  'cell/no-such-day': ({ got }) =>
    `Non c’è un giorno ${quoted(got)} nel calendario. Scriva la data come anno-mese-giorno, per esempio 2026-05-01.`,
  'output/name': ({ got, fault }) => `Il nome di file ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} non è un numero di uscite. Dia un numero intero da 1 a ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} non è un passo. Dia un numero intero da 1 a ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `La serie finirebbe con l’uscita ${last}, che ha più cifre della prima. Solo ${counted(fits, 'uscita ci sta', 'uscite ci stanno')}; ricominci con l’anno nuovo.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} non è una parte di un elenco. Dia la parte e il numero di parti, per esempio 2/8; al massimo ${max}.`,
  'batch/same-output': ({ output, line }) =>
    `Anche la riga ${line} scrive il file ${quotedPath(output)}. Dia a una delle righe un altro nome di file.`,
  'batch/same-number': ({ number, line }) =>
    `La riga ${line} ha lo stesso numero, ${number}. Dia a ogni uscita il suo, o tolga una delle righe.`,
  'batch/number-used': ({ number, date, document }) =>
    `Il numero ${number} è già stato assegnato${date === null ? '' : `, all’uscita del ${date}`}${
      document === null ? '' : `, in ${quoted(document)}`
    }. Dia all’uscita un numero suo.`,
  'batch/template-missing': () =>
    `La riga non indica un modello, e senza non si può fare la copertina. Lo indichi nella colonna ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `Il posto ${quoted(place)} è di un modello, e nessuno è indicato. Lo indichi nella colonna ${quoted(FIELD.template)} o con --template, o tolga il posto.`,
  'batch/unfinished': ({ path }) =>
    `Un’esecuzione precedente ha lasciato il suo registro ${quotedPath(path)}. La continui (--resume), ricominci (--force), o scelga un’altra cartella.`,
  'batch/other-run': ({ path }) =>
    `Il registro ${quotedPath(path)} è di un’esecuzione con un altro elenco, altri modelli o altre opzioni, perciò non si può continuare. Dia ciò che fu dato allora, o ricominci (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'L’elenco non è in UTF-8 ed è stato letto come Windows-1252. Controlli le lettere accentate, o salvi l’elenco come CSV in UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `La cartella di lavoro ha ${sheets} fogli; è stato letto ${quoted(name)}, il primo visibile.`,
  'list/rows-above-header': ({ rows: above }) =>
    `${rows(above)} sopra le intestazioni ${above === 1 ? 'è stata saltata' : 'sono state saltate'}.`,
  'columns/positional': ({ fields }) =>
    `L’elenco non ha intestazioni. Le sue colonne sono state lette come ${listed(
      fields.map((field) => FIELD[field]),
      'e',
    )}.`,
  'columns/unused': ({ names }) => `Non usato: ${quotedList(names, 'e')}.`,
  'columns/online-issn': ({ name }) =>
    `La colonna ${quoted(name)} contiene ISSN di edizioni online, che non vanno su una copertina. Non è usata.`,
  'columns/preferred': ({ field, taken, left }) =>
    `Colonna ${FIELD[field]}: è stata letta ${quoted(taken)} e non ${quotedList(left, 'o')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `Colonna ${FIELD[field]}: ${quoted(got)} è stato inteso come ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `La riga ha solo l’ISSN online ${quoted(got)}, che non va su una copertina. Non è usato.`,
  'row/date-unused': ({ got }) =>
    `La data ${quoted(got)} non è stata usata: non è nota una regola che ne ricavi un numero di uscita. Ne indichi una con --rule, o nell’archivio delle testate.`,
};
