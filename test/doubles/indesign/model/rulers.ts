import type { Pair } from '../../kernel/affine';
import type { Box } from '../../kernel/outline';
import { rulerPage, rulerStart } from './geometry';
import type { DocumentState, Node, World } from './state';
import { type Direction, measurement, rulerUnit } from './units';

/** Lengths and positions as a script sees them at this moment: units, zero point, ruler origin and page together. */
export type Rulers = {
  readonly showPoint: (onSpread: Pair) => readonly number[];
  /** [y1, x1, y2, x2]: the opposite order of points (facts 3). */
  readonly showBox: (onSpread: Box) => readonly number[];
  readonly readPoint: (point: readonly unknown[]) => Pair;
  readonly readBox: (bounds: readonly unknown[]) => Box;
  /** A distance in points. */
  readonly readLength: (value: unknown, direction: Direction) => number;
  readonly showLength: (points: number, direction: Direction) => number;
};

/** The rulers as they count for one page. */
export function rulersOn(world: World, document: DocumentState, page: Node): Rulers {
  const start = rulerStart(document, page);
  const zero = document.attributes.zeroPoint as readonly number[];
  const origin = { horizontal: start[0] + (zero[0] as number), vertical: start[1] + (zero[1] as number) };
  const unit = {
    horizontal: rulerUnit(world.attributes, document.attributes, 'horizontal'),
    vertical: rulerUnit(world.attributes, document.attributes, 'vertical'),
  };
  const show = (points: number, direction: Direction) => (points - origin[direction]) / unit[direction];
  const readLength = (value: unknown, direction: Direction): number =>
    typeof value === 'string'
      ? (measurement(value, unit[direction]) as number)
      : (value as number) * unit[direction];
  const read = (value: unknown, direction: Direction) => readLength(value, direction) + origin[direction];
  return {
    showPoint: ([x, y]) => [show(x, 'horizontal'), show(y, 'vertical')],
    showBox: ([left, top, right, bottom]) => [
      show(top, 'vertical'),
      show(left, 'horizontal'),
      show(bottom, 'vertical'),
      show(right, 'horizontal'),
    ],
    readPoint: ([x, y]) => [read(x, 'horizontal'), read(y, 'vertical')],
    readBox: ([y1, x1, y2, x2]) => {
      const [left, right] = [read(x1, 'horizontal'), read(x2, 'horizontal')];
      const [top, bottom] = [read(y1, 'vertical'), read(y2, 'vertical')];
      return [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)];
    },
    readLength,
    showLength: (points, direction) => points / unit[direction],
  };
}

/** The rulers as they count for an item. */
export const rulersFor = (world: World, document: DocumentState, item: Node): Rulers =>
  rulersOn(world, document, rulerPage(document, item));
