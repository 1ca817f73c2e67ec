import {
  boundsOf,
  compose,
  determinant,
  inverse,
  type Matrix,
  mapRect,
  POINTS_PER_MM,
  type Rect,
  scaling,
  translation,
} from '../../core/geometry';
import { child, childrenNamed, type XmlElement } from '../xml/parse';
import { matrixIn, numbersIn } from './numbers';
import type { Source, SpreadPart } from './source';

/** One page of a spread; millimetres, y down, origin at its own top left corner. */
export type Page = {
  readonly spread: SpreadPart;
  readonly size: { readonly width: number; readonly height: number };
  /** From millimetres on the page to points in the spread. */
  readonly toSpread: Matrix;
  readonly master?: string;
  /** Items of its masters that the page holds as copies of its own. */
  readonly overrides: ReadonlySet<string>;
  /** Pages left of the spine count −1, −2, … outwards, those right of it 0, 1, … */
  readonly side: number;
};

type Defaults = { readonly width: number; readonly height: number; readonly facing: boolean };

/** Used where a document says nothing: US Letter, InDesign's own default, in points. */
const LETTER = { width: 612, height: 792 };

function defaultsOf({ preferences }: Source): Defaults {
  const { PageWidth, PageHeight, FacingPages } = child(preferences, 'DocumentPreference')?.attributes ?? {};
  const [width = LETTER.width] = numbersIn(PageWidth, 1) ?? [];
  const [height = LETTER.height] = numbersIn(PageHeight, 1) ?? [];
  return { width, height, facing: FacingPages === 'true' };
}

/** InDesign holds at most ten pages in a spread. */
const MAX_PAGES = 10;

/**
 * The pages of a spread from left to right. Old files (DOM version 6) leave geometry out: then a page has the size of
 * the document, stands in the middle of the spread by height, and on its side of the spine or, without facing pages,
 * in the middle by width.
 */
export function pagesOf(source: Source, spread: SpreadPart): readonly Page[] {
  const defaults = defaultsOf(source);
  const elements = childrenNamed(spread.spread, 'Page').slice(0, MAX_PAGES);
  const [binding = 0] = numbersIn(spread.spread.attributes.BindingLocation, 1) ?? [];
  return elements.flatMap((page, index) => {
    const spine = defaults.facing ? binding : elements.length / 2;
    const bounds = boundsIn(page) ?? { x: 0, y: 0, width: defaults.width, height: defaults.height };
    const { ItemTransform, AppliedMaster, OverrideList } = page.attributes;
    const itemTransform =
      ItemTransform === undefined
        ? translation((index - spine) * bounds.width - bounds.x, -bounds.height / 2 - bounds.y)
        : matrixIn(ItemTransform);
    if (!itemTransform || !isInvertible(itemTransform)) return [];
    const toInner = compose(scaling(POINTS_PER_MM, POINTS_PER_MM), translation(bounds.x, bounds.y));
    return {
      spread,
      size: { width: bounds.width / POINTS_PER_MM, height: bounds.height / POINTS_PER_MM },
      toSpread: compose(toInner, itemTransform),
      side: index - binding,
      overrides: new Set(OverrideList?.split(/\s+/)),
      ...(AppliedMaster !== undefined && { master: AppliedMaster }),
    };
  });
}

/** All pages in reading order: page 1 is the first. */
export const allPages = (source: Source): readonly Page[] =>
  source.spreads.flatMap((spread) => pagesOf(source, spread));

/** From points in the spread to millimetres on the page. */
export const fromSpread = (page: Page): Matrix => inverse(page.toSpread);

/** The area that a rectangle on the page, in millimetres, shares with the page. */
export function sharedArea(page: Page, rect: Rect): number {
  const width = Math.min(page.size.width, rect.x + rect.width) - Math.max(0, rect.x);
  const height = Math.min(page.size.height, rect.y + rect.height) - Math.max(0, rect.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The page of a spread that holds most of a rectangle given in points of the spread. */
export function pageUnder(pages: readonly Page[], rect: Rect): Page | undefined {
  let best: { readonly page: Page; readonly area: number } | undefined;
  for (const page of pages) {
    const area = sharedArea(page, mapRect(fromSpread(page), rect));
    if (area > (best?.area ?? 0)) best = { page, area };
  }
  return best?.page;
}

/** A map that can be undone without losing every digit. */
export function isInvertible(m: Matrix): boolean {
  const det = Math.abs(determinant(m));
  return Number.isFinite(det) && det > 1e-12 && det < 1e12;
}

/** GeometricBounds are top, left, bottom, right. */
function boundsIn({ attributes }: XmlElement): Rect | undefined {
  const numbers = numbersIn(attributes.GeometricBounds, 4);
  if (!numbers) return undefined;
  const [top, left, bottom, right] = numbers as unknown as readonly [number, number, number, number];
  return boundsOf([
    { x: left, y: top },
    { x: right, y: bottom },
  ]);
}
