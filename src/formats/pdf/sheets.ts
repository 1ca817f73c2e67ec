import { SHEET, type SheetSymbol } from '../../core/batch/sheet';
import type { PathElement } from '../../core/drawing';
import { ok, refuse } from '../../core/result';
import type { WriteSheets } from '../sheet';
import { pdfOfPages } from './write';

/** Sheets as the pages of one PDF; symbols are painted as in a file of their own, captions in black. */
export const writePdfSheets: WriteSheets = async (sheets) => {
  let hasLiveText = false;
  function* pages() {
    for (const sheet of sheets) {
      hasLiveText ||= sheet.some(({ drawing }) => drawing.elements.some(({ kind }) => kind === 'text'));
      yield { paths: sheet.flatMap(pathsOf), bounds: SHEET };
    }
  }
  const bytes = await pdfOfPages(pages(), {});
  return hasLiveText ? refuse({ code: 'format/cannot-hold', format: 'pdf', what: 'live-text' }) : ok(bytes);
};

const pathsOf = ({ drawing, caption }: SheetSymbol): readonly PathElement[] => [
  ...drawing.elements.filter((e) => e.kind === 'path'),
  { kind: 'path', role: 'digits', contours: caption, ink: { kind: 'black' }, overprint: 'knockout' },
];
