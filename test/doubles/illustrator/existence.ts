import type { Ref } from '../kernel/host';
import { nameOfSwatch } from './behaviour/swatches';
import type { World } from './model/state';

/** Whether a thing is still there. */
export function existsIn(world: World, { cls, document: owner, id, at }: Ref): boolean {
  if (owner === 0) return true;
  const document = world.documents.find((d) => d.id === owner);
  if (!document) return false;
  const place = at?.[0];
  if (cls === 'Artboard') return document.artboards[place ?? -1] !== undefined;
  if (id === owner) return true;
  const node = document.nodes[id];
  if (!node) return false;
  if (cls === 'PathPoint') return node.path?.knots[place ?? -1] !== undefined;
  if (cls === 'Tag') return node.tags.some((tag) => tag.id === place);
  return true;
}

/** The name under which `getByName` finds a thing. */
export function nameIn(world: World, ref: Ref): string | undefined {
  const document = world.documents.find((d) => d.id === ref.document);
  if (!document) return undefined;
  const place = ref.at?.[0];
  if (ref.cls === 'Artboard') return document.artboards[place ?? -1]?.name;
  if (ref.cls === 'Tag') return document.nodes[ref.id]?.tags.find((tag) => tag.id === place)?.name;
  if (ref.cls === 'Swatch') return nameOfSwatch(document, ref);
  const name = ref.id === ref.document ? document.attributes.name : document.nodes[ref.id]?.attributes.name;
  return typeof name === 'string' ? name : undefined;
}
