import type { World } from './model/state';

/** Documents, settings and selection as plain data, to compare before with after. */
export type Snapshot = {
  readonly application: World['attributes'];
  readonly documents: World['documents'];
  readonly selection: World['selection'];
  readonly activePage: World['activePage'];
};

/** The state is never changed in place, so it is its own snapshot; undefined and empty count as the same. */
export const snapshotOf = ({ attributes, documents, selection, activePage }: World): Snapshot => ({
  application: attributes,
  documents,
  selection,
  activePage,
});
