import type { DocumentState, Lists } from '../model/state';
import { refuse, type Session } from '../session';

/** Refuses an empty or taken name; items alone may share theirs or have none (facts 2). */
export function requireFreeName(session: Session, document: DocumentState, list: Lists, name: string): void {
  if (name === '') refuse(session, 'empty-name');
  if (document.lists[list].some((id) => document.nodes[id]?.attributes.name === name))
    refuse(session, 'duplicate-name');
}
