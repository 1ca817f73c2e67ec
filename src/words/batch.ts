import { FIELDS, type Field } from '../core/batch/fields';
import type { ListNote } from '../core/batch/note';
import type { OutputFault } from '../core/batch/output-name';
import type { ForeignKind, ListProblem } from '../core/batch/problem';
import { counted, listed, quoted, quotedPath } from './quote';
import type { Words } from './words';

/** The columns of a list. */
export const FIELD: Readonly<Record<Field, string>> = {
  issn: 'ISSN',
  variant: 'variant',
  issue: 'issue number',
  date: 'date',
  title: 'title',
  size: 'size',
  height: 'height',
  ink: 'ink',
  template: 'template',
  place: 'place',
  output: 'output name',
};

const SAVE_FROM_EXCEL = 'Open it in Excel and save it as "Excel Workbook (.xlsx)" or "CSV UTF-8".';

const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  xls: `The list is an old Excel file (.xls) or one locked by a password. ${SAVE_FROM_EXCEL}`,
  numbers:
    'The list is a Numbers document. In Numbers choose File > Export To > CSV or Excel, and take that file.',
  ods: 'The list is an OpenDocument spreadsheet. Save it as .xlsx or as CSV in UTF-8.',
  xlsb: `The list is a binary Excel file (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `The list is a web page or an XML file, whatever its name says. ${SAVE_FROM_EXCEL}`,
  pdf: 'The list is a PDF, whose rows cannot be told apart for certain. Ask for the spreadsheet it was made from.',
  picture: 'The file is a picture and not a list. Choose a CSV or XLSX file.',
  rtf: 'The list is a text document (RTF). Save its table as CSV or XLSX.',
  zip: 'The file is an archive or a document of another kind, and not a spreadsheet. Choose a CSV or XLSX file.',
  binary: 'The file holds data that is no text. Choose a CSV or XLSX file.',
};

const OUTPUT_FAULT: Readonly<Record<OutputFault, string>> = {
  absolute: 'begins at a drive or folder of its own. Give a name within the output folder.',
  'leaves-folder': 'would leave the output folder. Give a name without "..".',
  character:
    'has a character that some system does not allow in names. Leave out < > : " | ? * and control characters.',
  reserved: 'is the name of a device on Windows. Choose another name.',
  ending: 'has a part that is empty or ends with a dot or a blank, which Windows would change. Remove it.',
  'too-long': 'is longer than some systems can write. Choose a shorter name.',
};

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'In the spreadsheet give the column the format "Text" and type the value again.';

const MAP_BY_HAND = 'Rename a heading, or say which column holds what.';

const quotedList = (names: readonly string[], last: 'and' | 'or'): string =>
  names.length === 0 ? 'none' : listed(names.map(quoted), last);

export const LIST_WORDS: Words<ListProblem> = {
  'list/empty': () => 'The list is empty. Choose a list with headings and at least one row.',
  'list/header-only': () => 'The list has headings but no rows. Add a row for each cover.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `The row holds more than ${limit / 1024} kB of text, so it was not read. Look for a quotation mark that is never closed, or shorten the row.`,
  'list/too-many-cells': ({ limit }) =>
    `The row has more than ${limit} cells, so it was not read. Check which character parts the cells.`,
  'list/nul': () =>
    'The row holds a NUL character, which no text has, so it was not read. Type the row again or save the list anew.',
  'list/mixed-encoding': ({ encoding }) =>
    `The row is not written in ${ENCODING[encoding]} like the rest of the list, so its letters cannot be told. Save the whole list as CSV in UTF-8.`,
  'list/quote-open': () =>
    'A quotation mark that begins in this row is never closed, so nothing from here on was read. Close it, or write it twice where it is part of a text.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `The row has ${cells} cells under ${counted(columns, 'heading', 'headings')}, so the cells may stand in the wrong columns. Put a text that contains the delimiter in quotation marks.`,
  'columns/not-recognised': ({ names }) =>
    `No column is known as the ISSN or the title; the first row says ${quotedList(names, 'and')}. Use headings such as ${listed(FIELDS.slice(0, 5), 'and')}, or say which column holds what.`,
  'columns/only-online-issn': ({ name }) =>
    `The only ISSN column, ${quoted(name)}, holds online ISSNs, and a barcode carries the print ISSN. Add a column with the print ISSN.`,
  'columns/duplicate': ({ field, names }) =>
    `The ${FIELD[field]} could be read from more than one column: ${quotedList(names, 'or')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `There is no column ${quoted(name)} for the ${FIELD[field]}. The headings are ${quotedList(available, 'and')}; a column letter such as B will do too.`,
  'cell/became-date': ({ field, got }) =>
    `The ${FIELD[field]} is the date ${quoted(got)}: a spreadsheet probably made it from something like 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `The ${FIELD[field]} ${quoted(got)} is a number that a spreadsheet shortened, and its last digits are lost. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `The ISSN ${quoted(got)} has fewer than eight characters. With the zeros a spreadsheet drops it would be ${padded}, whose check character is wrong. Write the ISSN in full, with its check character.`,
  'cell/formula': ({ field, got }) =>
    `The ${FIELD[field]} is the formula ${quoted(got)} without a value. Copy the column and paste it as values.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `The ${FIELD[field]} is ${quoted(got)}, with which a spreadsheet says that it has no value. Correct the formula, or widen the column before the export.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `The date ${quoted(got)} could be ${listed(readings, 'or')}. Write it as year-month-day.`,
  'cell/no-such-day': ({ got }) =>
    `There is no day ${quoted(got)} in the calendar. Write the date as year-month-day, such as 2026-05-01.`,
  'output/name': ({ got, fault }) => `The output name ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} is no number of issues. Give a whole number from 1 to ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} is no step. Give a whole number from 1 to ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `The series would end with issue ${last}, which has more digits than its first issue number. No more than ${counted(fits, 'issue', 'issues')} fit; begin anew at the turn of the year.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} is no part of a list. Give the part and the number of parts, such as 2/8; no more than ${max}.`,
  'batch/same-output': ({ output, line }) =>
    `Row ${line} writes the file ${quotedPath(output)} too. Give one of the rows another output name.`,
  'batch/same-number': ({ number, line }) =>
    `Row ${line} has the same number, ${number}. Give each issue its own number, or take one of the rows out.`,
  'batch/number-used': ({ number, date, document }) =>
    `The number ${number} was given out before${date === null ? '' : `, for the issue of ${date}`}${
      document === null ? '' : `, in ${quoted(document)}`
    }. Give the issue a number of its own.`,
  'batch/template-missing': () =>
    'The row names no template, and the cover cannot be made without one. Name it in the column "template".',
  'batch/place-without-template': ({ place }) =>
    `The place ${quoted(place)} belongs to a template, and none is named. Name it in the column "template" or with --template, or leave the place out.`,
  'batch/unfinished': ({ path }) =>
    `An earlier run has left its record ${quotedPath(path)}. Go on with it (--resume), begin anew (--force), or choose another folder.`,
  'batch/other-run': ({ path }) =>
    `The record ${quotedPath(path)} is of a run with another list, other templates or other options, so it cannot be gone on with. Give what was given then, or begin anew (--force).`,
};

export const LIST_NOTE_WORDS: Words<ListNote> = {
  'list/windows-1252': () =>
    'The list is not in UTF-8 and was read as Windows-1252. Check the accented letters, or save the list as CSV in UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `The workbook has ${sheets} sheets; ${quoted(name)}, the first one shown, was read.`,
  'list/rows-above-header': ({ rows }) =>
    `${counted(rows, 'row', 'rows')} above the headings ${rows === 1 ? 'was' : 'were'} passed over.`,
  'columns/positional': ({ fields }) =>
    `The list has no headings. Its columns were read as ${listed(
      fields.map((field) => FIELD[field]),
      'and',
    )}.`,
  'columns/unused': ({ names }) => `Not used: ${quotedList(names, 'and')}.`,
  'columns/online-issn': ({ name }) =>
    `The column ${quoted(name)} holds online ISSNs, which do not belong on a cover. It is not used.`,
  'columns/preferred': ({ field, taken, left }) =>
    `The ${FIELD[field]} was read from ${quoted(taken)} and not from ${quotedList(left, 'or')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `The ${FIELD[field]} ${quoted(got)} was understood as ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `The row has only the online ISSN ${quoted(got)}, which does not belong on a cover. It is not used.`,
  'row/date-unused': ({ got }) =>
    `The date ${quoted(got)} was not used: no rule is known that makes an issue number of it. Name one with --rule, or in the title library.`,
};

/** A note on a list in plain English: what was understood otherwise than it was written, or left aside. */
export const listNoteText = (note: ListNote): string =>
  (LIST_NOTE_WORDS[note.code] as (note: ListNote) => string)(note);
