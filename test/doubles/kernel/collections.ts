import { checkArguments } from './check';
import type { Member } from './declarations';
import { NotModelled } from './errors';
import { type Behaviour, cross, type Host, type Ref, refuse, report, type Specifier } from './host';
import type { Objects } from './objects';

type Collection = {
  readonly host: Host;
  readonly parent: Specifier;
  readonly cls: string;
  readonly behaviour: Extract<Behaviour, { kind: 'collection' }>;
  readonly member: Member;
  readonly objects: Objects;
};

/** What a collection answers: lengths at once, objects as specifiers that are resolved on use. */
export function collectionMember(collection: Collection): unknown {
  const { host, parent, cls, behaviour, member, objects } = collection;
  const element = host.membership.elementOf(cls) ?? cls;
  const lists = (): readonly (readonly Ref[])[] => parent.refs().map((ref) => behaviour.elements(ref));
  const all = (): readonly Ref[] => lists().flat();
  const one = (pick: (list: readonly Ref[]) => Ref | undefined) =>
    objects.specified({
      cls: element,
      plural: parent.plural,
      refs: () => lists().flatMap((list) => pick(list) ?? []),
    });
  const several = (refs: () => readonly Ref[]) => objects.specified({ cls: element, plural: true, refs });
  const named = (name: string) => one((list) => list.find((ref) => host.nameOf(ref) === name));
  if (member.kind === 'property')
    return member.name === 'length'
      ? cross(host, 'read', cls, 'length', () => all().length)
      : report(host, new NotModelled(cls, member.name));

  const answer = (args: readonly unknown[]): unknown => {
    const [first, second] = args;
    switch (member.name) {
      case 'count':
        return all().length;
      case 'item':
        return typeof first === 'string' ? named(first) : one((list) => list.at(wholeNumber(host, first)));
      case 'itemByName':
        return named(first as string);
      case 'itemByID':
        return one((list) => list.find((ref) => ref.id === first));
      case 'everyItem':
        return parent.plural && host.listsForEach
          ? objects.specified({ cls: element, plural: true, refs: all, lists })
          : several(all);
      case 'itemByRange': {
        const [from, to] = [indexIn(collection, all(), first), indexIn(collection, all(), second)];
        return several(() => all().slice(Math.min(from, to), Math.max(from, to) + 1));
      }
      case 'firstItem':
      case 'anyItem':
        return one((list) => list[0]);
      case 'lastItem':
        return one((list) => list.at(-1));
      case 'middleItem':
        return one((list) => list[Math.floor(list.length / 2)]);
      case 'nextItem':
      case 'previousItem': {
        const at = indexIn(collection, all(), first) + (member.name === 'nextItem' ? 1 : -1);
        return one((list) => (at < 0 ? undefined : list[at]));
      }
      case 'add':
        return added(collection, args);
      default:
        return report(host, new NotModelled(cls, member.name));
    }
  };
  return (...args: unknown[]) =>
    cross(host, 'call', cls, member.name, () => {
      const given = member.name === 'add' ? withRecordLast(collection, args) : args;
      checkArguments(host, objects.specifierOf, cls, member, given);
      return answer(given);
    });
}

function added({ host, parent, cls, behaviour, objects }: Collection, args: readonly unknown[]): object {
  const { add } = behaviour;
  if (!add) return report(host, new NotModelled(cls, 'add'));
  const [ref] = parent.refs();
  return ref ? objects.object(add(ref, args)) : refuse(host, 'invalid-object');
}

/** The scripting engine takes a record of properties as the only argument for the last parameter. */
function withRecordLast({ member, objects }: Collection, args: readonly unknown[]): readonly unknown[] {
  const [only] = args;
  if (member.kind !== 'method' || args.length !== 1 || typeof only !== 'object' || only === null) return args;
  if (Array.isArray(only) || objects.specifierOf(only)) return args;
  const last = member.parameters.findIndex(({ name }) => name === 'withProperties');
  return last < 0 ? args : [...new Array<undefined>(last).fill(undefined), only];
}

function wholeNumber(host: Host, index: unknown): number {
  return Number.isInteger(index) ? (index as number) : refuse(host, 'bad-index');
}

/** Indices and objects mark a range; names do not [VT]. */
function indexIn({ host, objects }: Collection, list: readonly Ref[], mark: unknown): number {
  if (typeof mark === 'number') return mark < 0 ? list.length + mark : mark;
  const ref = objects.refOf(mark);
  const at = list.findIndex(
    ({ id, at: place }) => ref?.id === id && JSON.stringify(place) === JSON.stringify(ref.at),
  );
  return at < 0 ? refuse(host, 'bad-index') : at;
}
