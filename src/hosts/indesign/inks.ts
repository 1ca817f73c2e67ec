import type { Drawing, Ink } from '../../core/drawing';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Color, Document, Enumerator, InDesign, Made, Swatch } from './dom';
import { sameEnumerator } from './enumerators';

/** The swatches a drawing needs: those that were found, and those that are to be made. */
export type InkPlan = {
  readonly none: Swatch;
  readonly found: ReadonlyMap<string, Color>;
  readonly missing: ReadonlyMap<string, NewColour>;
};

type NewColour = {
  readonly name: string;
  readonly model: Enumerator;
  readonly colorValue: readonly number[];
};

/** The swatches of a drawing's inks. */
export type Inks = { readonly none: Swatch; readonly of: (ink: Ink) => Color };

const keyOf = (ink: Ink): string => (ink.kind === 'spot' ? `spot ${ink.name}` : ink.kind);

/**
 * Finds a swatch for each ink by its values, never by its name alone: a document's Black may be anything. A spot whose
 * name belongs to another swatch is refused, because one name belongs to one swatch of whatever kind. Nothing is written.
 */
export function findInks(
  { ColorModel, ColorSpace }: InDesign,
  document: Document,
  drawing: Pick<Drawing, 'elements'>,
): Result<InkPlan, FormatProblem> {
  const every = document.swatches.everyItem();
  const [names, swatches] = [every.name, every.getElements()];
  const colours = document.colors.everyItem().properties;
  const swatchNamed = (name: string) => swatches[names.indexOf(name)] as Color;
  const processCmyk = (wanted: readonly number[]) =>
    colours.find(
      ({ model, space, colorValue }) =>
        colorValue.join() === wanted.join() &&
        sameEnumerator(model, ColorModel.PROCESS) &&
        sameEnumerator(space, ColorSpace.CMYK),
    );
  const freeName = (name: string): string => (names.includes(name) ? freeName(`${name}'`) : name);
  const [found, missing] = [new Map<string, Color>(), new Map<string, NewColour>()];

  for (const element of drawing.elements) {
    if (element.kind === 'guide') continue;
    const { ink } = element;
    const key = keyOf(ink);
    if (ink.kind === 'spot') {
      const there = colours.find(({ name }) => name === ink.name);
      if (there ? !sameEnumerator(there.model, ColorModel.SPOT) : names.includes(ink.name))
        return refuse({ code: 'format/swatch-name-taken', name: ink.name });
      if (there) found.set(key, swatchNamed(ink.name));
      else missing.set(key, { name: ink.name, model: ColorModel.SPOT, colorValue: ink.cmyk });
    } else {
      const colorValue = ink.kind === 'black' ? [0, 0, 0, 100] : [0, 0, 0, 0];
      const there = processCmyk(colorValue);
      if (there) found.set(key, swatchNamed(there.name));
      else {
        const name = freeName(`ISSN barcode ${ink.kind}`);
        missing.set(key, { name, model: ColorModel.PROCESS, colorValue });
      }
    }
  }
  return ok({ none: noneAmong(swatches, names), found, missing });
}

/** None is the only swatch that is no colour; its name may be translated, and its English name be a user's. */
function noneAmong(swatches: readonly Swatch[], names: readonly string[]): Swatch {
  const isNone = (swatch: Swatch | undefined) => swatch?.constructorName === 'Swatch';
  const named = swatches[names.indexOf('None')];
  return (isNone(named) ? named : swatches.find(isNone)) as Swatch;
}

/** Makes what is missing. `made` grows by each new swatch before it is asked for, so that one from a call that failed is known too. */
export function makeInks({ ColorSpace }: InDesign, document: Document, plan: InkPlan, made: Made[]): Inks {
  const inks = new Map(plan.found);
  for (const [key, { name, model, colorValue }] of plan.missing) {
    const colours = document.colors;
    made.push({ remove: () => colours.itemByName(name).remove() });
    inks.set(key, colours.add({ name, model, space: ColorSpace.CMYK, colorValue }));
  }
  return { none: plan.none, of: (ink) => inks.get(keyOf(ink)) as Color };
}
