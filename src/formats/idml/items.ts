import { type Contour, compose, IDENTITY, type Matrix, type Point } from '../../core/geometry';
import { child, childrenNamed, type XmlElement } from '../xml/parse';
import { matrixIn, numbersIn } from './numbers';

/** A page item where it stands in its spread; matrices map to points of the spread. */
export type Item = {
  readonly element: XmlElement;
  /** From the item's own coordinates. */
  readonly toSpread: Matrix;
  /** From the coordinates in which `host` is placed. */
  readonly hostToSpread: Matrix;
  /** The item, or the outermost frame it is pasted into: a sibling behind it is drawn above it and not clipped. */
  readonly host: XmlElement;
  readonly layer: string | undefined;
  /** Neither it nor a group or frame around it is hidden. */
  readonly visible: boolean;
  /** No group or frame around it is non-printing. */
  readonly surroundingsPrint: boolean;
  readonly nonprinting: boolean;
  /** It, or a group or frame around it. */
  readonly locked: boolean;
};

const FRAMES: readonly string[] = ['Rectangle', 'Polygon', 'Oval', 'GraphicLine', 'TextFrame'];

export const isPageItem = ({ name }: XmlElement): boolean => name === 'Group' || FRAMES.includes(name);

type Around = Omit<Item, 'element' | 'host' | 'nonprinting' | 'hostToSpread'> & {
  readonly frame?: Pick<Item, 'host' | 'hostToSpread'>;
};

/** The page items of a spread or master spread in the order of the file, groups before what they hold. */
export const itemsOf = (spread: XmlElement): readonly Item[] =>
  itemsIn(spread, {
    toSpread: IDENTITY,
    layer: undefined,
    visible: true,
    surroundingsPrint: true,
    locked: false,
  });

function itemsIn(parent: XmlElement, around: Around): readonly Item[] {
  return parent.children.filter(isPageItem).flatMap((element) => {
    const { ItemTransform, ItemLayer, Visible, Nonprinting, Locked } = element.attributes;
    const own = matrixIn(ItemTransform);
    if (!own) return [];
    const place = around.frame ?? { host: element, hostToSpread: around.toSpread };
    const item: Item = {
      element,
      ...place,
      toSpread: compose(own, around.toSpread),
      layer: ItemLayer ?? around.layer,
      visible: around.visible && Visible !== 'false',
      surroundingsPrint: around.surroundingsPrint,
      nonprinting: Nonprinting === 'true',
      locked: around.locked || Locked === 'true',
    };
    const inside: Around = {
      toSpread: item.toSpread,
      layer: item.layer,
      visible: item.visible,
      locked: item.locked,
      surroundingsPrint: item.surroundingsPrint && !item.nonprinting,
      ...((around.frame ?? element.name !== 'Group') && { frame: place }),
    };
    return [item, ...itemsIn(element, inside)];
  });
}

/** The paths of an item in its own coordinates (points), open ones closed by a straight line as when they are filled. */
export function contoursOf(element: XmlElement): readonly Contour[] {
  const geometry = child(child(element, 'Properties'), 'PathGeometry');
  return childrenNamed(geometry, 'GeometryPathType').flatMap((path) => {
    const points = pathIn(path);
    return points ? [points] : [];
  });
}

/** The points of a GeometryPathType; nothing where one of them is broken. */
export function pathIn(path: XmlElement): Contour | undefined {
  const points = childrenNamed(child(path, 'PathPointArray'), 'PathPointType').map(pointIn);
  return points.length > 0 && points.every((p) => p !== undefined) ? points : undefined;
}

/** Left is the direction in which the path arrives, right the one in which it leaves. */
function pointIn({ attributes }: XmlElement): Contour[number] | undefined {
  const anchor = pairIn(attributes.Anchor);
  if (!anchor) return undefined;
  const arriving = pairIn(attributes.LeftDirection) ?? anchor;
  const leaving = pairIn(attributes.RightDirection) ?? anchor;
  return {
    ...anchor,
    ...(differs(arriving, anchor) && { arriving }),
    ...(differs(leaving, anchor) && { leaving }),
  };
}

const differs = (a: Point, b: Point): boolean => a.x !== b.x || a.y !== b.y;

function pairIn(text: string | undefined): Point | undefined {
  const pair = numbersIn(text, 2);
  return pair && { x: pair[0] as number, y: pair[1] as number };
}
