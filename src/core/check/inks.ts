import type { ArtworkInk, Plate } from '../artwork/artwork';
import type { Cmyk, Ink } from '../drawing';
import type { Figure } from '../figure/figure';
import { redReflectance } from '../symbol/ink';

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

const cmykPlates = (cmyk: Cmyk): readonly Plate[] =>
  PROCESS.map((name, i) => ({ name, tint: cmyk[i] as number }));

/**
 * The plates an ink prints on, tints in percent, without empty ones; null where the document does not say (screen
 * colours, shadings). DeviceGray is black alone.
 */
export function platesOf(ink: ArtworkInk): readonly Plate[] | null {
  const all = everyPlate(ink);
  return all === null ? null : all.filter(({ tint }) => tint > 0);
}

function everyPlate(ink: ArtworkInk): readonly Plate[] | null {
  switch (ink.space) {
    case 'cmyk':
      return cmykPlates(ink.cmyk);
    case 'gray':
      return [{ name: 'Black', tint: ink.black }];
    case 'spot':
      return [{ name: ink.name, tint: ink.tint }];
    case 'plates':
      return ink.plates;
    case 'registration':
      return [{ name: 'Registration', tint: ink.tint }];
    case 'rgb':
    case 'unknown':
      return null;
  }
}

/**
 * An ink in the terms of the four process inks, tints in percent, as far as the document tells: a spot by its CMYK
 * look-alike, a screen colour by what it takes away from white. Other plates keep their names.
 */
export function processOf(ink: ArtworkInk): readonly Plate[] {
  if (ink.space === 'spot' && ink.alternate)
    return cmykPlates(ink.alternate.map((v) => (v * ink.tint) / 100) as unknown as Cmyk);
  if (ink.space !== 'rgb') return platesOf(ink) ?? [];
  const lightest = Math.max(...ink.rgb);
  const [c, m, y] = ink.rgb.map((v) => (lightest > 0 ? 100 * (1 - v / lightest) : 0)) as [
    number,
    number,
    number,
  ];
  return cmykPlates([c, m, y, 100 * (1 - lightest / 255)]);
}

/** True for the black that SVG and other screen formats can say: the nearest they have to black alone. */
export const isScreenBlack = ({ space, ...ink }: ArtworkInk): boolean =>
  space === 'rgb' && 'rgb' in ink && ink.rgb.every((v) => v === 0);

/**
 * What a bar's ink is called and how strong it is, for a table of measurements; tints in percent. Screen black is
 * named as what it is meant to be where the format can say no other.
 */
export function namedInks(ink: ArtworkInk, colour: 'plates' | 'screen'): readonly Plate[] {
  if (colour === 'screen' && isScreenBlack(ink)) return [{ name: 'Black', tint: 100 }];
  if (ink.space === 'rgb') return [{ name: `RGB ${ink.rgb.map(Math.round).join('/')}`, tint: 100 }];
  if (ink.space === 'unknown') return [{ name: ink.description, tint: 100 }];
  return platesOf(ink) ?? [];
}

/** Tints to a tenth of a percent. */
const platesFigure = (plates: readonly Plate[]): Figure =>
  plates.length > 0
    ? { plates: plates.map(({ name, tint }) => ({ name, tint: Number(tint.toFixed(1)) })) }
    : 'noInk';

/** An ink as it is told in a finding: by its plates where the document names them. */
export function inkFigure(ink: ArtworkInk): Figure {
  if (ink.space === 'rgb') return { text: `RGB ${ink.rgb.map(Math.round).join('/')}` };
  return ink.space === 'unknown' ? { term: ink.description } : platesFigure(platesOf(ink) ?? []);
}

/** An ink that a symbol is drawn with, as it should be found. */
export const fullInk = (ink: Ink): Figure =>
  platesFigure(ink.kind === 'paper' ? [] : [{ name: ink.kind === 'spot' ? ink.name : 'Black', tint: 100 }]);

/** What an ink is called where no tint matters. */
export function inkName(ink: ArtworkInk): Figure {
  if (ink.space === 'spot') return { text: ink.name };
  return ink.space === 'unknown' ? { term: ink.description } : 'unknownInk';
}

/**
 * The part of a scanner's red light that an ink sends back on white paper, 0 to 1, estimated; null where nothing is
 * known of the ink.
 */
export function reflectanceOf(ink: ArtworkInk): number | null {
  switch (ink.space) {
    case 'cmyk':
      return redReflectance(ink.cmyk);
    case 'gray':
      return 1 - ink.black / 100;
    case 'rgb':
      return ink.rgb[0] / 255;
    case 'registration':
      return (1 - ink.tint / 100) ** 2;
    case 'spot':
      return (
        byName(ink.name, ink.tint) ??
        (ink.alternate ? 1 - (1 - redReflectance(ink.alternate)) * (ink.tint / 100) : null)
      );
    case 'plates': {
      const parts = ink.plates.map(({ name, tint }) => (tint === 0 ? 1 : byName(name, tint)));
      return parts.some((p) => p === null) ? null : parts.reduce<number>((all, p) => all * (p as number), 1);
    }
    case 'unknown':
      return null;
  }
}

/** Reflectance of a process ink or black by its plate's name; null for other names. */
function byName(name: string, tint: number): number | null {
  const plain = name.toLowerCase();
  if (plain === 'black' || plain === 'cyan') return 1 - tint / 100;
  return plain === 'magenta' || plain === 'yellow' ? 1 : null;
}
