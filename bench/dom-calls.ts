import type { SymbolRequest } from '../src/jobs/place';
import { createInDesign, hostileDocument, SELECTIONS } from '../test/doubles/indesign';
import { countedCrossings } from '../test/doubles/indesign/counted';

/** How often a placing by selection crosses into InDesign, counted on the stand-in. */
export async function domCalls(request: SymbolRequest): Promise<string> {
  const double = createInDesign({ document: hostileDocument(0, { selection: SELECTIONS.frame }) });
  const { placing, readingBack } = await countedCrossings(double, request);
  const contours = double.ledger.crossings.filter(({ cls, member }) => cls === 'Paths' && member === 'add');
  const line = ({ call, write, read, all }: typeof placing) =>
    `${all} crossings: ${call} calls, ${write} writes, ${read} reads`;
  return [
    'InDesign, one symbol, counted on the stand-in',
    `  placing       ${line(placing)}; ${contours.length} of the calls add a contour (aim: 60 in all)`,
    `  reading back  ${line(readingBack)} (aim: 15)`,
    '',
  ].join('\n');
}
