import type { World } from './model/state';

/** Documents, settings and selection as plain data, to compare before with after. */
export type Snapshot = {
  readonly application: World['attributes'];
  readonly documents: World['documents'];
  readonly selection: World['selection'];
};

/** The state is never changed in place, so it is its own snapshot. */
export const snapshotOf = ({ attributes, documents, selection }: World): Snapshot => ({
  application: attributes,
  documents,
  selection,
});
