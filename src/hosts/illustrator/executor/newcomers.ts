import type { Document, GroupItem, Layer } from './dom';
import { listOf } from './list';
import { persist } from './persist';

/**
 * Notes which spots a document has; what is called later removes those that came since. One that was made by a call
 * which failed is found this way too, though nobody holds it.
 */
export function watchSpots({ spots }: Document): () => void {
  const before: string[] = [];
  for (const { name } of listOf(spots)) before.push(name);
  const names = `\n${before.join('\n')}\n`;
  return () => {
    for (const spot of listOf(spots)) if (names.indexOf(`\n${spot.name}\n`) < 0) spot.remove();
  };
}

/** The same for groups of a layer, which come to its front; only one that is empty or ours is ever removed. */
export function watchGroups({ groupItems }: Layer, name: string): () => void {
  const before = groupItems.length;
  return () => {
    while (groupItems.length > before) {
      const front = groupItems[0] as GroupItem;
      if (front.name !== name && front.pageItems.length > 0) return;
      front.remove();
    }
  };
}

/** The same for the layer that is added in front of all others; only an empty one is ever removed. */
export function watchLayers(document: Document): () => void {
  const { layers } = document;
  const before = layers.length;
  const active = document.activeLayer;
  return () => {
    const front = layers.length > before ? layers[0] : null;
    if (front && front.pageItems.length === 0) front.remove();
    persist(() => {
      document.activeLayer = active;
    });
  };
}
