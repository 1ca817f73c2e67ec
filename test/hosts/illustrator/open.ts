import type { Matrix } from '../../../src/core/geometry';
import type { Target } from '../../../src/core/placement';
import type { Host, Placement } from '../../../src/host';
import type { Bridge } from '../../../src/hosts/illustrator/bridge';
import { createDirectBridge } from '../../../src/hosts/illustrator/direct';
import type { Illustrator } from '../../../src/hosts/illustrator/executor/dom';
import { createIllustratorHost } from '../../../src/hosts/illustrator/host';
import { placeSymbol, type SymbolRequest } from '../../../src/jobs/place';
import { request } from '../../core/round-trip';
import type { IllustratorDouble, Snapshot } from '../../doubles/illustrator';

export const NAMED = { kind: 'named-item', name: 'barcode', rotationDegrees: 0 } as const satisfies Target;
export const SELECTED = { kind: 'selection', rotationDegrees: 0 } as const satisfies Target;

/** Middle of the object "barcode" of every hostile document, in mm on its third artboard. */
export const MIDDLE = { x: 55, y: 150 };

/** A symbol with its issue, curved outlines and a panel. */
export const SYMBOL = request({
  number: { issn: '1144-875X', variant: null, addOn: '12' },
  spec: { size: 'SC0', height: '60%' },
});

const bare = (ink: string): SymbolRequest =>
  request({
    number: { issn: '1144-875X', variant: null, addOn: null },
    spec: { size: 'SC0', height: '60%', text: 'none', issnLine: 'none', ink },
  });

/** The bars and the panel alone, in a spot ink. */
export const BARE_SPOT = bare('Deep=100/60/10/53');

/** The bars and the panel alone, in black. */
export const BARE = bare('black');

/** A way to the executor over the double's objects. */
export type MakeBridge = (illustrator: Illustrator) => Bridge;
/** The host as the product makes it, or one with a mistake. */
export type MakeHost = (bridge: Bridge, options: { readonly acceptsRgb: boolean }) => Host;

/** Each call runs as one script, as Illustrator runs it. */
export function scripted(double: IllustratorDouble, { call }: Bridge): Bridge {
  return { call: (command, json) => double.script(() => call(command, json)) };
}

export type Ways = {
  readonly makeBridge?: MakeBridge;
  readonly makeHost?: MakeHost;
  readonly acceptsRgb?: boolean;
  /** What the judge of the read-back says; by default the product's own. */
  readonly differences?: Placement['differences'];
};

export function hostIn(
  double: IllustratorDouble,
  { makeBridge = createDirectBridge, makeHost = createIllustratorHost, acceptsRgb = false }: Ways = {},
): Host {
  const bridge = scripted(double, makeBridge(double.globals as unknown as Illustrator));
  return makeHost(bridge, { acceptsRgb });
}

/** The user brings the second document to the front between looking and drawing. */
export const changingDocument = (double: IllustratorDouble, ways: Ways = {}): Ways => ({
  ...ways,
  makeBridge: (illustrator) => {
    const { call } = (ways.makeBridge ?? createDirectBridge)(illustrator);
    return {
      call: (command, json) => {
        const app = double.app as unknown as { activeDocument: unknown; documents: readonly unknown[] };
        if (command === 'place') app.activeDocument = app.documents[1];
        return call(command, json);
      },
    };
  },
});

/** Places through the host and tells what it was asked to draw and where it says that it stands. */
export async function placeIn(
  double: IllustratorDouble,
  target: Target = NAMED,
  symbol: SymbolRequest = SYMBOL,
  ways: Ways = {},
) {
  const host = hostIn(double, ways);
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
            return (ways.differences ?? placement.differences)(artwork, placed);
          },
        });
      },
    },
    symbol,
    target,
  );
  return { outcome, drawing: (asked as unknown as Placement).drawing, at: at as Matrix | null };
}

/** No mistake against the object model, also where the executor caught the error. */
export const expectClean = ({ ledger }: IllustratorDouble): void => expect(ledger.violations).toEqual([]);

/** Documents, settings and selection are what they were. */
export const expectUntouched = (double: IllustratorDouble, before: Snapshot): void =>
  expect(double.snapshot()).toEqual(before);
