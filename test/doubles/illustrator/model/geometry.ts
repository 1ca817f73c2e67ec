import { type Affine, apply, type Pair } from '../../kernel/affine';
import { type Box, boxOf, joinBoxes } from '../../kernel/outline';
import { type DocumentState, type Node, nodeOf, type Path, type PathKnot } from './state';

/** Cosine and sine of an angle in degrees, counter-clockwise; y up. */
export const turn = (degrees: number): Pair => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];

export const cornerAt = (anchor: Pair): PathKnot => ({ anchor, left: anchor, right: anchor, smooth: false });

export const mapPath = (m: Affine, { closed, knots }: Path): Path => ({
  closed,
  knots: knots.map(({ anchor, left, right, smooth }) => ({
    anchor: apply(m, anchor),
    left: apply(m, left),
    right: apply(m, right),
    smooth,
  })),
});

/** A rectangle from its upper left corner, clockwise as seen; y up. */
export const rectanglePath = ([left, top, right, bottom]: Box): Path => ({
  closed: true,
  knots: (
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const
  ).map(cornerAt),
});

/** Left, top, right, bottom of a thing and what is in it, without strokes; nothing for what has no points. */
export function boundsOf(document: DocumentState, node: Node): Box | undefined {
  const own = node.path && boxOf([{ open: !node.path.closed, knots: node.path.knots }]);
  const inner = node.items.map((id) => boundsOf(document, nodeOf(document, id)));
  const turned = own && ([own[0], own[3], own[2], own[1]] as const);
  return join([turned, ...inner].filter((box) => box !== undefined));
}

const join = (boxes: readonly Box[]): Box | undefined => {
  const joined = joinBoxes(boxes.map(([l, t, r, b]) => [l, b, r, t]));
  return joined && [joined[0], joined[3], joined[2], joined[1]];
};

/** The same, with half the width of every stroke around it. */
export function visibleBoundsOf(document: DocumentState, node: Node): Box | undefined {
  if (node.items.length > 0)
    return join(
      node.items.map((id) => visibleBoundsOf(document, nodeOf(document, id))).filter((b) => b !== undefined),
    );
  const box = boundsOf(document, node);
  const parent = document.nodes[node.parent];
  const { stroked, strokeWidth } = (parent?.cls === 'CompoundPathItem' ? parent : node).attributes;
  if (!box || stroked !== true) return box;
  const half = Number(strokeWidth) / 2;
  return [box[0] - half, box[1] + half, box[2] + half, box[3] - half];
}
