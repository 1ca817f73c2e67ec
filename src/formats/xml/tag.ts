import { escapeXml } from './escape';
import type { Insertion, XmlElement, XmlPart } from './parse';

/** Where an element begins in the text of its part; a start tag holds no other "<" than its first. */
export const startOf = ({ text }: XmlPart, { openEnd }: XmlElement): number =>
  text.lastIndexOf('<', openEnd - 1);

/** The start tag of an element with one attribute set, every other character as it was. */
function withAttribute(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(tag);
  const quoted = `"${escapeXml(value)}"`;
  if (!found) return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}=${quoted}`);
  const at = found.index + (found[1] as string).length;
  return tag.slice(0, at) + quoted + tag.slice(at + (found[2] as string).length);
}

/** The edit that sets some attributes of an element. */
export function setAttributes(
  part: XmlPart,
  element: XmlElement,
  values: Readonly<Record<string, string>>,
): Insertion {
  const start = startOf(part, element);
  const tag = Object.entries(values)
    .filter(([name, value]) => element.attributes[name] !== value)
    .reduce(
      (text, [name, value]) => withAttribute(text, name, value),
      part.text.slice(start, element.openEnd),
    );
  return { offset: start, until: element.openEnd, text: tag };
}
