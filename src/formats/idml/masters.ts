import { allPages, type Page, pagesOf } from './pages';
import type { Source } from './source';

/** Far more masters than anyone bases on each other. */
const MAX_CHAIN = 20;

/** The pages of masters that show on a page, the one it is based on first, then what that one is based on. */
export function masterPagesOf(source: Source, page: Page): readonly Page[] {
  const found: Page[] = [];
  let next = masterPageOf(source, page);
  while (
    next &&
    found.length < MAX_CHAIN &&
    !found.some(({ spread }) => spread.spread === next?.spread.spread)
  ) {
    found.push(next);
    next = masterPageOf(source, next);
  }
  return found;
}

/** The page of the applied master on the same side of the spine, or its only page. */
function masterPageOf(source: Source, { master, side }: Page): Page | undefined {
  const spread = source.masters.find((m) => m.spread.attributes.Self === master);
  const pages = spread ? pagesOf(source, spread) : [];
  return pages.length === 1 ? pages[0] : pages.find((page) => page.side === side);
}

/** The number and page of the first page that shows a page of a master. */
export function firstPageWith(
  source: Source,
  masterPage: Page,
): { readonly number: number; readonly page: Page } | undefined {
  const pages = allPages(source);
  const index = pages.findIndex((page) =>
    masterPagesOf(source, page).some(
      (shown) => shown.spread.spread === masterPage.spread.spread && shown.side === masterPage.side,
    ),
  );
  const page = pages[index];
  return page && { number: index + 1, page };
}
