import type { Target } from '../../../src/core/placement';
import type { Host, UpdatableHost } from '../../../src/host';
import { updateSymbol } from '../../../src/jobs/update';
import {
  type Crossing,
  createIllustratorDouble,
  type DocumentPlan,
  type Dom,
  hostileDocument,
  type IllustratorDouble,
  plainPlan,
  rgbDocument,
  SELECTIONS,
  type Switches,
} from '../../doubles/illustrator';
import { set } from '../../doubles/illustrator/dom';
import {
  BARE,
  BARE_SPOT,
  changingDocument,
  expectClean,
  expectUntouched,
  hostIn,
  MIDDLE,
  NAMED,
  placeIn,
  SELECTED,
  SYMBOL,
  type Ways,
} from './open';
import {
  around,
  DIFFERING,
  documentOf,
  drawnByOthers,
  isSymbol,
  listed,
  NEXT_NUMBER,
  oneIn,
  partsOf,
  value,
  withSymbol,
} from './standing';
import { expectPlaced, withoutNew } from './stands';

const ON_NEW_LAYER = { ...NAMED, layer: 'Barcode' } as const;
const ON_SECOND_ARTBOARD = { kind: 'point', page: 2, x: 10, y: 20, rotationDegrees: 0 } as const;

/** A short run of everything that the whole suite asks of host and executor; each throws where something is wrong. */
export const BATTERY = {
  placements,
  elsewhere,
  refusals,
  spots,
  failures,
  updates,
  updatesThatFail,
} as const satisfies Readonly<Record<string, (ways: Ways) => Promise<void>>>;

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
}

/** Beside other looks, in turned frames, on other artboards and layers, in other colours. */
async function elsewhere(ways: Ways): Promise<void> {
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

/** A symbol is drawn anew in its group, among what people have put there, or in front of one of others. */
async function updates(ways: Ways): Promise<void> {
  {
    const { double, host, one, group } = await withSymbol(hostileDocument(3), {}, ways, BARE);
    const { symbol, known } = await one();
    const before = double.snapshot();
    const request = { number: NEXT_NUMBER, spec: known.spec };
    expect(value(await updateSymbol(host, symbol, known, request)).readBack.addOn).toBe('01');
    expect(around(double.snapshot(), isSymbol)).toEqual(around(before, isSymbol));
    expect(double.ledger.undoSteps).toHaveLength(1);
    expect(partsOf(group())).toEqual(['bars', 'panel']);
    expect(listed(group().tags)).toHaveLength(1);
    expect(await one()).toMatchObject({
      symbol: { name: 'ISSN barcode 1144-875X 01' },
      known: { from: 'label', findings: [] },
    });
    set(group().layer as Dom, { locked: true });
    const refused = await updateSymbol(host, symbol, known, request);
    expect(refused).toMatchObject({ problems: [{ code: 'layer/locked' }] });
    expectClean(double);
  }
  {
    const { double, host, one, group } = await withSymbol(plainPlan, {}, ways, BARE);
    const put = (item: Dom, into: Dom, placement: string) =>
      item.move!(into, double.enumerations.ElementPlacement![placement]);
    set(group(), { note: 'for the printer' });
    for (const placement of ['PLACEATBEGINNING', 'PLACEATEND'])
      put(documentOf(double).pathItems!.rectangle!(700, 20, 5, 5), group(), placement);
    const outer = documentOf(double).groupItems!.add!();
    put(group(), outer, 'PLACEATEND');
    const panel = listed(group().pageItems).find(({ name }) => name === 'panel');
    set(documentOf(double), { selection: [panel] });
    const { symbol, known } = await one();
    value(await updateSymbol(host, symbol, known, { number: NEXT_NUMBER, spec: known.spec }));
    expect(partsOf(group())).toEqual(['', 'bars', 'panel', '']);
    expect(String(group().note)).toBe('for the printer');
    expect((await one()).known.from).toBe('label');
    expect(listed(documentOf(double).selection as Dom)).toEqual([group()]);
    expectClean(double);
  }
  const kinds = (double: IllustratorDouble) =>
    listed((documentOf(double).layers as Dom)[0]?.pageItems).map(({ typename }) => String(typename));
  for (const [foreign, after] of [
    ['keep', ['PathItem', 'GroupItem', 'GroupItem']],
    ['remove', ['PathItem', 'GroupItem']],
  ] as const) {
    const double = createIllustratorDouble({ document: drawnByOthers('zint') });
    const host = hostIn(double, ways) as Host & UpdatableHost;
    const { symbol, known } = await oneIn(host, 'selection');
    value(await updateSymbol(host, symbol, known, known, { foreign }));
    expect(kinds(double)).toEqual(after);
    expectClean(double);
  }
  const double = createIllustratorDouble({ document: drawnByOthers('zint') });
  const host = hostIn(double, ways) as Host & UpdatableHost;
  const far = documentOf(double).pathItems!.rectangle!(20, 20, 5, 5);
  far.move!(documentOf(double).groupItems![0], double.enumerations.ElementPlacement!.PLACEATEND);
  const { symbol, known } = await oneIn(host, 'selection');
  const mixed = await updateSymbol(host, symbol, known, known, { foreign: 'remove' });
  expect(mixed).toMatchObject({ problems: [{ code: 'update/foreign-mixed', others: 1 }] });
}

/** An update that fails on the way, or differs at its end, leaves the old symbol whole, and everything else. */
async function updatesThatFail(ways: Ways): Promise<void> {
  const { double, host, one } = await withSymbol(hostileDocument(1), {}, ways, BARE);
  const { symbol, known } = await one();
  const spec = { ...known.spec, ink: { kind: 'spot', name: 'Deep', cmyk: [100, 60, 10, 53] } } as const;
  const update = (asked: Pick<UpdatableHost, 'replace'> = host) =>
    updateSymbol(asked, symbol, known, { number: NEXT_NUMBER, spec });
  const before = double.snapshot();
  const fails = (kind: Crossing['kind'], cls: string, member: string) => (c: Crossing) =>
    c.kind === kind && c.cls === cls && c.member === member;
  for (const [kind, cls, member, moment] of [
    ['call', 'CompoundPathItem', 'move', 'after'],
    ['call', 'GroupItem', 'remove', 'before'],
    ['write', 'Tag', 'value', 'after'],
    ['write', 'GroupItem', 'name', 'after'],
    ['call', 'CompoundPathItems', 'add', 'after'],
  ] as const) {
    double.failWhen(fails(kind, cls, member), moment);
    expect((await update()).ok).toBe(false);
    expectUntouched(double, before);
  }
  const replace: UpdatableHost['replace'] = (id, replacement) =>
    host.replace(id, { ...replacement, differences: DIFFERING });
  expect((await update({ replace })).ok).toBe(false);
  expectUntouched(double, before);
  double.failWhen(fails('call', 'GroupItem', 'remove'), 'after');
  expect((await update()).ok).toBe(true);
  expect((await one()).known.number.gtin13).toBe(NEXT_NUMBER.gtin13);
  expectClean(double);

  // A group that has lost its tag gets none where the update fails.
  const untagged = await withSymbol(plainPlan, {}, ways, BARE);
  for (const tag of listed(untagged.group().tags)) tag.remove!();
  const found = await untagged.one();
  const earlier = untagged.double.snapshot();
  untagged.double.failWhen(fails('call', 'GroupItem', 'remove'));
  expect((await updateSymbol(untagged.host, found.symbol, found.known, found.known)).ok).toBe(false);
  expectUntouched(untagged.double, earlier);
}
