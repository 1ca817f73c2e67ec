import { join } from 'node:path';
import {
  type ClassDeclaration,
  type Declarations,
  type Member,
  readDeclarations,
  type TypeRef,
} from '../kernel/declarations';
import { type Membership, membershipOf } from '../kernel/membership';

// By path, because a bench may count on the double out of a bundle; both run in the project's folder.
const FILE = join('node_modules', 'types-for-adobe', 'Illustrator', '2022', 'index.d.ts');

const named = (name: string): TypeRef => ({ kind: 'name', name });
const NUMBER = named('number');
const STRING = named('string');

const property = (name: string, type: TypeRef): Member => ({ kind: 'property', name, type, readonly: true });

/** What Illustrator has and the declarations do not (facts 10: spec traps; AI 24 and later for uuid). */
const ADDED: Readonly<Record<string, readonly Member[]>> = {
  Color: [property('typename', STRING)],
  Matrix: [property('typename', STRING)],
  PageItem: [property('uuid', STRING)],
  Document: [
    property('scaleFactor', NUMBER),
    {
      kind: 'method',
      name: 'getPageItemFromUuid',
      parameters: [{ name: 'uuid', type: STRING, optional: false }],
      returns: named('PageItem'),
    },
  ],
};

const PLACEMENT = 'ElementPlacement';
const PLACEMENTS = ['INSIDE', 'PLACEBEFORE', 'PLACEAFTER', 'PLACEATBEGINNING', 'PLACEATEND'];

/** Types that the declarations name but do not describe, or leave open. */
function exact(type: TypeRef): TypeRef {
  switch (type.kind) {
    case 'any':
      return type;
    case 'name':
      return type.name === 'Rect' ? { kind: 'tuple', of: [NUMBER, NUMBER, NUMBER, NUMBER] } : type;
    case 'array':
      return { kind: 'array', of: exact(type.of) };
    case 'tuple':
    case 'union':
      return { kind: type.kind, of: type.of.map(exact) };
  }
}

const overlay = (_: string, member: Member): Member =>
  member.kind === 'property'
    ? { ...member, type: exact(member.type) }
    : {
        ...member,
        parameters: member.parameters.map((p) => ({
          ...p,
          type: p.name === 'insertionLocation' ? named(PLACEMENT) : exact(p.type),
        })),
      };

function completed({ classes, enumerations }: Declarations): Declarations {
  const withAdded = (declared: ClassDeclaration): ClassDeclaration => ({
    ...declared,
    members: new Map([...declared.members, ...(ADDED[declared.name] ?? []).map((m) => [m.name, m] as const)]),
  });
  return {
    classes: new Map([...classes].map(([name, declared]) => [name, withAdded(declared)])),
    enumerations: new Map([
      ...enumerations,
      [PLACEMENT, new Map(PLACEMENTS.map((key, i) => [key, i + 1] as const))],
    ]),
  };
}

let membership: Membership | undefined;

/** The members of Illustrator's objects: the declarations of 2022 with what they leave out. */
export function illustratorMembership(): Membership {
  membership ??= membershipOf(completed(readDeclarations(FILE)), overlay, []);
  return membership;
}
