import type { PageItems } from './dom';

/**
 * Notes which items lie directly on a spread or in a group; what is called later removes those that came since. An item
 * that was made by a call which failed is found this way too, though nobody holds it.
 */
export function watchItems({ pageItems }: { readonly pageItems: PageItems }): () => void {
  const before = new Set(pageItems.length > 0 ? pageItems.everyItem().id : []);
  return () => {
    if (pageItems.length === before.size) return;
    for (const item of pageItems.everyItem().getElements()) if (!before.has(item.id)) item.remove();
  };
}
