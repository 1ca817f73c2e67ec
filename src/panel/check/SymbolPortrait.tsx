import type { Portrait, PortraitPart } from '../../core/artwork/portrait';
import { decimal } from '../../core/decimal';
import { pathData } from '../../core/path-data';
import { pixels } from '../pixels';

/** A symbol as it stands on its page, with its surroundings, true to scale where there is room. */
export function SymbolPortrait({ portrait, label }: { readonly portrait: Portrait; readonly label: string }) {
  const { view, parts } = portrait;
  return (
    <svg
      className="portrait"
      role="img"
      aria-label={label}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      style={{ width: pixels(view.width) }}
    >
      {/* Painted once, in this order. */ parts.map((part, at) => painted(part, `${at}`))}
    </svg>
  );
}

function painted(part: PortraitPart, key: string) {
  if (part.kind === 'area')
    return (
      <path
        key={key}
        d={pathData(part.contours)}
        fill={part.colour}
        fillOpacity={part.opacity}
        fillRule={part.evenOdd ? 'evenodd' : 'nonzero'}
      />
    );
  const { characters, corners, size } = part.text;
  const [a, b, , d] = corners;
  const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  return (
    <text
      key={key}
      transform={`translate(${decimal(d.x)} ${decimal(d.y)}) rotate(${decimal(turn)})`}
      fontFamily="monospace"
      fontSize={size}
      textLength={Math.hypot(b.x - a.x, b.y - a.y)}
      lengthAdjust="spacingAndGlyphs"
      fill={part.colour}
    >
      {characters}
    </text>
  );
}
