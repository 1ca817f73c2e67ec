import type { Artwork } from '../../src/core/artwork/artwork';
import type { RightAngle } from '../../src/core/geometry';
import type { FileTarget, Target } from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { drawnBarHeight, type TypedSpec } from '../../src/core/symbol/spec';
import type { Host } from '../../src/host';
import { placeSymbol, type SymbolRequest } from '../../src/jobs/place';
import { request } from '../core/round-trip';
import { centredOn, missingParts } from './stands';

/** Frames that every document of the contract has on its one A4 page, in mm from the page's corner. */
export const FRAMES = [
  { name: 'barcode', x: 10, y: 252, width: 60, height: 35 },
  { name: 'small', x: 100, y: 252, width: 20, height: 8 },
  { name: 'twin', x: 10, y: 100, width: 60, height: 35 },
  { name: 'twin', x: 10, y: 150, width: 60, height: 35 },
  { name: 'edge', x: 181, y: 200, width: 50, height: 35 },
] as const;

/** A document that a host is asked to draw in, and what others see of it. */
export type OpenDocument = {
  readonly host: Host;
  /** The first page as the document says it, read apart from the host. */
  readonly artwork: () => Promise<Artwork>;
  /** Everything that placing could change, to compare before with after. */
  readonly state: () => unknown;
  /** What must hold after each test. */
  readonly check: () => void;
};

export type HostUnderTest = {
  readonly open: () => Promise<OpenDocument>;
  readonly holdsSpots: boolean;
};

/** With an issue of two digits, or one that fits upright frames when it is turned. */
const asked = (addOn: string | null, spec: Partial<TypedSpec> = {}): SymbolRequest =>
  request({
    number: { issn: '1144-875X', variant: null, addOn },
    spec: { size: 'SC0', height: '60%', ...spec },
  });

const named = (name: string, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'named-item', name, rotationDegrees }) as const;
const point = (x: number, y: number, page = 1, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'point', page, x, y, rotationDegrees }) as const;

/** One and the same contract for every host that draws in a document which is there already. */
export function describeHost(name: string, { open, holdsSpots }: HostUnderTest): void {
  const [slot] = FRAMES;
  const middle = { x: slot.x + slot.width / 2, y: slot.y + slot.height / 2 };

  /** Places and expects that the symbol stands; its middle is `at`. */
  async function expectStanding(
    symbol: SymbolRequest,
    target: FileTarget,
    at: { readonly x: number; readonly y: number },
  ): Promise<void> {
    const document = await open();
    const placed = await placeSymbol(document.host, symbol, target);
    if (!placed.ok) throw new Error(JSON.stringify(placed.problems));
    const { readBack } = placed.value;
    expect(readBack.gtin13).toBe(symbol.number.gtin13);
    expect(readBack.addOn).toBe(symbol.number.addOn?.digits ?? null);
    expect(readBack.xDimension).toBeCloseTo(symbol.spec.xDimension, 4);
    expect(readBack.barHeight).toBeCloseTo(drawnBarHeight(symbol.spec), 3);
    expect((readBack.rotationDegrees + 360) % 360).toBeCloseTo(target.rotationDegrees, 6);
    const drawing = layoutSymbol(symbol.number, symbol.spec);
    const stands = centredOn(drawing, at, target.rotationDegrees);
    expect(missingParts(await document.artwork(), drawing, stands)).toEqual([]);
    document.check();
  }

  async function expectRefused(
    symbol: SymbolRequest,
    target: Target,
    problem: object,
    wrap: (host: Host) => Host = (host) => host,
  ): Promise<void> {
    const document = await open();
    const before = document.state();
    const placed = await placeSymbol(wrap(document.host), symbol, target);
    expect(placed).toMatchObject({ ok: false, problems: [problem] });
    expect(document.state()).toEqual(before);
    document.check();
  }

  describe(name, () => {
    test('places a symbol with its issue in the middle of a named frame', () =>
      expectStanding(asked('12'), named('barcode'), middle));

    test.each([0, 90, 180, 270] as const)('turns it by %d degrees', (degrees) =>
      expectStanding(asked(null), named('barcode', degrees), middle),
    );

    test.each([0, 90, 180, 270] as const)('places it at a point, turned by %d degrees', (degrees) => {
      const symbol = asked('12');
      const { extent } = layoutSymbol(symbol.number, symbol.spec);
      const [width, height] =
        degrees % 180 === 0 ? [extent.width, extent.height] : [extent.height, extent.width];
      return expectStanding(symbol, point(12.5, 33.25, 1, degrees), {
        x: 12.5 + width / 2,
        y: 33.25 + height / 2,
      });
    });

    test('keeps a size, a gap and a reduction that are not the usual ones', () =>
      expectStanding(
        asked('12', { size: '0.3mm', gap: '11', reduction: '0.02mm' }),
        named('barcode'),
        middle,
      ));

    if (holdsSpots)
      test('prints in a spot ink on white', () =>
        expectStanding(asked('12', { ink: 'PANTONE 2955 C=100/60/10/53' }), named('barcode'), middle));

    test('draws without a panel when none is asked for', () =>
      expectStanding(asked('12', { panel: false }), named('barcode'), middle));

    test('draws bars alone', () =>
      expectStanding(
        asked('12', { panel: false, text: 'none', issnLine: 'none' }),
        named('barcode'),
        middle,
      ));

    test('refuses an item that is not there and lists those that are', () =>
      expectRefused(asked('12'), named('no such frame'), {
        code: 'template/item-not-found',
        name: 'no such frame',
        available: expect.arrayContaining(['barcode', 'small']),
      }));

    test('refuses a name that two items bear', () =>
      expectRefused(asked('12'), named('twin'), { code: 'template/item-ambiguous', count: 2 }));

    test('refuses a frame that is too small and says what is needed', () => {
      const symbol = asked('12');
      const { width, height } = layoutSymbol(symbol.number, symbol.spec).extent;
      return expectRefused(symbol, named('small'), {
        code: 'template/slot-too-small',
        slot: { width: expect.closeTo(20, 3), height: expect.closeTo(8, 3) },
        needed: { width: expect.closeTo(width, 6), height: expect.closeTo(height, 6) },
      });
    });

    test('refuses to let a symbol hang over the edge of the page', async () => {
      const page = { width: expect.closeTo(210, 1), height: expect.closeTo(297, 1) };
      await expectRefused(asked('12'), named('edge'), { code: 'template/off-page', page });
      await expectRefused(asked('12'), point(190, 100), { code: 'template/off-page', page });
      await expectRefused(asked('12'), point(-0.1, 100), { code: 'template/off-page', page });
    });

    test('refuses a page that is not there', () =>
      expectRefused(asked('12'), point(10, 10, 2), { code: 'template/page-not-found', page: 2, pages: 1 }));

    test('keeps nothing that differs from what was meant', () => {
      const difference = { property: 'gtin13', expected: { text: '1' }, got: { text: '2' } } as const;
      return expectRefused(
        asked('12', holdsSpots ? { ink: 'PANTONE 2955 C=100/60/10/53' } : {}),
        named('barcode'),
        { code: 'read-back/differs', differences: [difference] },
        (host) => ({
          ...host,
          place: (placement) =>
            host.place({
              ...placement,
              differences: (...seen) => [...placement.differences(...seen), difference],
            }),
        }),
      );
    });
  });
}
