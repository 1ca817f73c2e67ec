import type { ArtworkText } from '../../core/artwork/artwork';
import { POINTS_PER_MM } from '../../core/geometry';
import { bulkRead } from './bulk-read';
import type { Document, Group, InDesign, Text } from './dom';
import { cornersOf, fourCorners, type PageFrame } from './page-frame';
import { inkOf } from './read';
import { pointsIn } from './units';

/** The live texts of a group, in mm on the page; of a text that its frame cannot show, no characters. `after` shapes were painted before them; those of the ids that are to go are left out. */
export function readTexts(
  indesign: InDesign,
  document: Document,
  group: Group,
  frame: PageFrame,
  after: number,
  going: ReadonlySet<number> = new Set(),
): readonly ArtworkText[] {
  const frames = group.textFrames;
  if (frames.length === 0) return [];
  const unit = pointsIn(indesign, document.viewPreferences.textSizeMeasurementUnits);
  return frames
    .everyItem()
    .getElements()
    .filter(({ id }) => going.size === 0 || !going.has(id))
    .map((item) => {
      const text = item.texts.item(0);
      const values = text.properties;
      const scale = item.properties.absoluteVerticalScale / 100;
      return {
        after,
        characters: item.overflows ? '' : item.contents,
        corners: fourCorners(cornersOf(indesign, item, frame)),
        size: (values.pointSize * unit * scale) / POINTS_PER_MM,
        font: bulkRead<Text, 'appliedFont'>(values, text, 'appliedFont').name.replace('\t', ' '),
        ink: inkOf(indesign, bulkRead<Text, 'fillColor'>(values, text, 'fillColor'), values.fillTint),
        overprint: values.overprintFill ? 'overprint' : 'knockout',
      };
    });
}
