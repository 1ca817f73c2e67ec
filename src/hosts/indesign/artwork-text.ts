import type { ArtworkText, Unseen } from '../../core/artwork/artwork';
import { boundsOf, POINTS_PER_MM } from '../../core/geometry';
import { isBarFont } from '../../formats/bar-font';
import { paintedIn, type Surroundings } from '../../formats/placed';
import type { TextFrameToRead } from './artwork-dom';
import type { FrameItem, Reading } from './artwork-items';
import { scaleOf, stretchIn } from './artwork-scale';
import type { Placeable } from './dom';
import { cornersOf, fourCorners, type PageFrame } from './page-frame';

/** What stands in text for a table, and for an anchored item. */
const [TABLE, ANCHORED] = ['\u0016', '\uFFFC'];

/** What the text of a frame adds to its page. */
export type FrameText = {
  readonly texts: readonly Omit<ArtworkText, 'after'>[];
  readonly unseen: readonly Unseen[];
};

const NOTHING: FrameText = { texts: [], unseen: [] };

/**
 * The text of a frame, set as its first characters are; where in the frame they stand is not asked, so that it takes the
 * whole of it. Tables, anchored items and fonts of bars are said to be unseen.
 */
export function frameText(
  reading: Reading,
  frame: PageFrame,
  item: TextFrameToRead,
  { id, values }: FrameItem,
  around: Surroundings,
): FrameText {
  const contents = item.contents;
  if (contents === '') return NOTHING;
  const corners = fourCorners(cornersOf(reading.indesign, item as unknown as Placeable, frame));
  const bounds = boundsOf(corners);
  const painted = paintedIn(around, bounds);
  const ranges = item.textStyleRanges.everyItem();
  const [first] = ranges.properties;
  const fonts = ranges.appliedFont.map((font) => (typeof font === 'string' ? font : font.name));
  const colour = first && 'fillColor' in first ? first.fillColor : ranges.fillColor[0];
  const ink = first && colour && reading.inkOf(colour, first.fillTint);
  if (!first || !painted || !ink) return NOTHING;
  const barFont = fonts.find((font) => isBarFont(font));
  const notes: readonly Omit<Unseen, 'bounds'>[] = [
    ...(barFont === undefined ? [] : [{ what: 'text', detail: barFont.replace('\t', ' ') } as const]),
    ...(contents.includes(TABLE) ? [{ what: 'content', detail: 'a table' } as const] : []),
    ...(contents.includes(ANCHORED) ? [{ what: 'content', detail: 'items anchored in text' } as const] : []),
  ];
  const text = {
    ...painted,
    ...stretchIn(values),
    id,
    characters: contents.replaceAll(TABLE, '').replaceAll(ANCHORED, '').replaceAll('\r', '\n'),
    corners,
    size: ((first.pointSize * reading.textUnit) / POINTS_PER_MM) * scaleOf(values),
    font: fonts[0]?.replace('\t', ' ') ?? null,
    ink,
    overprint: first.overprintFill ? 'overprint' : 'knockout',
  } as const;
  return { texts: [text], unseen: notes.map((note) => ({ ...note, bounds })) };
}
