import { type Matrix, MM_PER_INCH, POINTS_PER_INCH } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { ReadFormat } from '../format';
import { boundingBox, isEps } from './bounding-box';
import { interpretPostScript } from './interpret';

/**
 * The filled shapes of an EPS, mm, y down, origin at the top left corner of its bounding box. It understands paths,
 * fills, colours and maps written out one by one; a file with procedures of its own is refused, not guessed at.
 */
export const readEps: ReadFormat = (bytes, pageNumber) => {
  if (!isEps(bytes)) return broken('no %!PS-Adobe EPSF header');
  if (pageNumber !== 1) return broken(`page ${pageNumber} of 1`);
  const box = boundingBox(bytes);
  if (!box) return broken('no usable bounding box');
  const mm = MM_PER_INCH / POINTS_PER_INCH;
  const toPage: Matrix = [mm, 0, 0, -mm, -box.x * mm, (box.y + box.height) * mm];
  const shapes = interpretPostScript(bytes, toPage);
  if (!shapes.ok) return shapes;
  const page = { x: 0, y: 0, width: box.width * mm, height: box.height * mm };
  return ok({ page, shapes: shapes.value, colour: 'plates' });
};

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'eps', detail });
