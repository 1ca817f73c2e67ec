import type { Host } from '../../../src/host';
import type { InDesign } from '../../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../../src/hosts/indesign/host';
import { placeSymbol, type SymbolRequest } from '../../../src/jobs/place';
import { type Crossing, crossingCounts, type InDesignDouble } from './index';

type Counts = ReturnType<typeof crossingCounts>;

/** Places a symbol in the selected frame and counts crossings: reading back is what comes after the last write and before the comparison. */
export async function countedCrossings(
  { module, ledger }: InDesignDouble,
  request: SymbolRequest,
): Promise<{ readonly placing: Counts; readonly readingBack: Counts }> {
  const host = createInDesignHost(module as unknown as InDesign);
  let compared = 0;
  const place: Host['place'] = (placement) =>
    host.place({
      ...placement,
      differences: (...read) => {
        compared = ledger.crossings.length;
        return placement.differences(...read);
      },
    });
  const outcome = await placeSymbol({ ...host, place }, request, { kind: 'selection', rotationDegrees: 0 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { crossings } = ledger;
  const kinds = crossings.slice(0, compared).map(({ kind }) => kind);
  const drawn = kinds.lastIndexOf('write') + 1;
  const of = (list: readonly Crossing[]) => crossingCounts({ ...ledger, crossings: [...list] });
  return {
    placing: of([...crossings.slice(0, drawn), ...crossings.slice(compared)]),
    readingBack: of(crossings.slice(drawn, compared)),
  };
}
