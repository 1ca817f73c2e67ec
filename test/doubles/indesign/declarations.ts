import { join } from 'node:path';
import { type Member, type Parameter, readDeclarations, type TypeRef } from '../kernel/declarations';
import { type Membership, membershipOf } from '../kernel/membership';

// By path, because the bench counts on the double out of a bundle; both run in the project's folder.
const FILE = join('node_modules', 'types-for-adobe', 'InDesign', '2023', 'index.d.ts');

const named = (name: string): TypeRef => ({ kind: 'name', name });
const ANY: TypeRef = { kind: 'any' };

/** In the migration guide, on no class page (facts 2). */
const EVERYWHERE: readonly Member[] = [
  {
    kind: 'method',
    name: 'equals',
    parameters: [{ name: 'other', type: ANY, optional: false }],
    returns: named('boolean'),
  },
  { kind: 'property', name: 'constructorName', type: named('string'), readonly: true },
];

/** Parameters that the declarations demand and the documentation does not (facts 1, signature bugs). */
const OPTIONAL: Readonly<Record<string, readonly string[] | 'all'>> = {
  place: ['placePoint', 'destinationLayer'],
  move: ['to', 'by', 'reference'],
  duplicate: ['to', 'by'],
  transform: ['replacingCurrent'],
  remove: ['replacingWith'],
  bringToFront: 'all',
  sendToBack: 'all',
  scaleMatrix: 'all',
  rotateMatrix: 'all',
  translateMatrix: 'all',
  flipItem: ['around'],
};

/** What a collection cannot add without. */
const DEMANDED = new Set(['groupItems', 'baseColor']);

function optional(parameters: readonly Parameter[], method: string): readonly Parameter[] {
  const listed = OPTIONAL[method];
  const may = ({ name }: Parameter): boolean =>
    method === 'add' ? !DEMANDED.has(name) : listed === 'all' || (listed?.includes(name) ?? false);
  return parameters.map((p) => ({ ...p, optional: p.optional || may(p) }));
}

let membership: Membership | undefined;

/** The members of InDesign's objects: the declarations of 2023, which agree with 2026 in all that is used here, under UXP's rules. */
export function indesignMembership(): Membership {
  membership ??= membershipOf(
    readDeclarations(FILE),
    (_, member) =>
      member.kind === 'method' ? { ...member, parameters: optional(member.parameters, member.name) } : member,
    EVERYWHERE,
  );
  return membership;
}
