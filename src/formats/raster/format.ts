import type { Artwork, ArtworkImage, Corners } from '../../core/artwork/artwork';
import { MM_PER_INCH, rectContour } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type OpenFormat, onePage, type WriteFormat } from '../format';
import { type Bitmap, MOST_DOTS } from './bitmap';
import { type PictureFile, picturesIn } from './picture';
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

/** Pictures that state no resolution are mostly made for print at this one. */
const USUAL_DOTS_PER_MM = 300 / MM_PER_INCH;

/**
 * A picture file as pages that hold one picture each, as large as its resolution makes it; without one, 300 dots an
 * inch are taken for granted. Line art that `trace` knows dot for dot comes as shapes instead.
 */
const opener =
  (format: string, trace: (file: Uint8Array) => Result<Bitmap, FormatProblem>): OpenFormat =>
  (bytes) => {
    const bitmap = trace(bytes);
    const traced = bitmap.ok ? traceBitmap(bitmap.value) : null;
    if (traced) return ok({ pages: [() => ok(traced)] });
    const pictures = picturesIn(bytes);
    if (pictures) return ok({ pages: pictures.map((picture) => () => pageOf(format, picture)) });
    return refuse({ code: 'format/broken', format, detail: 'no picture of this kind' });
  };

function pageOf(format: string, picture: PictureFile): Result<Artwork, FormatProblem> {
  const { pixels, bitsPerComponent, space, dotsPerMm, mostPixels } = picture;
  const count = pixels.width * pixels.height;
  if (count > mostPixels)
    return refuse({
      code: 'format/broken',
      format,
      detail: `${pixels.width} × ${pixels.height} dots are ${Math.round(count / 1e6)} million; up to ${mostPixels / 1e6} million are read: save it at a lower resolution, or only the part with the barcode`,
    });
  const decoded = picture.luminance();
  if (!decoded)
    return refuse({
      code: 'format/broken',
      format,
      detail: `${pixels.width} × ${pixels.height} dots do not unpack`,
    });
  const { x, y } = dotsPerMm ?? { x: USUAL_DOTS_PER_MM, y: USUAL_DOTS_PER_MM };
  const page = { x: 0, y: 0, width: pixels.width / x, height: pixels.height / y };
  const image: ArtworkImage = {
    after: 0,
    corners: rectContour(page) as unknown as Corners,
    pixels,
    bitsPerComponent,
    space,
    luminance: () => decoded,
  };
  return ok({
    page,
    shapes: [],
    texts: [],
    images: [image],
    colour: /^(rgb|indexed)/.test(image.space) ? 'screen' : 'plates',
  });
}

/** A JPEG is never line art. */
const noTrace = (): Result<never, FormatProblem> => ({ ok: false, problems: [] });

export const openPng = opener('png', readPngBitmap);
export const openTiff = opener('tiff', readTiffBitmap);
export const openJpeg = opener('jpeg', noTrace);
export const writePng = writer('png', writePngBitmap);
export const readPng = onePage('png', openPng);
export const writeTiff = writer('tiff', writeTiffBitmap);
export const readTiff = onePage('tiff', openTiff);
