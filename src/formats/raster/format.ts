import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { ReadFormat, WriteFormat } from '../format';
import { type Bitmap, MOST_DOTS } from './bitmap';
import { readPngBitmap, writePngBitmap } from './png';
import { rasterise } from './rasterise';
import { readTiffBitmap, writeTiffBitmap } from './tiff';
import { traceBitmap } from './trace';

/** Black ink on white, one bit a dot; the drawing must be laid out on dots. Live text cannot be painted. */
const writer =
  (format: string, encode: (bitmap: Bitmap) => Uint8Array): WriteFormat =>
  (drawing) => {
    if (drawing.elements.some((e) => e.kind === 'text'))
      return refuse({ code: 'format/cannot-hold', format, what: 'live-text' });
    const { dot } = drawing;
    if (dot === undefined) throw new Error('A picture needs a drawing on whole dots.');
    const dots = (drawing.bounds.width / dot) * (drawing.bounds.height / dot);
    return dots > MOST_DOTS
      ? refuse({ code: 'format/too-many-dots', dots: Math.round(dots), limit: MOST_DOTS })
      : ok(encode(rasterise(drawing, dot)));
  };

const reader =
  (format: string, decode: (file: Uint8Array) => Result<Bitmap, FormatProblem>): ReadFormat =>
  (bytes, page) => {
    if (page !== 1) return refuse({ code: 'format/broken', format, detail: `no page ${page}` });
    const bitmap = decode(bytes);
    return bitmap.ok ? ok(traceBitmap(bitmap.value)) : bitmap;
  };

export const writePng = writer('png', writePngBitmap);
export const readPng = reader('png', readPngBitmap);
export const writeTiff = writer('tiff', writeTiffBitmap);
export const readTiff = reader('tiff', readTiffBitmap);
