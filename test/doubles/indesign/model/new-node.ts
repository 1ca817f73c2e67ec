import { type Affine, type Pair, SAME, shift } from '../../kernel/affine';
import { corner, type Outline, rectangle } from '../../kernel/outline';
import { pageBox } from './geometry';
import type { Attributes, DocumentState, Node, Plain } from './state';

/** A thing with nothing in it. */
export const bareNode = (
  id: number,
  cls: string,
  parent: number,
  attributes: Attributes = {},
  matrix: Affine = SAME,
): Node => ({ id, cls, parent, items: [], pages: [], attributes, labels: {}, matrix, outlines: [] });

/** What the document gives to every new item: its fill, stroke, effects and text wrap of the moment (facts 12.3, rule 10). */
export function itemDefaults(document: DocumentState, layer: number): Attributes {
  const given: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(document.attributes)) {
    if (key.startsWith('pageItemDefaults.')) given[key.slice('pageItemDefaults.'.length)] = value;
    if (key.startsWith('textWrapPreferences.')) given[key] = value;
  }
  return { ...given, name: '', itemLayer: { ref: layer } };
}

/** A new item's own coordinates start in the middle of its page. */
export function middleOf(page: Node): Affine {
  const [left, top, right, bottom] = pageBox(page);
  return shift((left + right) / 2, (top + bottom) / 2);
}

const CENTRE: Pair = [-30, -40];
const RADIUS = 12;

/** A regular polygon, standing where InDesign drops new shapes. */
function regular(sides: number, radius: number): Outline {
  return {
    open: false,
    knots: Array.from({ length: sides }, (_, i) => {
      const angle = (2 * Math.PI * i) / sides - Math.PI / 2;
      return corner([CENTRE[0] + radius * Math.cos(angle), CENTRE[1] + radius * Math.sin(angle)]);
    }),
  };
}

/** The paths of a shape that nobody has drawn yet: polygons come with a placeholder at index 0 (facts 5). */
export function firstOutlines(
  cls: string,
  sides: number,
  placeholder: 'one' | 'several' | 'none',
): readonly Outline[] {
  if (cls === 'GraphicLine')
    return [{ open: true, knots: [corner(CENTRE), corner([CENTRE[0] + 20, CENTRE[1]])] }];
  if (cls === 'Oval') return [regular(4, RADIUS)];
  if (cls !== 'Polygon') return [rectangle([CENTRE[0], CENTRE[1], CENTRE[0] + 20, CENTRE[1] + 20])];
  if (placeholder === 'none') return [];
  return placeholder === 'one'
    ? [regular(sides, RADIUS)]
    : [regular(sides, RADIUS), regular(sides, RADIUS / 2)];
}
