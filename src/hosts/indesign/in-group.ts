import { HostError } from '../../host';
import type { Group, InDesign, Layer, PageItem, Polygon, Spread, TextFrame } from './dom';
import { watchItems } from './newcomers';
import type { Canvas } from './parts';

/**
 * A group that stands as a canvas. Scripts add items to a group and find them in it; should a version refuse that, or put
 * them on the spread, a copy of one that lies in the group is taken instead. What did not come into the group goes again.
 */
export function groupCanvas(indesign: InDesign, group: Group, spread: Spread, layer: Layer): Canvas {
  const { polygons, textFrames } = group;
  const one = <T extends PageItem | Polygon | TextFrame>(ways: readonly (() => T | undefined)[]): T => {
    for (const way of ways) {
      const clear = [watchItems(spread), watchItems(group)];
      try {
        const made = way();
        if (made?.parent.equals(group)) return made;
      } catch {
        // The next way may go.
      }
      for (const remove of clear) remove();
    }
    throw new HostError({
      code: 'update/other-parts',
      name: group.name,
      standing: polygons.everyItem().name,
    });
  };
  return {
    isFresh: false,
    polygon: () =>
      one<Polygon>([
        () => polygons.add(layer),
        () => (polygons.length > 0 ? (polygons.item(0).duplicate() as Polygon) : undefined),
      ]),
    textFrame: () =>
      upright(
        indesign,
        one<TextFrame>([
          () => textFrames.add(layer),
          () => (textFrames.length > 0 ? (textFrames.item(0).duplicate() as TextFrame) : undefined),
        ]),
      ),
  };
}

/** A frame that is turned or scaled with its group is put upright on its spread again, for text goes with its frame. */
function upright({ app, AnchorPoint, CoordinateSpaces }: InDesign, frame: TextFrame): TextFrame {
  const {
    absoluteRotationAngle: turn,
    absoluteHorizontalScale: across,
    absoluteVerticalScale: down,
  } = frame.properties;
  const matrices = app.transformationMatrices;
  const [space, about] = [CoordinateSpaces.SPREAD_COORDINATES, AnchorPoint.CENTER_ANCHOR];
  if (turn !== 0) frame.transform(space, about, matrices.add(1, 1, 0, -turn));
  if (across !== 100 || down !== 100)
    frame.transform(space, about, matrices.add(100 / across, 100 / down, 0, 0));
  return frame;
}
