import { isOwnName } from '../../core/label';
import type { PlacementProblem } from '../../core/problem';
import { ok, refuse } from '../../core/result';
import type { FillFormat } from '../format';
import { groupTransform } from './group-transform';
import { swatchesForInks } from './ink-swatches';
import { placesIn } from './place';
import { redrawn } from './redrawn';
import { type Change, rewritten } from './rewritten';
import { swatchesOf } from './swatches';
import { symbolGroup } from './symbol-group';
import { openTemplate } from './template';

/**
 * Draws a symbol into a copy of an IDML template: one group in a spread, above its named item, above everything, or in the
 * place of an old symbol, in true size whatever the groups around it do; besides only the swatches and stories that are
 * missing. Every other part keeps its bytes and its order.
 */
export const fillIdml: FillFormat = (bytes, drawing, label, target) => {
  const template = openTemplate(bytes);
  if (!template.ok) return template;
  const { pkg, source, idOf } = template.value;
  const { document, graphic } = source;
  if (!graphic || graphic.root.openEnd === graphic.root.end)
    return refuse({ code: 'format/not-idml', detail: 'no swatches' });

  const places = placesIn(template.value, drawing, target);
  if (!places.ok) return places;
  const name =
    target.kind === 'named-item' ? target.name : target.kind === 'point' ? String(target.page) : '';
  const inks = swatchesForInks(drawing, swatchesOf(graphic.root));
  if (!inks.ok) return inks;

  const changes: Change[] = [];
  for (const [nth, place] of places.value.entries()) {
    const settings = {
      id: idOf(nth),
      reference: inks.value.reference,
      domVersion: Number(document.attributes.DOMVersion ?? ''),
    };
    if (place.old) {
      const { name: called } = place.old;
      const named = called !== '' && !isOwnName(called) ? { ...label, name: called } : label;
      const { placed } = place;
      const change = redrawn(place.old, { drawing, label: named, placed, foreign: 'remove' }, settings);
      if (!change.ok) return change;
      changes.push(change.value);
    } else {
      const transform = groupTransform(place, drawing);
      if (!transform) return refuse<PlacementProblem>({ code: 'template/slot-distorted', name });
      const { layer, part, offset } = place;
      const { group, stories } = symbolGroup(drawing, label, {
        ...{ ...settings, transform },
        ...(layer !== undefined && { layer }),
      });
      changes.push({ part, edits: [{ offset, text: `\n${group}` }], stories, removed: [] });
    }
  }
  return ok({
    bytes: rewritten(pkg, source, changes, inks.value.added),
    places: places.value.map(({ number, placed }) => ({ page: number, placed })),
  });
};
