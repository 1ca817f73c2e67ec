import type { ListEvent } from '../../core/batch/list-event';

/** Takes a list in pieces and gives what it meets as soon as it is whole; `end` gives what is left. */
export type ListReader = {
  readonly push: (piece: Uint8Array) => Iterable<ListEvent>;
  readonly end: () => Iterable<ListEvent>;
};
