import { modules } from '../kernel/ean';
import { set } from './dom';
import type { Dom } from './index';

/** Draws an EAN-13 as one compound polygon, in points on a page whose rulers start at its corner. */
export function drawEan(page: Dom, layer: Dom, digits: string, [x, y]: readonly [number, number]): Dom {
  const module = 0.33 * (72 / 25.4);
  const shape = page.polygons!.add!(layer);
  const bits = modules(digits);
  const paths = shape.paths!;
  for (const { index, 0: run } of bits.matchAll(/1+/g)) {
    const [left, right] = [x + index * module, x + (index + run.length) * module];
    paths.add!({
      entirePath: [
        [left, y],
        [left, y + 60],
        [right, y + 60],
        [right, y],
      ],
    });
  }
  paths.item!(0).remove!();
  set(shape, {
    properties: { fillTint: -1, strokeColor: 'None', strokeWeight: 0, overprintFill: false, name: 'bars' },
  });
  set(shape, { fillColor: 'Black' });
  return shape;
}
