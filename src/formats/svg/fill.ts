import type { Drawing } from '../../core/drawing';
import { compose, inverse, type Matrix } from '../../core/geometry';
import { isOwnName } from '../../core/label';
import type { SymbolLabel } from '../../core/placement';
import { ok } from '../../core/result';
import type { FillFormat } from '../format';
import { type Insertion, insert } from '../xml/parse';
import { placesIn } from './place';
import { openTemplate } from './template';
import { redrawnWhereItStands } from './update';
import { svgGroup } from './write';

/** Draws a symbol into an SVG cover: above the named element, at a point above everything else, or for an old symbol. */
export const fillSvg: FillFormat = (bytes, drawing, label, target) => {
  const template = openTemplate(bytes);
  if (!template.ok) return template;
  const { part } = template.value;
  const places = placesIn(template.value, drawing, target);
  if (!places.ok) return places;

  const edits: Insertion[] = [];
  for (const { placed, old, ...beside } of places.value) {
    if (old) {
      const { name } = old;
      const named = name !== '' && !isOwnName(name) ? { ...label, name } : label;
      const redrawn = redrawnWhereItStands(part, old, { drawing, label: named, placed, foreign: 'remove' });
      if (!redrawn.ok) return redrawn;
      edits.push(...redrawn.value);
    } else if ('offset' in beside)
      edits.push({ offset: beside.offset, text: grouped(drawing, label, placed, beside.parentToPage) });
  }
  return ok({
    bytes: insert(
      part,
      edits.sort((a, b) => a.offset - b.offset),
    ),
    places: places.value.map(({ placed }) => ({ page: 1, placed })),
  });
};

/** The symbol as a group that stands where `placed` says, whatever its parent does. */
function grouped(drawing: Drawing, label: SymbolLabel, placed: Matrix, parentToPage: Matrix): string {
  const transform = compose(placed, inverse(parentToPage));
  return `\n${svgGroup(drawing, label, `matrix(${transform.map((v) => Number(v.toPrecision(15))).join(' ')})`)}`;
}
