import type { Artwork, ArtworkShape } from '../../core/artwork/artwork';
import { boundsOf, type Contour, compose, type Matrix, mapContour } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { ReadFormat } from '../format';
import { contoursOf, type Item, itemsOf } from './items';
import { isPrinted, type Layer, layersOf } from './layers';
import { masterPagesOf } from './masters';
import { numbersIn } from './numbers';
import { fillAttribute, type ObjectStyles, objectStylesOf } from './object-styles';
import { openPackage } from './package';
import { allPages, fromSpread, type Page, sharedArea } from './pages';
import { packageSource, type Source, snippetSource } from './source';
import { inkOf, type Swatches, swatchesOf } from './swatches';

/**
 * The filled shapes on a page of an IDML package, masters below: millimetres, y down, origin at the page's top left
 * corner. Hidden and non-printing items, strokes, texts and placed graphics are left out.
 */
export const readIdml: ReadFormat = (bytes, page) => {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  return source.ok ? artworkOf(source.value, page, 'idml') : source;
};

/** The filled shapes on a page of an InDesign snippet, as `readIdml` gives them. */
export const readIdms: ReadFormat = (bytes, page) => {
  const source = snippetSource(bytes);
  return source.ok ? artworkOf(source.value, page, 'idms') : source;
};

function artworkOf(source: Source, number: number, format: string): Result<Artwork, FormatProblem> {
  const pages = allPages(source);
  const page = pages[number - 1];
  if (!page)
    return refuse({
      code: 'format/broken',
      format,
      detail: `no page ${number}, the file has ${pages.length}`,
    });
  const layers = layersOf(source.document);
  const swatches = swatchesOf(source.graphic?.root);
  const styles = objectStylesOf(source.styles);
  const printed = new Map(layers.map((layer) => [layer.id, isPrinted(layer)]));
  const shapes = inPaintOrder(itemsShown(source, page), layers)
    .filter(({ item }) => isShown(item) && (printed.get(item.layer ?? '') ?? true))
    .flatMap(({ item, toPage }) => shapeOf(item, toPage, swatches, styles) ?? [])
    .filter((shape) => standsOn(page, shape));
  return ok({ page: { x: 0, y: 0, ...page.size }, shapes, colour: 'plates' });
}

type ItemOnPage = { readonly item: Item; readonly toPage: Matrix };

/** The items of the page's spread and, below them, those of its masters that the page has not overridden. */
function itemsShown(source: Source, page: Page): readonly ItemOnPage[] {
  const on = (shown: Page): readonly ItemOnPage[] =>
    itemsOf(shown.spread.spread).map((item) => ({ item, toPage: compose(item.toSpread, fromSpread(shown)) }));
  if (page.spread.spread.attributes.ShowMasterItems === 'false') return on(page);
  const masters = [...masterPagesOf(source, page)].reverse().flatMap(on);
  return [
    ...masters.filter(({ item }) => !page.overrides.has(item.element.attributes.Self ?? '')),
    ...on(page),
  ];
}

/** Layers from the bottom to the top, and the order of the file within a layer. */
function inPaintOrder(items: readonly ItemOnPage[], layers: readonly Layer[]): readonly ItemOnPage[] {
  const rank = new Map(layers.map(({ id }, index) => [id, index]));
  const of = ({ item: { layer } }: ItemOnPage): number => rank.get(layer ?? '') ?? -1;
  return [...items].sort((a, b) => of(a) - of(b));
}

const isShown = ({ visible, surroundingsPrint, nonprinting }: Item): boolean =>
  visible && surroundingsPrint && !nonprinting;

function shapeOf(
  { element }: Item,
  toPage: Matrix,
  swatches: Swatches,
  styles: ObjectStyles,
): ArtworkShape | undefined {
  const [tint = -1] = numbersIn(fillAttribute(styles, element, 'FillTint'), 1) ?? [];
  const fill = fillAttribute(styles, element, 'FillColor') ?? '';
  const ink = inkOf(swatches, fill, tint < 0 ? 1 : tint / 100);
  const contours = contoursOf(element)
    .filter(enclosesArea)
    .map((contour) => mapContour(toPage, contour));
  if (!ink || contours.length === 0 || !contours.flat().every(isFinitePoint)) return undefined;
  const overprint = fillAttribute(styles, element, 'OverprintFill') === 'true' ? 'overprint' : 'knockout';
  return { contours, ink, overprint };
}

const enclosesArea = (contour: Contour): boolean =>
  contour.length > 2 || contour.some(({ arriving, leaving }) => arriving || leaving);

const isFinitePoint = ({ x, y, arriving, leaving }: Contour[number]): boolean =>
  [x, y, arriving?.x ?? 0, arriving?.y ?? 0, leaving?.x ?? 0, leaving?.y ?? 0].every(Number.isFinite);

const standsOn = (page: Page, { contours }: ArtworkShape): boolean =>
  sharedArea(page, boundsOf(contours.flat())) > 0;
