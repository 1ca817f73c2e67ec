import type { Cmyk } from '../../core/drawing';

/** An RGB look-alike of a CMYK colour for the screen, "#rrggbb". */
export function cmykToHex([c, m, y, k]: Cmyk): string {
  const channel = (ink: number) =>
    Math.round(255 * (1 - ink / 100) * (1 - k / 100))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(c)}${channel(m)}${channel(y)}`;
}

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };

/** "#rgb", "#rrggbb", "rgb(…)", black or white as 0 to 255; null for anything else. */
export function parseColour(text: string): readonly [r: number, g: number, b: number] | null {
  const plain = text.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(NAMED[plain] ?? plain)?.[1];
  if (hex) {
    const wide = hex.length === 3 ? [...hex].map((d) => d + d).join('') : hex;
    return [0, 2, 4].map((i) => Number.parseInt(wide.slice(i, i + 2), 16)) as [number, number, number];
  }
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(plain);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : null;
}
