import type { Document, Illustrator, Pair } from './dom';
import type { TestDocument, TestGroup, TestLayer, TestPath } from './self-test-dom';

/** A question that a script can ask Illustrator on a document that nobody else uses, in artboard coordinates. */
export type Probe = (illustrator: Illustrator, document: Document) => string;

const CLOSE = 0.001;

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < CLOSE;

export function isSame(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < b.length; i++) if (!isNear(a[i] as number, b[i] as number)) return false;
  return a.length === b.length;
}

/** The corners of a square of ten points, from its top left one. */
export const squareAt = (x: number, y: number): readonly Pair[] => [
  [x, y],
  [x, y - 10],
  [x + 10, y - 10],
  [x + 10, y],
];

export const layerOf = (document: Document): TestLayer =>
  (document as unknown as TestDocument).layers[0] as TestLayer;

/** A square of ten points from its top left corner, in a layer, a group or a compound path. */
export function square(
  holder: Pick<TestLayer, 'pathItems'> | Pick<TestGroup, 'pathItems'>,
  x = 0,
  y = 0,
): TestPath {
  const path = holder.pathItems.add() as TestPath;
  path.setEntirePath(squareAt(x, y));
  path.closed = true;
  return path;
}
