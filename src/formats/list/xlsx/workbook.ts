import { strFromU8 } from 'fflate';
import type { ListEvent } from '../../../core/batch/list-event';
import type { ForeignKind, ListProblem } from '../../../core/batch/problem';
import type { FormatProblem } from '../../../core/problem';
import { readZip, ZIP_LIMITS, type ZipEntry } from '../../idml/zip';
import type { ListReader } from '../reader';
import { readFormats, readRelations, readSharedStrings, readSheets } from './parts';
import { readSheet } from './sheet';

const GIB = 1024 * 1024 * 1024;

/** A sheet of a million rows unpacks to half of this; sheets are never held. */
const WORKBOOK_LIMITS = { ...ZIP_LIMITS, part: GIB, total: 2 * GIB };

/** Packed bytes of a workbook: its directory is at its end, so it has to be held. */
const MOST_WORKBOOK_BYTES = 128 * 1024 * 1024;

/** Gathers an Excel workbook (XLSX, ECMA-376) and reads the first visible sheet of it. */
export function workbookReader(): ListReader {
  let held = new Uint8Array(0);
  let length = 0;
  return {
    push: (piece) => {
      const bytes = length + piece.length;
      if (bytes > MOST_WORKBOOK_BYTES)
        return [refused([{ code: 'format/too-large', bytes, limit: MOST_WORKBOOK_BYTES }])];
      if (bytes > held.length) {
        const larger = new Uint8Array(2 * bytes);
        larger.set(held);
        held = larger;
      }
      held.set(piece, length);
      length = bytes;
      return [];
    },
    end: () => readWorkbook(held.subarray(0, length)),
  };
}

/** The rows of a workbook, unpacked as they are asked for. */
function* readWorkbook(bytes: Uint8Array): Generator<ListEvent> {
  const zip = readZip(bytes, 'xlsx', WORKBOOK_LIMITS);
  if (!zip.ok) return yield refused(zip.problems);
  const parts = new Map(zip.value.map((entry) => [entry.name.toLowerCase(), entry]));
  const part = (name: string) => parts.get(name.toLowerCase());

  const workbook = part('xl/workbook.xml');
  if (!workbook) return yield refused([{ code: 'list/kind', kind: foreignZip(parts) }]);
  const sheets = readSheets(workbook);
  const relations = readRelations(part('xl/_rels/workbook.xml.rels'));
  const formats = readFormats(part('xl/styles.xml'));
  const strings = readSharedStrings(part('xl/sharedStrings.xml'));
  if (!sheets.ok) return yield refused(sheets.problems);
  if (!relations.ok) return yield refused(relations.problems);
  if (!formats.ok) return yield refused(formats.problems);
  if (!strings.ok) return yield refused(strings.problems);

  const { first, count, isFrom1904 } = sheets.value;
  const sheet = part(relations.value.get(first.relation) ?? 'xl/worksheets/sheet1.xml');
  if (!sheet)
    return yield refused([
      { code: 'format/broken', format: 'xlsx', detail: `the sheet ${first.name} is missing` },
    ]);
  yield { kind: 'source', from: 'workbook' };
  if (count > 1) yield { kind: 'note', note: { code: 'list/sheet', name: first.name, sheets: count } };
  yield* readSheet(sheet, { strings: strings.value, formats: formats.value, isFrom1904 });
}

const refused = (problems: readonly (FormatProblem | ListProblem)[]): ListEvent => ({
  kind: 'refused',
  problems,
});

/** What an archive is that holds no Excel workbook. */
function foreignZip(parts: ReadonlyMap<string, ZipEntry>): ForeignKind {
  if (parts.has('xl/workbook.bin')) return 'xlsb';
  if (parts.has('index.zip') || [...parts.keys()].some((name) => name.endsWith('.iwa'))) return 'numbers';
  const mimetype = parts.get('mimetype');
  const isOds =
    mimetype !== undefined && strFromU8(mimetype.packed, true).includes('opendocument.spreadsheet');
  return isOds ? 'ods' : 'zip';
}
