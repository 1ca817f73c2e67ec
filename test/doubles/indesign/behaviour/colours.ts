import { judge } from '../../kernel/check';
import { NotModelled } from '../../kernel/errors';
import { type Ref, report } from '../../kernel/host';
import { bareNode } from '../model/new-node';
import { en, isEnum, type Node, type Plain } from '../model/state';
import { documentAt, nodeAt, refuse, type Session, thing } from '../session';
import { toPlain } from './attributes';
import { requireFreeName } from './names';

/** Channels and the largest value of each by colour space (facts 4); Lab has its own lows. */
const CHANNELS: Readonly<Record<string, readonly (readonly [low: number, high: number])[]>> = {
  CMYK: [
    [0, 100],
    [0, 100],
    [0, 100],
    [0, 100],
  ],
  RGB: [
    [0, 255],
    [0, 255],
    [0, 255],
  ],
  LAB: [
    [0, 100],
    [-128, 127],
    [-128, 127],
  ],
};

/** Space and values must agree at every moment: set one by one they are refused in between [SOL]. */
export function requireChannels(
  session: Session,
  { space, colorValue, model }: Readonly<Record<string, Plain>>,
): void {
  const key = typeof space === 'object' && space !== null && 'key' in space ? space.key : '';
  const channels = CHANNELS[key];
  if (!channels) return;
  const numbers = colorValue as readonly number[];
  const fits = numbers.length === channels.length && numbers.every((n, i) => isWithin(n, channels[i]));
  if (!fits || isEnum(model, 'REGISTRATION')) refuse(session, 'out-of-range');
}

const isWithin = (n: number, range: readonly [number, number] | undefined): boolean =>
  range !== undefined && n >= range[0] && n <= range[1];

/** Adds a colour from a record taken as a whole; a taken or empty name throws, other unfit keys are passed over (facts 2, 4). */
export function addColour(session: Session, ref: Ref, given: Readonly<Record<string, unknown>>): Ref {
  const known: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(given)) {
    const member = session.host.membership.member('Color', key);
    const isKnown = ['name', 'model', 'space', 'colorValue'].includes(key) && member?.kind === 'property';
    if (isKnown && judge(session.host, session.objects.specifierOf, member.type, value) === 'fits')
      known[key] = toPlain(session, ref, member.type, value);
    else session.host.ledger.ignored.push({ cls: 'Color', member: key, why: member ? 'invalid' : 'unknown' });
  }
  const attributes = {
    name: known.name ?? `New Color Swatch ${session.store.newId()}`,
    model: known.model ?? en('ColorModel', 'PROCESS'),
    space: known.space ?? en('ColorSpace', 'CMYK'),
    colorValue: known.colorValue ?? [0, 0, 0, 100],
  };
  requireFreeName(session, documentAt(session, ref), 'swatches', attributes.name as string);
  requireChannels(session, attributes);
  const added = append(
    session,
    ref,
    'swatches',
    bareNode(session.store.newId(), 'Color', ref.document, attributes),
  );
  if (isEnum(attributes.model, 'SPOT'))
    append(
      session,
      ref,
      'inks',
      bareNode(session.store.newId(), 'Ink', ref.document, { name: attributes.name, isProcessInk: false }),
    );
  return added;
}

export function addTint(
  session: Session,
  ref: Ref,
  base: unknown,
  given: Readonly<Record<string, unknown>>,
): Ref {
  const colour = session.objects.refOf(base) ?? refuse(session, 'invalid-object');
  const { tintValue, name, ...others } = given;
  for (const member of Object.keys(others)) report(session.host, new NotModelled('Tint', member));
  const percent = tintValue ?? 100;
  if (typeof percent !== 'number' || !(percent >= 0 && percent <= 100))
    return refuse(session, 'out-of-range');
  const baseName = nodeAt(session, colour).attributes.name as string;
  const ownName = typeof name === 'string' ? name : `${baseName} ${percent}%`;
  requireFreeName(session, documentAt(session, ref), 'swatches', ownName);
  const attributes = { name: ownName, baseColor: { ref: colour.id }, tintValue: percent };
  return append(session, ref, 'swatches', bareNode(session.store.newId(), 'Tint', ref.document, attributes));
}

function append(session: Session, ref: Ref, list: 'swatches' | 'inks', node: Node): Ref {
  session.store.setDocument(ref.document, (d) => ({
    ...d,
    nodes: { ...d.nodes, [node.id]: node },
    lists: { ...d.lists, [list]: [...d.lists[list], node.id] },
  }));
  return thing(documentAt(session, ref), node.id);
}
