import type { ArtworkText } from '../../core/artwork/artwork';
import type { FoundSymbol } from '../../core/artwork/found-symbol';
import type { Portrait, PortraitPart } from '../../core/artwork/portrait';
import { decimal } from '../../core/decimal';
import type { Mm, Rect } from '../../core/geometry';
import { pathData } from '../../core/path-data';
import { escapeXml } from '../xml/escape';

/** Room for the dimensions around the view, in mm. */
const ROOM = 6;

/**
 * A symbol as it stands on its page, with its surroundings and dimensions, as one SVG in mm. It shows what was read:
 * pictures are grey boxes, and inks look as they would on screen.
 */
export function portraitSvg({ view, parts }: Portrait, symbol: FoundSymbol): string {
  const [w, h] = [decimal(view.width + 2 * ROOM), decimal(view.height + 2 * ROOM)];
  const inner = `x="${decimal(view.x)}" y="${decimal(view.y)}" width="${decimal(view.width)}" height="${decimal(view.height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(spoken(symbol))}" ` +
    `width="${w}mm" height="${h}mm" viewBox="${decimal(view.x - ROOM)} ${decimal(view.y - ROOM)} ${w} ${h}">` +
    `<rect ${inner} fill="#fff" stroke="#ccc" stroke-width="0.1"/>` +
    `<svg ${inner} viewBox="${decimal(view.x)} ${decimal(view.y)} ${decimal(view.width)} ${decimal(view.height)}">` +
    `<rect ${inner} fill="none"/>${parts.map(markup).join('')}</svg>${dimensions(symbol, view)}</svg>`
  );
}

const spoken = ({ gtin13, addOn }: FoundSymbol): string =>
  `Barcode ${gtin13 ?? 'that cannot be read'}${addOn ? ` with ${addOn}` : ''}`;

function markup(part: PortraitPart): string {
  if (part.kind === 'text') return textMarkup(part.text, part.colour);
  const { contours, colour, opacity, evenOdd } = part;
  const seen = opacity === 1 ? '' : ` fill-opacity="${decimal(opacity)}"`;
  return `<path fill="${colour}"${seen}${evenOdd ? ' fill-rule="evenodd"' : ''} d="${pathData(contours)}"/>`;
}

function textMarkup({ characters, corners, size }: ArtworkText, colour: string): string {
  const [a, b, , d] = corners;
  const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const at = `${decimal(d.x)} ${decimal(d.y)}`;
  return (
    `<text transform="translate(${at}) rotate(${decimal(turn)})" font-family="monospace" font-size="${decimal(size)}" ` +
    `textLength="${decimal(length)}" lengthAdjust="spacingAndGlyphs" fill="${colour}">${escapeXml(characters)}</text>`
  );
}

/** Width and height of the bars, as lines with figures outside the view. */
function dimensions({ bounds }: FoundSymbol, view: Rect): string {
  const below = view.y + view.height + 1.5;
  const beside = view.x + view.width + 1.5;
  const line = (x1: Mm, y1: Mm, x2: Mm, y2: Mm) =>
    `<path fill="none" stroke="#555" stroke-width="0.12" d="M${decimal(x1)} ${decimal(y1)}L${decimal(x2)} ${decimal(y2)}"/>`;
  const figure = (x: Mm, y: Mm, mm: Mm, turn: number) =>
    `<text transform="translate(${decimal(x)} ${decimal(y)}) rotate(${turn})" font-family="sans-serif" font-size="2" fill="#333" text-anchor="middle">${mm.toFixed(2)} mm</text>`;
  const { x, y, width, height } = bounds;
  return (
    line(x, below, x + width, below) +
    line(x, below - 0.7, x, below + 0.7) +
    line(x + width, below - 0.7, x + width, below + 0.7) +
    figure(x + width / 2, below + 2.6, width, 0) +
    line(beside, y, beside, y + height) +
    line(beside - 0.7, y, beside + 0.7, y) +
    line(beside - 0.7, y + height, beside + 0.7, y + height) +
    figure(beside + 2.6, y + height / 2, height, 90)
  );
}
