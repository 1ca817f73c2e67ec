import type { ArtworkText, Corners, Unseen } from '../../core/artwork/artwork';
import { boundsOf, mapPoint, type Rect, rectContour } from '../../core/geometry';
import { isBarFont } from '../bar-font';
import { paintedIn, stretchOf } from '../placed';
import { child } from '../xml/parse';
import { contoursOf } from './items';
import { numbersIn } from './numbers';
import type { Scene } from './scene';
import type { Shown } from './shown-items';
import { storyText } from './story';
import { inkOf } from './swatches';
import { fontIn, textSetting } from './text-styles';

/** InDesign's own size where nothing is said, in points. */
const DEFAULT_SIZE = 12;
/** Without the font nobody knows how wide a text is: about this many ems a character, and so many a line. */
const EM = { advance: 0.6, line: 1.2 } as const;

/**
 * The text of a frame. The first frame of a thread has it all, for only InDesign knows where the text goes on; a text
 * that fits one line is placed where its alignment puts it, any other takes the whole frame.
 */
export function frameText(
  scene: Scene,
  { element, toPage, around }: Shown,
  after: number,
): { readonly texts: readonly ArtworkText[]; readonly unseen: readonly Unseen[] } {
  const { ParentStory, PreviousTextFrame } = element.attributes;
  const nothing = { texts: [], unseen: [] };
  if (ParentStory === undefined || (PreviousTextFrame ?? 'n') !== 'n') return nothing;
  const contours = contoursOf(element);
  if (contours.length === 0) return nothing;
  const frame = boundsOf(contours.flat());
  const note = (what: Unseen['what'], detail: string, box: Rect): Unseen => ({
    what,
    detail,
    bounds: boundsOf(rectContour(box).map((p) => mapPoint(toPage, p))),
  });
  const story = scene.story(ParentStory);
  if (!story) return { texts: [], unseen: [note('text', `story ${ParentStory}`, frame)] };
  const { characters, first, fonts, holdsItems } = storyText(story.part, story.element);
  const attribute = (name: string) =>
    textSetting(scene.textStyles, first, ({ attributes }) => attributes[name], story.part);
  const [size = DEFAULT_SIZE] = numbersIn(attribute('PointSize'), 1) ?? [];
  const font = textSetting(scene.textStyles, first, fontIn, story.part) ?? null;
  const box = textBox(
    frame,
    characters,
    size,
    attribute('Justification') ?? 'LeftAlign',
    verticalOf(element),
  );
  const corners = rectContour(box).map((p) => mapPoint(toPage, p)) as unknown as Corners;
  const painted = paintedIn(around, boundsOf(corners));
  const [tint = -1] = numbersIn(attribute('FillTint'), 1) ?? [];
  const ink = inkOf(scene.swatches, attribute('FillColor') ?? 'Color/Black', tint < 0 ? 1 : tint / 100);
  const isSet = characters !== '' && painted && ink;
  const [a, b, c, d] = toPage;
  const barFont = fonts
    .map((range) => textSetting(scene.textStyles, [range, ...first], fontIn, story.part))
    .find((family) => family !== undefined && isBarFont(family));
  return {
    texts: isSet
      ? [
          {
            ...painted,
            ...stretchOf(Math.hypot(a, b) / Math.hypot(c, d)),
            ...(element.attributes.Self !== undefined && { id: element.attributes.Self }),
            after,
            characters,
            corners,
            size: size * Math.sqrt(Math.abs(a * d - b * c)),
            font,
            ink,
            overprint: attribute('OverprintFill') === 'true' ? 'overprint' : 'knockout',
          },
        ]
      : [],
    unseen: [
      ...(isSet && barFont !== undefined ? [note('text', barFont, frame)] : []),
      ...(holdsItems ? [note('content', 'items anchored in text', frame)] : []),
    ],
  };
}

const verticalOf = (element: Shown['element']): string =>
  child(element, 'TextFramePreference')?.attributes.VerticalJustification ?? 'TopAlign';

/** Where one line stands in its frame (points); the whole frame for more, or for one that does not fit. */
function textBox(frame: Rect, characters: string, size: number, across: string, down: string): Rect {
  const [width, height] = [characters.length * EM.advance * size, EM.line * size];
  if (characters.includes('\n') || width > frame.width || height > frame.height) return frame;
  const spare = { x: frame.width - width, y: frame.height - height };
  const x = /^Center/.test(across) ? 0.5 : /^Right|AwayFromBinding/.test(across) ? 1 : 0;
  if (/Justified|ToBinding/.test(across)) return frame;
  const y = down === 'CenterAlign' ? 0.5 : down === 'BottomAlign' ? 1 : 0;
  return { x: frame.x + x * spare.x, y: frame.y + y * spare.y, width, height };
}
