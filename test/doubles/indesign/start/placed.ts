import { type Affine, about, chain, SAME, shift, turn, undo } from '../../kernel/affine';
import { corner, type Outline, rectangle } from '../../kernel/outline';
import { middleOf } from '../model/new-node';
import type { Node } from '../model/state';
import type { PlannedGraphic, PlannedItem } from './plan';

/** A planned item's path in its own coordinates, and where those lie on the spread. */
export function placed(
  { kind, box, rotation, scale, bent }: PlannedItem,
  page: Node,
): { outlines: readonly Outline[]; matrix: Affine } {
  const origin = middleOf(page);
  const back = shift(page.matrix[4] - origin[4], page.matrix[5] - origin[5]);
  const [left, top, right, bottom] = [box[0] + back[4], box[1] + back[5], box[2] + back[4], box[3] + back[5]];
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const own = about(middle, chain([scale ?? 1, 0, 0, scale ?? 1, 0, 0], bent ?? SAME, turn(rotation ?? 0)));
  const line = { open: true, knots: [corner([left, top]), corner([right, bottom])] };
  return {
    outlines: [kind === 'GraphicLine' ? line : rectangle([left, top, right, bottom])],
    matrix: chain(own, origin),
  };
}

/** A placed file's box in its own coordinates, which start at its top left corner, and where they lie in its frame. */
export function placedIn(
  { box: [left, top, right, bottom], scale = 1 }: PlannedGraphic,
  frame: Node,
  page: Node,
): { outlines: readonly Outline[]; matrix: Affine } {
  const size = [0, 0, (right - left) / scale, (bottom - top) / scale] as const;
  const onSpread = chain([scale, 0, 0, scale, left, top], page.matrix);
  return { outlines: [rectangle(size)], matrix: chain(onSpread, undo(frame.matrix)) };
}
