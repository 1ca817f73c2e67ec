import type { Target } from '../../../src/core/placement';
import {
  createIllustratorDouble,
  type DocumentPlan,
  hostileDocument,
  plainPlan,
  rgbDocument,
  SELECTIONS,
  type Switches,
} from '../../doubles/illustrator';
import {
  BARE,
  BARE_SPOT,
  changingDocument,
  expectClean,
  expectUntouched,
  MIDDLE,
  NAMED,
  placeIn,
  SELECTED,
  SYMBOL,
  type Ways,
} from './open';
import { adapterWith } from './patched';
import { SEEDED_BUGS } from './seeded-bugs';
import { expectPlaced, withoutNew } from './stands';

const ON_NEW_LAYER = { ...NAMED, layer: 'Barcode' } as const;
const ON_SECOND_ARTBOARD = { kind: 'point', page: 2, x: 10, y: 20, rotationDegrees: 0 } as const;
const DIFFERING = () => [{ property: 'symbol', expected: '', got: '' }] as const;

/** A short run of everything that the whole suite asks of host and executor; it throws where something is wrong. */
async function battery(ways: Ways): Promise<void> {
  await placements(ways);
  await refusals(ways);
  await spots(ways);
  await failures(ways);
}

async function place(
  document: DocumentPlan,
  target: Target,
  ways: Ways,
  symbol = SYMBOL,
  switches: Partial<Switches> = {},
) {
  const double = createIllustratorDouble({ document, switches });
  const before = double.snapshot();
  const placed = await placeIn(double, target, symbol, ways);
  expectClean(double);
  return { double, before, placed };
}

async function placements(ways: Ways): Promise<void> {
  // Leaking defaults, a moved ruler origin, a closed active layer; then none of it.
  for (const [seed, switches, symbol] of [
    [3, {}, BARE],
    [8, { artboardRect: 'in-force' }, SYMBOL],
    [5, { newSubpath: 'last', coordinates: 'single' }, SYMBOL],
  ] as const) {
    const { double, before, placed } = await place(hostileDocument(seed), NAMED, ways, symbol, switches);
    expectPlaced(double, before, placed, MIDDLE);
    expect(double.ledger.undoSteps).toHaveLength(1);
  }
  {
    // What is selected looks other than what is drawn next.
    const items = plainPlan.items.map((item) => ({ ...item, attributes: { stroked: false } }));
    const { double, before, placed } = await place({ ...plainPlan, items }, NAMED, ways, BARE_SPOT);
    expect(placed.outcome.ok).toBe(true);
    expect(withoutNew(before, double.snapshot())).toEqual(before);
  }
  {
    const turned = hostileDocument(1, { selection: SELECTIONS['rotated-frame'] });
    const { double, before, placed } = await place(turned, SELECTED, ways, BARE);
    expectPlaced(double, before, placed, { x: 70, y: 90, degrees: 30 });
  }
  {
    const { double, before, placed } = await place(hostileDocument(4), ON_SECOND_ARTBOARD, ways, BARE_SPOT);
    const { width, height } = placed.drawing.extent;
    expectPlaced(double, before, placed, { x: 10 + width / 2, y: 20 + height / 2 }, 1);
  }
  {
    const { double, before, placed } = await place(
      hostileDocument(2, { activeArtboard: 0 }),
      NAMED,
      ways,
      BARE,
    );
    expectPlaced(double, before, placed, MIDDLE, 2);
  }
  {
    const { double, before, placed } = await place(hostileDocument(0), ON_NEW_LAYER, ways, BARE);
    expectPlaced(double, before, placed, MIDDLE);
    const once = double.snapshot();
    const again = await placeIn(double, { ...ON_NEW_LAYER, name: 'other' }, BARE, ways);
    expect(again.outcome.ok).toBe(true);
    expect(double.snapshot().documents[0]?.lists.layers).toEqual(once.documents[0]?.lists.layers);
    expectClean(double);
  }
  {
    const { double, before, placed } = await place(
      rgbDocument(1),
      NAMED,
      { ...ways, acceptsRgb: true },
      BARE,
    );
    expectPlaced(double, before, placed, MIDDLE);
  }
}

