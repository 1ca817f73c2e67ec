import type { ArtworkInk } from './artwork/artwork';
import type { Cmyk } from './drawing';

/** An RGB look-alike of a CMYK colour for the screen, "#rrggbb". */
export function cmykToHex([c, m, y, k]: Cmyk): string {
  const channel = (ink: number) =>
    Math.round(255 * (1 - ink / 100) * (1 - k / 100))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(c)}${channel(m)}${channel(y)}`;
}

/** How an ink looks on screen, as a CSS colour; grey where nobody knows. */
export function screenColour(ink: ArtworkInk): string {
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
