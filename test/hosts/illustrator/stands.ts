import { labelOf } from '../../../src/core/label';
import type { IllustratorDouble, Snapshot } from '../../doubles/illustrator';
import { centredOn, missingParts, paintOrder } from '../stands';
import type { placeIn } from './open';

type State = Snapshot['documents'][number];

/** What was there before, as it is now, without what came anew. */
export function withoutNew(before: Snapshot, after: Snapshot): Snapshot {
  const known = (earlier: State | undefined) => (id: number) => earlier?.nodes[id] !== undefined;
  return {
    ...after,
    documents: after.documents.map((document, i) => {
      const wasThere = known(before.documents[i]);
      const lists = Object.entries(document.lists).map(([name, ids]) => [name, ids.filter(wasThere)]);
      const nodes = Object.values(document.nodes)
        .filter(({ id }) => wasThere(id))
        .map((node) => [node.id, { ...node, items: node.items.filter(wasThere) }]);
      return { ...document, nodes: Object.fromEntries(nodes), lists: Object.fromEntries(lists) };
    }),
  };
}

/** What came anew to the active document. */
export function newcomersOf(before: Snapshot, after: Snapshot): readonly State['nodes'][number][] {
  const [earlier, now] = [before.documents[0]?.nodes ?? {}, after.documents[0]?.nodes ?? {}];
  return Object.values(now).filter(({ id }) => earlier[id] === undefined);
}

/** The parts of a drawing that are one path or a compound path, and how many outlines a compound path has. */
const KINDS = { panel: 'PathItem', 'light-margin-indicator': 'PathItem' } as Readonly<Record<string, string>>;

/** The symbol stands whole and alone in one group with its request, and nothing else has changed. */
export function expectPlaced(
  double: IllustratorDouble,
  before: Snapshot,
  { outcome, drawing }: Awaited<ReturnType<typeof placeIn>>,
  at: { readonly x: number; readonly y: number; readonly degrees?: number },
  artboard?: number,
): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const after = double.snapshot();
  expect(withoutNew(before, after)).toEqual(before);

  const parts = drawing.elements.flatMap((e) => (e.kind === 'path' ? [e] : []));
  const roles = parts.map(({ role }) => role);
  const newcomers = newcomersOf(before, after);
  const [group, ...others] = newcomers.filter(({ cls }) => cls === 'GroupItem');
  expect(others).toEqual([]);
  const label = labelOf(outcome.value.number, outcome.value.spec);
  expect(group?.attributes).toMatchObject({ name: label.name });
  expect(label.data.startsWith(String(group?.attributes.note))).toBe(true);
  expect(group?.tags).toMatchObject([{ name: 'org.issn-barcode', value: label.data }]);

  const inside = newcomers.filter(({ parent }) => parent === group?.id);
  expect(inside.map(({ attributes: { name } }) => name).sort()).toEqual([...roles].sort());
  for (const { attributes, cls } of inside) {
    expect(cls).toBe(KINDS[String(attributes.name)] ?? 'CompoundPathItem');
    expect(attributes).toMatchObject({ stroked: false, strokeOverprint: false, opacity: 100 });
  }
  const paths = newcomers.flatMap(({ path }) => path ?? []);
  expect(paths).toHaveLength(parts.flatMap(({ contours }) => contours).length);
  expect(paths.filter(({ closed }) => !closed)).toEqual([]);

  const artwork = double.artwork(artboard);
  const stands = centredOn(drawing, at, at.degrees ?? 0);
  expect(missingParts(artwork, drawing, stands)).toEqual([]);
  expect(paintOrder(artwork, drawing, stands)).toEqual(roles);
}
