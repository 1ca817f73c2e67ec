import type { Page } from './dom';

/**
 * Notes which items lie on the spread of a page; what is called later removes those that came since. An item that was
 * made by a call which failed is found this way too, though nobody holds it.
 */
export function watchSpread(page: Page): () => void {
  const items = page.parent.pageItems;
  const before = new Set(items.length > 0 ? (items.everyItem().id as unknown as readonly number[]) : []);
  return () => {
    for (const item of items.everyItem().getElements()) if (!before.has(item.id)) item.remove();
  };
}
