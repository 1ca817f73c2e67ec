import type { ArtworkInk } from '../../core/artwork/artwork';
import type { Cmyk } from '../../core/drawing';
import type { InkValues } from './artwork-dom';
import { bulkRead } from './bulk-read';
import type { Color, InDesign } from './dom';
import { sameEnumerator } from './enumerators';

/** The ink of a swatch at a tint in percent (below zero: none of its own); undefined for the swatch None. */
export type InkOf = (swatch: Color, tint: number) => ArtworkInk | undefined;

/** Reads each swatch of a document once, whatever refers to it. */
export function inkReader(indesign: InDesign): InkOf {
  const known = new Map<number, Seen>();
  return (swatch, tint) => {
    const { id } = swatch as Color & { readonly id: number };
    const seen = known.get(id) ?? see(swatch);
    known.set(id, seen);
    return inkOf(indesign, seen, tint < 0 ? 1 : tint / 100);
  };
}

/** A swatch as it was read; `base` is the name of the colour that a tint is of. */
type Seen = {
  readonly kind: string;
  readonly values: InkValues;
  readonly base?: string;
  readonly inks?: readonly string[];
};

function see(swatch: Color): Seen {
  const kind = swatch.constructorName;
  const values = swatch.properties as InkValues;
  if (kind === 'Tint') {
    const base = bulkRead(values, swatch as unknown as InkValues, 'baseColor');
    return { kind, values, ...(base && { base: base.name }) };
  }
  if (kind !== 'MixedInk') return { kind, values };
  const list = bulkRead(values, swatch as unknown as InkValues, 'inkList') ?? [];
  return { kind, values, inks: list.map(({ name }) => name) };
}

function inkOf(indesign: InDesign, { kind, values, base, inks }: Seen, tint: number): ArtworkInk | undefined {
  const { name } = values;
  switch (kind) {
    case 'Swatch':
      return undefined;
    case 'Color':
      return colourInk(indesign, values, name, tint);
    case 'Tint':
      return colourInk(indesign, values, base ?? name, (tint * (values.tintValue ?? 100)) / 100);
    case 'MixedInk':
      return mixedInk(values, inks ?? [], tint);
    default:
      return { space: 'unknown', description: name };
  }
}

function colourInk(
  { ColorModel, ColorSpace }: InDesign,
  { model, space, colorValue }: InkValues,
  name: string,
  tint: number,
): ArtworkInk {
  const unknown: ArtworkInk = { space: 'unknown', description: name };
  if (!model || !space || !colorValue) return unknown;
  const isCmyk = sameEnumerator(space, ColorSpace.CMYK) && colorValue.length === 4;
  if (sameEnumerator(model, ColorModel.REGISTRATION)) return { space: 'registration', tint: 100 * tint };
  if (sameEnumerator(model, ColorModel.SPOT))
    return {
      space: 'spot',
      name,
      tint: 100 * tint,
      ...(isCmyk && { alternate: colorValue as unknown as Cmyk }),
    };
  if (isCmyk) return { space: 'cmyk', cmyk: colorValue.map((v) => v * tint) as unknown as Cmyk };
  const [r, g, b] = colorValue.map((v) => 255 - (255 - v) * tint);
  return sameEnumerator(space, ColorSpace.RGB) && r !== undefined && g !== undefined && b !== undefined
    ? { space: 'rgb', rgb: [r, g, b] }
    : unknown;
}

/** Inks by name with their percentages; the process inks are called by their colour alone. */
function mixedInk(
  { name, inkPercentages = [] }: InkValues,
  inks: readonly string[],
  tint: number,
): ArtworkInk {
  if (inks.length === 0 || inks.length !== inkPercentages.length)
    return { space: 'unknown', description: name };
  const plates = inks.map((ink, i) => ({
    name: ink.replace(/^Process /, ''),
    tint: (inkPercentages[i] as number) * tint,
  }));
  return { space: 'plates', plates };
}
