import type { ArtworkText } from '../../core/artwork/artwork';
import { POINTS_PER_MM } from '../../core/geometry';
import { bulkRead } from './bulk-read';
import type { Document, Group, InDesign, Text } from './dom';
import { cornersOf, fourCorners, type PageFrame } from './page-frame';
import { inkOf } from './read';
import { pointsIn } from './units';

/** The live texts of a group, in mm on the page; of a text that its frame cannot show, no characters. `after` shapes were painted before them. */
export function readTexts(
  indesign: InDesign,
  document: Document,
  group: Group,
  frame: PageFrame,
  after: number,
): readonly ArtworkText[] {
  const frames = group.textFrames;
  if (frames.length === 0) return [];
  const unit = pointsIn(indesign, document.viewPreferences.textSizeMeasurementUnits);
  return frames
    .everyItem()
    .getElements()
    .map((item) => {
      const text = item.texts.item(0);
      const values = text.properties;
      return {
        after,
        characters: item.overflows ? '' : item.contents,
        corners: fourCorners(cornersOf(indesign, item, frame)),
        size: (values.pointSize * unit) / POINTS_PER_MM,
        font: bulkRead<Text, 'appliedFont'>(values, text, 'appliedFont').name.replace('\t', ' '),
        ink: inkOf(indesign, bulkRead<Text, 'fillColor'>(values, text, 'fillColor'), values.fillTint),
        overprint: values.overprintFill ? 'overprint' : 'knockout',
      };
    });
}
