import { strToU8 } from 'fflate';
import { compose, POINTS_PER_MM, rectContour, scaling, translation } from '../../core/geometry';
import type { Corner } from '../../core/placement';
import type { FormatProblem, PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { UpdateProblem } from '../../core/update/problem';
import { insert } from '../xml/parse';
import { freeIds } from './free-id';
import { layerForNewItem, layersOf } from './layers';
import { element, textElement } from './markup';
import { decimal, matrixText } from './numbers';
import { openPackage, replaceParts } from './package';
import { allPages } from './pages';
import { part } from './parts';
import { pathGeometry } from './path-geometry';
import { PLAIN_ITEM } from './plain-item';
import { storyInsertions, storyName } from './rewritten';
import { packageSource } from './source';

/** Lines for a corner of a page; margin in mm from both edges, type in points. */
export type CornerLines = {
  readonly lines: readonly string[];
  readonly page: number;
  readonly corner: Corner;
  readonly margin: number;
  readonly pointSize: number;
};

/** Room for wide letters and for the automatic leading, in ems. */
const EM_PER_CHARACTER = 0.75;
const EM_PER_LINE = 1.2;

/**
 * Sets lines as live text of the basic paragraph style into a corner of a page, above everything on the topmost layer that
 * prints; every other part of the package keeps its bytes.
 */
export function setCornerText(
  bytes: Uint8Array,
  { lines, page: number, corner, margin, pointSize }: CornerLines,
): Result<Uint8Array, FormatProblem | PlacementProblem | UpdateProblem> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  if (!source.ok) return source;
  const pages = allPages(source.value);
  const page = pages[number - 1];
  if (!page) return refuse({ code: 'template/page-not-found', page: number, pages: pages.length });
  const ids = freeIds(pkg.value);
  if (!ids.ok) return ids;
  const id = ids.value(0);

  const em = pointSize / POINTS_PER_MM;
  const longest = Math.max(...lines.map((line) => line.length));
  const [width, height] = [(longest + 1) * EM_PER_CHARACTER * em, (lines.length * EM_PER_LINE + 0.3) * em];
  const { size } = page;
  if (width + 2 * margin > size.width || height + 2 * margin > size.height)
    return refuse({ code: 'printed-issn/page', ...size });
  const [isRight, isBottom] = [corner.endsWith('right'), corner.startsWith('bottom')];
  const at = translation(
    isRight ? size.width - margin - width : margin,
    isBottom ? size.height - margin - height : margin,
  );

  const { document, designMap } = source.value;
  const layer = layerForNewItem(layersOf(document));
  const story = { id: `${id}-story`, xml: storyXml(`${id}-story`, lines, pointSize, isRight) };
  const frame = element(
    'TextFrame',
    {
      Self: `${id}-1`,
      ...(layer && { ItemLayer: layer.id }),
      ParentStory: story.id,
      ContentType: 'TextType',
      ...PLAIN_ITEM,
      FillColor: 'Swatch/None',
      ItemTransform: matrixText(
        compose(compose(scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM), at), page.toSpread),
      ),
    },
    element('Properties', {}, pathGeometry([rectContour({ x: 0, y: 0, width, height })])),
    element(
      'TextFramePreference',
      { IgnoreWrap: true, VerticalJustification: isBottom ? 'BottomAlign' : 'TopAlign' },
      element('Properties', {}, textElement('InsetSpacing', { type: 'unit' }, '0')),
    ),
  );
  const { part: spreadPart, spread } = page.spread;
  const changed = new Map([
    [
      spreadPart.name,
      insert(spreadPart, [{ offset: spread.children.at(-1)?.end ?? spread.openEnd, text: `\n${frame}` }]),
    ],
    [designMap.name, insert(designMap, storyInsertions(designMap, [story]))],
  ]);
  const xml = part('Story', document.attributes.DOMVersion ?? '', story.xml);
  return ok(replaceParts(pkg.value, changed, [[storyName(story.id), strToU8(xml)]]));
}

/** InDesign names the style that a document's own text begins with so, whatever its language. */
const BASIC_PARAGRAPH = 'ParagraphStyle/$ID/NormalParagraphStyle';

function storyXml(id: string, lines: readonly string[], pointSize: number, isRight: boolean): string {
  const content = lines.map((line) => textElement('Content', {}, line)).join('\n<Br/>\n');
  const characters = element(
    'CharacterStyleRange',
    { AppliedCharacterStyle: 'CharacterStyle/$ID/[No character style]', PointSize: decimal(pointSize) },
    content,
  );
  const paragraph = element(
    'ParagraphStyleRange',
    { AppliedParagraphStyle: BASIC_PARAGRAPH, Justification: isRight ? 'RightAlign' : 'LeftAlign' },
    characters,
  );
  return element('Story', { Self: id }, paragraph);
}
