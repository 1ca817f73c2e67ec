import type { Library } from '../../core/titles/title';
import type { PlannedIssue } from '../../core/update/plan-next';
import { recordChange } from '../../jobs/next';
import type { PlacedSymbol } from '../../jobs/place';
import type { Titles } from '../panel-host';

/** Notes a planned number as given out once it stands somewhere; null where it is another number, or cannot be noted. */
export async function recorded(
  { store, now }: Titles,
  plan: PlannedIssue,
  { readBack }: PlacedSymbol,
): Promise<Library | null> {
  const { gtin13, addOn } = plan.to.number;
  if (readBack.gtin13 !== gtin13 || readBack.addOn !== (addOn?.digits ?? null)) return null;
  const library = await recordChange(store, plan, now(), null);
  return library.ok ? library.value : null;
}