async function refusals(ways: Ways): Promise<void> {
  const cases: readonly (readonly [DocumentPlan, Target, object])[] = [
    [rgbDocument(1), NAMED, { code: 'document/rgb' }],
    [hostileDocument(1, { scaleFactor: 10 }), NAMED, { code: 'document/large-canvas' }],
    [hostileDocument(1, { isolated: 'pair' }), NAMED, { code: 'document/isolated' }],
    [hostileDocument(1, { isolated: 'Inner' }), NAMED, { code: 'document/isolated' }],
    [hostileDocument(1), { ...NAMED, name: 'on locked layer' }, { code: 'layer/locked' }],
    [hostileDocument(3), { ...ON_SECOND_ARTBOARD, page: 3 }, { code: 'layer/hidden' }],
    [hostileDocument(1), { ...NAMED, name: 'twin' }, { code: 'template/item-ambiguous' }],
  ];
  for (const [document, target, problem] of cases) {
    const { double, before, placed } = await place(document, target, ways, BARE_SPOT);
    expect(placed.outcome).toMatchObject({ ok: false, problems: [problem] });
    expectUntouched(double, before);
  }
  const double = createIllustratorDouble({ document: [hostileDocument(1), hostileDocument(2)] });
  const { outcome } = await placeIn(double, NAMED, BARE_SPOT, changingDocument(double, ways));
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'document/changed' }] });
}

/** A spot is made once; a name that is taken is refused. */
async function spots(ways: Ways): Promise<void> {
  const double = createIllustratorDouble({ document: hostileDocument(1) });
  for (const name of ['barcode', 'other'])
    expect((await placeIn(double, { ...NAMED, name }, BARE_SPOT, ways)).outcome).toMatchObject({ ok: true });
  const [document] = double.snapshot().documents;
  const names = document?.lists.spots.map((id) => document.nodes[id]?.attributes.name) ?? [];
  expect(names.filter((name) => String(name).startsWith('Deep'))).toEqual(['Deep']);
  const before = double.snapshot();
  const ink = { kind: 'spot', name: 'PANTONE 293 C', cmyk: [100, 60, 10, 53] } as const;
  const taken = { ...BARE_SPOT, spec: { ...BARE_SPOT.spec, ink } };
  const { outcome } = await placeIn(double, NAMED, taken, ways);
  expect(outcome).toMatchObject({ problems: [{ code: 'format/swatch-name-taken' }] });
  expectUntouched(double, before);
}

/** Calls that fail on the way, and a difference at the end of it, leave nothing behind. */
async function failures(ways: Ways): Promise<void> {
  for (const [cls, member, moment, use] of [
    ['GroupItems', 'add', 'after', 1],
    ['CompoundPathItem', 'name', 'before', 1],
    ['Spots', 'add', 'after', 1],
    ['Layers', 'add', 'after', 1],
    ['Application', 'coordinateSystem', 'before', 8],
  ] as const) {
    const double = createIllustratorDouble({ document: hostileDocument(1) });
    const before = double.snapshot();
    let uses = 0;
    double.failWhen(
      (c) => c.kind !== 'read' && c.cls === cls && c.member === member && ++uses === use,
      moment,
    );
    const { outcome } = await placeIn(double, ON_NEW_LAYER, BARE_SPOT, ways);
    expect(uses).toBeGreaterThanOrEqual(use);
    if (outcome.ok) expect(double.snapshot().application).toEqual(before.application);
    else expectUntouched(double, before);
  }
  {
    // The user's coordinate system is not given back at the first attempt.
    const double = createIllustratorDouble({
      document: hostileDocument(1, { coordinateSystem: 'DOCUMENTCOORDINATESYSTEM' }),
    });
    const before = double.snapshot();
    let writes = 0;
    double.failWhen((c) => c.kind === 'write' && c.member === 'coordinateSystem' && ++writes === 4);
    await placeIn(double, NAMED, BARE_SPOT, ways);
    expect(double.snapshot().application).toEqual(before.application);
  }
  const double = createIllustratorDouble({ document: hostileDocument(1) });
  const before = double.snapshot();
  const { outcome } = await placeIn(double, ON_NEW_LAYER, BARE_SPOT, { ...ways, differences: DIFFERING });
  expect(outcome).toMatchObject({ problems: [{ code: 'read-back/differs' }] });
  expectUntouched(double, before);
}

test('host and executor as they are pass', async () => {
  await battery(adapterWith(null));
});

test('at least fifteen mistakes are seeded, each once', () => {
  expect(new Set(SEEDED_BUGS.map(({ name }) => name)).size).toBe(SEEDED_BUGS.length);
  expect(SEEDED_BUGS.length).toBeGreaterThanOrEqual(15);
});

test.each(SEEDED_BUGS.map((bug) => [bug.name, bug] as const))('catches: %s', async (_, bug) => {
  const ways = adapterWith(bug);
  await expect(battery(ways)).rejects.toThrow();
});
