import { strToU8 } from 'fflate';
import type { ListEvent } from '../../core/batch/list-event';
import type { ForeignKind } from '../../core/batch/problem';
import { delimitedReader } from './delimited';
import { kindOf, type ListKind, type TextKind } from './kind';
import { SAMPLE_BYTES } from './limits';
import type { ListReader } from './reader';
import { utf16Decoder } from './utf16';
import { workbookReader } from './xlsx/workbook';

/**
 * The rows of a list: CSV with commas or semicolons, tab-separated text, pasted text, or an Excel workbook (XLSX), told
 * apart by their bytes. Read in pieces; no row is kept. `name` is the list's file name, if it has one.
 */
export async function* readList(
  chunks: AsyncIterable<Uint8Array>,
  { name }: { readonly name?: string } = {},
): AsyncGenerator<ListEvent> {
  let reader: ListReader | null = null;
  for await (const piece of inPieces(chunks)) {
    reader ??= readerOf(kindOf(piece, name), piece);
    for (const event of reader.push(piece)) {
      yield event;
      if (event.kind === 'refused') return;
    }
  }
  if (reader) for (const event of reader.end()) yield event;
}

function readerOf(list: ListKind, sample: Uint8Array): ListReader {
  if (list.kind === 'zip') return workbookReader();
  if (list.kind === 'foreign') return foreignReader(list.foreign);
  return textReader(list, sample);
}

const foreignReader = (kind: ForeignKind): ListReader => ({
  push: () => [{ kind: 'refused', problems: [{ code: 'list/kind', kind }] }],
  end: () => [],
});

/** Text from the clipboard as the bytes of a list. */
export async function* pastedList(text: string): AsyncGenerator<Uint8Array> {
  yield strToU8(text);
}

/** The same bytes in pieces of at most a sample's length; the first has that length, or is all there is. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  for await (const chunk of chunks) {
    const missing = chunk.subarray(0, SAMPLE_BYTES - length);
    sample.set(missing, length);
    length += missing.length;
    if (length < SAMPLE_BYTES) continue;
    if (missing.length > 0) yield sample;
    yield* cut(chunk.subarray(missing.length));
  }
  if (length > 0 && length < SAMPLE_BYTES) yield sample.subarray(0, length);
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SAMPLE_BYTES) yield bytes.subarray(at, at + SAMPLE_BYTES);
}

function textReader(text: TextKind, sample: Uint8Array): ListReader {
  const toUtf8 = utf8Converter(text);
  const isCertain = text.hasMark || text.kind === 'utf-16';
  const { push, end } = delimitedReader(utf8Converter(text)(sample), isCertain ? 'utf-8' : null);
  return { push: (piece) => push(toUtf8(piece)), end };
}

/** Turns the pieces of a text into UTF-8 without byte order mark, which lies whole in the first one. */
function utf8Converter(text: TextKind): (piece: Uint8Array) => Uint8Array {
  const convert = text.kind === 'utf-16' ? utf16Decoder(text.order) : (piece: Uint8Array) => piece;
  let mark = text.hasMark ? (text.kind === 'utf-16' ? 2 : 3) : 0;
  return (piece) => {
    const behindMark = piece.subarray(mark);
    mark = 0;
    return convert(behindMark);
  };
}
