import type { PageItem, PathPoint } from './dom';
import { drawParts } from './draw';
import { fillOf } from './inks';
import { labelOf, writeLabel } from './label';
import type { PlanItem } from './protocol-plan';
import type { TestDocument, TestGroup, TestPath } from './self-test-dom';
import { isNear, isSame, layerOf, type Probe, square, squareAt } from './sketch';

const BLACK: PlanItem = {
  name: 'bars',
  ink: { kind: 'cmyk', cmyk: [0, 0, 0, 100] },
  overprint: false,
  paths: [{ anchors: squareAt(0, 0), curves: [] }],
};

/** Questions about what drawing does. */
export const DRAWING_PROBES: Readonly<Record<string, Probe>> = {
  'new-in-front': (_, document) => {
    const layer = layerOf(document);
    square(layer, 0);
    square(layer, 50);
    const group = layer.groupItems.add();
    square(group, 80);
    square(group, 90);
    const isFront = (item: PageItem | undefined, left: number) =>
      !!item && isNear(item.geometricBounds[0], left);
    return isFront(layer.pageItems[0], 80) &&
      isFront(layer.pageItems[1], 50) &&
      isFront(group.pageItems[0], 90)
      ? 'in front'
      : 'not in front';
  },
  'outline-order': (_, document) => {
    const compound = layerOf(document).compoundPathItems.add();
    square(compound as unknown as TestGroup, 0);
    square(compound as unknown as TestGroup, 50);
    const first = compound.pathItems[0] as PageItem;
    return isNear(first.geometricBounds[0], 50) ? 'the newest first' : 'the newest last';
  },
  'point-directions': (_, document) => {
    const point = square(layerOf(document)).pathPoints[0] as PathPoint;
    const { anchor } = point;
    if (!isSame(point.leftDirection, anchor) || !isSame(point.rightDirection, anchor)) return 'no corner';
    point.leftDirection = [anchor[0] - 5, anchor[1] + 5];
    return isSame(point.rightDirection, anchor) ? 'one by one' : 'one turns the other';
  },
  'fill-of-one-outline': (illustrator, document) => {
    const compound = layerOf(document).compoundPathItems.add();
    const first = square(compound as unknown as TestGroup, 0);
    const second = square(compound as unknown as TestGroup, 50);
    first.filled = true;
    first.fillColor = fillOf(illustrator, document, BLACK.ink);
    const { black } = second.fillColor as unknown as { readonly black: number };
    return second.filled && black === 100 ? 'that of all' : 'its own';
  },
  'new-layer': (_, document) => {
    const layer = document.layers.add();
    if (document.layers[0] !== layer) return 'not in front';
    return document.activeLayer === layer ? 'active' : 'not active';
  },
  'whole-notes': (_, document) => {
    const group = layerOf(document).groupItems.add();
    let text = '{"schema":';
    while (text.length < 2000) text += '0123456789';
    writeLabel(group as never, text, []);
    if (labelOf(group as never) !== text) return 'lost';
    return group.note === text ? 'whole' : 'cut';
  },
  'spot-names': (_, document) => {
    const name = 'ISSN self-test, twice';
    document.spots.add().name = name;
    const second = document.spots.add();
    try {
      second.name = name;
    } catch {
      return 'refused';
    }
    return second.name === name ? 'taken twice' : 'numbered';
  },
  'basic-appearance': (illustrator, document) => {
    const layer = layerOf(document);
    const settings = document as unknown as TestDocument;
    settings.defaultFilled = true;
    settings.defaultFillOverprint = true;
    settings.defaultStroked = true;
    settings.defaultStrokeWidth = 3;
    settings.defaultStrokeOverprint = true;
    const [drawn] = drawParts(illustrator, document, layer.groupItems.add() as never, [BLACK]);
    const { filled, fillOverprint, stroked, strokeOverprint } = drawn as unknown as TestPath;
    return filled && !fillOverprint && !stroked && !strokeOverprint ? 'plain' : 'with settings of the user';
  },
  'clipping-path': (_, document) => {
    const group = layerOf(document).groupItems.add();
    square(group);
    square(group);
    group.clipped = true;
    return (group.pathItems[0] as TestPath).clipping ? 'told' : 'not told';
  },
  move: ({ ElementPlacement }, document) => {
    const layer = layerOf(document);
    const group = layer.groupItems.add();
    square(group);
    const behind = square(group, 30);
    square(group);
    const path = square(layer, 50);
    const box = path.geometricBounds;
    path.move(behind as PageItem, ElementPlacement.PLACEBEFORE);
    if ((group.pageItems[1] as unknown) !== path) return 'not before it';
    return isSame(path.geometricBounds, box) ? 'before it' : 'elsewhere on the page';
  },
  'remove-group': (_, document) => {
    const layer = layerOf(document);
    const group = layer.groupItems.add();
    square(group);
    square(group);
    group.remove();
    return layer.pageItems.length === 0 ? 'with all in it' : 'parts stay';
  },
};
