import type { Drawing } from '../../src/core/drawing';
import type { Matrix } from '../../src/core/geometry';
import type { Target } from '../../src/core/placement';
import { readIdml } from '../../src/formats/idml/read';
import type { Host, Placement } from '../../src/host';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { placeSymbol, type SymbolRequest } from '../../src/jobs/place';
import { request } from '../core/round-trip';
import type { InDesignDouble, Snapshot } from '../doubles/indesign';
import { missingParts } from './stands';

export const NAMED = { kind: 'named-item', name: 'barcode', rotationDegrees: 0 } as const satisfies Target;
export const SELECTED = { kind: 'selection', rotationDegrees: 0 } as const satisfies Target;

/** A symbol with its issue, curved outlines and a panel. */
export const SYMBOL = request({
  number: { issn: '1144-875X', variant: null, addOn: '12' },
  spec: { size: 'SC0', height: '60%' },
});

/** The bars and the panel alone, in a spot ink. */
export const BARE_SPOT = request({
  number: { issn: '1144-875X', variant: null, addOn: null },
  spec: { size: 'SC0', height: '60%', text: 'none', issnLine: 'none', ink: 'Deep=100/60/10/53' },
});

export type MakeHost = (indesign: InDesign) => Host;

/** Places through the adapter and tells what it was asked to draw and where it says that it stands. */
export async function placeIn(
  double: InDesignDouble,
  target: Target = NAMED,
  symbol: SymbolRequest = SYMBOL,
  makeHost: MakeHost = createInDesignHost,
) {
  const host = makeHost(double.module as unknown as InDesign);
  let asked: Placement | null = null;
  let at: Matrix | null = null;
  const outcome = await placeSymbol(
    {
      ...host,
      place: (placement) => {
        asked = placement;
        return host.place({
          ...placement,
          differences: (artwork, placed) => {
            at = placed;
            return placement.differences(artwork, placed);
          },
        });
      },
    },
    symbol,
    target,
  );
  return { outcome, drawing: (asked as unknown as Placement).drawing, at: at as Matrix | null };
}

/** A page of the double's document, as our IDML reader sees it. */
export async function pageOf(double: InDesignDouble, page: number) {
  const read = await readIdml(double.toIdml(), page);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** No mistake against the object model and no key without effect, also where the adapter caught the error. */
export function expectClean({ ledger }: InDesignDouble): void {
  expect(ledger.violations).toEqual([]);
  expect(ledger.ignored).toEqual([]);
}

/** What was there before, as it is now, without what came anew: objects, lists and settings. */
export function withoutNew(before: Snapshot, after: Snapshot): Snapshot {
  return {
    ...after,
    documents: after.documents.map((document, i) => {
      const earlier = before.documents[i];
      if (!earlier) return document;
      const known = (id: number) => earlier.nodes[id] !== undefined;
      return {
        ...document,
        nodes: Object.fromEntries(
          Object.entries(document.nodes)
            .filter(([id]) => known(Number(id)))
            .map(([id, node]) => [id, { ...node, items: node.items.filter(known) }]),
        ),
        lists: {
          ...document.lists,
          swatches: document.lists.swatches.filter(known),
          inks: document.lists.inks.filter(known),
        },
      };
    }),
  };
}

/** What came anew to the first document. */
export function newcomersOf(before: Snapshot, after: Snapshot) {
  const [earlier, now] = [before.documents[0]?.nodes ?? {}, after.documents[0]?.nodes ?? {}];
  return Object.values(now).filter(({ id }) => earlier[id] === undefined);
}

/** The parts of a drawing that do not stand on a page of the document as it is saved. */
export const missingOn = async (double: InDesignDouble, page: number, drawing: Drawing, at: Matrix) =>
  missingParts(await pageOf(double, page), drawing, at);

/** Documents, settings and selection are what they were. */
export const expectUntouched = (double: InDesignDouble, before: Snapshot): void =>
  expect(double.snapshot()).toEqual(before);
