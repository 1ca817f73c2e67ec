import type { TypedNumber } from '../core/number/cover-number';
import type { Problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { sizeName } from '../core/symbol/size';
import { DEFAULT_TYPED_SPEC } from '../core/symbol/spec';
import { parseRequest, type SymbolRequest } from '../jobs/place';

export type FieldName = 'issn' | 'variant' | 'addOn' | 'size' | 'height';

/** The texts in the panel's fields, exactly as typed. */
export type Fields = Readonly<Record<FieldName, string>>;

export const STARTING_FIELDS: Fields = { issn: '', variant: '', addOn: '', size: 'SC2', height: '100%' };

/** Reads all fields at once. An empty field means its default; a bare number in the height field is a percentage. */
export function readFields(
  { issn, variant, addOn, size, height }: Fields,
  fixed: Partial<TypedNumber> = {},
): Result<SymbolRequest, Problem> {
  return parseRequest(
    { issn, variant: typed(variant), addOn: typed(addOn), ...fixed },
    { ...DEFAULT_TYPED_SPEC, size, height: typed(heightText(height)) },
  );
}

/** A height as other texts give it: a bare number in the panel's field is a percentage. */
export const heightText = (height: string): string => height.replace(/^\s*[0-9.,]+\s*$/, '$&%');

const typed = (text: string): string | null => (text.trim() === '' ? null : text);

/** The texts of a request, as a person would have typed them. */
export const fieldsOf = ({ number, spec }: SymbolRequest): Fields => ({
  issn: number.issn,
  variant: number.variant,
  addOn: number.addOn?.digits ?? '',
  size: sizeName(spec.xDimension) ?? `${spec.xDimension}mm`,
  height: spec.barHeight.kind === 'nominal' ? '100%' : `${spec.barHeight.height}mm`,
});

/** What was typed over an earlier request; everything that has no field stays as it was. */
export function readOver(before: SymbolRequest, fields: Fields): Result<SymbolRequest, Problem> {
  const { isbn, bars } = before.number;
  const asBefore = fieldsOf(before);
  const read = readFields(fields, {
    ...(isbn !== null && { isbn, bars }),
    // Bars of a book have no variant.
    ...(bars === 'isbn' && { variant: null }),
  });
  if (!read.ok) return read;
  const { xDimension, askedXDimension, barHeight } = read.value.spec;
  const isSameSize = fields.size === asBefore.size && fields.height === asBefore.height;
  return ok({
    number: read.value.number,
    spec: isSameSize ? before.spec : { ...before.spec, xDimension, askedXDimension, barHeight, dot: null },
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
};

/** The field a problem is about; null where it concerns the document. */
export const fieldOf = ({ code }: Problem): FieldName | null =>
  FIELD_OF[code.split('/')[0] as string] ?? null;
