import { boundsOf, type Mm, type Point, type Rect } from '../geometry';
import { type Frame, inFrame, onPage } from './frame';

/** A rectangle in a symbol's frame. */
export type Region = {
  readonly left: Mm;
  readonly right: Mm;
  readonly top: Mm;
  readonly foot: Mm;
};

/** Its corners on the page: top left, top right, bottom right, bottom left as the symbol is read. */
export const cornersOf = (frame: Frame, { left, right, top, foot }: Region) =>
  [
    onPage(frame, left, top),
    onPage(frame, right, top),
    onPage(frame, right, foot),
    onPage(frame, left, foot),
  ] as const;

/** The smallest upright rectangle of the page around it. */
export const boundsOnPage = (frame: Frame, region: Region): Rect => boundsOf(cornersOf(frame, region));

/** The smallest rectangle of a frame around points of the page. */
export function regionAround(frame: Frame, points: readonly Point[]): Region {
  const placed = points.map((p) => inFrame(frame, p));
  const us = placed.map((p) => p.u);
  const vs = placed.map((p) => p.v);
  return { left: Math.min(...us), right: Math.max(...us), top: Math.min(...vs), foot: Math.max(...vs) };
}

/** The same around an upright rectangle of the page. */
export const regionOf = (frame: Frame, { x, y, width, height }: Rect): Region =>
  regionAround(frame, [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]);

export const overlaps = (a: Region, b: Region): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.foot && a.foot > b.top;

/** The region around all of them. */
export const around = (regions: readonly Region[]): Region => ({
  left: Math.min(...regions.map((r) => r.left)),
  right: Math.max(...regions.map((r) => r.right)),
  top: Math.min(...regions.map((r) => r.top)),
  foot: Math.max(...regions.map((r) => r.foot)),
});
