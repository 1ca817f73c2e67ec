import { compose, type Matrix, mapContour } from '../../core/geometry';
import { bothClips, clipTo } from '../clip';
import type { Surroundings } from '../placed';
import type { XmlElement } from '../xml/parse';
import { withTransparency } from './effects';
import { contoursOf, isPageItem } from './items';
import { labelPair } from './label-pair';
import { matrixIn } from './numbers';
import type { ObjectStyles } from './object-styles';

/** An item that prints, or something placed in one, where it stands on the page. */
export type Shown = {
  readonly element: XmlElement;
  /** From its own coordinates (points) to mm on the page. */
  readonly toPage: Matrix;
  readonly around: Surroundings;
  /** What it is pasted into and cut by, painted between the frame's fill and its stroke. */
  readonly inside: readonly Shown[];
};

/** Placed files, by the element that holds them. */
const GRAPHICS: readonly string[] = ['Image', 'PDF', 'EPS', 'ImportedPage', 'WMF', 'PICT', 'SVG'];
/** Items with more than one appearance, or that come from elsewhere. */
const NOT_READ: readonly string[] = [
  'Button',
  'MultiStateObject',
  'HtmlItem',
  'EPSText',
  'FormField',
  'Movie',
  'CheckBox',
];

export const isGraphic = ({ name }: XmlElement): boolean => GRAPHICS.includes(name);
export const isNotRead = ({ name }: XmlElement): boolean => NOT_READ.includes(name);

/** The items in an element that print, in the order of the file; hidden and non-printing ones are left out. */
export function shownIn(
  parent: XmlElement,
  toPage: Matrix,
  around: Surroundings,
  styles: ObjectStyles,
): readonly Shown[] {
  return parent.children.flatMap((element): Shown[] => {
    if (!isItem(element)) return [];
    const { ItemTransform, Visible, Nonprinting } = element.attributes;
    const own = matrixIn(ItemTransform);
    if (!own || Visible === 'false' || Nonprinting === 'true') return [];
    const map = compose(own, toPage);
    const label = labelPair(element)?.attributes.Value;
    const here = {
      ...withTransparency(around, element, styles, 'TransparencySetting'),
      ...(label !== undefined && { label }),
    };
    const cuts = element.name !== 'Group' && element.children.some(isItem);
    const within = cuts ? cutBy(element, map, here, styles) : here;
    return [{ element, toPage: map, around: here, inside: shownIn(element, map, within, styles) }];
  });
}

const isItem = (element: XmlElement): boolean =>
  isPageItem(element) || isGraphic(element) || isNotRead(element);

/** What is pasted into a frame is cut by its path. */
function cutBy(
  element: XmlElement,
  toPage: Matrix,
  around: Surroundings,
  styles: ObjectStyles,
): Surroundings {
  const content = withTransparency(around, element, styles, 'ContentTransparencySetting');
  const contours = contoursOf(element).map((contour) => mapContour(toPage, contour));
  return contours.length === 0 ? content : { ...content, clip: bothClips(around.clip, clipTo(contours)) };
}
