import { compose, type Matrix, MM_PER_INCH, mapRect, POINTS_PER_INCH, type Rect } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { concat } from '../bytes';
import { type Allowance, decodeStream } from './decode';
import type { PdfFile } from './file';
import { isArray, isDict, isStream, type PdfDict } from './objects';
import type { PageAttributes } from './pages';

/**
 * One page, ready to be interpreted: `toPage` leads from its user space to mm, y down, origin at the top left corner
 * of the CropBox as seen.
 */
export type PdfPage = {
  readonly page: Rect;
  readonly trim?: Rect;
  readonly bleed?: Rect;
  readonly toPage: Matrix;
  readonly resources: PdfDict;
  readonly content: Uint8Array;
  /** Painted over the content, in this order. */
  readonly annotations: readonly PdfDict[];
  /** What of the content could not be unpacked. */
  readonly damage: readonly string[];
};

const NO_RESOURCES: PdfDict = { kind: 'dict', entries: new Map() };
/** Ten times the side of the largest page PDF allows in user units of a point; mm. */
const LARGEST_SIDE = 1e6;

/** Unpacks a page's content and works out how it lies. */
export function openPage(
  file: PdfFile,
  attributes: PageAttributes,
  allowance: Allowance,
): Result<PdfPage, FormatProblem> {
  const placed = placePage(file, attributes);
  if (!placed) return broken('a page without a usable MediaBox');
  const content = pageContent(file, attributes, allowance);
  if (!content.ok) return content;
  const resources = file.resolve(attributes.get('Resources'));
  const annotations = file.resolve(attributes.get('Annots'));
  return ok({
    ...placed,
    ...content.value,
    resources: isDict(resources) ? resources : NO_RESOURCES,
    annotations: isArray(annotations) ? annotations.items.map(file.resolve).filter(isDict) : [],
  });
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

type Box = readonly [left: number, bottom: number, right: number, top: number];

function placePage(
  file: PdfFile,
  attributes: PageAttributes,
): Pick<PdfPage, 'page' | 'trim' | 'bleed' | 'toPage'> | undefined {
  const media = boxOf(file, attributes, 'MediaBox');
  if (!media) return undefined;
  const crop = boxOf(file, attributes, 'CropBox');
  const [left, bottom, right, top] = (crop && within(crop, media)) ?? media;
  const unit = file.resolve(attributes.get('UserUnit'));
  const mm = ((typeof unit === 'number' && unit > 0 ? unit : 1) * MM_PER_INCH) / POINTS_PER_INCH;
  const [width, height] = [(right - left) * mm, (top - bottom) * mm];
  if (!(width < LARGEST_SIDE && height < LARGEST_SIDE)) return undefined;

  const upright: Matrix = [mm, 0, 0, -mm, -left * mm, top * mm];
  const rotate = file.resolve(attributes.get('Rotate'));
  const quarter = (((Number(rotate ?? 0) / 90) % 4) + 4) % 4;
  const sideways = quarter === 1 || quarter === 3;
  const toPage = compose(upright, turned(quarter, width, height));
  const [trim, bleed] = ['TrimBox', 'BleedBox'].map((key) => {
    const box = boxOf(file, attributes, key);
    return box && mapRect(toPage, { x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] });
  });
  return {
    page: { x: 0, y: 0, width: sideways ? height : width, height: sideways ? width : height },
    ...(trim && { trim }),
    ...(bleed && { bleed }),
    toPage,
  };
}

/** A box with its corners in order; undefined where it is missing or empty. */
function boxOf(file: PdfFile, attributes: PageAttributes, key: string): Box | undefined {
  const box = file.resolve(attributes.get(key));
  const corners = isArray(box) ? box.items.map(file.resolve).filter((n) => typeof n === 'number') : [];
  const [x1, y1, x2, y2] = corners;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  const ordered: Box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  return ordered[0] < ordered[2] && ordered[1] < ordered[3] ? ordered : undefined;
}

function within(box: Box, outer: Box): Box | undefined {
  const left = Math.max(box[0], outer[0]);
  const bottom = Math.max(box[1], outer[1]);
  const right = Math.min(box[2], outer[2]);
  const top = Math.min(box[3], outer[3]);
  return left < right && bottom < top ? [left, bottom, right, top] : undefined;
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

const SPACE = Uint8Array.of(0x20);

/** Content streams read as one, with white space between them (ISO 32000-1, 7.8.2). */
function pageContent(
  file: PdfFile,
  attributes: PageAttributes,
  allowance: Allowance,
): Result<Pick<PdfPage, 'content' | 'damage'>, FormatProblem> {
  const contents = file.resolve(attributes.get('Contents'));
  const streams = (isArray(contents) ? contents.items : [contents]).map(file.resolve);
  const parts: Uint8Array[] = [];
  const damage: string[] = [];
  for (const stream of streams) {
    if (!isStream(stream)) {
      if (stream !== null) damage.push('page content that is no stream');
      continue;
    }
    const decoded = decodeStream(stream, file.resolve, allowance);
    if (!decoded.ok) return decoded;
    if (!decoded.value.isWhole || stream.isCut) damage.push('page content that is damaged');
    parts.push(decoded.value.bytes, SPACE);
  }
  return ok({ content: concat(...parts), damage });
}
