import type { ListProblem } from '../../core/batch/problem';
import { MOST_CELLS, MOST_ROW_BYTES } from './limits';

/** One record of delimited text, still bytes, which hold until the next record is asked for. */
export type ListRecord = {
  /** Counted from 1 as a spreadsheet counts rows: line breaks within quotation marks count for nothing. */
  readonly line: number;
  readonly bytes: Uint8Array;
  /** Start and end of each cell within `bytes`, quotation marks included. */
  readonly cells: readonly number[];
  readonly isAscii: boolean;
  readonly problem: ListProblem | null;
};

/** Takes bytes in pieces of any length and gives records as they are complete; `end` gives what is left. */
export type RecordSplitter = {
  readonly push: (piece: Uint8Array) => Generator<ListRecord>;
  readonly end: () => Generator<ListRecord>;
};

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** In `quote-in-quoted` the last byte was a quotation mark within a quoted cell: another one makes it a character. */
type Where = 'cell-start' | 'plain' | 'quoted' | 'quote-in-quoted';

/**
 * Splits delimited text by RFC 4180; what stands behind a closing quotation mark belongs to the cell, as in Excel. Holds
 * no more than one record and one piece: a record beyond the limits is passed over and comes back as a problem.
 */
export function recordSplitter(delimiter: number): RecordSplitter {
  const plain = bytesToStopAt(delimiter, LF, CR);
  const quoted = bytesToStopAt(QUOTE);
  let buffer = new Uint8Array(0);
  let length = 0;
  let next = 0;
  let start = 0;
  let cellStart = 0;
  let cells: number[] = [];
  let where: Where = 'cell-start';
  let bits = 0;
  let hasNul = false;
  let isBehindCr = false;
  let problem: ListProblem | null = null;
  let line = 0;

  function append(piece: Uint8Array): void {
    const kept = length - start;
    if (length + piece.length > buffer.length) {
      const isCramped = kept + piece.length > buffer.length / 2;
      const target = isCramped ? new Uint8Array(2 * (kept + piece.length)) : buffer;
      target.set(buffer.subarray(start, length));
      buffer = target;
      next -= start;
      cellStart -= start;
      length = kept;
      start = 0;
    }
    buffer.set(piece, length);
    length += piece.length;
  }

  /** Forgets what was read of the record; its end is still looked for. */
  function giveUp(reason: ListProblem): void {
    problem = reason;
    cells = [];
    start = next;
    cellStart = next;
  }

  function endCell(): void {
    if (cells.length >= 2 * MOST_CELLS) giveUp({ code: 'list/too-many-cells', limit: MOST_CELLS });
    if (problem === null) cells.push(cellStart - start, next - start);
  }

  function endRecord(): ListRecord {
    endCell();
    if (problem === null && next - start > MOST_ROW_BYTES) giveUp(TOO_LARGE);
    line += 1;
    const record: ListRecord = {
      line,
      bytes: buffer.subarray(start, next),
      cells,
      isAscii: bits < 0x80,
      problem: problem ?? (hasNul ? { code: 'list/nul' } : null),
    };
    cells = [];
    bits = 0;
    hasNul = false;
    problem = null;
    where = 'cell-start';
    return record;
  }

  /** The last byte before the next one that is in the set. */
  function skip(stops: Uint8Array, from: number): number {
    const bytes = buffer;
    let i = from;
    while (i < length && stops[bytes[i] as number] === 0) i += 1;
    return i - 1;
  }

  function* push(piece: Uint8Array): Generator<ListRecord> {
    append(piece);
    for (; next < length; next++) {
      const byte = buffer[next] as number;
      if (isBehindCr) {
        isBehindCr = false;
        if (byte === LF) {
          start = next + 1;
          cellStart = start;
          continue;
        }
      }
      bits |= byte;
      if (byte === 0) hasNul = true;
      if (where === 'quoted') {
        if (byte === QUOTE) where = 'quote-in-quoted';
        else next = skip(quoted, next + 1);
      } else if (byte === QUOTE && where === 'cell-start') where = 'quoted';
      else if (byte === QUOTE && where === 'quote-in-quoted') where = 'quoted';
      else if (byte === delimiter) {
        endCell();
        cellStart = next + 1;
        where = 'cell-start';
      } else if (byte === LF || byte === CR) {
        isBehindCr = byte === CR;
        yield endRecord();
        start = next + 1;
        cellStart = start;
      } else {
        where = 'plain';
        next = skip(plain, next + 1);
      }
    }
    if (length - start > MOST_ROW_BYTES) giveUp(problem ?? TOO_LARGE);
  }

  function* end(): Generator<ListRecord> {
    if (where === 'quoted') giveUp({ code: 'list/quote-open' });
    if (problem !== null || cells.length > 0 || where !== 'cell-start') yield endRecord();
  }

  return { push, end };
}

/** A set of bytes: those given, and those that say something about the whole record. */
const bytesToStopAt = (...stops: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0 || byte >= 0x80 || stops.includes(byte) ? 1 : 0));

const TOO_LARGE: ListProblem = { code: 'list/row-too-large', limit: MOST_ROW_BYTES };

/** The texts of a record's cells; `textOf` decodes the bytes from one place to another. */
export function cellTexts(
  cells: readonly number[],
  textOf: (from: number, to: number) => string,
): readonly string[] {
  const texts: string[] = [];
  for (let i = 0; i < cells.length; i += 2)
    texts.push(unquoted(textOf(cells[i] as number, cells[i + 1] as number)));
  return texts;
}

/** What a quoted cell says; a cell without an opening quotation mark says what it is. */
function unquoted(cell: string): string {
  if (!cell.startsWith('"')) return cell;
  let text = '';
  let from = 1;
  for (;;) {
    const mark = cell.indexOf('"', from);
    if (mark < 0) return text + cell.slice(from);
    text += cell.slice(from, mark);
    if (cell[mark + 1] !== '"') return text + cell.slice(mark + 1);
    text += '"';
    from = mark + 2;
  }
}
