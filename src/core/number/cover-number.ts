import { ok, problemsOf, type Result, refuse } from '../result';
import { type AddOn, parseAddOn } from './add-on';
import { type Gtin13, gtin13Of } from './gtin13';
import type { Issn } from './issn';
import type { NumberProblem } from './problem';
import { parseIssn, type ReadIssn } from './typed-issn';
import { NO_VARIANT, parseVariant, type Variant } from './variant';

/** A title's number, its variant and issue: all that the bars of one cover say. */
export type CoverNumber = {
  readonly issn: Issn;
  readonly variant: Variant;
  readonly gtin13: Gtin13;
  readonly addOn: AddOn | null;
  readonly read: ReadIssn;
};

/** Typed texts; null where nothing was typed. */
export type TypedNumber = {
  readonly issn: string;
  readonly variant: string | null;
  readonly addOn: string | null;
};

/** Reads the three numbers of a cover and returns every problem of all three at once. */
export function parseCoverNumber(typed: TypedNumber): Result<CoverNumber, NumberProblem> {
  const read = parseIssn(typed.issn);
  const variant = typed.variant === null ? null : parseVariant(typed.variant);
  const addOn = typed.addOn === null ? null : parseAddOn(typed.addOn);
  const conflict = read.ok && variant?.ok ? variantConflict(read.value, variant.value) : [];
  if (!read.ok || variant?.ok === false || addOn?.ok === false || conflict.length > 0)
    return refuse(
      ...problemsOf(read),
      ...(variant ? problemsOf(variant) : []),
      ...conflict,
      ...(addOn ? problemsOf(addOn) : []),
    );

  const chosen = variant?.value ?? read.value.variant ?? NO_VARIANT;
  return ok({
    issn: read.value.issn,
    variant: chosen,
    gtin13: gtin13Of(read.value.issn, chosen),
    addOn: addOn?.value ?? null,
    read: read.value,
  });
}

function variantConflict(read: ReadIssn, variant: Variant): readonly NumberProblem[] {
  return read.variant !== null && read.variant !== variant
    ? [{ code: 'variant/conflict', got: variant, inNumber: read.variant }]
    : [];
}
