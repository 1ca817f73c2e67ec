import type { Drawing, Ink } from '../../core/drawing';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Color, Document, InDesign, Made } from './dom';
import { sameEnumerator } from './enumerators';

/** The swatches of a drawing's inks. */
export type Inks = { readonly of: (ink: Ink) => Color };

const keyOf = (ink: Ink): string => (ink.kind === 'spot' ? `spot ${ink.name}` : ink.kind);

/**
 * Finds a swatch for each ink by its values, never by its name alone: a document's Black may be anything. What is
 * missing is made; a spot whose name belongs to a process colour is refused, because names are unique. `made` grows by
 * each new swatch before it is asked for, so that one from a call that failed is known too.
 */
export function inksFor(
  indesign: InDesign,
  document: Document,
  drawing: Drawing,
  made: Made[],
): Result<Inks, FormatProblem> {
  const colours = document.colors;
  const all = colours.everyItem();
  const [names, models, spaces, values, elements] = [
    all.name as unknown as readonly string[],
    all.model as unknown as readonly Color['model'][],
    all.space as unknown as readonly Color['space'][],
    all.colorValue as unknown as readonly (readonly number[])[],
    all.getElements(),
  ];
  const { ColorModel, ColorSpace } = indesign;
  const processCmyk = (wanted: readonly number[]) =>
    elements.find(
      (_, i) =>
        values[i]?.join() === wanted.join() &&
        sameEnumerator(models[i] as Color['model'], ColorModel.PROCESS) &&
        sameEnumerator(spaces[i] as Color['space'], ColorSpace.CMYK),
    );
  const found = new Map<string, Color>();
  const make = (name: string, model: Color['model'], colorValue: readonly number[]): Color => {
    made.push({ remove: () => colours.itemByName(name).remove() });
    return colours.add({ name, model, space: ColorSpace.CMYK, colorValue });
  };
  const freeName = (name: string): string => (names.includes(name) ? freeName(`${name}'`) : name);

  for (const element of drawing.elements) {
    if (element.kind === 'guide' || found.has(keyOf(element.ink))) continue;
    const { ink } = element;
    if (ink.kind === 'spot') {
      const at = names.indexOf(ink.name);
      if (at >= 0 && !sameEnumerator(models[at] as Color['model'], ColorModel.SPOT))
        return refuse({ code: 'format/swatch-name-taken', name: ink.name });
      found.set(keyOf(ink), elements[at] ?? make(ink.name, ColorModel.SPOT, ink.cmyk));
    } else {
      const cmyk = ink.kind === 'black' ? [0, 0, 0, 100] : [0, 0, 0, 0];
      const own = () => make(freeName(`ISSN barcode ${ink.kind}`), ColorModel.PROCESS, cmyk);
      found.set(keyOf(ink), processCmyk(cmyk) ?? own());
    }
  }
  return ok({ of: (ink) => found.get(keyOf(ink)) as Color });
}
