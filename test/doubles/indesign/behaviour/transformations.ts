import { type Affine, apply, chain, type Pair, parts, SAME, shift, turn, undo } from '../../kernel/affine';
import { NotModelled } from '../../kernel/errors';
import { type Behaviours, type Ref, report } from '../../kernel/host';
import type { Box } from '../../kernel/outline';
import { keyOf } from '../model/enum-key';
import { isSpread, itemBox, rulerPage, spreadOf, toPasteboard, toSpread } from '../model/geometry';
import { nodeOf } from '../model/state';
import { documentAt, guard, nodeAt, refuse, type Session } from '../session';
import { inSpread } from './item-geometry';
import { does, reads } from './members';

/** Positions and maps between coordinate spaces; always in points, whatever the rulers say (facts 3). */
export function transformations(session: Session): Behaviours {
  const key = (value: unknown) => keyOf(session.host.enumerators.valueOf(value));
  const spatial = {
    resolve: does((ref, [location, space, rulerUnits]) => {
      if (rulerUnits === true)
        report(session.host, new NotModelled(ref.cls, 'resolve(consideringRulerUnits)'));
      const [x, y] = locate(session, ref, location, key(space), key);
      if (session.switches.untrue !== 'resolve') return [[x, y]];
      const zero = documentAt(session, ref).attributes.zeroPoint as unknown as Pair;
      return [[x - zero[0], y - zero[1]]];
    }),
    transformValuesOf: does((ref, [space]) => [
      session.objects.object(
        matrixRef(chain(toSpreadOf(session, ref), fromSpread(session, ref, key(space)))),
      ),
    ]),
  };
  const transform = does((ref, [space, from, matrix, replacing, rulerUnits]) => {
    if (replacing !== undefined || rulerUnits === true)
      report(session.host, new NotModelled(ref.cls, 'transform(replacing, consideringRulerUnits)'));
    guard(session, ref);
    const given = matrixGiven(session, matrix);
    const way = fromSpread(session, ref, key(space));
    const origin = locate(session, ref, from, key(space), key);
    const map = chain(way, shift(-origin[0], -origin[1]), given, shift(...origin), undo(way));
    inSpread(session, ref, map);
  });
  const matrixOf = ({ value }: Ref) => value as unknown as Affine;
  return {
    PageItem: { ...spatial, transform },
    Page: spatial,
    Spread: spatial,
    MasterSpread: spatial,
    Application: {
      transformationMatrices: {
        kind: 'collection',
        elements: () => [],
        add: (_, args) => matrixRef(newMatrix(session, args)),
      },
    },
    TransformationMatrix: {
      matrixValues: reads((ref) => [...matrixOf(ref)]),
      horizontalScaleFactor: reads((ref) => parts(matrixOf(ref)).horizontal),
      verticalScaleFactor: reads((ref) => parts(matrixOf(ref)).vertical),
      counterclockwiseRotationAngle: reads((ref) => parts(matrixOf(ref)).rotation),
      clockwiseShearAngle: reads((ref) => parts(matrixOf(ref)).shear),
      horizontalTranslation: reads((ref) => matrixOf(ref)[4]),
      verticalTranslation: reads((ref) => matrixOf(ref)[5]),
      changeCoordinates: does((ref, [point]) => [...apply(matrixOf(ref), point as unknown as Pair)]),
      invertMatrix: does((ref) => session.objects.object(matrixRef(undo(matrixOf(ref))))),
      catenateMatrix: does((ref, [other]) =>
        session.objects.object(matrixRef(chain(matrixOf(ref), matrixGiven(session, other)))),
      ),
    },
  };
}

const matrixRef = (m: Affine): Ref => ({ cls: 'TransformationMatrix', document: 0, id: 0, value: m });

/** From a page's, spread's or item's own coordinates to its spread. */
const toSpreadOf = (session: Session, ref: Ref): Affine =>
  toSpread(documentAt(session, ref), nodeAt(session, ref));

