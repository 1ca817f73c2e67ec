import type { Artwork, ArtworkInk, ArtworkShape, ArtworkText, Corners } from '../../core/artwork/artwork';
import type { FoundSymbol } from '../../core/artwork/found-symbol';
import { decimal } from '../../core/decimal';
import type { Cmyk } from '../../core/drawing';
import { boundsOf, type Mm, type Rect } from '../../core/geometry';
import { pathData } from '../../core/path-data';
import { escapeXml } from '../xml/escape';
import { cmykToHex } from './colour';

/** Surroundings shown on every side, in modules: more than any quiet zone. */
const AROUND = 16;
/** Shapes shown; what lies around a symbol is seldom more, and a picture of a map would help nobody. */
const MOST_SHAPES = 2000;

/**
 * A symbol as it stands on its page, with its surroundings and dimensions, as one SVG in mm. It shows what was read:
 * pictures are grey boxes, and inks look as they would on screen.
 */
export function portrait(artwork: Artwork, symbol: FoundSymbol): string {
  const x = symbol.xDimension;
  const view = grown(symbol.bounds, AROUND * x);
  const room = 6;
  const frame = grown(view, room);
  const [w, h] = [decimal(frame.width), decimal(frame.height)];
  const shapes = artwork.shapes
    .map((shape, index) => ({
      at: index,
      markup: () => shapeMarkup(shape),
      box: boundsOf(shape.contours.flat()),
    }))
    .filter(({ box }) => touches(box, view))
    .slice(0, MOST_SHAPES);
  const texts = artwork.texts.map((text) => ({
    at: text.after - 0.5,
    markup: () => textMarkup(text),
    box: boundsOf(text.corners),
  }));
  const images = artwork.images.map(({ after, corners }) => ({
    at: after - 0.5,
    markup: () => `<path fill="#bbb" d="${polygon(corners)}"/>`,
    box: boundsOf(corners),
  }));
  const painted = [...shapes, ...texts, ...images]
    .filter(({ box }) => touches(box, view))
    .sort((a, b) => a.at - b.at)
    .map(({ markup }) => markup())
    .join('');
  const inner = `x="${decimal(view.x)}" y="${decimal(view.y)}" width="${decimal(view.width)}" height="${decimal(view.height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(spoken(symbol))}" ` +
    `width="${w}mm" height="${h}mm" viewBox="${decimal(frame.x)} ${decimal(frame.y)} ${w} ${h}">` +
    `<rect ${inner} fill="#fff" stroke="#ccc" stroke-width="0.1"/>` +
    `<svg ${inner} viewBox="${decimal(view.x)} ${decimal(view.y)} ${decimal(view.width)} ${decimal(view.height)}">` +
    `<rect ${inner} fill="none"/>${painted}</svg>${dimensions(symbol, view)}</svg>`
  );
}

const spoken = ({ gtin13, addOn }: FoundSymbol): string =>
  `Barcode ${gtin13 ?? 'that cannot be read'}${addOn ? ` with ${addOn}` : ''}`;

const grown = ({ x, y, width, height }: Rect, by: Mm): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

function shapeMarkup({ contours, ink, opacity, rule }: ArtworkShape): string {
  const seen = opacity === undefined ? '' : ` fill-opacity="${decimal(opacity)}"`;
  return `<path fill="${screenColour(ink)}"${seen}${rule ? ' fill-rule="evenodd"' : ''} d="${pathData(contours)}"/>`;
}

function textMarkup({ characters, corners, size, ink }: ArtworkText): string {
  const [a, b, , d] = corners;
  const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const at = `${decimal(d.x)} ${decimal(d.y)}`;
  return (
    `<text transform="translate(${at}) rotate(${decimal(turn)})" font-family="monospace" font-size="${decimal(size)}" ` +
    `textLength="${decimal(length)}" lengthAdjust="spacingAndGlyphs" fill="${screenColour(ink)}">${escapeXml(characters)}</text>`
  );
}

const polygon = (corners: Corners): string => pathData([corners]);

function screenColour(ink: ArtworkInk): string {
  switch (ink.space) {
    case 'cmyk':
      return cmykToHex(ink.cmyk);
    case 'gray':
      return cmykToHex([0, 0, 0, ink.black]);
    case 'rgb':
      return `rgb(${ink.rgb.map((v) => Math.round(Math.min(255, Math.max(0, v)))).join(',')})`;
    case 'spot':
      return cmykToHex(tinted(ink.alternate ?? [0, 0, 0, 100], ink.tint));
    case 'plates': {
      const all = (name: string) => ink.plates.find((plate) => plate.name === name)?.tint ?? 0;
      return cmykToHex([all('Cyan'), all('Magenta'), all('Yellow'), all('Black')]);
    }
    case 'registration':
      return cmykToHex([ink.tint, ink.tint, ink.tint, ink.tint]);
    case 'unknown':
      return '#999';
  }
}

const tinted = (cmyk: Cmyk, tint: number): Cmyk => cmyk.map((v) => (v * tint) / 100) as unknown as Cmyk;

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
