import type { Ledger } from '../../kernel/ledger';
import type { DocumentState, Node, World } from './state';

type Step = { readonly name: string; readonly before: DocumentState };

/** The one place where the model changes. */
export type Store = {
  readonly world: () => World;
  readonly setWorld: (change: (world: World) => World) => void;
  readonly document: (id: number) => DocumentState;
  readonly setDocument: (id: number, change: (document: DocumentState) => DocumentState) => void;
  readonly setNode: (document: number, id: number, change: (node: Node) => Node) => void;
  readonly newId: () => number;
  /** One change: its own undo step unless it is part of a larger one; taken back whole when it throws. */
  readonly change: <T>(name: string, op: () => T) => T;
  /** Several changes as one undo step; what was done stays when it throws (facts 6: not a rollback). */
  readonly oneStep: <T>(name: string, op: () => T) => T;
  readonly undo: (document: number) => boolean;
  readonly undoNames: (document: number) => readonly string[];
  readonly forget: (document: number) => void;
};

export function makeStore(first: World, firstFreeId: number, ledger: Ledger): Store {
  let world = first;
  let nextId = firstFreeId;
  let depth = 0;
  const steps = new Map<number, Step[]>();

  const document = (id: number): DocumentState => {
    const found = world.documents.find((d) => d.id === id);
    if (!found) throw new Error(`the double has lost document ${id}`);
    return found;
  };
  const setDocument: Store['setDocument'] = (id, change) => {
    const changed = change(document(id));
    world = { ...world, documents: world.documents.map((d) => (d.id === id ? changed : d)) };
  };

  const record = (name: string, before: World): void => {
    for (const now of world.documents) {
      const earlier = before.documents.find(({ id }) => id === now.id);
      if (!earlier || earlier === now) continue;
      steps.set(now.id, [...(steps.get(now.id) ?? []), { name, before: earlier }]);
      ledger.undoSteps.push({ document: now.id, name });
    }
  };

  const oneStep: Store['oneStep'] = (name, op) => {
    const before = world;
    depth += 1;
    try {
      return op();
    } finally {
      depth -= 1;
      if (depth === 0) record(name, before);
    }
  };

  return {
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
    change: (name, op) => {
      const before = world;
      return oneStep(name, () => {
        try {
          return op();
        } catch (error) {
          world = before;
          throw error;
        }
      });
    },
    oneStep,
    undo: (id) => {
      const done = steps.get(id) ?? [];
      const last = done.at(-1);
      if (!last) return false;
      steps.set(id, done.slice(0, -1));
      setDocument(id, () => last.before);
      return true;
    },
    undoNames: (id) => (steps.get(id) ?? []).map(({ name }) => name).reverse(),
    forget: (id) => {
      steps.delete(id);
    },
  };
}
