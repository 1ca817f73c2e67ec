import type { XmlElement } from '../xml/parse';

/** The elements of a document by id; of several with one id the first counts. */
export function elementsById(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (let i = element.children.length - 1; i >= 0; i--) waiting.push(element.children[i] as XmlElement);
  }
  return byId;
}

/** What an element refers to: SVG 2's `href`, or that of XLink under any prefix. */
export function hrefOf({ attributes }: XmlElement): string | undefined {
  const name = 'href' in attributes ? 'href' : Object.keys(attributes).find((key) => key.endsWith(':href'));
  return name === undefined ? undefined : attributes[name]?.trim();
}

/** The id of a reference into the same document, "#id". */
export const localId = (href: string | undefined): string | undefined =>
  href?.startsWith('#') ? href.slice(1) : undefined;

/** The id in "url(#id)" and what stands behind it; undefined for other values. */
export function urlOf(value: string): { readonly id: string; readonly fallback: string } | undefined {
  const match = /^url\(\s*["']?#([^"')]+)["']?\s*\)\s*(.*)$/.exec(value);
  return match ? { id: (match[1] as string).trim(), fallback: (match[2] as string).trim() } : undefined;
}
