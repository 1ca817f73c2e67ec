import type { Spread } from './dom';

/**
 * Notes which items lie on a spread; what is called later removes those that came since. An item that was made by a
 * call which failed is found this way too, though nobody holds it.
 */
export function watchSpread({ pageItems }: Spread): () => void {
  const before = new Set(pageItems.length > 0 ? pageItems.everyItem().id : []);
  return () => {
    for (const item of pageItems.everyItem().getElements()) if (!before.has(item.id)) item.remove();
  };
}
