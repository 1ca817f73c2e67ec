import type { Drawing } from '../core/drawing';
import { MM_PER_INCH, type Mm } from '../core/geometry';
import { pathData } from '../core/path-data';

/** CSS counts 96 pixels to the inch. */
const PIXELS_PER_MM = 96 / MM_PER_INCH;
const pixels = (length: Mm): string => `${(length * PIXELS_PER_MM).toFixed(3)}px`;

/** A drawing at its true size, inks shown as black; the surroundings scroll when it is larger than they are. */
export function Preview({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) {
  const { x, y, width, height } = drawing.bounds;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${x} ${y} ${width} ${height}`}
      style={{ width: pixels(width), height: pixels(height) }}
    >
      {drawing.elements.map((element) =>
        element.kind === 'path' ? (
          <path
            key={element.role}
            d={pathData(element.contours)}
            fill={element.ink.kind === 'paper' ? '#ffffff' : '#000000'}
          />
        ) : null,
      )}
    </svg>
  );
}
