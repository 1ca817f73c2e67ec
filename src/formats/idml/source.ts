import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { childrenNamed, parseXml, type XmlElement, type XmlPart } from '../xml/parse';
import { type Package, xmlPart } from './package';

/** A Spread or MasterSpread element and the part it stands in. */
export type SpreadPart = { readonly part: XmlPart; readonly spread: XmlElement };

/** Where the elements of a document are found, in a package of parts or in one snippet. */
export type Source = {
  readonly document: XmlElement;
  readonly designMap: XmlPart;
  readonly graphic?: XmlPart;
  readonly styles?: XmlElement;
  /** The part that `styles` stands in. */
  readonly stylesPart?: XmlPart;
  readonly preferences?: XmlElement;
  /** In the order of the document. */
  readonly spreads: readonly SpreadPart[];
  readonly masters: readonly SpreadPart[];
  /** A story by its Self, read when it is asked for. */
  readonly story: (id: string) => StoryPart | undefined;
};

/** A Story element and the part it stands in. */
export type StoryPart = { readonly part: XmlPart; readonly element: XmlElement };

const spreadsOf = (part: XmlPart, name: 'Spread' | 'MasterSpread'): readonly SpreadPart[] =>
  childrenNamed(part.root, name).map((spread) => ({ part, spread }));

const linked = (document: XmlElement, name: string): readonly string[] =>
  childrenNamed(document, name).flatMap(({ attributes: { src } }) => (src === undefined ? [] : [src]));

/** The parts that the design map of a package names, each read once; a part holds one spread. */
export function packageSource(pkg: Package): Result<Source, FormatProblem> {
  const map = xmlPart(pkg, 'designmap.xml');
  if (!map.ok) return map;
  const document = map.value.root;
  if (document.name !== 'Document')
    return refuse({ code: 'format/not-idml', detail: `designmap.xml holds ${document.name}` });

  const parts = new Map<string, XmlPart>();
  const names = (['Graphic', 'Styles', 'Preferences', 'MasterSpread', 'Spread'] as const).map(
    (kind) => [kind, linked(document, kind)] as const,
  );
  for (const name of new Set(names.flatMap(([, sources]) => sources))) {
    const part = xmlPart(pkg, name);
    if (!part.ok) return part;
    parts.set(name, part.value);
  }
  const of = (kind: string): readonly XmlPart[] =>
    names
      .filter(([k]) => k === kind)
      .flatMap(([, sources]) => [...new Set(sources)])
      .flatMap((name) => parts.get(name) ?? []);
  const [graphic] = of('Graphic');
  const [styles] = of('Styles');
  const [preferences] = of('Preferences');
  return ok({
    document,
    designMap: map.value,
    ...(graphic && { graphic }),
    ...(styles && { styles: styles.root, stylesPart: styles }),
    ...(preferences && { preferences: preferences.root }),
    spreads: of('Spread').flatMap((part) => spreadsOf(part, 'Spread').slice(0, 1)),
    masters: of('MasterSpread').flatMap((part) => spreadsOf(part, 'MasterSpread').slice(0, 1)),
    story: storiesOf(pkg, linked(document, 'Story')),
  });
}

/** Each story stands in a part of its own, whose name InDesign ends with its Self. */
function storiesOf(pkg: Package, names: readonly string[]): Source['story'] {
  const bySelf = new Map(names.map((name) => [/Story_(.+)\.xml$/.exec(name)?.[1] ?? name, name]));
  const found = new Map<string, StoryPart | undefined>();
  return (id) => {
    const name = bySelf.get(id);
    if (name === undefined || found.has(id)) return found.get(id);
    const part = xmlPart(pkg, name);
    const story = part.ok ? storyIn(part.value, id) : undefined;
    found.set(id, story);
    return story;
  };
}

function storyIn(part: XmlPart, id: string): StoryPart | undefined {
  const element = childrenNamed(part.root, 'Story').find(({ attributes: { Self } }) => Self === id);
  return element && { part, element };
}

/** The elements of a snippet (IDMS): one XML file that holds everything. */
export function snippetSource(bytes: Uint8Array): Result<Source, FormatProblem> {
  const whole = parseXml('IDMS', bytes);
  if (!whole.ok) return whole;
  const part = whole.value;
  const { root } = part;
  if (root.name !== 'Document')
    return refuse({ code: 'format/broken', format: 'idms', detail: `the file holds ${root.name}` });
  return ok({
    document: root,
    designMap: part,
    graphic: part,
    styles: root,
    stylesPart: part,
    preferences: root,
    spreads: spreadsOf(part, 'Spread'),
    masters: spreadsOf(part, 'MasterSpread'),
    story: (id) => storyIn(part, id),
  });
}
