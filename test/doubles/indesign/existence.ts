import type { Ref } from '../kernel/host';
import type { Membership } from '../kernel/membership';
import type { FontFace } from './model/fonts';
import type { DocumentState, World } from './model/state';
import { STROKE_STYLES } from './model/stroke-styles';

/** Things that are parts of a text frame's text and have no id of their own. */
const isText = (membership: Membership, cls: string): boolean =>
  membership.isA(cls, 'Text') || cls === 'Story';

const isPart = (membership: Membership, ref: Ref): boolean =>
  ref.at !== undefined || ref.prefix !== undefined || isText(membership, ref.cls);

/** Whether a thing is still there and of the class asked for: a typed specifier goes stale when its item changes kind (facts 5). */
export function existsIn(membership: Membership, world: World, ref: Ref): boolean {
  if (ref.document === 0) return true;
  const document = world.documents.find(({ id }) => id === ref.document);
  if (!document) return false;
  if (ref.id === ref.document) return true;
  const node = document.nodes[ref.id];
  if (!node) return false;
  if (ref.cls === 'Path' || ref.cls === 'PathPoint') {
    const [path, point] = ref.at ?? [];
    const outline = node.outlines[path ?? -1];
    return outline !== undefined && (point === undefined || point < outline.knots.length);
  }
  if (isText(membership, ref.cls)) return node.cls === 'TextFrame';
  return ref.prefix !== undefined || membership.isA(node.cls, ref.cls);
}

export function concreteClass(membership: Membership, world: World, ref: Ref): string {
  if (ref.document === 0 || ref.id === ref.document || isPart(membership, ref)) return ref.cls;
  return world.documents.find(({ id }) => id === ref.document)?.nodes[ref.id]?.cls ?? ref.cls;
}

export function nameIn(
  documents: readonly DocumentState[],
  fonts: readonly FontFace[],
  ref: Ref,
): string | undefined {
  if (ref.cls === 'Font') return fonts[ref.id - 1]?.name;
  if (ref.cls === 'StrokeStyle') return STROKE_STYLES[ref.id - 1]?.key;
  const document = documents.find(({ id }) => id === ref.document);
  const name = ref.id === ref.document ? document?.attributes.name : document?.nodes[ref.id]?.attributes.name;
  return typeof name === 'string' ? name : undefined;
}
