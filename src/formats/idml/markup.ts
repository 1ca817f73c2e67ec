import { escapeXml } from '../xml/escape';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

const openTag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')}`;

/** An element that holds other elements, one to a line, in the order given. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  children.length === 0
    ? `${openTag(name, attributes)}/>`
    : `${openTag(name, attributes)}>\n${children.join('\n')}\n</${name}>`;

/** An element that holds text, without any white space of its own. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  `${openTag(name, attributes)}>${escapeXml(text)}</${name}>`;
