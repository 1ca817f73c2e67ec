import { compose, type Matrix, MM_PER_INCH, POINTS_PER_INCH, type Rect } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { decodeStream } from './decode';
import type { PdfFile } from './file';
import { isArray, isDict, isRef, isStream, type PdfDict, type PdfObject } from './objects';

/** One page, ready to be interpreted: `toPage` leads from its user space to mm, y down, origin at the top left as seen. */
export type PdfPage = {
  readonly page: Rect;
  readonly toPage: Matrix;
  readonly resources: PdfDict;
  readonly content: Uint8Array;
};

type Attributes = ReadonlyMap<string, PdfObject>;

/** Keys that a page takes from the page tree above it, ISO 32000-1, 7.7.3.4. */
const INHERITED = ['MediaBox', 'Resources', 'Rotate'];

/** Finds a page (counted from 1) in the page tree and unpacks its content. */
export function openPage(file: PdfFile, number: number): Result<PdfPage, FormatProblem> {
  const { found, pages } = findPage(file, number);
  if (!found) return broken(`page ${number} of ${pages}`);
  const placed = placePage(file, found);
  if (!placed) return broken('a page without a usable MediaBox');
  const content = pageContent(file, found.get('Contents'));
  if (!content.ok) return content;
  const resources = file.resolve(found.get('Resources'));
  return ok({
    ...placed,
    resources: isDict(resources) ? resources : { kind: 'dict', entries: new Map() },
    content: content.value,
  });
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

function findPage(file: PdfFile, number: number): { found?: Attributes; pages: number } {
  const waiting: { node: PdfObject; inherited: Attributes }[] = [
    { node: file.catalog.entries.get('Pages') ?? null, inherited: new Map() },
  ];
  const visited = new Set<number>();
  let pages = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isRef(next.node) || visited.has(next.node.number)) continue;
    visited.add(next.node.number);
    const dict = file.resolve(next.node);
    if (!isDict(dict)) continue;
    const attributes = new Map([...next.inherited, ...dict.entries]);
    const kids = file.resolve(dict.entries.get('Kids'));
    if (isArray(kids)) {
      const inherited = new Map([...attributes].filter(([key]) => INHERITED.includes(key)));
      for (const node of [...kids.items].reverse()) waiting.push({ node, inherited });
    } else if (++pages === number) return { found: attributes, pages };
  }
  return { pages };
}

function placePage(file: PdfFile, attributes: Attributes): Pick<PdfPage, 'page' | 'toPage'> | undefined {
  const box = file.resolve(attributes.get('MediaBox'));
  const corners = isArray(box) ? box.items.map(file.resolve) : [];
  const [x1, y1, x2, y2] = corners.filter((n) => typeof n === 'number');
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  const unit = file.resolve(attributes.get('UserUnit'));
  const mm = ((typeof unit === 'number' ? unit : 1) * MM_PER_INCH) / POINTS_PER_INCH;
  const width = Math.abs(x2 - x1) * mm;
  const height = Math.abs(y2 - y1) * mm;
  if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) return undefined;

  const upright: Matrix = [mm, 0, 0, -mm, -Math.min(x1, x2) * mm, Math.max(y1, y2) * mm];
  const rotate = file.resolve(attributes.get('Rotate'));
  const quarter = (((Number(rotate ?? 0) / 90) % 4) + 4) % 4;
  const sideways = quarter === 1 || quarter === 3;
  return {
    page: { x: 0, y: 0, width: sideways ? height : width, height: sideways ? width : height },
    toPage: compose(upright, turned(quarter, width, height)),
  };
}

/** Clockwise quarter turns of a page, its top left corner back at the origin. */
function turned(quarter: number, width: number, height: number): Matrix {
  switch (quarter) {
    case 1:
      return [0, 1, -1, 0, height, 0];
    case 2:
      return [-1, 0, 0, -1, width, height];
    case 3:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** Content streams read as one, with white space between them (ISO 32000-1, 7.8.2). */
function pageContent(file: PdfFile, contents: PdfObject | undefined): Result<Uint8Array, FormatProblem> {
  const resolved = file.resolve(contents);
  const streams = (isArray(resolved) ? resolved.items.map(file.resolve) : [resolved]).filter(isStream);
  const parts: Uint8Array[] = [];
  for (const stream of streams) {
    const decoded = decodeStream(stream, file.resolve, file.allowance);
    if (!decoded.ok) return decoded;
    parts.push(decoded.value);
  }
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length + 1;
  }
  return ok(joined);
}
