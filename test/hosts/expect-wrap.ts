import type { Drawing } from '../../src/core/drawing';
import { POINTS_PER_MM } from '../../src/core/geometry';
import type { InDesignDouble, Snapshot } from '../doubles/indesign';
import { newcomersOf } from './indesign-open';

/** The group that came anew. */
export const newGroup = (double: InDesignDouble, before: Snapshot) =>
  newcomersOf(before, double.snapshot()).find(({ cls }) => cls === 'Group')!;

/** Copy has to keep as far from the painted shapes of an upright symbol as its quiet zones reach. */
export function expectWrap(double: InDesignDouble, before: Snapshot, { elements, extent }: Drawing): void {
  const points = elements.flatMap((e) => (e.kind === 'path' ? e.contours.flat() : []));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const reach = [
    Math.min(...ys) - extent.y,
    Math.min(...xs) - extent.x,
    extent.y + extent.height - Math.max(...ys),
    extent.x + extent.width - Math.max(...xs),
  ];
  const { attributes } = newGroup(double, before);
  expect(attributes['textWrapPreferences.textWrapMode']).toMatchObject({ key: 'BOUNDING_BOX_TEXT_WRAP' });
  const offset = attributes['textWrapPreferences.textWrapOffset'] as readonly number[];
  reach.forEach((mm, side) => expect(offset[side]).toBeCloseTo(Math.max(0, mm) * POINTS_PER_MM, 6));
}
