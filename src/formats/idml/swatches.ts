import type { ArtworkInk } from '../../core/artwork/artwork';
import type { Cmyk } from '../../core/drawing';
import type { XmlElement } from '../xml/parse';
import { numbersIn } from './numbers';

/** A Color, Tint, Gradient or other swatch with its attributes. */
export type Swatch = Pick<XmlElement, 'name' | 'attributes'>;

/** The swatches of a document by their Self. */
export type Swatches = ReadonlyMap<string, Swatch>;

const KINDS: readonly string[] = ['Color', 'Tint', 'Swatch', 'Gradient', 'MixedInk', 'Ink'];

export const swatchesOf = (graphic: XmlElement | undefined): Swatches =>
  new Map(
    (graphic?.children ?? [])
      .filter(({ name }) => KINDS.includes(name))
      .map((swatch) => [swatch.attributes.Self ?? '', swatch]),
  );

/** The four percentages of a process CMYK colour. Paper counts as 0/0/0/0 whatever the screen shows for it. */
export function processCmyk({ name, attributes }: Swatch): Cmyk | undefined {
  if (name !== 'Color' || attributes.Model !== 'Process' || attributes.Space !== 'CMYK') return undefined;
  if (isPaper(attributes)) return [0, 0, 0, 0];
  return numbersIn(attributes.ColorValue, 4) as Cmyk | undefined;
}

const isPaper = ({ ColorOverride }: Swatch['attributes']): boolean => ColorOverride === 'Specialpaper';

/** The ink of a fill at a tint from 0 to 1; none for the swatch None or an empty reference. */
export function inkOf(swatches: Swatches, reference: string, tint: number): ArtworkInk | undefined {
  if (reference === 'Swatch/None' || reference === '' || reference === 'n') return undefined;
  const swatch = swatches.get(reference);
  const unknown: ArtworkInk = { space: 'unknown', description: reference };
  if (!swatch) return unknown;
  const { attributes } = swatch;
  if (swatch.name === 'Tint') {
    const base = swatches.get(attributes.BaseColor ?? '');
    const [percent] = numbersIn(attributes.TintValue, 1) ?? [];
    return base?.name === 'Color' && percent !== undefined
      ? inkOf(swatches, attributes.BaseColor ?? '', (tint * percent) / 100)
      : unknown;
  }
  if (swatch.name === 'MixedInk') return mixedInk(swatches, swatch, tint) ?? unknown;
  if (swatch.name !== 'Color') return unknown;
  return colourInk(swatch, tint) ?? unknown;
}

function colourInk(swatch: Swatch, tint: number): ArtworkInk | undefined {
  const { Model, Space, ColorValue } = swatch.attributes;
  if (isPaper(swatch.attributes)) return { space: 'cmyk', cmyk: [0, 0, 0, 0] };
  if (Model === 'Registration') return { space: 'registration', tint: 100 * tint };
  if (Model === 'Spot') return spotInk(swatch, tint);
  const cmyk = processCmyk(swatch);
  if (cmyk) {
    const [c, m, y, k] = cmyk;
    return { space: 'cmyk', cmyk: [c * tint, m * tint, y * tint, k * tint] };
  }
  const rgb = Space === 'RGB' ? numbersIn(ColorValue, 3) : undefined;
  if (!rgb) return undefined;
  const [r, g, b] = rgb.map((value) => 255 - (255 - value) * tint) as unknown as readonly [
    number,
    number,
    number,
  ];
  return { space: 'rgb', rgb: [r, g, b] };
}

/** A spot, with the CMYK values it is shown by where it has some. */
function spotInk({ attributes }: Swatch, tint: number): ArtworkInk {
  const { Name, Space, ColorValue, AlternateSpace, AlternateColorValue } = attributes;
  const values = AlternateSpace === 'CMYK' ? AlternateColorValue : Space === 'CMYK' ? ColorValue : undefined;
  const alternate = numbersIn(values, 4) as Cmyk | undefined;
  return { space: 'spot', name: Name ?? '', tint: 100 * tint, ...(alternate && { alternate }) };
}

/** "Ink/$ID/Process Cyan 50" and the like: the inks by name, each with its percentage. */
function mixedInk(swatches: Swatches, { attributes }: Swatch, tint: number): ArtworkInk | undefined {
  const percentages = (attributes.InkPercentages ?? '').trim().split(/\s+/).map(Number);
  // Names hold blanks, so that the references are told apart by how each begins.
  const inks = (attributes.InkList ?? '').split(/\s+(?=Ink\/)/).filter((reference) => reference !== '');
  if (inks.length === 0 || inks.length !== percentages.length || !percentages.every(Number.isFinite))
    return undefined;
  const plates = inks.map((reference, i) => ({
    name: (swatches.get(reference)?.attributes.Name ?? reference.slice('Ink/'.length)).replace(
      /^\$ID\/(?:Process )?/,
      '',
    ),
    tint: (percentages[i] as number) * tint,
  }));
  return { space: 'plates', plates };
}
