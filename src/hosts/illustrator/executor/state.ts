import type { Illustrator } from './dom';
import { selectedItems } from './find';
import { listOf } from './list';
import type { State } from './protocol';

/** What the user has open and has set, as far as a script can see it; changes nothing. */
export function userState({ app, CoordinateSystem, UserInteractionLevel }: Illustrator): State {
  const documents: State['documents'][number][] = [];
  for (const { name, saved } of listOf(app.documents)) documents.push({ name, saved });
  const front = documents.length > 0 ? app.activeDocument : null;
  const selected = front ? selectedItems(front) : null;
  return {
    application: `${app.name} ${app.version}`,
    documents,
    front: front ? front.name : null,
    selected: selected ? selected.length : null,
    isInArtboards: app.coordinateSystem === CoordinateSystem.ARTBOARDCOORDINATESYSTEM,
    isQuiet: app.userInteractionLevel === UserInteractionLevel.DONTDISPLAYALERTS,
  };
}
