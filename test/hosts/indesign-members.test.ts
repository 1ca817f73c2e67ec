import { join } from 'node:path';
import ts from 'typescript';
import { indesignMembership } from '../doubles/indesign/declarations';

const FILES = ['dom.ts', 'artwork-dom.ts', 'self-test-dom.ts'].map((name) =>
  join('src', 'hosts', 'indesign', name),
);

/** The published class of a type of ours, where the names differ. */
const CLASS: Readonly<Record<string, string>> = {
  EveryPath: 'Path',
  SwatchValues: 'Tint',
  LayerValues: 'Layer',
  PageItemValues: 'PageItem',
  PaintValues: 'PageItem',
  PolygonValues: 'Polygon',
  TextValues: 'Text',
  Posture: 'TextFrame',
  ScriptPreferences: 'ScriptPreference',
  Placeable: 'PageItem',
  Made: 'PageItem',
  InkValues: 'MixedInk',
  FrameValues: 'Rectangle',
  Transparency: 'TransparencySetting',
  Applied: 'InnerShadowSetting',
  Every: 'PageItem',
  EveryFrame: 'Rectangle',
  Frame: 'Rectangle',
  RangeValues: 'TextStyleRange',
  TextFrameToRead: 'TextFrame',
  GroupToRead: 'Group',
  Container: 'Group',
  GraphicValues: 'Image',
  PlacedPdf: 'PDF',
  SpreadToRead: 'Spread',
  PageToRead: 'Page',
  DocumentPreferenceValues: 'DocumentPreference',
  LayerToRead: 'Layer',
  DocumentToRead: 'Document',
  Shadow: 'TransparencySetting',
  Box: 'Rectangle',
  Boxes: 'Rectangles',
  TestPage: 'Page',
  TestSpread: 'Spread',
  TestDocument: 'Document',
  TestApplication: 'Application',
};

/** Types that stand for no class of their own. */
const SHAPES = new Set([
  'Enumerator',
  'PointPair',
  'EntirePoint',
  'EntirePath',
  'Collection',
  'DomObject',
  'Enum',
  'InDesign',
  'TestInDesign',
  'Asked',
]);

const membership = indesignMembership();
const types = FILES.flatMap((file) =>
  ts
    .createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.ES2022, true)
    .statements.filter(ts.isTypeAliasDeclaration),
);

/** Members written down in a type itself, not in those it is joined from; `inside` are those of inner literals. */
function membersOf(node: ts.TypeNode): readonly string[] {
  if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(membersOf);
  if (!ts.isTypeLiteralNode(node)) return [];
  return node.members.flatMap((m) => (m.name && ts.isIdentifier(m.name) ? [m.name.text] : []));
}

const told = types
  .filter(({ name }) => !SHAPES.has(name.text))
  .flatMap(({ name, type }) =>
    membersOf(type).map((member) => [CLASS[name.text] ?? name.text, member] as const),
  );

test('every member that the host uses is published', () => {
  expect(told.length).toBeGreaterThan(90);
  expect(told.filter(([cls, member]) => membership.member(cls, member) === undefined)).toEqual([]);
});

test('every enumerator that the host uses is published', () => {
  const indesign = types.find(({ name }) => name.text === 'InDesign')?.type as ts.TypeLiteralNode;
  const used = indesign.members.flatMap((member) => {
    const name = (member.name as ts.Identifier).text;
    const { type } = member as ts.PropertySignature;
    if (!type || !ts.isTypeReferenceNode(type) || type.getText().startsWith('Application')) return [];
    return [...type.getText().matchAll(/'(\w+)'/g)].map(([, key]) => [name, key as string] as const);
  });
  expect(used.length).toBeGreaterThan(30);
  const real = ([name, key]: readonly [string, string]) =>
    membership.declarations.enumerations.get(name)?.has(key) === true;
  expect(used.filter((u) => !real(u))).toEqual([]);
});
