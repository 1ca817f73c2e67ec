import { strFromU8 } from 'fflate';
import type { Artwork } from '../../core/artwork/artwork';
import type { Rect } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { type Result, refuse } from '../../core/result';
import { MAX_DECODED_BYTES } from '../pdf/decode';
import { type PdfFile, resolver } from '../pdf/file';
import { interpretPage } from '../pdf/interpret';
import { isDict } from '../pdf/objects';
import { openPage } from '../pdf/page';
import { hasType, scanObjects } from '../pdf/scan';

const HEADER_BYTES = 4096;

/** Whether an EPS is a page of PDF behind a program that paints it, as Ghostscript's eps2write makes it. */
export const isDistilled = (source: Uint8Array): boolean =>
  strFromU8(source.subarray(0, HEADER_BYTES), true).includes('/DSC_OPDFREAD true def');

/** What the page of PDF inside paints; `box` in points, y up, is what is seen of it. */
export function readDistilled(source: Uint8Array, box: Rect): Result<Artwork, FormatProblem> {
  const allowance = { left: MAX_DECODED_BYTES };
  const scanned = scanObjects(source, allowance);
  if (!scanned.ok) return scanned;
  const { objects } = scanned.value;
  const page = [...objects.values()].filter((object) => hasType(object, 'Page')).find(isDict);
  if (!page) return refuse({ code: 'format/broken', format: 'eps', detail: 'no page inside' });
  const file: PdfFile = {
    catalog: { kind: 'dict', entries: new Map() },
    resolve: resolver((number) => objects.get(number)),
  };
  const seen = [box.x, box.y, box.x + box.width, box.y + box.height];
  const attributes = new Map([...page.entries, ['MediaBox', { kind: 'array', items: seen } as const]]);
  const opened = openPage(file, attributes, allowance);
  if (!opened.ok) return opened;
  return interpretPage({ file, allowance, spaces: new Map() }, opened.value, {
    fonts: new Map(),
    spaces: new Map(),
    isHidden: () => false,
  });
}
