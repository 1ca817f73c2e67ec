import type { Drawing } from '../core/drawing';
import { boundsOf, type Rect, rectContour } from '../core/geometry';
import { pathData } from '../core/path-data';
import { pixels } from './pixels';

/** A drawing at its true size, inks shown as black and quiet zones as light blue. */
export function Preview({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) {
  const { x, y, width, height } = drawing.bounds;
  const [paper, ...inked] = drawing.elements.filter((element) => element.kind === 'path');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${x} ${y} ${width} ${height}`}
      style={{ width: pixels(width), height: pixels(height) }}
    >
      {paper?.role === 'panel' && <path d={pathData(paper.contours)} fill="#ffffff" />}
      <path d={pathData(quietZones(drawing).map(rectContour))} fill="#d6e8ff" />
      {(paper?.role === 'panel' ? inked : [paper, ...inked]).map(
        (element) => element && <path key={element.role} d={pathData(element.contours)} fill="#000000" />,
      )}
    </svg>
  );
}

/** What has to stay clear left and right of the bars; mm as laid out. */
function quietZones({ elements }: Drawing): readonly Rect[] {
  const bars = elements.find((element) => element.kind === 'path' && element.role === 'bars');
  const guide = elements.find((element) => element.kind === 'guide');
  if (bars?.kind !== 'path' || !guide) return [];
  const inner = boundsOf(bars.contours.flat());
  const outer = boundsOf(guide.contour);
  const behind = inner.x + inner.width;
  return [
    { ...outer, width: inner.x - outer.x },
    { ...outer, x: behind, width: outer.x + outer.width - behind },
  ];
}
