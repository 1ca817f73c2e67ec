import type { XmlElement, XmlPart } from './parse';

const MARKUP = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|&([^;\s]{1,32});/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What an element holds in its order: its own characters, references resolved, and its children. */
export function contentOf(
  { text }: Pick<XmlPart, 'text'>,
  element: XmlElement,
): readonly (string | XmlElement)[] {
  if (element.openEnd === element.end) return [];
  const content: (string | XmlElement)[] = [];
  let done = element.openEnd;
  const own = (end: number) => {
    const characters = plain(text.slice(done, end));
    if (characters !== '') content.push(characters);
  };
  for (const child of element.children) {
    own(startOf(text, child, done));
    content.push(child);
    done = child.end;
  }
  own(text.lastIndexOf('<', element.end - 1));
  return content;
}

/** The characters of an element without those of its children. */
export const charactersOf = (part: Pick<XmlPart, 'text'>, element: XmlElement): string =>
  contentOf(part, element)
    .filter((piece) => typeof piece === 'string')
    .join('');

/** Where the start tag of a child begins: the first tag behind comments and instructions. */
function startOf(text: string, child: XmlElement, from: number): number {
  const tags = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|</g;
  tags.lastIndex = from;
  for (let tag = tags.exec(text); tag && tag.index < child.openEnd; tag = tags.exec(text))
    if (tag[0] === '<') return tag.index;
  return from;
}

const plain = (source: string): string =>
  source.includes('<') || source.includes('&')
    ? source.replace(MARKUP, (_, cdata?: string, reference?: string) =>
        reference === undefined ? (cdata ?? '') : character(reference),
      )
    : source;

function character(reference: string): string {
  const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(reference);
  if (!code) return NAMED.get(reference) ?? '';
  const point = code[1] !== undefined ? Number.parseInt(code[1], 16) : Number(code[2]);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
