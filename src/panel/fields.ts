import type { TypedNumber } from '../core/number/cover-number';
import type { Problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { inkText } from '../core/symbol/ink';
import { sizeName } from '../core/symbol/size';
import { DEFAULT_TYPED_SPEC, type SymbolSpec } from '../core/symbol/spec';
import { parseRequest, type SymbolRequest } from '../jobs/place';

export type LookName = 'size' | 'height' | 'ink' | 'reduction' | 'text';

/** How the symbol is to look, exactly as typed; it stays from one cover to the next. */
export type Look = Readonly<Record<LookName, string>>;

export type FieldName = 'issn' | 'variant' | 'addOn' | LookName;

/** The texts in the panel's fields, exactly as typed. */
export type Fields = Readonly<Record<FieldName, string>>;

export const STARTING_LOOK: Look = {
  size: 'SC2',
  height: '100%',
  ink: 'black',
  reduction: '0',
  text: 'outlines',
};

export const STARTING_FIELDS: Fields = { issn: '', variant: '', addOn: '', ...STARTING_LOOK };

/** The look among all fields. */
export const lookOf = ({ size, height, ink, reduction, text }: Look): Look => ({
  size,
  height,
  ink,
  reduction,
  text,
});

/** Whether two forms say the same, letter by letter. */
export const isSame = <F extends Look>(a: F, b: F): boolean =>
  (Object.keys(a) as (keyof F)[]).every((name) => a[name] === b[name]);

/**
 * Reads all fields at once. An empty field means its default; a bare number is a percentage of the height, and thousandths
 * of a millimetre of the reduction.
 */
export function readFields(
  { issn, variant, addOn, size, height, ink, reduction, text }: Fields,
  fixed: Partial<TypedNumber> = {},
): Result<SymbolRequest, Problem> {
  return parseRequest(
    { issn, variant: typed(variant), addOn: typed(addOn), ...fixed },
    {
      ...DEFAULT_TYPED_SPEC,
      size,
      height: typed(heightText(height)),
      ink: typed(ink),
      reduction: typed(withUnit(reduction, 'um')),
      text,
      issnLine: text,
    },
  );
}

/** A height as other texts give it: a bare number in the panel's field is a percentage. */
export const heightText = (height: string): string => withUnit(height, '%');

const withUnit = (text: string, unit: string): string => text.replace(/^\s*[0-9.,]+\s*$/, `$&${unit}`);

const typed = (text: string): string | null => (text.trim() === '' ? null : text);

/** The texts of a request, as a person would have typed them. */
export const fieldsOf = ({ number, spec }: SymbolRequest): Fields => ({
  issn: number.issn,
  variant: number.variant,
  addOn: number.addOn?.digits ?? '',
  size: sizeName(spec.xDimension) ?? `${spec.xDimension}mm`,
  height: spec.barHeight.kind === 'nominal' ? '100%' : `${spec.barHeight.height}mm`,
  ink: inkText(spec.ink),
  reduction: `${Number((spec.reduction * 1000).toFixed(3))}`,
  text: spec.digits,
});

/** What was typed over an earlier request; everything that has no field stays as it was, and so does what was left alone. */
export function readOver(before: SymbolRequest, fields: Fields): Result<SymbolRequest, Problem> {
  const { isbn, bars } = before.number;
  const asBefore = fieldsOf(before);
  const read = readFields(fields, {
    ...(isbn !== null && { isbn, bars }),
    // Bars of a book have no variant.
    ...(bars === 'isbn' && { variant: null }),
  });
  if (!read.ok) return read;
  const { xDimension, askedXDimension, barHeight, ink, reduction, digits, issnLine } = read.value.spec;
  const over = (names: readonly LookName[], spec: Partial<SymbolSpec>): Partial<SymbolSpec> =>
    names.some((name) => fields[name] !== asBefore[name]) ? spec : {};
  return ok({
    number: read.value.number,
    spec: {
      ...before.spec,
      ...over(['size', 'height'], { xDimension, askedXDimension, barHeight, dot: null }),
      ...over(['ink'], { ink }),
      ...over(['reduction'], { reduction }),
      ...over(['text'], { digits, issnLine }),
    },
  });
}

/** Problems by the first part of their code. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  issn: 'issn',
  gtin13: 'issn',
  variant: 'variant',
  'add-on': 'addOn',
  size: 'size',
  height: 'height',
  ink: 'ink',
  reduction: 'reduction',
};

/** The field a problem is about; null where it concerns the document. */
export const fieldOf = ({ code }: Problem): FieldName | null =>
  FIELD_OF[code.split('/')[0] as string] ?? null;
