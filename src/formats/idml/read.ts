import type { Artwork, ArtworkImage, ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import { boundsOf, POINTS_PER_MM, type Point, type Rect } from '../../core/geometry';
import { ok } from '../../core/result';
import { type OpenFormat, onePage } from '../format';
import { child, type XmlPart } from '../xml/parse';
import { placedGraphic } from './graphic';
import { isPrinted, type Layer, layersOf } from './layers';
import { masterPagesOf } from './masters';
import { numbersIn } from './numbers';
import { objectStylesOf } from './object-styles';
import { openPackage } from './package';
import { allPages, fromSpread, type Page, sharedArea } from './pages';
import { fillOf, strokeOf } from './paint';
import type { Scene } from './scene';
import { isGraphic, isNotRead, type Shown, shownIn } from './shown-items';
import { packageSource, type Source, snippetSource } from './source';
import { swatchesOf } from './swatches';
import { frameText } from './text-frame';
import { textStylesOf } from './text-styles';

/**
 * Opens an IDML package. Each page, masters below: millimetres, y down, origin at the page's top left corner. Hidden
 * and non-printing items are left out; linked files are read through `openLinked` where they can be had.
 */
export const idmlOpener =
  (openLinked: OpenFormat | null): OpenFormat =>
  (bytes, links) => {
    const pkg = openPackage(bytes);
    if (!pkg.ok) return pkg;
    const source = packageSource(pkg.value);
    return source.ok
      ? ok({ pages: pagesIn(source.value, sceneOf(source.value, links, openLinked)) })
      : source;
  };

/** Opens an InDesign snippet, as `idmlOpener` opens a package. */
export const idmsOpener =
  (openLinked: OpenFormat | null): OpenFormat =>
  (bytes, links) => {
    const source = snippetSource(bytes);
    return source.ok
      ? ok({ pages: pagesIn(source.value, sceneOf(source.value, links, openLinked)) })
      : source;
  };

/** A page of an IDML package without the files it links to. */
export const readIdml = onePage('idml', idmlOpener(null));

/** A page of a snippet without the files it links to. */
export const readIdms = onePage('idms', idmsOpener(null));

export const sceneOf = (source: Source, links: Scene['links'], openLinked: OpenFormat | null): Scene => ({
  swatches: swatchesOf(source.graphic?.root),
  styles: objectStylesOf(source.styles),
  textStyles: textStylesOf(source.stylesPart),
  story: source.story,
  links,
  openLinked,
});

const pagesIn = (source: Source, scene: Scene) => {
  const layers = layersOf(source.document);
  return allPages(source).map((page) => async () => ok(await artworkOf(source, page, scene, layers)));
};

async function artworkOf(
  source: Source,
  page: Page,
  scene: Scene,
  layers: readonly Layer[],
): Promise<Artwork> {
  const collected: Collected = { shapes: [], texts: [], images: [], unseen: [] };
  for (const { shown, part } of inPaintOrder(itemsShown(source, page, scene), layers))
    await paint(scene, page, part, shown, collected);
  const { shapes, texts, images, unseen } = collected;
  const trim = { x: 0, y: 0, ...page.size };
  const bleed = bleedOf(source, page);
  return {
    page: trim,
    trim,
    ...(bleed && { bleed }),
    shapes,
    texts,
    images,
    colour: 'plates',
    ...(unseen.length > 0 && { unseen }),
  };
}

type Collected = {
  readonly shapes: ArtworkShape[];
  readonly texts: ArtworkText[];
  readonly images: ArtworkImage[];
  readonly unseen: Unseen[];
};

/** An item with its fill, what is in it, its text and its stroke, as far as they stand on the page. */
async function paint(scene: Scene, page: Page, part: XmlPart, shown: Shown, into: Collected): Promise<void> {
  const { element } = shown;
  if (isNotRead(element)) into.unseen.push({ what: 'content', detail: element.name, bounds: null });
  if (isGraphic(element)) {
    const placed = await placedGraphic(scene, part, shown, into.shapes.length);
    into.shapes.push(...placed.shapes);
    into.texts.push(...placed.texts.filter(({ corners }) => standsOn(page, corners)));
    into.images.push(...placed.images.filter(({ corners }) => standsOn(page, corners)));
    into.unseen.push(...placed.unseen.filter(({ bounds }) => !bounds || sharedArea(page, bounds) > 0));
    return;
  }
  const fill = fillOf(scene, shown);
  if (fill && standsOn(page, fill.contours.flat())) into.shapes.push(fill);
  for (const inner of shown.inside) await paint(scene, page, part, inner, into);
  if (element.name === 'TextFrame') {
    const { texts, unseen } = frameText(scene, shown, into.shapes.length);
    into.texts.push(...texts.filter(({ corners }) => standsOn(page, corners)));
    into.unseen.push(...unseen.filter(({ bounds }) => !bounds || sharedArea(page, bounds) > 0));
  }
  const stroke = strokeOf(scene, shown);
  if (stroke && standsOn(page, stroke.contours.flat())) into.shapes.push(stroke);
}

const standsOn = (page: Page, points: readonly Point[]): boolean => sharedArea(page, boundsOf(points)) > 0;

type OnPage = { readonly shown: Shown; readonly part: XmlPart };

/** The items of the page's spread and, below them, those of its masters that the page has not overridden. */
function itemsShown(source: Source, page: Page, scene: Scene): readonly OnPage[] {
  const on = ({ spread, ...at }: Page): readonly OnPage[] =>
    shownIn(spread.spread, fromSpread({ spread, ...at }), { opacity: 1 }, scene.styles).map((shown) => ({
      shown,
      part: spread.part,
    }));
  if (page.spread.spread.attributes.ShowMasterItems === 'false') return on(page);
  const masters = [...masterPagesOf(source, page)].reverse().flatMap(on);
  const isOverridden = ({ shown }: OnPage) => page.overrides.has(shown.element.attributes.Self ?? '');
  return [...masters.filter((item) => !isOverridden(item)), ...on(page)];
}

/** Layers from the bottom to the top, those that print, and the order of the file within a layer. */
function inPaintOrder(items: readonly OnPage[], layers: readonly Layer[]): readonly OnPage[] {
  const rank = new Map(layers.map(({ id }, index) => [id, index]));
  const printed = new Map(layers.map((layer) => [layer.id, isPrinted(layer)]));
  const layerOf = ({ shown }: OnPage): string => shown.element.attributes.ItemLayer ?? '';
  const of = (item: OnPage): number => rank.get(layerOf(item)) ?? -1;
  return items.filter((item) => printed.get(layerOf(item)) ?? true).sort((a, b) => of(a) - of(b));
}

/** The page with the document's bleed around it; undefined where it has none. */
function bleedOf({ preferences }: Source, { size, side }: Page): Rect | undefined {
  const said = child(preferences, 'DocumentPreference')?.attributes ?? {};
  const mm = (name: string) => (numbersIn(said[`DocumentBleed${name}Offset`], 1)?.[0] ?? 0) / POINTS_PER_MM;
  const [top, bottom, inside, outside] = [mm('Top'), mm('Bottom'), mm('InsideOrLeft'), mm('OutsideOrRight')];
  if (![top, bottom, inside, outside].some((offset) => offset > 0)) return undefined;
  // Left of the spine the outside is on the left.
  const turned = said.FacingPages === 'true' && side < 0;
  const [left, right] = turned ? [outside, inside] : [inside, outside];
  return { x: 0 - left, y: 0 - top, width: size.width + left + right, height: size.height + top + bottom };
}
