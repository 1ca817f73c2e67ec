import type { ListEvent } from '../../../core/batch/list-event';
import type { ListProblem } from '../../../core/batch/problem';
import type { ZipEntry } from '../../idml/zip';
import { MOST_CELLS, MOST_ROW_BYTES } from '../limits';
import { formatNumber, type NumberFormat } from './number-format';
import { richText, unescaped } from './rich-text';
import { streamXml, type XmlListener } from './xml-stream';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly isFrom1904: boolean;
};

/** The rows of a sheet that hold anything, as they are parsed. */
export function* readSheet(sheet: ZipEntry, context: SheetContext): Generator<ListEvent> {
  const ready: ListEvent[] = [];
  const steps = streamXml(
    sheet,
    rowListener(context, (event) => ready.push(event)),
  );
  for (;;) {
    const step = steps.next();
    yield* ready.splice(0);
    if (!step.done) continue;
    if (step.value) yield { kind: 'refused', problems: [step.value] };
    return;
  }
}

function rowListener(context: SheetContext, found: (event: ListEvent) => void): XmlListener {
  const inline = richText();
  let line = 0;
  let cells: string[] = [];
  let size = 0;
  let problem: ListProblem | null = null;
  let place = 0;
  let cell: Readonly<Record<string, string>> = {};
  let value = '';
  let formula: string | null = null;
  let reading: 'value' | 'formula' | 'string' | null = null;

  function endCell(): void {
    const text = cellText({ type: cell.t, style: cell.s, value, formula, inline: inline.take() }, context);
    if (text === '') return;
    size += text.length;
    if (text.includes('\0')) problem ??= { code: 'list/nul' };
    if (size > MOST_ROW_BYTES) problem ??= { code: 'list/row-too-large', limit: MOST_ROW_BYTES };
    if (place > MOST_CELLS) problem ??= { code: 'list/too-many-cells', limit: MOST_CELLS };
    if (problem) return;
    while (cells.length < place - 1) cells.push('');
    cells[place - 1] = text;
  }

  return {
    open: (name, attributes) => {
      inline.open(name);
      if (name === 'row') {
        line = Math.max(line + 1, rowNumber(attributes.r));
        cells = [];
        size = 0;
        problem = null;
        place = 0;
      } else if (name === 'c') {
        cell = attributes;
        place = columnNumber(attributes.r) ?? place + 1;
        value = '';
        formula = null;
      } else if (name === 'v') reading = 'value';
      else if (name === 'f') {
        reading = 'formula';
        formula = '';
      } else if (name === 't') reading = 'string';
    },
    text: (text) => {
      if (reading === 'value') value += text;
      else if (reading === 'formula') formula += text;
      else if (reading === 'string') inline.text(text);
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v' || name === 'f' || name === 't') reading = null;
      else if (name === 'c') endCell();
      else if (name === 'row') {
        if (problem) found({ kind: 'bad-row', line, problem });
        else if (cells.some((text) => text.trim() !== '')) found({ kind: 'row', line, cells });
        cells = [];
      }
    },
  };
}

const rowNumber = (reference: string | undefined): number =>
  /^[1-9]\d{0,6}$/.test(reference ?? '') ? Number(reference) : 0;

/** The column of a cell's reference, counted from 1: that of "AB12" is 28. */
function columnNumber(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 ? column : null;
}

type StoredCell = {
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly value: string;
  readonly formula: string | null;
  readonly inline: string;
};

/** A cell's text (ECMA-376 18.18.11). A formula counts as its last value; one that never had a value stays a formula. */
function cellText({ type, style, value, formula, inline }: StoredCell, context: SheetContext): string {
  if (type === 'inlineStr') return inline;
  if (type === 'str') return unescaped(value);
  if (formula !== null && value === '') return `=${formula}`;
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e' || type === 'd') return value;
  const format = context.formats[Number(style ?? 0)] ?? { kind: 'plain' };
  return value === '' ? '' : formatNumber(value, format, context.isFrom1904);
}
