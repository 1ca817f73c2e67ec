import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import type { KnownSymbol } from '../../core/update/recognise';
import type { StandingSymbol } from '../../host';
import type { FoundStanding, UpdateSettings } from '../../jobs/update';
import { type Fields, fieldsOf } from '../fields';

/** A symbol of the document that is being edited, the texts that stand in the fields meanwhile, and how it will change. */
export type Edited = {
  readonly symbol: StandingSymbol;
  readonly known: KnownSymbol;
  readonly fields: Fields;
  readonly settings: Required<UpdateSettings>;
};

/** Either the one symbol to edit, or how many there are instead. */
type Choice = Result<Edited | { readonly selected: number }, Problem>;

/** The one symbol among those that are selected, with its request in the fields. */
export function editable(found: Result<readonly FoundStanding[], Problem>): Choice {
  if (!found.ok)
    return found.problems.some(({ code }) => code === 'selection/none') ? ok({ selected: 0 }) : found;
  const [only, ...others] = found.value;
  if (!only || others.length > 0) return ok({ selected: found.value.length });
  const { symbol, known } = only;
  return known.ok
    ? ok({
        symbol,
        known: known.value,
        fields: fieldsOf(known.value),
        settings: { anchor: 'bottom-left', foreign: 'keep' },
      })
    : known;
}
