import type { InDesign } from '../src/hosts/indesign/dom';
import { createInDesignHost } from '../src/hosts/indesign/host';
import { placeSymbol, type SymbolRequest } from '../src/jobs/place';
import { createInDesign, crossingCounts, hostileDocument, SELECTIONS } from '../test/doubles/indesign';

/** How often a placing by selection crosses into InDesign, counted on the stand-in; reading back is part of it. */
export async function domCalls(request: SymbolRequest): Promise<string> {
  const double = createInDesign({ document: hostileDocument(0, { selection: SELECTIONS.frame }) });
  const host = createInDesignHost(double.module as unknown as InDesign);
  let drawn = 0;
  const placed = await placeSymbol(
    {
      ...host,
      place: (placement) =>
        host.place({
          ...placement,
          differences: (...read) => {
            drawn = crossingCounts(double.ledger).all;
            return placement.differences(...read);
          },
        }),
    },
    request,
    { kind: 'selection', rotationDegrees: 0 },
  );
  if (!placed.ok) throw new Error(JSON.stringify(placed.problems));
  const { read, write, call, all } = crossingCounts(double.ledger);
  return `InDesign, one symbol placed and read back: ${all} crossings (${read} reads, ${write} writes, ${call} calls), ${drawn} of them before the comparison\n`;
}
