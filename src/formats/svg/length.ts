import { MM_PER_INCH, type Mm } from '../../core/geometry';

/** A user unit (px): CSS 2.1, 4.3.2, 96 an inch. */
export const PX: Mm = MM_PER_INCH / 96;

/** Millimetres in one of each absolute unit (CSS Values 4, section 6.2). */
const UNITS: ReadonlyMap<string, Mm> = new Map([
  ['', PX],
  ['px', PX],
  ['pt', MM_PER_INCH / 72],
  ['pc', MM_PER_INCH / 6],
  ['in', MM_PER_INCH],
  ['cm', 10],
  ['mm', 1],
  ['q', 0.25],
]);

/** What relative lengths are parts of, in user units. */
export type LengthBase = { readonly percent: number; readonly fontSize: number };

const LENGTH = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)\s*$/i;
/** A length in mm; null where it is missing, broken or relative to something else. */
export function lengthMm(text: string | undefined): Mm | null {
  const match = LENGTH.exec(text ?? '');
  const unit = UNITS.get((match?.[2] ?? '').toLowerCase());
  return match && unit !== undefined ? Number(match[1]) * unit : null;
}

/** Height of a small x in ems, CSS Values 4, section 6.1.1. */
const EX = 0.5;

/** A length in user units (SVG 1.1, 4.2); null where it is missing or broken. */
export function lengthIn(text: string | undefined, { percent, fontSize }: LengthBase): number | null {
  if (text === undefined || text === '') return null;
  const plain = Number(text);
  if (Number.isFinite(plain)) return plain;
  const match = LENGTH.exec(text);
  if (!match) return null;
  const unit = (match[2] as string).toLowerCase();
  const mm = UNITS.get(unit);
  const size = mm === undefined ? relative(unit, percent, fontSize) : mm / PX;
  const length = Number(match[1]) * size;
  return Number.isFinite(length) ? length : null;
}

/** User units in one of a relative unit; NaN for one that is not known. */
function relative(unit: string, percent: number, fontSize: number): number {
  switch (unit) {
    case '%':
      return percent / 100;
    case 'em':
      return fontSize;
    case 'rem':
      return DEFAULT_FONT_SIZE;
    case 'ex':
    case 'ch':
      return EX * fontSize;
    default:
      return Number.NaN;
  }
}

/** CSS "medium", in user units. */
export const DEFAULT_FONT_SIZE = 16;
