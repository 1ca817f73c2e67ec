import type { Drawing, Ink } from '../../core/drawing';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { decimal } from './numbers';
import { processCmyk, type Swatch, type Swatches } from './swatches';

/** What the inks of a drawing are called in a document, and the swatches that it lacks for them. */
export type InkSwatches = {
  readonly reference: (ink: Ink) => string;
  readonly added: readonly Swatch[];
};

const colour = (
  self: string,
  name: string,
  model: string,
  cmyk: readonly number[],
  override: string,
): Swatch => ({
  name: 'Color',
  attributes: {
    Self: self,
    Model: model,
    Space: 'CMYK',
    ColorValue: cmyk.map((percent) => decimal(percent)).join(' '),
    ColorOverride: override,
    AlternateSpace: 'NoAlternateColor',
    AlternateColorValue: '',
    Name: name,
    ColorEditable: String(override !== 'Specialblack'),
    ColorRemovable: String(override === 'Normal'),
    Visible: 'true',
    SwatchCreatorID: '7937',
  },
});

/** The swatches that every InDesign document has and that a symbol needs. */
export const BUILT_IN: readonly Swatch[] = [
  colour('Color/Black', 'Black', 'Process', [0, 0, 0, 100], 'Specialblack'),
  colour('Color/Paper', 'Paper', 'Process', [0, 0, 0, 0], 'Specialpaper'),
  {
    name: 'Swatch',
    attributes: {
      Self: 'Swatch/None',
      Name: 'None',
      ColorEditable: 'false',
      ColorRemovable: 'false',
      Visible: 'true',
      SwatchCreatorID: '7937',
    },
  },
];

const keyOf = (ink: Ink): string => (ink.kind === 'spot' ? `spot ${ink.name}` : ink.kind);

/**
 * Finds a swatch for each ink by its values, never by its name alone: a document's Black may be anything. A spot is
 * its plate, so a spot swatch of that name serves whatever alternate values it shows on the screen; a process colour
 * of that name cannot, and a second swatch of one name cannot exist, so that is refused.
 */
export function swatchesForInks(drawing: Drawing, existing: Swatches): Result<InkSwatches, FormatProblem> {
  const references = new Map<string, string>();
  const swatches = new Map(existing);
  const added: Swatch[] = [];
  for (const element of drawing.elements) {
    if (element.kind === 'guide' || references.has(keyOf(element.ink))) continue;
    const found = existingSwatch(element.ink, swatches);
    if (!found.ok) return found;
    const swatch = found.value ?? newSwatch(element.ink, swatches);
    const self = swatch.attributes.Self ?? '';
    references.set(keyOf(element.ink), self);
    if (!found.value) {
      swatches.set(self, swatch);
      added.push(swatch);
    }
  }
  return ok({ reference: (ink) => references.get(keyOf(ink)) ?? 'Swatch/None', added });
}

function existingSwatch(ink: Ink, swatches: Swatches): Result<Swatch | undefined, FormatProblem> {
  const colours = [...swatches.values()].filter(({ name }) => name === 'Color');
  if (ink.kind === 'spot') {
    const named = [...swatches.values()].filter(({ attributes }) => attributes.Name === ink.name);
    const spot = named.find(({ attributes }) => attributes.Model === 'Spot');
    if (spot || named.length === 0) return ok(spot);
    return refuse({ code: 'format/swatch-name-taken', name: ink.name });
  }
  const [self, ...wanted] =
    ink.kind === 'black' ? ['Color/Black', 0, 0, 0, 100] : ['Color/Paper', 0, 0, 0, 0];
  const same = colours.filter((swatch) => processCmyk(swatch)?.every((percent, i) => percent === wanted[i]));
  return ok(same.find(({ attributes }) => attributes.Self === self) ?? same[0]);
}

function newSwatch(ink: Ink, swatches: Swatches): Swatch {
  if (ink.kind === 'spot') return colour(freeSelf(ink.name, swatches), ink.name, 'Spot', ink.cmyk, 'Normal');
  const name = freeName(`ISSN barcode ${ink.kind}`, swatches);
  const cmyk = ink.kind === 'black' ? [0, 0, 0, 100] : [0, 0, 0, 0];
  return colour(freeSelf(name, swatches), name, 'Process', cmyk, 'Normal');
}

/** InDesign writes the names of swatches into their Self with colons, slashes and percent signs as %3a, %2f, %25. */
function freeSelf(name: string, swatches: Swatches): string {
  const escaped = name.replace(/[:/%]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return firstFree(`Color/${escaped}`, (self) => swatches.has(self));
}

function freeName(name: string, swatches: Swatches): string {
  const names = new Set([...swatches.values()].map(({ attributes }) => attributes.Name));
  return firstFree(name, (candidate) => names.has(candidate));
}

function firstFree(wanted: string, isTaken: (name: string) => boolean): string {
  let candidate = wanted;
  for (let n = 2; isTaken(candidate); n++) candidate = `${wanted} ${n}`;
  return candidate;
}
