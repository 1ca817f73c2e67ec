import type { PdfFile } from './file';
import { isArray, isDict, isRef, type PdfObject } from './objects';

/** What holds of a page, its own entries and those it takes from the page tree above it. */
export type PageAttributes = ReadonlyMap<string, PdfObject>;

/** Keys that a page takes from above, ISO 32000-1, 7.7.3.4. */
const INHERITED = ['MediaBox', 'CropBox', 'Resources', 'Rotate'];

/** The pages of the page tree in their order; a node that comes up again is passed over. */
export function pagesOf({ catalog, resolve }: PdfFile): readonly PageAttributes[] {
  const waiting: { node: PdfObject; inherited: PageAttributes }[] = [
    { node: catalog.entries.get('Pages') ?? null, inherited: new Map() },
  ];
  const visited = new Set<number>();
  const pages: PageAttributes[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isRef(next.node) || visited.has(next.node.number)) continue;
    visited.add(next.node.number);
    const dict = resolve(next.node);
    if (!isDict(dict)) continue;
    const attributes = new Map([...next.inherited, ...dict.entries]);
    const kids = resolve(dict.entries.get('Kids'));
    if (isArray(kids)) {
      const inherited = new Map([...attributes].filter(([key]) => INHERITED.includes(key)));
      for (const node of [...kids.items].reverse()) waiting.push({ node, inherited });
    } else pages.push(attributes);
  }
  return pages;
}
