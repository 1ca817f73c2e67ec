import type { Cmyk, Ink } from './drawing';
import { ADD_ON_GAP_X, LOWEST_HEIGHT, REDUCTION_X } from './limits';
import { type CoverNumber, parseCoverNumber } from './number/cover-number';
import { type BarHeight, nominalBarHeight } from './symbol/height';
import { type XDimension, xDimension } from './symbol/size';
import type { SymbolSpec, TextMode } from './symbol/spec';

/** The number and specification that a label carries. */
export type LabelledRequest = { readonly number: CoverNumber; readonly spec: SymbolSpec };

type Fields = Readonly<Record<string, unknown>>;

/**
 * The request inside a label, every value proven anew, since whoever edits a label can work out its checksum too; null
 * where one is not what `labelOf` writes. The X-dimension asked for before rounding to dots is not known any more.
 */
export function labelledRequest(json: string): LabelledRequest | null {
  const fields = fieldsIn(json);
  const number = fields && numberIn(fields);
  const spec = fields && specIn(fields);
  return number && spec ? { number, spec } : null;
}

function fieldsIn(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function numberIn({ issn, isbn = null, bars = null, variant, gtin13, addOn }: Fields): CoverNumber | null {
  if (typeof issn !== 'string' || !isTextOrNull(isbn) || !isTextOrNull(bars) || !isTextOrNull(addOn))
    return null;
  if (typeof variant !== 'string') return null;
  const typed = { issn, variant: bars === 'isbn' ? null : variant, addOn };
  const number = parseCoverNumber(isbn === null ? typed : { ...typed, isbn, bars });
  return number.ok && number.value.gtin13 === gtin13 ? number.value : null;
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

function specIn(fields: Fields): SymbolSpec | null {
  const { addOnGap, reduction, dot, digits, issnLine, lightMargin, panel } = fields;
  if (!isLength(fields.xDimension) || !xDimension(fields.xDimension, '').ok) return null;
  // Not the parser's own value, which is rounded: whole dots are not decimal.
  const x = fields.xDimension as XDimension;
  const barHeight = heightIn(fields.barHeight, x);
  const ink = inkIn(fields.ink);
  if (
    !barHeight ||
    !ink ||
    !isLength(addOnGap) ||
    // Rounding to dots may pass the limits by less than a module.
    addOnGap <= ADD_ON_GAP_X.min - 1 ||
    addOnGap >= ADD_ON_GAP_X.max + 1 ||
    !isLength(reduction) ||
    reduction >= x * REDUCTION_X.refused ||
    (dot !== null && !(isLength(dot) && dot > 0 && dot <= x)) ||
    !isTextMode(digits) ||
    !isTextMode(issnLine) ||
    typeof lightMargin !== 'boolean' ||
    typeof panel !== 'boolean'
  )
    return null;
  return {
    xDimension: x,
    askedXDimension: x,
    barHeight,
    addOnGap,
    reduction,
    dot,
    digits,
    issnLine,
    lightMargin,
    ink,
    panel,
  };
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isTextMode = (value: unknown): value is TextMode =>
  value === 'outlines' || value === 'live' || value === 'none';

function heightIn(value: unknown, x: XDimension): BarHeight | null {
  if (value === null) return { kind: 'nominal' };
  const nominal = nominalBarHeight(x);
  return isLength(value) && value >= nominal * LOWEST_HEIGHT - 1e-9 && value <= nominal
    ? { kind: 'truncated', height: value }
    : null;
}

function inkIn(value: unknown): Ink | null {
  const { kind, name, cmyk } = (typeof value === 'object' && value !== null ? value : {}) as Fields;
  if (kind === 'black') return { kind };
  return kind === 'spot' && typeof name === 'string' && name !== '' && isCmyk(cmyk)
    ? { kind, name, cmyk }
    : null;
}

const isCmyk = (value: unknown): value is Cmyk =>
  Array.isArray(value) && value.length === 4 && value.every((v) => isLength(v) && v <= 100);
