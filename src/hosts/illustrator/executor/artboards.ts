import type { Box, Document, Illustrator } from './dom';
import { listOf } from './list';
import type { ArtboardPlace } from './protocol';
import { inCoordinates } from './settings';

/** The artboards in document coordinates. */
export function artboardBoxes(illustrator: Illustrator, document: Document): readonly Box[] {
  return inCoordinates(illustrator, illustrator.CoordinateSystem.DOCUMENTCOORDINATESYSTEM, () => {
    const boxes: Box[] = [];
    for (const { artboardRect } of listOf(document.artboards)) boxes.push(artboardRect);
    return boxes;
  });
}

/** The artboards in artboard coordinates; Illustrator itself converts their corners, so that moved rulers count. */
export function artboardPlaces(
  { CoordinateSystem }: Illustrator,
  document: Document,
  boxes: readonly Box[],
): readonly ArtboardPlace[] {
  const places: ArtboardPlace[] = [];
  for (const [left, top, right, bottom] of boxes) {
    const corner = document.convertCoordinate(
      [left, top],
      CoordinateSystem.DOCUMENTCOORDINATESYSTEM,
      CoordinateSystem.ARTBOARDCOORDINATESYSTEM,
    );
    places.push({ corner, width: right - left, height: top - bottom });
  }
  return places;
}
