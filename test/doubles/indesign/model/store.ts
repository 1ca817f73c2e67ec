import type { Ledger } from '../../kernel/ledger';
import { type Store as KernelStore, makeStore as makeKernelStore } from '../../kernel/store';
import type { DocumentState, Node, World } from './state';

export type Store = KernelStore<World, DocumentState, Node> & {
  /** One change: its own undo step unless it is part of a larger one; taken back whole when it throws. */
  readonly change: <T>(name: string, op: () => T) => T;
  /** Several changes as one undo step; what was done stays when it throws (facts 6: not a rollback). */
  readonly oneStep: <T>(name: string, op: () => T) => T;
  readonly undo: (document: number) => boolean;
  readonly undoNames: (document: number) => readonly string[];
  readonly forget: (document: number) => void;
};

export function makeStore(first: World, firstFreeId: number, ledger: Ledger): Store {
  const { store, steps } = makeKernelStore<Node, DocumentState, World>(first, firstFreeId, ledger);
  let depth = 0;

  const oneStep: Store['oneStep'] = (name, op) => {
    const before = store.world();
    depth += 1;
    try {
      return op();
    } finally {
      depth -= 1;
      if (depth === 0) steps.record(name, before);
    }
  };

  return {
    ...store,
    change: (name, op) => {
      const before = store.world();
      return oneStep(name, () => {
        try {
          return op();
        } catch (error) {
          store.setWorld(() => before);
          throw error;
        }
      });
    },
    oneStep,
    undo: steps.undo,
    undoNames: steps.names,
    forget: steps.forget,
  };
}
