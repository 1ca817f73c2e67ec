import type { ListEvent } from '../../core/batch/list-event';
import { detectDelimiter } from './delimiter';
import type { ListReader } from './reader';
import { cellTexts, type ListRecord, recordSplitter } from './records';
import { decodeAscii, decodeText, guessEncoding, isUtf8, type TextEncoding } from './text-encoding';

/**
 * Reads delimited text in UTF-8 or Windows-1252. `sample` is its beginning, by which delimiter and encoding are told; a
 * row of another encoding than the rest comes back as a problem.
 */
export function delimitedReader(sample: Uint8Array, said: TextEncoding | null): ListReader {
  const delimiter = detectDelimiter(sample);
  const { push, end } = recordSplitter(delimiter.byte);
  const toEvents = recordReader(said ?? guessEncoding(sample), delimiter.isSaid ? 1 : 0);
  let isBegun = false;
  return {
    *push(piece) {
      if (!isBegun) yield { kind: 'source', from: 'text' };
      isBegun = true;
      for (const record of push(piece)) yield* toEvents(record);
    },
    *end() {
      for (const record of end()) yield* toEvents(record);
    },
  };
}

/** Turns records into events; `unlisted` lines at the beginning are no rows. */
function recordReader(
  known: TextEncoding | null,
  unlisted: number,
): (record: ListRecord) => readonly ListEvent[] {
  let encoding = known;
  let isTold = false;
  return (record) => {
    const { bytes, cells, isAscii } = record;
    const line = record.line - unlisted;
    if (line < 1) return [];
    if (record.problem) return [{ kind: 'bad-row', line, problem: record.problem }];
    if (isAscii) {
      const text = decodeAscii(bytes);
      return asRow(
        line,
        cellTexts(cells, (from, to) => text.slice(from, to)),
      );
    }

    const written = isUtf8(bytes) ? 'utf-8' : 'windows-1252';
    encoding ??= written;
    const used = encoding;
    const events: ListEvent[] = [];
    if (used === 'windows-1252' && !isTold) {
      isTold = true;
      events.push({ kind: 'note', note: { code: 'list/windows-1252' } });
    }
    if (written !== used)
      events.push({ kind: 'bad-row', line, problem: { code: 'list/mixed-encoding', encoding: used } });
    else {
      const texts = cellTexts(cells, (from, to) => decodeText(bytes.subarray(from, to), used));
      events.push(...asRow(line, texts));
    }
    return events;
  };
}

const asRow = (line: number, cells: readonly string[]): readonly ListEvent[] =>
  cells.every((cell) => cell.trim() === '') ? [] : [{ kind: 'row', line, cells }];
