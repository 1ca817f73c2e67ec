import type { DocumentProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Document, Layer, LayerValues, Made } from './dom';
import { persist } from './persist';

/** A layer that is there and can be drawn on, or the name of one that is to be made. */
export type ChosenLayer =
  | { readonly kind: 'there'; readonly layer: Layer }
  | { readonly kind: 'new'; readonly name: string };

/** A layer, and how it was set when it was looked at. */
export type SeenLayer = { readonly layer: Layer; readonly values: LayerValues };

export const seen = (layer: Layer): SeenLayer => ({ layer, values: layer.properties });

/** Chooses the layer of that name, or the usual one where no name is given; refuses what is locked or does not print. */
export function chooseLayer(
  document: Document,
  name: string | undefined,
  usual: () => SeenLayer,
): Result<ChosenLayer, DocumentProblem> {
  const named = name === undefined ? null : document.layers.itemByName(name);
  if (name !== undefined && !named?.isValid) return ok({ kind: 'new', name });
  const { layer, values } = named ? seen(named) : usual();
  if (values.locked) return refuse({ code: 'layer/locked', layer: values.name });
  return isPrinted(values)
    ? ok({ kind: 'there', layer })
    : refuse({ code: 'layer/hidden', layer: values.name });
}

export const isPrinted = ({ visible, printable }: LayerValues): boolean => visible && printable;

/**
 * Runs `draw` with the chosen layer. A new one goes on top, and the layer that was active stays so; `made` grows by it
 * before it is asked for, so that one from a call that failed is known too.
 */
export function onLayer<T>(
  document: Document,
  chosen: ChosenLayer,
  made: Made[],
  draw: (layer: Layer) => T,
): T {
  if (chosen.kind === 'there') return draw(chosen.layer);
  const { layers, activeLayer } = document;
  made.push({ remove: () => layers.itemByName(chosen.name).remove() });
  try {
    return draw(layers.add({ name: chosen.name }));
  } finally {
    persist(() => {
      document.activeLayer = activeLayer;
    });
  }
}
