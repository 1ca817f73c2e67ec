import type { Ledger } from './ledger';

type AnyDocument<Node> = { readonly id: number; readonly nodes: Readonly<Record<number, Node>> };
type AnyWorld<Document> = { readonly documents: readonly Document[] };

/** The one place where a model changes; a world is replaced, never changed in place. */
export type Store<World, Document, Node> = {
  readonly world: () => World;
  readonly setWorld: (change: (world: World) => World) => void;
  readonly document: (id: number) => Document;
  readonly setDocument: (id: number, change: (document: Document) => Document) => void;
  readonly setNode: (document: number, id: number, change: (node: Node) => Node) => void;
  readonly newId: () => number;
  /** Ids for something that takes many: it is given the first, and tells the next that is free. */
  readonly newIds: <T extends { readonly nextId: number }>(build: (firstId: number) => T) => T;
};

/** What can be undone. */
export type Steps<World> = {
  /** Makes one step of what has changed since `before` in each document. */
  readonly record: (name: string, before: World) => void;
  /** Whether there was a step to take back. */
  readonly undo: (document: number) => boolean;
  /** The latest first. */
  readonly names: (document: number) => readonly string[];
  readonly forget: (document: number) => void;
};

/** A store with a world in it, and the steps that lead to it. */
export function makeStore<Node, Document extends AnyDocument<Node>, World extends AnyWorld<Document>>(
  first: World,
  firstFreeId: number,
  ledger: Ledger,
): { readonly store: Store<World, Document, Node>; readonly steps: Steps<World> } {
  let world = first;
  let nextId = firstFreeId;
  const steps = new Map<number, readonly { readonly name: string; readonly before: Document }[]>();

  const document = (id: number): Document => {
    const found = world.documents.find((d) => d.id === id);
    if (!found) throw new Error(`the double has lost document ${id}`);
    return found;
  };
  const setDocument = (id: number, change: (document: Document) => Document): void => {
    const changed = change(document(id));
    world = { ...world, documents: world.documents.map((d) => (d.id === id ? changed : d)) };
  };
  const stepsOf = (id: number) => steps.get(id) ?? [];
  return {
    store: {
      world: () => world,
      setWorld: (change) => {
        world = change(world);
      },
      document,
      setDocument,
      setNode: (id, node, change) =>
        setDocument(id, (d) => {
          const before = d.nodes[node];
          if (!before) throw new Error(`the double has lost node ${node}`);
          return { ...d, nodes: { ...d.nodes, [node]: change(before) } };
        }),
      newId: () => nextId++,
      newIds: (build) => {
        const built = build(nextId);
        nextId = built.nextId;
        return built;
      },
    },
    steps: {
      record: (name, before) => {
        for (const now of world.documents) {
          const earlier = before.documents.find(({ id }) => id === now.id);
          if (!earlier || earlier === now) continue;
          steps.set(now.id, [...stepsOf(now.id), { name, before: earlier }]);
          ledger.undoSteps.push({ document: now.id, name });
        }
      },
      undo: (id) => {
        const done = stepsOf(id);
        const last = done.at(-1);
        if (!last) return false;
        steps.set(id, done.slice(0, -1));
        setDocument(id, () => last.before);
        return true;
      },
      names: (id) =>
        stepsOf(id)
          .map(({ name }) => name)
          .reverse(),
      forget: (id) => {
        steps.delete(id);
      },
    },
  };
}
