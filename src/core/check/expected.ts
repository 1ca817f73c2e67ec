import type { AddOn } from '../number/add-on';
import type { Issn } from '../number/issn';
import type { Variant } from '../number/variant';

/** A cover that somebody expects: what a list says of it. Null where the list says nothing. */
export type Expected = {
  readonly issn: Issn | null;
  readonly title: string | null;
  readonly variant: Variant | null;
  readonly addOn: AddOn | null;
  /** The number of the same title's online edition, which must not stand on the cover. */
  readonly onlineIssn: Issn | null;
};
