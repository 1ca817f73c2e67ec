import { strFromU8 } from 'fflate';
import type { Rect } from '../../core/geometry';

/** How far the comments of header and trailer are looked for. */
const HEADER_BYTES = 64 * 1024;

const NUMBER = '([+-]?(?:\\d+\\.?\\d*|\\.\\d+))';
const BOX = `[ \\t]*${[NUMBER, NUMBER, NUMBER, NUMBER].join('[ \\t]+')}[ \\t]*(?:[\\r\\n]|$)`;
const EXACT = new RegExp(`^%%HiResBoundingBox:${BOX}`, 'm');
const WHOLE = new RegExp(`^%%BoundingBox:${BOX}`, 'm');

const AT_END = /^%%BoundingBox:[ \t]*\(atend\)/m;

/**
 * The exact bounding box of an EPS, or the integer one, in points, y up: the corner at the bottom left and the size. It
 * stands in the header, or in the trailer where the header says so (DSC 3.0, 4.6).
 */
export function boundingBox(bytes: Uint8Array): Rect | undefined {
  const header = strFromU8(bytes.subarray(0, HEADER_BYTES), true);
  const stated = AT_END.test(header)
    ? strFromU8(bytes.subarray(Math.max(0, bytes.length - HEADER_BYTES)), true)
    : header;
  const match = EXACT.exec(stated) ?? WHOLE.exec(stated);
  const [left, bottom, right, top] = match?.slice(1).map(Number) ?? [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return undefined;
  const box = { x: left, y: bottom, width: right - left, height: top - bottom };
  return box.width > 0 && box.height > 0 && box.width < 1e6 && box.height < 1e6 ? box : undefined;
}

/** Whether the bytes start as an EPS file does. */
export const isEps = (bytes: Uint8Array): boolean =>
  /^%!PS-Adobe-[\d.]+[ \t]+EPSF-/.test(strFromU8(bytes.subarray(0, 64), true));
