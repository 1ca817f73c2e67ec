import { strToU8 } from 'fflate';
import type { Drawing } from '../../core/drawing';
import {
  compose,
  inverse,
  type Matrix,
  mapPoint,
  POINTS_PER_MM,
  rectContour,
  scaling,
} from '../../core/geometry';
import type { PlacementProblem } from '../../core/problem';
import { ok, refuse } from '../../core/result';
import type { FillFormat } from '../format';
import { type Insertion, insert, splice, type XmlPart } from '../xml/parse';
import { freeId } from './free-id';
import { swatchesForInks } from './ink-swatches';
import type { Story } from './live-text';
import { matrixIn, matrixText } from './numbers';
import { openPackage, replaceParts } from './package';
import { part, reference, swatchXml } from './parts';
import { type Place, placeIn } from './place';
import { packageSource } from './source';
import { type Swatch, swatchesOf } from './swatches';
import { symbolGroup } from './symbol-group';

/**
 * Draws a symbol into a copy of an IDML template: one group in a spread, above its named item or above everything,
 * in true size whatever the groups around it do; besides only the swatches and stories that are missing. Every other
 * part keeps its bytes and its order.
 */
export const fillIdml: FillFormat = (template, drawing, label, target) => {
  const pkg = openPackage(template);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  if (!source.ok) return source;
  const { document, designMap, graphic } = source.value;
  if (!graphic || graphic.root.openEnd === graphic.root.end)
    return refuse({ code: 'format/not-idml', detail: 'no swatches' });
  const id = freeId(pkg.value);
  if (!id.ok) return id;

  const place = placeIn(source.value, drawing, target);
  if (!place.ok) return place;
  const transform = groupTransform(place.value, drawing);
  const name = target.kind === 'named-item' ? target.name : String(target.page);
  if (!transform) return refuse<PlacementProblem>({ code: 'template/slot-distorted', name });
  const inks = swatchesForInks(drawing, swatchesOf(graphic.root));
  if (!inks.ok) return inks;

  const { number, placed, layer } = place.value;
  const domVersion = document.attributes.DOMVersion ?? '';
  const { group, stories } = symbolGroup(drawing, label, {
    id: id.value,
    transform,
    reference: inks.value.reference,
    domVersion: Number(domVersion),
    ...(layer !== undefined && { layer }),
  });
  const { part: spread, offset } = place.value;
  const changed = new Map([[spread.name, splice(spread, offset, `\n${group}`)]]);
  if (inks.value.added.length > 0)
    changed.set(graphic.name, insert(graphic, swatchInsertions(graphic, inks.value.added)));
  if (stories.length > 0) changed.set(designMap.name, insert(designMap, storyInsertions(designMap, stories)));
  const added = stories.map(
    ({ id: story, xml }) => [storyName(story), strToU8(part('Story', domVersion, xml))] as const,
  );
  return ok({ bytes: replaceParts(pkg.value, changed, added), page: number, placed });
};

/** How far a corner may end up from where it belongs: 0.1 µm, in points. */
const ROUNDING = 0.0001 * POINTS_PER_MM;

/** The group's ItemTransform: undoes what its parents do. Nothing when their numbers are too absurd to be undone. */
export function groupTransform(
  { placed, page, parentToSpread }: Pick<Place, 'placed' | 'page' | 'parentToSpread'>,
  { bounds }: Drawing,
): Matrix | undefined {
  const toMm = scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM);
  const toSpread = compose(compose(toMm, placed), page.toSpread);
  const transform = compose(toSpread, inverse(parentToSpread));
  const written = matrixIn(matrixText(transform));
  const arrives = written && compose(written, parentToSpread);
  const corners = rectContour(bounds).map(({ x, y }) => ({ x: x * POINTS_PER_MM, y: y * POINTS_PER_MM }));
  const stays = corners.every((corner) => {
    const [wanted, got] = [mapPoint(toSpread, corner), arrives && mapPoint(arrives, corner)];
    return got && Math.hypot(wanted.x - got.x, wanted.y - got.y) < ROUNDING;
  });
  return stays ? transform : undefined;
}

/** Colours come first among the swatches of a document. */
export function swatchInsertions({ root }: XmlPart, added: readonly Swatch[]): readonly Insertion[] {
  const last = root.children.filter(({ name }) => name === 'Color').at(-1);
  return [{ offset: last?.end ?? root.openEnd, text: `\n${added.map(swatchXml).join('\n')}` }];
}

export const storyName = (story: string): string => `Stories/Story_${story}.xml`;

/** What the schema has in a design map before and among the stories. */
const BEFORE_STORIES: readonly string[] = [
  'Layer',
  'MasterSpread',
  'Spread',
  'Section',
  'DocumentUser',
  'CrossReferenceFormat',
  'Index',
  'BackingStory',
  'Story',
];

/** New stories are named in the design map, behind the others and at the end of its StoryList. */
export function storyInsertions({ root, text }: XmlPart, stories: readonly Story[]): readonly Insertion[] {
  const last = root.children.filter(({ name }) => BEFORE_STORIES.includes(name)).at(-1);
  const named = stories.map(({ id }) => reference('Story', storyName(id)));
  const list = /\sStoryList\s*=\s*(["'])[^"']*(?=\1)/.exec(text.slice(0, root.openEnd));
  const listEnd = list && list.index + list[0].length;
  return [
    ...(listEnd === null ? [] : [{ offset: listEnd, text: stories.map(({ id }) => ` ${id}`).join('') }]),
    { offset: last?.end ?? root.openEnd, text: `\n${named.join('\n')}` },
  ];
}
