import { IDENTITY, type Matrix } from '../../core/geometry';
import { isOwnAltText, isOwnName } from '../../core/label';
import type { Redrawn } from '../format';
import { child, type Insertion, type XmlElement, type XmlPart } from '../xml/parse';
import { setAttributes, startOf } from '../xml/tag';
import { isPageItem } from './items';
import { labelPair } from './label-pair';
import type { Story } from './live-text';
import { element as newElement } from './markup';
import { matrixText } from './numbers';
import { isOwnPart, type StandingItem } from './standing';
import { type GroupSettings, LABEL_KEY, symbolItems } from './symbol-group';

/**
 * The edits that redraw a symbol within its group. `transform` is that of the group, or of each new part where the group
 * holds other things too, which must not move. Names and alternative texts that people gave stay.
 */
export function redrawnGroup(
  { item: { element }, page }: StandingItem,
  { drawing, label }: Redrawn,
  settings: Omit<GroupSettings, 'transform'>,
  transform: Matrix,
  holdsOthers: boolean,
): { readonly edits: readonly Insertion[]; readonly stories: readonly Story[] } {
  const { part } = page.spread;
  const { items, stories } = symbolItems(drawing, {
    ...settings,
    transform: holdsOthers ? transform : IDENTITY,
  });
  const { Name } = element.attributes;
  const edits = [
    setAttributes(part, element, {
      ...(Name !== undefined && isOwnName(Name) && { Name: label.name }),
      ...(!holdsOthers && { ItemTransform: matrixText(transform) }),
    }),
    labelEdit(part, element, label.data),
    ...altTextEdits(part, element, label.altText),
    ...partEdits(part, element, items),
  ];
  return { edits: edits.sort((a, b) => a.offset - b.offset), stories };
}

/** Properties come first among the children of an item. */
function labelEdit(part: XmlPart, element: XmlElement, data: string): Insertion {
  const pair = labelPair(element);
  if (pair) return setAttributes(part, pair, { Value: data });
  const keyValue = newElement('KeyValuePair', { Key: LABEL_KEY, Value: data });
  const properties = child(element, 'Properties');
  const labels = child(properties, 'Label');
  if (labels && isOpen(labels)) return { offset: labels.openEnd, text: keyValue };
  const whole = newElement('Label', {}, keyValue);
  if (labels) return { offset: startOf(part, labels), until: labels.end, text: whole };
  if (properties && isOpen(properties))
    return { offset: properties.children.at(-1)?.end ?? properties.openEnd, text: whole };
  const all = newElement('Properties', {}, whole);
  return properties
    ? { offset: startOf(part, properties), until: properties.end, text: all }
    : { offset: element.openEnd, text: `\n${all}` };
}

const isOpen = ({ openEnd, end }: XmlElement): boolean => end > openEnd;

function altTextEdits(part: XmlPart, element: XmlElement, altText: string): readonly Insertion[] {
  const options = child(element, 'ObjectExportOption');
  const text = options?.attributes.CustomAltText;
  return options && text !== undefined && isOwnAltText(text)
    ? [setAttributes(part, options, { CustomAltText: altText })]
    : [];
}

/** Each old part goes with the blanks before it; the new ones come where the lowest was. */
function partEdits(part: XmlPart, element: XmlElement, items: readonly string[]): readonly Insertion[] {
  return element.children
    .filter((each) => isPageItem(each) && isOwnPart(each))
    .map((old, index) => {
      const start = startOf(part, old);
      const blanks = /\s*$/.exec(part.text.slice(element.openEnd, start))?.[0].length ?? 0;
      return { offset: start - blanks, until: old.end, text: index === 0 ? `\n${items.join('\n')}` : '' };
    });
}
