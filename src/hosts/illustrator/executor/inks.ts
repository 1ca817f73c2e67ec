import type { Color, Document, Illustrator, Spot } from './dom';
import { listOf } from './list';
import type { PlanInk, ProcessInk } from './protocol-plan';

type SpotInk = Extract<PlanInk, { readonly kind: 'spot' }>;

/** The name of a spot in the plan that belongs to some other swatch of the document; null where all are free. */
export function takenName(
  { ColorModel }: Illustrator,
  document: Document,
  inks: readonly PlanInk[],
): string | null {
  for (const ink of inks) {
    if (ink.kind !== 'spot') continue;
    const spot = spotNamed(document, ink.name);
    if (spot ? spot.colorType !== ColorModel.SPOT : isSwatch(document, ink.name)) return ink.name;
  }
  return null;
}

function spotNamed(document: Document, name: string): Spot | null {
  for (const spot of listOf(document.spots)) if (spot.name === name) return spot;
  return null;
}

function isSwatch(document: Document, name: string): boolean {
  for (const swatch of listOf(document.swatches)) if (swatch.name === name) return true;
  return false;
}

/** A fill of an ink at full strength; a spot that the document lacks is made. */
export function fillOf(illustrator: Illustrator, document: Document, ink: PlanInk): Color {
  if (ink.kind !== 'spot') return processColor(illustrator, ink);
  const color = new illustrator.SpotColor();
  color.spot = spotNamed(document, ink.name) || newSpot(illustrator, document, ink);
  color.tint = 100;
  return color;
}

function processColor(illustrator: Illustrator, ink: ProcessInk): Color {
  if (ink.kind === 'rgb') {
    const color = new illustrator.RGBColor();
    [color.red, color.green, color.blue] = ink.rgb;
    return color;
  }
  const color = new illustrator.CMYKColor();
  [color.cyan, color.magenta, color.yellow, color.black] = ink.cmyk;
  return color;
}

function newSpot(illustrator: Illustrator, document: Document, { name, alternative }: SpotInk): Spot {
  const spot = document.spots.add();
  spot.name = name;
  spot.colorType = illustrator.ColorModel.SPOT;
  spot.color = processColor(illustrator, alternative);
  return spot;
}
