import { type Contour, type Mm, rectContour } from '../geometry';
import type { Modules, SymbolPattern } from './encode';
import type { SymbolGeometry } from './geometry';

/** Guard bars of the main symbol, by their place among its 30 bars: start, centre and end. */
const GUARD_BARS: ReadonlySet<number> = new Set([0, 1, 14, 15, 28, 29]);

/** The bars of a symbol as rectangles, main symbol first, each narrower by the reduction about its own middle. */
export const barContours = (
  { main, addOn }: SymbolPattern,
  geometry: SymbolGeometry,
  reduction: Mm,
): readonly Contour[] => [
  ...mainBars(main, geometry, reduction),
  ...(addOn ? addOnBars(addOn, geometry, reduction) : []),
];

function mainBars(elements: Modules, geometry: SymbolGeometry, reduction: Mm): Contour[] {
  return barRects(elements, 0, geometry.xDimension, reduction, (bar) => ({
    top: 0,
    foot: GUARD_BARS.has(bar) ? geometry.guardFoot : geometry.barHeight,
  }));
}

function addOnBars(elements: Modules, geometry: SymbolGeometry, reduction: Mm): Contour[] {
  const addOn = geometry.addOn as NonNullable<SymbolGeometry['addOn']>;
  return barRects(elements, addOn.left, geometry.xDimension, reduction, () => ({
    top: addOn.top,
    foot: geometry.guardFoot,
  }));
}

function barRects(
  elements: Modules,
  left: Mm,
  x: Mm,
  reduction: Mm,
  extent: (bar: number) => { readonly top: Mm; readonly foot: Mm },
): Contour[] {
  const contours: Contour[] = [];
  let modules = 0;
  elements.forEach((width, i) => {
    if (i % 2 === 0) {
      const { top, foot } = extent(i / 2);
      contours.push(
        rectContour({
          x: left + modules * x + reduction / 2,
          y: top,
          width: width * x - reduction,
          height: foot - top,
        }),
      );
    }
    modules += width;
  });
  return contours;
}
