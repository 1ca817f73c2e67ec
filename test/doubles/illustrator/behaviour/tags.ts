import type { Behaviours, Ref } from '../../kernel/host';
import { does, lists, reads, values } from '../../kernel/members';
import type { TagState } from '../model/state';
import { documentAt, guard, nodeAt, type Session, setNodeAt, thing } from '../session';

/** Named texts that a script leaves on an item. */
export function tagBehaviours(session: Session): Behaviours {
  const at = (ref: Ref): TagState =>
    nodeAt(session, ref).tags.find(({ id }) => id === ref.at?.[0]) as TagState;
  const change = (ref: Ref, by: Partial<TagState>): void => {
    guard(session, ref);
    setNodeAt(session, ref, (n) => ({
      ...n,
      tags: n.tags.map((tag) => (tag.id === ref.at?.[0] ? { ...tag, ...by } : tag)),
    }));
  };
  const member = (name: 'name' | 'value') =>
    values(
      (ref) => at(ref)[name],
      (ref, value) => change(ref, { [name]: value as string }),
    );
  return {
    PageItem: {
      tags: lists((ref) => nodeAt(session, ref).tags.map(({ id }) => ({ ...ref, cls: 'Tag', at: [id] }))),
    },
    Tags: {
      add: does((ref) => {
        guard(session, ref);
        const id = session.store.newId();
        setNodeAt(session, ref, (n) => ({ ...n, tags: [...n.tags, { id, name: '', value: '' }] }));
        return session.objects.object({ cls: 'Tag', document: ref.document, id: ref.id, at: [id] });
      }),
    },
    Tag: {
      typename: reads(() => 'Tag'),
      parent: reads((ref) => session.objects.object(thing(documentAt(session, ref), ref.id))),
      name: member('name'),
      value: member('value'),
      remove: does((ref) => {
        guard(session, ref);
        setNodeAt(session, ref, (n) => ({ ...n, tags: n.tags.filter(({ id }) => id !== ref.at?.[0]) }));
      }),
    },
  };
}
