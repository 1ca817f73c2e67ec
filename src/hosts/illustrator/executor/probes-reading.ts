import { artboardBoxes, artboardPlaces } from './artboards';
import type { Box, Document, Illustrator, Layer, PageItem } from './dom';
import type { ArtboardPlace } from './protocol';
import type { TestDocument, TestLayer, TestPath } from './self-test-dom';
import { inCoordinates, silently } from './settings';
import { isSame, layerOf, type Probe, square } from './sketch';

const asLayer = (layer: TestLayer): Layer => layer as unknown as Layer;

/** Does something while the rulers of the artboard start elsewhere. */
function withMovedRulers<T>(document: Document, act: () => T): T {
  const artboard = (document as unknown as TestDocument).artboards[0] as TestDocument['artboards'][number];
  const origin = artboard.rulerOrigin;
  try {
    artboard.rulerOrigin = [13, 7];
    return act();
  } finally {
    artboard.rulerOrigin = origin;
  }
}

const inDocument = (illustrator: Illustrator, item: PageItem): Box =>
  inCoordinates(
    illustrator,
    illustrator.CoordinateSystem.DOCUMENTCOORDINATESYSTEM,
    () => item.geometricBounds,
  );

/** Questions about what a document answers. */
export const READING_PROBES: Readonly<Record<string, Probe>> = {
  'artboard-corner': (illustrator, document) =>
    withMovedRulers(document, () => {
      const boxes = artboardBoxes(illustrator, document);
      const [left, top] = boxes[0] as Box;
      const { corner } = artboardPlaces(illustrator, document, boxes)[0] as ArtboardPlace;
      const box = inDocument(illustrator, square(layerOf(document), corner[0], corner[1]) as PageItem);
      return isSame([box[0], box[1]], [left, top]) ? 'at the corner' : `at ${box[0] - left}, ${box[1] - top}`;
    }),
  'artboard-rect': (illustrator, document) =>
    withMovedRulers(document, () => {
      const [box] = artboardBoxes(illustrator, document) as readonly [Box];
      const { artboardRect } = document.artboards[0] as Document['artboards'][number];
      return isSame(artboardRect, box) ? 'of the document' : 'in force';
    }),
  'document-bounds': (illustrator, document) => {
    const item = square(layerOf(document)) as PageItem;
    const before = inDocument(illustrator, item);
    const moved = withMovedRulers(document, () => inDocument(illustrator, item));
    return isSame(before, moved) ? 'stay' : `move by ${moved[0] - before[0]}, ${moved[1] - before[1]}`;
  },
  'large-canvas': (_, document) => {
    const { scaleFactor } = document;
    if (scaleFactor === undefined) return 'not told';
    return scaleFactor === 1 ? 'told' : String(scaleFactor);
  },
  'z-order': (_, document) => {
    const layer = layerOf(document);
    const below = square(layer);
    const inner = layer.layers.add();
    const above = square(layer);
    return below.zOrderPosition < inner.zOrderPosition && inner.zOrderPosition < above.zOrderPosition
      ? 'together'
      : `${below.zOrderPosition}, ${inner.zOrderPosition}, ${above.zOrderPosition}`;
  },
  uuid: (_, document) => {
    const layer = layerOf(document);
    const id = square(layer).uuid;
    if (id === undefined) return 'not told';
    square(layer);
    return id !== '' && (layer.pathItems[1] as TestPath).uuid === id ? 'stays' : 'changes';
  },
  'find-by-uuid': (_, document) => {
    const item = square(layerOf(document));
    if (item.uuid === undefined) return 'not told';
    try {
      document.getPageItemFromUuid('no such id');
      return 'finds what is not there';
    } catch {
      return (document.getPageItemFromUuid(item.uuid) as unknown) === item ? 'finds it' : 'finds another';
    }
  },
  'visible-bounds': (_, document) => {
    const path = square(layerOf(document));
    path.stroked = true;
    path.strokeWidth = 8;
    const [left, top, right, bottom] = path.geometricBounds;
    return isSame(path.visibleBounds, [left - 4, top + 4, right + 4, bottom - 4])
      ? 'with the stroke'
      : 'without the stroke';
  },
  identity: (_, document) => {
    const layer = layerOf(document);
    const path = square(layer);
    const isSameObject = (layer.pageItems[0] as unknown) === path && layerOf(document) === layer;
    return isSameObject && document.activeLayer === asLayer(layer) ? 'the same' : 'others each time';
  },
  'no-alerts': (illustrator) => {
    const { app, UserInteractionLevel } = illustrator;
    const before = app.userInteractionLevel;
    const isQuiet = silently(
      illustrator,
      () => app.userInteractionLevel === UserInteractionLevel.DONTDISPLAYALERTS,
    );
    if (!isQuiet) return 'not taken';
    return app.userInteractionLevel === before ? 'taken, and given back' : 'not given back';
  },
};
