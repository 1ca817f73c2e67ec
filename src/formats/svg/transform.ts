import { compose, IDENTITY, type Matrix, rotation, scaling, translation } from '../../core/geometry';

const FUNCTION = /\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)/gy;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/** The map of an SVG `transform` attribute (SVG 1.1, 7.6); null where it is broken. */
export function parseTransform(text: string | undefined): Matrix | null {
  if (text === undefined) return IDENTITY;
  let map: Matrix = IDENTITY;
  let end = 0;
  for (const match of text.matchAll(FUNCTION)) {
    const one = single(match[1] as string, numbersIn(match[2] as string));
    if (!one) return null;
    map = compose(one, map);
    end = match.index + match[0].length;
  }
  return text.slice(end).trim() === '' ? map : null;
}

/** Numbers need no separator where a sign or a point begins the next; a text with anything else gives NaN. */
function numbersIn(text: string): readonly number[] {
  const numbers = text.match(NUMBER) ?? [];
  const rest = text.replace(NUMBER, '');
  return /^[\s,]*$/.test(rest) ? numbers.map(Number) : [Number.NaN];
}

function single(name: string, n: readonly number[]): Matrix | null {
  if (!n.every(Number.isFinite)) return null;
  const [a = 0, b = 0, c = 0] = n;
  switch (name) {
    case 'matrix':
      return n.length === 6 ? (n as unknown as Matrix) : null;
    case 'translate':
      return n.length === 1 || n.length === 2 ? translation(a, b) : null;
    case 'scale':
      return n.length === 1 ? scaling(a, a) : n.length === 2 ? scaling(a, b) : null;
    case 'rotate':
      if (n.length === 1) return rotation(-a);
      return n.length === 3 ? compose(compose(translation(-b, -c), rotation(-a)), translation(b, c)) : null;
    case 'skewX':
      return n.length === 1 ? [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0] : null;
    default:
      return n.length === 1 ? [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0] : null;
  }
}
