import type { ClassDeclaration, Declarations, Member, TypeRef } from './declarations';

/** What may be asked of which object, by the declarations and what a host adds to them. */
export type Membership = {
  readonly declarations: Declarations;
  /** The member a class declares or inherits. */
  readonly member: (cls: string, name: string) => Member | undefined;
  /** Every member a class declares or inherits, by name. */
  readonly members: (cls: string) => ReadonlyMap<string, Member>;
  readonly isA: (cls: string, base: string) => boolean;
  /** The real member whose name is spelt most like this one. */
  readonly nearest: (cls: string, name: string) => string | undefined;
  /** The class whose objects a collection class holds. */
  readonly elementOf: (cls: string) => string | undefined;
};

export type Overlay = (cls: string, member: Member) => Member;

/** Membership from declarations; the overlay adjusts single members, `everywhere` stands in every class. */
export function membershipOf(
  declarations: Declarations,
  overlay: Overlay,
  everywhere: readonly Member[],
): Membership {
  const complete = new Map<string, ReadonlyMap<string, Member>>();
  const lineage = (cls: string): readonly ClassDeclaration[] => {
    const own = declarations.classes.get(cls);
    if (!own) return [];
    return own.base ? [...lineage(own.base), own] : [own];
  };
  const members = (cls: string): ReadonlyMap<string, Member> => {
    const known = complete.get(cls);
    if (known) return known;
    const all = new Map<string, Member>(everywhere.map((m) => [m.name, m]));
    for (const { name, members: own } of lineage(cls))
      for (const member of own.values()) all.set(member.name, overlay(name, member));
    complete.set(cls, all);
    return all;
  };
  const ancestors = new Map<string, ReadonlySet<string>>();
  const isA = (cls: string, base: string): boolean => {
    let known = ancestors.get(cls);
    if (!known) {
      known = new Set(lineage(cls).map(({ name }) => name));
      ancestors.set(cls, known);
    }
    return known.has(base);
  };
  const item = (cls: string) => declarations.classes.get(cls)?.members.get('item');
  return {
    declarations,
    members,
    member: (cls, name) => members(cls).get(name),
    isA,
    nearest: (cls, name) => nearestOf([...members(cls).keys()], name),
    elementOf: (cls) => {
      const found = item(cls);
      return found?.kind === 'method' && found.returns.kind === 'name' ? found.returns.name : undefined;
    },
  };
}

/** The names a type mentions, through arrays and unions. */
export const namesIn = (type: TypeRef): readonly string[] => {
  switch (type.kind) {
    case 'any':
      return [];
    case 'name':
      return [type.name];
    case 'array':
      return namesIn(type.of);
    case 'tuple':
    case 'union':
      return type.of.flatMap(namesIn);
  }
};

/** The candidate with the fewest edits, letter case counting little. */
export function nearestOf(candidates: readonly string[], name: string): string | undefined {
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = editsBetween(candidate.toLowerCase(), name.toLowerCase());
    if (!best || edits < best.edits) best = { name: candidate, edits };
  }
  return best?.name;
}

function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}
