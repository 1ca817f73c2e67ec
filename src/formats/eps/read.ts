import { type Matrix, MM_PER_INCH, POINTS_PER_INCH } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type OpenFormat, onePage } from '../format';
import { boundingBox, isEps } from './bounding-box';
import { isDistilled, readDistilled } from './distilled';
import { interpretPostScript } from './interpret';

/**
 * What an EPS paints, mm, y down, origin at the top left corner of its bounding box; it has one page. It understands
 * paths, fills, strokes, colours, maps, plain text, procedures and dictionaries; a file with more is refused, not guessed
 * at.
 */
export const openEps: OpenFormat = (bytes) => {
  const source = withoutPreview(bytes);
  if (!source || !isEps(source)) return broken('no %!PS-Adobe EPSF header');
  const box = boundingBox(source);
  if (!box) return broken('no usable bounding box');
  if (isDistilled(source)) return ok({ pages: [() => readDistilled(source, box)] });
  const mm = MM_PER_INCH / POINTS_PER_INCH;
  const toPage: Matrix = [mm, 0, 0, -mm, -box.x * mm, (box.y + box.height) * mm];
  const page = { x: 0, y: 0, width: box.width * mm, height: box.height * mm };
  return ok({
    pages: [
      () => {
        const painted = interpretPostScript(source, toPage);
        if (!painted.ok) return painted;
        const { shapes, texts, unseen } = painted.value;
        return ok({
          page,
          shapes,
          texts,
          images: [],
          colour: 'plates',
          ...(unseen.length > 0 && { unseen }),
        });
      },
    ],
  });
};

/** What an EPS paints, see `openEps`. */
export const readEps = onePage('eps', openEps);

const DOS_HEADER = 30;

/** The PostScript of an EPS with a preview in front (EPSF 3.0, 5.2); undefined where it lies outside of the file. */
function withoutPreview(bytes: Uint8Array): Uint8Array | undefined {
  if (![0xc5, 0xd0, 0xd3, 0xc6].every((byte, i) => bytes[i] === byte)) return bytes;
  if (bytes.length < DOS_HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, length] = [view.getUint32(4, true), view.getUint32(8, true)];
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : undefined;
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'eps', detail });
