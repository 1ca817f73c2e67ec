import { ok, problemsOf, type Result, refuse } from '../result';
import { type AddOn, parseAddOn } from './add-on';
import { type Gtin13, gtin13Of } from './gtin13';
import { gtin13OfIsbn, type Isbn, parseIsbn } from './isbn';
import type { Issn } from './issn';
import type { NumberProblem } from './problem';
import { parseIssn, type ReadIssn } from './typed-issn';
import { printable } from './typed-text';
import { NO_VARIANT, parseVariant, type Variant } from './variant';

/** Which of two numbers the bars carry; the other one stands in the line above them. */
export type BarsOf = 'issn' | 'isbn';

/** A title's number, its variant and issue: all that the bars of one cover and the line above them say. */
export type CoverNumber = {
  readonly issn: Issn;
  /** Of the volume of a series, which has a number of its own as a book. */
  readonly isbn: Isbn | null;
  readonly bars: BarsOf;
  readonly variant: Variant;
  readonly gtin13: Gtin13;
  readonly addOn: AddOn | null;
  /** "ISSN 1144-875X"; the ISBN where the bars carry the ISSN of a series volume. */
  readonly line: string;
  readonly read: ReadIssn;
};

/** Typed texts; null or missing where nothing was typed. */
export type TypedNumber = {
  readonly issn: string;
  readonly variant: string | null;
  readonly addOn: string | null;
  readonly isbn?: string | null;
  /** "isbn" unless given, where there is an ISBN. */
  readonly bars?: string | null;
};

/** Reads the numbers of a cover and returns every problem of all of them at once. */
export function parseCoverNumber(typed: TypedNumber): Result<CoverNumber, NumberProblem> {
  const read = parseIssn(typed.issn);
  const variant = typed.variant === null ? null : parseVariant(typed.variant);
  const addOn = typed.addOn === null ? null : parseAddOn(typed.addOn);
  const bars = parseBars(typed);
  const isBook = bars.ok && bars.value === 'isbn';
  const isbn = typed.isbn === undefined || typed.isbn === null ? null : parseIsbn(typed.isbn);
  const conflicts = [
    ...(read.ok && variant?.ok ? variantConflict(read.value, variant.value) : []),
    ...(isBook && isbn === null ? [{ code: 'isbn/empty' } as const] : []),
    ...(isBook && variant?.ok ? [{ code: 'isbn/variant', variant: variant.value } as const] : []),
  ];
  if (
    !read.ok ||
    variant?.ok === false ||
    addOn?.ok === false ||
    isbn?.ok === false ||
    !bars.ok ||
    conflicts.length > 0
  )
    return refuse(
      ...problemsOf(read),
      ...(variant ? problemsOf(variant) : []),
      ...conflicts,
      ...(addOn ? problemsOf(addOn) : []),
      ...(isbn ? problemsOf(isbn) : []),
      ...problemsOf(bars),
    );

  const { issn } = read.value;
  const chosen = variant?.value ?? read.value.variant ?? NO_VARIANT;
  const book = isbn?.value ?? null;
  return ok({
    issn,
    isbn: book,
    bars: bars.value,
    variant: chosen,
    gtin13: book && isBook ? gtin13OfIsbn(book) : gtin13Of(issn, chosen),
    addOn: addOn?.value ?? null,
    line: book && !isBook ? `ISBN ${book}` : `ISSN ${issn}`,
    read: read.value,
  });
}

function parseBars({ isbn, bars }: TypedNumber): Result<BarsOf, NumberProblem> {
  if (bars === undefined || bars === null) return ok(isbn === undefined || isbn === null ? 'issn' : 'isbn');
  const typed = bars.trim().toLowerCase();
  return typed === 'issn' || typed === 'isbn'
    ? ok(typed)
    : refuse({ code: 'bars/format', got: printable(bars.trim()) });
}

function variantConflict(read: ReadIssn, variant: Variant): readonly NumberProblem[] {
  return read.variant !== null && read.variant !== variant
    ? [{ code: 'variant/conflict', got: variant, inNumber: read.variant }]
    : [];
}
