import { boundsOf, POINTS_PER_MM } from '../../../src/core/geometry';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import type { Host, UpdatableHost } from '../../../src/host';
import { type FoundStanding, findStanding } from '../../../src/jobs/update';
import { coverNumber } from '../../core/requests';
import {
  createIllustratorDouble,
  type DocumentPlan,
  type Dom,
  type IllustratorDouble,
  plainPlan,
  type Snapshot,
  type Switches,
} from '../../doubles/illustrator';
import { hostIn, NAMED, placeIn, SYMBOL, type Ways } from './open';

export const NEXT_NUMBER = coverNumber({ issn: '1144-875X', variant: '01', addOn: '01' });
export const DIFFERING = () => [{ property: 'symbol', expected: 'nothing', got: 'nothing' }] as const;

export const value = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};

export const documentOf = ({ app }: IllustratorDouble): Dom => app.activeDocument as Dom;

/** Objects of a list as they are now. */
export const listed = (list: Dom | undefined): readonly Dom[] =>
  Array.from({ length: Number(list?.length) }, (_, i) => list?.[i] as Dom);

export const partsOf = (group: Dom): readonly string[] =>
  listed(group.pageItems).map(({ name }) => String(name));

/** A document with one symbol in the object called "barcode"; the group and every part can be changed by hand. */
export async function withSymbol(
  document: DocumentPlan,
  switches: Partial<Switches> = {},
  ways: Ways = {},
  placed = SYMBOL,
) {
  const double = createIllustratorDouble({ document, switches });
  const { outcome } = await placeIn(double, NAMED, placed, { ...ways, acceptsRgb: true });
  expect(outcome).toMatchObject({ ok: true });
  const host = hostIn(double, ways) as Host & UpdatableHost;
  const group = () =>
    listed(documentOf(double).groupItems).find(({ name }) => String(name).startsWith('ISSN barcode')) as Dom;
  double.resetLedger();
  return { double, host, group, one: () => oneIn(host) };
}

export async function oneIn(host: UpdatableHost, among: 'selection' | 'document' = 'document') {
  const [found, ...others] = value(await findStanding(host, among));
  expect(others).toEqual([]);
  const { symbol, known } = found as FoundStanding;
  return { symbol, known: value(known) };
}

/** Everything but the symbol's parts, and of its group only what an update leaves. */
export function around({ documents, ...rest }: Snapshot, isGroup: (name: unknown) => boolean) {
  return {
    ...rest,
    documents: documents.map(({ nodes, ...document }) => {
      const groups = Object.values(nodes).filter(({ attributes }) => isGroup(attributes.name));
      const ids = groups.map(({ id }) => id);
      const within = (id: number): boolean =>
        ids.includes(nodes[id]?.parent ?? 0) || (nodes[id] !== undefined && within(nodes[id].parent));
      const others = Object.values(nodes).filter(({ id }) => !within(id));
      return {
        ...document,
        nodes: others.map((node) =>
          ids.includes(node.id)
            ? { id: node.id, cls: node.cls, parent: node.parent, opacity: node.attributes.opacity }
            : node,
        ),
      };
    }),
  };
}

export const isSymbol = (name: unknown): boolean => String(name).startsWith('ISSN barcode');

/** The bars of a symbol as rectangles that another program has left, in a group of that name or loose. */
export function drawnByOthers(group?: string): DocumentPlan {
  const drawing = layoutSymbol(SYMBOL.number, SYMBOL.spec);
  const bars = drawing.elements.find(({ role }) => role === 'bars');
  if (bars?.kind !== 'path') throw new Error('no bars');
  const items = bars.contours.map((contour, i) => {
    const { x, y, width, height } = boundsOf(contour);
    const box = [x + 30, y + 40, x + width + 30, y + height + 40].map((mm) => mm * POINTS_PER_MM);
    const black = { cls: 'CMYKColor', channels: { cyan: 0, magenta: 0, yellow: 0, black: 100 } };
    return {
      name: `r${i}`,
      kind: 'PathItem' as const,
      box: box as unknown as readonly [number, number, number, number],
      attributes: { fillColor: { colour: black }, filled: true, stroked: false, fillOverprint: false },
      ...(group !== undefined && { group }),
    };
  });
  const names = group === undefined ? items.map(({ name }) => name) : [group];
  const plan = { ...plainPlan, items: [...plainPlan.items, ...items] };
  return { ...plan, selection: { kind: 'items', names } };
}
