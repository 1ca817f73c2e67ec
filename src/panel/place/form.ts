import type { Problem } from '../../core/problem';
import { problemsOf, type Result } from '../../core/result';
import type { SymbolRequest } from '../../jobs/place';
import { type FieldName, type Fields, fieldOf, readFields, readOver } from '../fields';
import { type ReadWhere, readWhere, type Where } from '../where';
import type { Edited } from './edited';

/** What the fields of the form say together. */
export type Form = {
  readonly fields: Fields;
  readonly request: Result<SymbolRequest, Problem>;
  readonly where: ReadWhere;
  /** No number has been typed yet: a beginning, not a mistake. */
  readonly isEmpty: boolean;
  readonly problemsOf: (field: FieldName | null) => readonly Problem[];
};

/** Reads the texts in the fields, or those over a symbol that is edited. */
export function readForm(typed: Fields, where: Where, edited: Edited | null): Form {
  const fields = edited?.fields ?? typed;
  const request = edited ? readOver(edited.known, fields) : readFields(fields);
  const isEmpty = [fields.issn, fields.variant, fields.addOn].every((text) => text === '');
  const told = problemsOf(request).filter(({ code }) => !(isEmpty && code === 'issn/empty'));
  return {
    fields,
    request,
    where: readWhere(where),
    isEmpty,
    problemsOf: (field) => told.filter((problem) => fieldOf(problem) === field),
  };
}
