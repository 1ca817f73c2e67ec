import {
  createInDesign,
  hostileDocument,
  type InDesignDouble,
  type Options,
  SELECTIONS,
} from '../doubles/indesign';
import { expectPlaced } from './expect-placed';
import {
  BARE_SPOT,
  expectClean,
  expectUntouched,
  type MakeHost,
  NAMED,
  placeIn,
  SELECTED,
  SYMBOL,
} from './indesign-open';
import { adapterWith } from './patched-adapter';
import { SEEDED_BUGS } from './seeded-bugs';

const open = (seed: number, options: Options = {}): InDesignDouble =>
  createInDesign({ seed, document: hostileDocument(seed), ...options });

const NAMED_ON_PAGE_3 = { kind: 'point', page: 3, x: 20, y: 30, rotationDegrees: 0 } as const;

/** A short run of everything that the whole suite asks of the adapter; it throws where something is wrong. */
async function battery(makeHost: MakeHost): Promise<void> {
  const place = async (seed: number, target: Parameters<typeof placeIn>[1], options: Options = {}) => {
    const double = open(seed, options);
    const before = double.snapshot();
    const placed = await placeIn(double, target, SYMBOL, makeHost);
    expectClean(double);
    return { double, before, placed };
  };
  // Odd units on a right-hand page, a moved zero point, strokes and shadows by default; then the spine, and no redraw.
  for (const seed of [1, 2, 3, 4]) {
    const { double, before, placed } = await place(seed, NAMED);
    await expectPlaced(double, before, placed, { x: 55, y: 150 });
    expect(double.ledger.undoSteps.map(({ name }) => name)).toEqual(['Place ISSN barcode']);
    expect(double.ledger.refused).toEqual([]);
  }
  for (const switches of [{ smoothOrder: 'ALR' }, { placeholderPath: 'several' }] as const) {
    const { double, before, placed } = await place(1, NAMED, { switches });
    await expectPlaced(double, before, placed, { x: 55, y: 150 });
  }
  {
    const document = hostileDocument(1, { selection: SELECTIONS['rotated-frame'] });
    const { double, before, placed } = await place(1, SELECTED, { document });
    await expectPlaced(double, before, placed, { x: 70, y: 90, degrees: 30 });
  }
  {
    const { double, before, placed } = await place(0, NAMED_ON_PAGE_3);
    const { width, height } = placed.drawing.extent;
    await expectPlaced(double, before, placed, { x: 20 + width / 2, y: 30 + height / 2 });
  }
  {
    const document = hostileDocument(1, { selection: SELECTIONS['item-on-locked-layer'] });
    const { double, before, placed } = await place(1, SELECTED, { document });
    expect(placed.outcome).toMatchObject({ problems: [{ code: 'layer/locked' }] });
    expectUntouched(double, before);
  }
  await spots(makeHost);
  await failures(makeHost);
}

/** A spot is made once; a name that is taken is refused. */
async function spots(makeHost: MakeHost): Promise<void> {
  const double = open(1);
  for (const name of ['barcode', 'other'])
    expect((await placeIn(double, { ...NAMED, name }, BARE_SPOT, makeHost)).outcome).toMatchObject({
      ok: true,
    });
  const before = double.snapshot();
  const taken = {
    ...BARE_SPOT,
    spec: { ...BARE_SPOT.spec, ink: { kind: 'spot', name: 'PANTONE 293 C', cmyk: [100, 60, 10, 53] } },
  } as const;
  const { outcome } = await placeIn(double, NAMED, taken, makeHost);
  expect(outcome).toMatchObject({ problems: [{ code: 'format/swatch-name-taken' }] });
  expectUntouched(double, before);
  expectClean(double);
}

/** Calls that fail on the way, and a difference at the end of it, leave nothing behind. */
async function failures(makeHost: MakeHost): Promise<void> {
  for (const [cls, member, moment] of [
    ['Polygons', 'add', 'after'],
    ['Group', 'insertLabel', 'before'],
    ['Colors', 'add', 'after'],
  ] as const) {
    const double = open(1);
    const before = double.snapshot();
    let struck = 0;
    double.failWhen((c) => c.cls === cls && c.member === member && ++struck === 1, moment);
    const { outcome } = await placeIn(double, NAMED, BARE_SPOT, makeHost);
    expect(struck).toBe(1);
    expect(outcome).toMatchObject({ problems: [{ code: 'host/refused' }] });
    expectUntouched(double, before);
  }
  {
    // Redraw is not given back at the first attempt.
    const double = open(1);
    const before = double.snapshot();
    let writes = 0;
    double.failWhen((c) => c.kind === 'write' && c.member === 'enableRedraw' && ++writes === 2);
    await placeIn(double, NAMED, BARE_SPOT, makeHost);
    expect(double.snapshot().application).toEqual(before.application);
  }
  {
    const double = open(1);
    double.failWhen((c) => c.member === 'doScript', 'after');
    expect((await placeIn(double, NAMED, BARE_SPOT, makeHost)).outcome).toMatchObject({ ok: true });
  }
  const double = open(1);
  const before = double.snapshot();
  const differing: MakeHost = (indesign) => {
    const host = makeHost(indesign);
    return {
      ...host,
      place: (placement) =>
        host.place({ ...placement, differences: () => [{ property: 'symbol', expected: '', got: '' }] }),
    };
  };
  expect((await placeIn(double, NAMED, BARE_SPOT, differing)).outcome).toMatchObject({
    problems: [{ code: 'read-back/differs' }],
  });
  expectUntouched(double, before);
}

test('the adapter as it is passes', async () => {
  await battery(adapterWith(null));
});

test('at least twenty mistakes are seeded, each once', () => {
  expect(new Set(SEEDED_BUGS.map(({ name }) => name)).size).toBe(SEEDED_BUGS.length);
  expect(SEEDED_BUGS.length).toBeGreaterThanOrEqual(20);
});

test.each(SEEDED_BUGS.map((bug) => [bug.name, bug] as const))('catches: %s', async (_, bug) => {
  const makeHost = adapterWith(bug);
  await expect(battery(makeHost)).rejects.toThrow();
});