/** From the spread of a thing to one of the coordinate spaces seen from that thing. */
function fromSpread(session: Session, ref: Ref, space: string): Affine {
  const document = documentAt(session, ref);
  const node = nodeAt(session, ref);
  const spread = spreadOf(document, node);
  switch (space) {
    case 'INNER_COORDINATES':
      return undo(toSpread(document, node));
    case 'PARENT_COORDINATES':
      return isSpread(node)
        ? toPasteboard(document, spread)
        : undo(toSpread(document, nodeOf(document, node.parent)));
    case 'PAGE_COORDINATES':
      return undo((node.cls === 'Page' ? node : rulerPage(document, node)).matrix);
    case 'SPREAD_COORDINATES':
      return SAME;
    default:
      return toPasteboard(document, spread);
  }
}

/** Fractions of a box by the words of the anchor's name. */
function anchorOn([left, top, right, bottom]: Box, anchor: string): Pair {
  const x = anchor.includes('LEFT') ? 0 : anchor.includes('RIGHT') ? 1 : 0.5;
  const y = anchor.startsWith('TOP') ? 0 : anchor.startsWith('BOTTOM') ? 1 : 0.5;
  return [left + x * (right - left), top + y * (bottom - top)];
}

/** A place on a thing: an anchor of its box, with limits and the box's own space if given, or a point in some space. */
function locate(
  session: Session,
  ref: Ref,
  location: unknown,
  space: string,
  key: (value: unknown) => string,
): Pair {
  const toSpace = (from: string): Affine =>
    chain(undo(fromSpread(session, ref, from)), fromSpread(session, ref, space));
  const usual = session.switches.resolveBox === 'visible' ? 'OUTER_STROKE_BOUNDS' : 'GEOMETRIC_PATH_BOUNDS';
  const [first, second, third] = Array.isArray(location) ? location : [location];
  if (Array.isArray(first) && first.length === 2 && first.every((n) => typeof n === 'number'))
    return apply(toSpace(key(second)), first as unknown as Pair);
  const anchor = key(first);
  if (!anchor.endsWith('_ANCHOR')) refuse(session, 'out-of-range');
  const boxSpace = third === undefined ? 'INNER_COORDINATES' : key(third);
  const visible = (second === undefined ? usual : key(second)) === 'OUTER_STROKE_BOUNDS';
  const box = boxIn(session, ref, boxSpace, visible);
  // [SOL] 21.4: page coordinates inside the tuple collapse the box of an item.
  const seen: Box =
    boxSpace === 'PAGE_COORDINATES' && ref.cls !== 'Page' ? [box[0], box[1], box[0], box[1]] : box;
  return apply(toSpace(boxSpace), anchorOn(seen, anchor));
}

function boxIn(session: Session, ref: Ref, space: string, visible: boolean): Box {
  const document = documentAt(session, ref);
  const node = nodeAt(session, ref);
  if (node.cls === 'Page') {
    const { width, height } = node.attributes;
    if (space !== 'INNER_COORDINATES') report(session.host, new NotModelled('Page', `resolve in ${space}`));
    return [0, 0, Number(width), Number(height)];
  }
  if (isSpread(node)) return report(session.host, new NotModelled(node.cls, 'resolve of an anchor'));
  return itemBox(document, node, visible, fromSpread(session, ref, space));
}

function matrixGiven(session: Session, matrix: unknown): Affine {
  const value = Array.isArray(matrix) ? matrix : session.objects.refOf(matrix)?.value;
  return value ? (value as unknown as Affine) : refuse(session, 'invalid-object');
}

/** A matrix from the documented arguments or from a record with their names. */
function newMatrix(session: Session, args: readonly unknown[]): Affine {
  const add = session.host.membership.member('TransformationMatrices', 'add');
  if (add?.kind !== 'method') throw new Error('matrices cannot be added');
  const record = args.at(-1);
  const given =
    typeof record === 'object' && record !== null && !Array.isArray(record)
      ? (record as Readonly<Record<string, unknown>>)
      : Object.fromEntries(add.parameters.map(({ name }, i) => [name, args[i]]));
  if (Array.isArray(given.matrixValues)) return given.matrixValues as unknown as Affine;
  if (given.clockwiseShearAngle)
    report(session.host, new NotModelled('TransformationMatrices', 'add(shear)'));
  const factor = (name: string, usual: number) => (given[name] as number | undefined) ?? usual;
  return chain(
    [factor('horizontalScaleFactor', 1), 0, 0, factor('verticalScaleFactor', 1), 0, 0],
    turn(factor('counterclockwiseRotationAngle', 0)),
    shift(factor('horizontalTranslation', 0), factor('verticalTranslation', 0)),
  );
}
