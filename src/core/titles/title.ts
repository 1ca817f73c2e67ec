import type { Issn } from '../number/issn';

/** A code that was given out for an issue; texts are as they stand on the cover or in the calendar. */
export type IssuedCode = {
  readonly variant: string;
  readonly addOn: string | null;
  /** Cover date, "2026-06-01"; null for titles that only count. */
  readonly date: string | null;
  readonly count: number | null;
  readonly double: boolean;
  /** When it was given out, as ISO 8601 time in UTC. */
  readonly issuedAt: string;
  /** The document it went into, as far as it has a name. */
  readonly document: string | null;
};

/** An ISSN of the same title in another medium; it never goes into the bars. */
export type OtherMedium = { readonly medium: 'online' | 'disc' | 'other'; readonly issn: Issn };

/** How a title's symbol looks and where it stands; texts as a person types them, null for the defaults. */
export type TitleSymbol = {
  readonly size: string | null;
  readonly height: string | null;
  readonly ink: string | null;
  readonly place: string | null;
};

/** A magazine, newspaper or journal whose covers carry a barcode. */
export type Title = {
  readonly name: string;
  /** Of the print edition. */
  readonly issn: Issn;
  readonly otherMedia: readonly OtherMedium[];
  /** The market's rule by id; null while none is chosen. */
  readonly rule: string | null;
  readonly symbol: TitleSymbol;
  /** Every code given out, the oldest first. */
  readonly history: readonly IssuedCode[];
  /** When anything but the history was last changed, as ISO 8601 time in UTC. */
  readonly changedAt: string;
};

/** Every title, in the order of their names. */
export type Library = { readonly titles: readonly Title[] };

/** The code that was given out last; null for a new title. */
export const lastCode = ({ history }: Title): IssuedCode | null => history.at(-1) ?? null;
