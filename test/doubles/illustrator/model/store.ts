import type { Ledger } from '../../kernel/ledger';
import { type Store as KernelStore, makeStore as makeKernelStore } from '../../kernel/store';
import type { DocumentState, Node, World } from './state';

export type Store = KernelStore<World, DocumentState, Node> & {
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
  const { store, steps } = makeKernelStore<Node, DocumentState, World>(first, firstFreeId, ledger);
  const { world, setWorld, document } = store;
  let running: { readonly since: World; readonly drawn: World } | undefined;
  const find = ({ documents }: World, id: number) => documents.find((d) => d.id === id);

  return {
    ...store,
    change: (name, op) => {
      const before = world();
      try {
        const result = op();
        if (!running) steps.record(name, before);
        return result;
      } catch (error) {
        setWorld(() => before);
        throw error;
      }
    },
    script: (op) => {
      if (running) throw new Error('one script at a time');
      running = { since: world(), drawn: world() };
      try {
        return op();
      } finally {
        const { since } = running;
        running = undefined;
        steps.record('script', since);
      }
    },
    redraw: (splitsUndo) => {
      if (!running) return;
      if (splitsUndo) steps.record('script', running.since);
      running = { since: splitsUndo ? world() : running.since, drawn: world() };
    },
    drawn: (id) => (running && find(running.drawn, id)) ?? document(id),
    undo: (id) => {
      const own = running && find(running.since, id);
      if (!own || own === document(id)) return steps.undo(id);
      store.setDocument(id, () => own);
      return true;
    },
  };
}
