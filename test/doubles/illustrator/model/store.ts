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
  /** One change, taken back whole when it throws; its own undo step outside a script. */
  readonly change: <T>(name: string, op: () => T) => T;
  /** One run of a script: one undo step, which an error does not take back. */
  readonly script: <T>(op: () => T) => T;
  /** Shows what was done so far and, where it does so, closes the undo step. */
  readonly redraw: (splitsUndo: boolean) => void;
  /** A document as a running script's document-wide lists see it. */
  readonly drawn: (id: number) => DocumentState;
  readonly undo: (document: number) => boolean;
};

export function makeStore(first: World, firstFreeId: number, ledger: Ledger): Store {
  let world = first;
  let nextId = firstFreeId;
  let running: { readonly since: World; readonly drawn: World } | undefined;
  const steps = new Map<number, readonly Step[]>();

  const find = ({ documents }: World, id: number) => documents.find((d) => d.id === id);
  const document = (id: number): DocumentState => {
    const found = find(world, id);
    if (!found) throw new Error(`the double has lost document ${id}`);
    return found;
  };
  const setDocument: Store['setDocument'] = (id, change) => {
    const changed = change(document(id));
    world = { ...world, documents: world.documents.map((d) => (d.id === id ? changed : d)) };
  };
  const record = (name: string, before: World): void => {
    for (const now of world.documents) {
      const earlier = find(before, now.id);
      if (!earlier || earlier === now) continue;
      steps.set(now.id, [...(steps.get(now.id) ?? []), { name, before: earlier }]);
      ledger.undoSteps.push({ document: now.id, name });
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
      try {
        const result = op();
        if (!running) record(name, before);
        return result;
      } catch (error) {
        world = before;
        throw error;
      }
    },
    script: (op) => {
      if (running) throw new Error('one script at a time');
      running = { since: world, drawn: world };
      try {
        return op();
      } finally {
        const { since } = running;
        running = undefined;
        record('script', since);
      }
    },
    redraw: (splitsUndo) => {
      if (!running) return;
      if (splitsUndo) record('script', running.since);
      running = { since: splitsUndo ? world : running.since, drawn: world };
    },
    drawn: (id) => (running && find(running.drawn, id)) ?? document(id),
    undo: (id) => {
      const own = running && find(running.since, id);
      if (own && own !== document(id)) {
        setDocument(id, () => own);
        return true;
      }
      const done = steps.get(id) ?? [];
      const last = done.at(-1);
      if (!last) return false;
      steps.set(id, done.slice(0, -1));
      setDocument(id, () => last.before);
      return true;
    },
  };
}
