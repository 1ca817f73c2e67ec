import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A declared type, as far as a host checks it. */
export type TypeRef =
  | { readonly kind: 'any' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly of: TypeRef }
  | { readonly kind: 'tuple'; readonly of: readonly TypeRef[] }
  | { readonly kind: 'union'; readonly of: readonly TypeRef[] };

export type Parameter = { readonly name: string; readonly type: TypeRef; readonly optional: boolean };

export type Member =
  | { readonly kind: 'property'; readonly name: string; readonly type: TypeRef; readonly readonly: boolean }
  | {
      readonly kind: 'method';
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly returns: TypeRef;
    };

export type ClassDeclaration = {
  readonly name: string;
  readonly base: string | undefined;
  readonly members: ReadonlyMap<string, Member>;
};

/** The published object model: classes with their members, enumerations with their codes. */
export type Declarations = {
  readonly classes: ReadonlyMap<string, ClassDeclaration>;
  readonly enumerations: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

const parsed = new Map<string, Declarations>();

/** Reads the classes and enumerations of a declaration file once for each test worker. */
export function readDeclarations(file: string): Declarations {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const classes = new Map<string, ClassDeclaration>();
  const enumerations = new Map<string, ReadonlyMap<string, number>>();
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement) && statement.name) {
      const read = classOf(statement, source);
      classes.set(read.name, read);
    }
    if (ts.isEnumDeclaration(statement))
      enumerations.set(
        statement.name.text,
        new Map(
          statement.members.map((m) => [m.name.getText(source), Number(m.initializer?.getText(source))]),
        ),
      );
  }
  const declarations = { classes, enumerations };
  parsed.set(file, declarations);
  return declarations;
}

function classOf(node: ts.ClassDeclaration, source: ts.SourceFile): ClassDeclaration {
  const members = new Map<string, Member>();
  for (const member of node.members) {
    const read = memberOf(member, source);
    if (read) members.set(read.name, read);
  }
  const base = node.heritageClauses?.[0]?.types[0]?.expression.getText(source);
  return { name: (node.name as ts.Identifier).text, base, members };
}

function memberOf(node: ts.ClassElement, source: ts.SourceFile): Member | undefined {
  if (ts.isPropertyDeclaration(node))
    return {
      kind: 'property',
      name: nameOf(node, source),
      type: typeOf(node.type, source),
      readonly: node.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
    };
  if (ts.isMethodDeclaration(node))
    return {
      kind: 'method',
      name: nameOf(node, source),
      parameters: node.parameters.map((p) => ({
        name: p.name.getText(source),
        type: typeOf(p.type, source),
        optional: p.questionToken !== undefined,
      })),
      returns: typeOf(node.type, source),
    };
  return undefined;
}

const nameOf = (node: ts.PropertyDeclaration | ts.MethodDeclaration, source: ts.SourceFile): string =>
  node.name.getText(source).replace(/^['"]|['"]$/g, '');

function typeOf(node: ts.TypeNode | undefined, source: ts.SourceFile): TypeRef {
  if (!node || node.kind === ts.SyntaxKind.AnyKeyword) return { kind: 'any' };
  if (ts.isParenthesizedTypeNode(node)) return typeOf(node.type, source);
  if (ts.isArrayTypeNode(node)) return { kind: 'array', of: typeOf(node.elementType, source) };
  if (ts.isTupleTypeNode(node))
    return { kind: 'tuple', of: node.elements.map((e) => typeOf(e as ts.TypeNode, source)) };
  if (ts.isUnionTypeNode(node)) return { kind: 'union', of: node.types.map((t) => typeOf(t, source)) };
  return { kind: 'name', name: node.getText(source) };
}
