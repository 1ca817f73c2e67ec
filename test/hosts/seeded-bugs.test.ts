import { readLabel } from '../../src/core/label';
import type { InDesign } from '../../src/hosts/indesign/dom';
import {
  createInDesign,
  FONTS_WITH_OCR_B,
  hostileDocument,
  type InDesignDouble,
  type Options,
  SELECTIONS,
} from '../doubles/indesign';
import { expectLive, LIVE } from './expect-live';
import { expectPlaced } from './expect-placed';
import { expectWrap, newGroup } from './expect-wrap';
import {
  BARE_SPOT,
  expectClean,
  expectUntouched,
  type MakeHost,
  NAMED,
  newcomersOf,
  placeIn,
  SELECTED,
  SYMBOL,
} from './indesign-open';
import { adapterWith } from './patched-adapter';
import { SEEDED_BUGS } from './seeded-bugs';

const open = (seed: number, options: Options = {}): InDesignDouble =>
  createInDesign({ seed, document: hostileDocument(seed), ...options });

/** In document 0, whose active layer is open. */
const POINT = { kind: 'point', page: 3, x: 40, y: 40, rotationDegrees: 0 } as const;
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
  for (const switches of [
    { smoothOrder: 'ALR' },
    { placeholderPath: 'several' },
    { innerPlurals: 'list-for-each' },
    { bulkRead: 'scalars' },
  ] as const) {
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
    expect(double.ledger.undoSteps).toEqual([]);
  }
  await layers(makeHost);
  await wrap(makeHost);
  await liveText(makeHost);
  await findings(makeHost);
  await standing(makeHost);
  await spots(makeHost);
  await failures(makeHost);
}

/** A chosen layer takes the symbol, is made where it is missing and goes again with a drawing that failed. */
async function layers(makeHost: MakeHost): Promise<void> {
  for (const layer of ['Artwork', 'Barcode']) {
    const double = open(0);
    const before = double.snapshot();
    const { outcome } = await placeIn(double, { ...POINT, layer }, BARE_SPOT, makeHost);
    expect(outcome).toMatchObject({ ok: true });
    const { nodes, attributes } = double.snapshot().documents[0]!;
    const { ref } = newGroup(double, before).attributes.itemLayer as { readonly ref: number };
    expect(nodes[ref]?.attributes.name).toBe(layer);
    expect(attributes).toEqual(before.documents[0]?.attributes);
    expectClean(double);
  }
  const double = open(0);
  const before = double.snapshot();
  double.failWhen((c) => c.cls === 'Group' && c.member === 'insertLabel');
  await placeIn(double, { ...POINT, layer: 'Barcode' }, BARE_SPOT, makeHost);
  expectUntouched(double, before);
  // The active layer of document 4 is hidden.
  const hidden = await placeIn(open(4), POINT, SYMBOL, makeHost);
  expect(hidden.outcome).toMatchObject({ problems: [{ code: 'layer/hidden' }] });
}

async function wrap(makeHost: MakeHost): Promise<void> {
  const double = open(0);
  const before = double.snapshot();
  // The ISSN line reaches the top of the extent, and nothing its sides.
  const bare = { panel: false, digits: 'none' } as const;
  const symbol = { ...SYMBOL, spec: { ...SYMBOL.spec, ...bare } };
  const { outcome, drawing } = await placeIn(double, { ...POINT, textWrap: true }, symbol, makeHost);
  expect(outcome).toMatchObject({ ok: true });
  expectWrap(double, before, drawing);

  const alone = {
    ...SYMBOL,
    spec: { ...SYMBOL.spec, panel: false, digits: 'none', issnLine: 'none' },
  } as const;
  const start = double.snapshot();
  const placed = await placeIn(double, { ...POINT, y: 140 }, alone, makeHost);
  expect(placed.outcome).toMatchObject({ ok: true });
  const guide = newcomersOf(start, double.snapshot()).find((n) => n.attributes.name === 'quiet-zone-guide');
  expect(guide?.attributes).toMatchObject({ nonprinting: true, strokeWeight: 0 });
}

async function liveText(makeHost: MakeHost): Promise<void> {
  const font = 'OCR-B 10 BT\tRegular';
  // The type sizes of document 2 are in Q.
  for (const [seed, target] of [
    [1, NAMED],
    [2, NAMED],
    [0, { ...POINT, rotationDegrees: 90 }],
  ] as const) {
    const found = await expectLive(open(seed, { fonts: FONTS_WITH_OCR_B }), target, font, makeHost);
    expect(found).not.toContain('text/font-missing');
  }
  const { outcome } = await placeIn(open(1), NAMED, LIVE, makeHost);
  expect(outcome.ok && outcome.value.findings.map(({ code }) => code)).toContain('text/font-missing');
}

async function findings(makeHost: MakeHost): Promise<void> {
  for (const [seed, selection, code] of [
    [1, 'master-item', 'document/parent-page'],
    [3, 'frame', 'document/rgb-intent'],
  ] as const) {
    const document = hostileDocument(seed, { selection: SELECTIONS[selection] });
    const { outcome } = await placeIn(open(seed, { document }), SELECTED, SYMBOL, makeHost);
    expect(outcome.ok && outcome.value.findings.map((f) => f.code)).toContain(code);
  }
}

/** A symbol is found from a part of it, turned, and without its label; reading changes nothing. */
async function standing(makeHost: MakeHost): Promise<void> {
  const double = open(1);
  const placed = await placeIn(double, NAMED, SYMBOL, makeHost);
  const indesign = double.module as unknown as InDesign;
  const { activeDocument } = indesign.app;
  const group = activeDocument.pages.item(2).groups.item(0);
  (activeDocument as unknown as { select: (item: object) => void }).select(group.polygons.item(0));
  const find = async () => {
    const before = double.snapshot();
    const found = await makeHost(indesign).symbols?.('selection');
    expect(double.snapshot()).toEqual(before);
    return found?.ok ? found.value : [];
  };
  const [upright] = await find();
  expect(readLabel(upright?.label ?? '')).toMatchObject({ state: 'intact' });
  upright?.placed?.forEach((n, i) => expect(n).toBeCloseTo(placed.at?.[i] as number, 6));
  const steps = double.ledger.undoSteps.length;
  await find();
  expect(double.ledger.undoSteps).toHaveLength(steps);
  Object.assign(group, { rotationAngle: 30 });
  group.insertLabel('org.issn-barcode', '');
  const [turned] = await find();
  expect(turned).toMatchObject({ label: null });
  expect(Math.atan2(-(turned?.placed?.[1] ?? 0), turned?.placed?.[0] ?? 0)).toBeCloseTo(Math.PI / 6, 6);
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
  const none = { name: 'None', model: 'PROCESS', space: 'CMYK', value: [0, 100, 0, 0] } as const;
  const traps = hostileDocument(2, { colours: [none], swatches: [{ name: 'Deep', kind: 'Tint' }] });
  const other = open(2, { document: traps });
  const start = other.snapshot();
  await expectPlaced(other, start, await placeIn(other, NAMED, SYMBOL, makeHost), { x: 55, y: 150 });
  const deep = await placeIn(other, NAMED, BARE_SPOT, makeHost);
  expect(deep.outcome).toMatchObject({ problems: [{ code: 'format/swatch-name-taken' }] });
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
