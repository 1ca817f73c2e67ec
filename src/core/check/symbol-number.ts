import { completeIssn, type Issn } from '../number/issn';
import type { Variant } from '../number/variant';

/** The ISSN and variant of 13 decoded digits; null for a number that is not 977. */
export const coverNumberOf = (gtin13: string): { readonly issn: Issn; readonly variant: Variant } | null =>
  gtin13.startsWith('977') && !/^9770{7}/.test(gtin13)
    ? { issn: completeIssn(gtin13.slice(3, 10)), variant: gtin13.slice(10, 12) as Variant }
    : null;
