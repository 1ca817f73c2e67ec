import { escapeXml } from '../xml/escape';
import type { XmlElement, XmlPart } from '../xml/parse';

/** Where an element begins in the text of its part; a start tag holds no other "<" than its first. */
export const startOf = ({ text }: XmlPart, { openEnd }: XmlElement): number =>
  text.lastIndexOf('<', openEnd - 1);

/** The start tag of an element with one attribute set, every other character as it was. */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(tag);
  const quoted = `"${escapeXml(value)}"`;
  if (!found) return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}=${quoted}`);
  const at = found.index + (found[1] as string).length;
  return tag.slice(0, at) + quoted + tag.slice(at + (found[2] as string).length);
}
