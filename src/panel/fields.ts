import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import { DEFAULT_TYPED_SPEC } from '../core/symbol/spec';
import { parseRequest, type SymbolRequest } from '../jobs/place';

export type FieldName = 'issn' | 'variant' | 'addOn' | 'size' | 'height';

/** The texts in the panel's fields, exactly as typed. */
export type Fields = Readonly<Record<FieldName, string>>;

export const STARTING_FIELDS: Fields = { issn: '', variant: '', addOn: '', size: 'SC2', height: '100%' };

/** Reads all fields at once. An empty field means its default; a bare number in the height field is a percentage. */
export function readFields({ issn, variant, addOn, size, height }: Fields): Result<SymbolRequest, Problem> {
  return parseRequest(
    { issn, variant: typed(variant), addOn: typed(addOn) },
    { ...DEFAULT_TYPED_SPEC, size, height: typed(height.replace(/^\s*[0-9.,]+\s*$/, '$&%')) },
  );
}

const typed = (text: string): string | null => (text.trim() === '' ? null : text);

type Area = Problem['code'] extends infer C ? (C extends `${infer A}/${string}` ? A : never) : never;

const FIELD_OF: Readonly<Record<Area, FieldName | null>> = {
  issn: 'issn',
  gtin13: 'issn',
  variant: 'variant',
  'add-on': 'addOn',
  size: 'size',
  height: 'height',
  gap: null,
  reduction: null,
  resolution: null,
  ink: null,
  text: null,
  rotation: null,
  template: null,
  format: null,
  file: null,
  selection: null,
  document: null,
  host: null,
  layer: null,
  'read-back': null,
};

/** The field a problem is about; null where it concerns the document. */
export const fieldOf = ({ code }: Problem): FieldName | null => FIELD_OF[code.split('/')[0] as Area];
