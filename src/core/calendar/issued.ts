import type { AddOn } from '../number/add-on';
import type { Variant } from '../number/variant';
import type { CalendarDate } from './date';

/** An issue that has its number; null where its rule knows no date or no count. */
export type Issued = {
  readonly date: CalendarDate | null;
  readonly count: number | null;
  readonly double: boolean;
  readonly variant: Variant;
  /** What the variant would be if this issue were nothing special. */
  readonly regularVariant: Variant;
  readonly addOn: AddOn;
};
