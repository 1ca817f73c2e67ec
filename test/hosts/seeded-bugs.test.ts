import { readLabel } from '../../src/core/label';
import { layoutSymbol } from '../../src/core/symbol/layout';
import type { Host, Replacement, TextHost, UpdatableHost } from '../../src/host';
import type { InDesign } from '../../src/hosts/indesign/dom';
import type { SymbolRequest } from '../../src/jobs/place';
import { findStanding, updateSymbol } from '../../src/jobs/update';
import { coverNumber } from '../core/requests';
import {
  createInDesign,
  type Dom,
  FONTS_WITH_OCR_B,
  hostileDocument,
  type InDesignDouble,
  type Options,
  plainPlan,
  SELECTIONS,
  type Switches,
} from '../doubles/indesign';
import { drawEan } from '../doubles/indesign/ean';
import { expectLive, LIVE } from './expect-live';
import { expectPlaced } from './expect-placed';
import { expectWrap, newGroup } from './expect-wrap';
import {
  BARE_SPOT,
  expectClean,
  expectUntouched,
  type MakeHost,
  missingOn,
  NAMED,
  newcomersOf,
  placeIn,
  SELECTED,
  SYMBOL,
} from './indesign-open';
import { adapterWith } from './patched-adapter';
import { type Run, SEEDED_BUGS } from './seeded-bugs';

const open = (seed: number, options: Options = {}): InDesignDouble =>
  createInDesign({ seed, document: hostileDocument(seed), ...options });

/** In document 0, whose active layer is open. */
const POINT = { kind: 'point', page: 3, x: 40, y: 40, rotationDegrees: 0 } as const;
const NAMED_ON_PAGE_3 = { kind: 'point', page: 3, x: 20, y: 30, rotationDegrees: 0 } as const;

const placeOne = async (
  makeHost: MakeHost,
  seed: number,
  target: Parameters<typeof placeIn>[1],
  options: Options = {},
) => {
  const double = open(seed, options);
  const before = double.snapshot();
  const placed = await placeIn(double, target, SYMBOL, makeHost);
  expectClean(double);
  return { double, before, placed };
};

async function usual(makeHost: MakeHost, seed: number): Promise<void> {
  const { double, before, placed } = await placeOne(makeHost, seed, NAMED);
  await expectPlaced(double, before, placed, { x: 55, y: 150 });
  expect(double.ledger.undoSteps.map(({ name }) => name)).toEqual(['Place ISSN barcode']);
  expect(double.ledger.refused).toEqual([]);
}

const switched = (switches: Partial<Switches>) => async (makeHost: MakeHost) => {
  const { double, before, placed } = await placeOne(makeHost, 1, NAMED, { switches });
  await expectPlaced(double, before, placed, { x: 55, y: 150 });
};

async function turnedFrame(makeHost: MakeHost): Promise<void> {
  const document = hostileDocument(1, { selection: SELECTIONS['rotated-frame'] });
  const { double, before, placed } = await placeOne(makeHost, 1, SELECTED, { document });
  await expectPlaced(double, before, placed, { x: 70, y: 90, degrees: 30 });
}

async function point(makeHost: MakeHost): Promise<void> {
  const { double, before, placed } = await placeOne(makeHost, 0, NAMED_ON_PAGE_3);
  const { width, height } = placed.drawing.extent;
  await expectPlaced(double, before, placed, { x: 20 + width / 2, y: 30 + height / 2 });
}

async function lockedLayer(makeHost: MakeHost): Promise<void> {
  const document = hostileDocument(1, { selection: SELECTIONS['item-on-locked-layer'] });
  const { double, before, placed } = await placeOne(makeHost, 1, SELECTED, { document });
  expect(placed.outcome).toMatchObject({ problems: [{ code: 'layer/locked' }] });
  expectUntouched(double, before);
  expect(double.ledger.undoSteps).toEqual([]);
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
  // Where no step can be undone the host clears up itself.
  const double = open(0, { switches: { doScript: 'fresh-scope' } });
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
  expect(turned).toMatchObject({ label: null, isForeign: false });
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
    const double = open(1, { switches: { doScript: 'fresh-scope' } });
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
        host.place({
          ...placement,
          differences: () => [{ property: 'symbol', expected: 'nothing', got: 'nothing' }],
        }),
    };
  };
  expect((await placeIn(double, NAMED, BARE_SPOT, differing)).outcome).toMatchObject({
    problems: [{ code: 'read-back/differs' }],
  });
  expectUntouched(double, before);
}

/** Nothing of a refusal stays in the history, and nothing that the user did is taken back with it. */
async function history(makeHost: MakeHost): Promise<void> {
  const double = open(1);
  expect((await placeIn(double, NAMED, BARE_SPOT, makeHost)).outcome).toMatchObject({ ok: true });
  const before = double.snapshot();
  const { app } = double.module as unknown as { app: { activeDocument: Dom } };
  const differing: MakeHost = (indesign) => {
    const host = makeHost(indesign);
    const differences = () => [{ property: 'symbol', expected: 'nothing', got: 'nothing' }] as const;
    return { ...host, place: (placement) => host.place({ ...placement, differences }) };
  };
  await placeIn(double, { ...NAMED, name: 'other' }, BARE_SPOT, differing);
  expectUntouched(double, before);
  expect(app.activeDocument.undoHistory).toEqual(['Place ISSN barcode']);
  double.failWhen(
    (c) => c.kind === 'write' && c.cls === 'ScriptPreference' && c.member === 'measurementUnit',
  );
  await placeIn(double, { ...NAMED, name: 'other' }, BARE_SPOT, makeHost);
  expectUntouched(double, before);
}

type Changing = Host & UpdatableHost & TextHost;

/** A document with a symbol, and a way to change it. */
async function changing(makeHost: MakeHost, symbol: SymbolRequest, options: Options = {}) {
  const double = open(1, { fonts: FONTS_WITH_OCR_B, ...options });
  const { outcome } = await placeIn(double, NAMED, symbol, makeHost);
  expect(outcome).toMatchObject({ ok: true });
  const host = makeHost(double.module as unknown as InDesign) as Changing;
  const { app } = double.module as unknown as { app: { activeDocument: Dom } };
  const group = (app.activeDocument.groups!.everyItem!().getElements!() as unknown as Dom[]).find(
    (g) => String(g.extractLabel!('org.issn-barcode')) !== '',
  ) as Dom;
  const one = async () => {
    const found = await findStanding(host, 'document');
    if (!found.ok || !found.value[0]?.known.ok) throw new Error(JSON.stringify(found));
    return { symbol: found.value[0].symbol, known: found.value[0].known.value };
  };
  return { double, host, group, one };
}

/** Parts come and go in the group, and what stands there is what was asked for. */
async function updates(makeHost: MakeHost): Promise<void> {
  const bare = {
    ...SYMBOL,
    spec: { ...SYMBOL.spec, panel: false, digits: 'none', issnLine: 'none' },
  } as const;
  for (const [from, to, switches] of [
    [bare, SYMBOL, {}],
    [LIVE, SYMBOL, {}],
    [SYMBOL, LIVE, { addedToGroup: 'as-group' }],
    [bare, SYMBOL, { addedToGroup: 'on-spread' }],
  ] as const) {
    const { double, host, group, one } = await changing(makeHost, from, { switches });
    Object.assign(
      (double.module as unknown as { app: { transformPreferences: object } }).app.transformPreferences,
      {
        whenScaling: (double.module as unknown as { WhenScalingOptions: Dom }).WhenScalingOptions
          .ADJUST_SCALING_PERCENTAGE,
      },
    );
    Object.assign(group, { horizontalScale: 90, verticalScale: 90, rotationAngle: 30 });
    const { symbol, known } = await one();
    const updated = await updateSymbol(host, symbol, known, to);
    expect(updated).toMatchObject({ ok: true });
    const now = await one();
    expect(now.known).toMatchObject({ from: 'label', findings: [] });
    const drawing = layoutSymbol(to.number, to.spec);
    expect(await missingOn(double, 3, drawing, now.symbol.placed!)).toEqual([]);
    expect(now.symbol.artwork.texts).toHaveLength(drawing.elements.filter((e) => e.kind === 'text').length);
    expect(now.symbol.artwork.shapes).toHaveLength(drawing.elements.filter((e) => e.kind === 'path').length);
  }
}

/** A change that fails puts the old symbol back; without a step that can be undone too. */
async function changesTakenBack(makeHost: MakeHost): Promise<void> {
  for (const switches of [{}, { doScript: 'fresh-scope' }] as const) {
    const { double, host, group, one } = await changing(makeHost, SYMBOL, { switches });
    const { symbol, known } = await one();
    const rounded = () =>
      JSON.stringify(double.snapshot(), (_, v) => (typeof v === 'number' ? Number(v.toFixed(6)) || 0 : v));
    const before = rounded();
    const differences = () => [{ property: 'symbol', expected: 'nothing', got: 'nothing' }] as const;
    const taking = { replace: (id: string, r: Replacement) => host.replace(id, { ...r, differences }) };
    const number = coverNumber({ issn: '1144-875X', variant: null, addOn: '13' });
    await updateSymbol(taking, symbol, known, { number, spec: known.spec });
    expect(rounded()).toBe(before);
    Object.assign(group, { locked: true });
    const locked = await updateSymbol(host, symbol, known, known);
    expect(locked).toMatchObject({ problems: [{ code: 'update/locked' }] });
  }
}

/** A symbol on a parent page, and one of another maker with a text wrap. */
async function elsewhere(makeHost: MakeHost): Promise<void> {
  const document = hostileDocument(1, { selection: SELECTIONS['master-item'] });
  const double = open(1, { document });
  expect((await placeIn(double, SELECTED, SYMBOL, makeHost)).outcome).toMatchObject({ ok: true });
  const host = makeHost(double.module as unknown as InDesign) as Changing;
  const [found] = given(await findStanding(host, 'document'));
  const known = given(found!.known);
  expect(await updateSymbol(host, found!.symbol, known, known)).toMatchObject({ ok: true });
}

async function foreign(makeHost: MakeHost): Promise<void> {
  for (const withOthers of [false, true]) {
    const double = createInDesign({ document: plainPlan });
    const indesign = double.module as unknown as InDesign & { TextWrapModes: Dom };
    const { app } = double.module as unknown as { app: { scriptPreferences: object; activeDocument: Dom } };
    Object.assign(app.scriptPreferences, { measurementUnit: indesign.MeasurementUnits.POINTS });
    const page = app.activeDocument.pages!.item!(0) as Dom;
    const layer = app.activeDocument.layers!.item!(0) as Dom;
    const ean = (digits: string, at: readonly [number, number]) =>
      Object.assign(drawEan(page, layer, digits, at), { name: 'EAN' });
    const first = ean('9771144875007', [100, 200]);
    const item = withOthers
      ? (page.groups!.add!([first, ean('4006381333931', [100, 600])], layer) as Dom)
      : first;
    Object.assign(item.textWrapPreferences as object, {
      textWrapMode: indesign.TextWrapModes.BOUNDING_BOX_TEXT_WRAP,
    });
    ean('4006381333931', [300, 500]);
    const host = makeHost(indesign) as Changing;
    app.activeDocument.select!(item);
    const [found] = given(await findStanding(host, 'selection'));
    const known = given(found!.known);
    const updated = await updateSymbol(host, found!.symbol, known, known, { foreign: 'remove' });
    if (withOthers) {
      expect(updated).toMatchObject({ problems: [{ code: 'update/foreign-mixed' }] });
      continue;
    }
    expect(updated).toMatchObject({ ok: true });
    const kinds = (page.pageItems!.everyItem!().getElements!() as unknown as Dom[]).map((i) =>
      String(i.constructorName),
    );
    expect(kinds).toEqual(['Polygon', 'Group', 'Rectangle']);
    const group = page.groups!.item!(0) as Dom;
    const { textWrapMode } = group.textWrapPreferences as unknown as {
      textWrapMode: { equals: (o: unknown) => boolean };
    };
    expect(textWrapMode.equals(indesign.TextWrapModes.BOUNDING_BOX_TEXT_WRAP)).toBe(true);
  }
}

async function printed(makeHost: MakeHost): Promise<void> {
  const text = { lines: ['ISSN 1406-0949', 'second'], page: 3, margin: 8, pointSize: 8 } as const;
  const isThere = () => ({ ok: true, value: null }) as const;
  for (const corner of ['top-right', 'bottom-left'] as const) {
    const double = open(0);
    const before = double.snapshot();
    const host = makeHost(double.module as unknown as InDesign) as Changing;
    expect(await host.placeText({ ...text, corner, isThere })).toMatchObject({ ok: true });
    const [frame] = newcomersOf(before, double.snapshot());
    expect(frame?.attributes).toMatchObject({
      'text.contents': 'ISSN 1406-0949\rsecond',
      'textFramePreferences.verticalJustification': {
        key: corner === 'top-right' ? 'TOP_ALIGN' : 'BOTTOM_ALIGN',
      },
    });
    expectClean(double);
    const start = double.snapshot();
    const refused = { code: 'printed-issn/same', issn: '' } as const;
    await host.placeText({ ...text, corner, isThere: () => ({ ok: false, problems: [refused] }) });
    expectUntouched(double, start);
    const steps = double.module as unknown as { app: { activeDocument: Dom } };
    expect(steps.app.activeDocument.undoHistory).toEqual(['Place printed ISSN']);
    // Without a step that can be undone the host clears up itself.
    const other = open(0, { switches: { doScript: 'fresh-scope' } });
    const otherStart = other.snapshot();
    const otherHost = makeHost(other.module as unknown as InDesign) as Changing;
    await otherHost.placeText({ ...text, corner, isThere: () => ({ ok: false, problems: [refused] }) });
    expectUntouched(other, otherStart);
  }
  const locked = makeHost(open(2).module as unknown as InDesign) as Changing;
  expect(await locked.placeText({ ...text, corner: 'top-left', isThere })).toMatchObject({
    problems: [{ code: 'layer/locked' }],
  });
}

function given<T>(result: { readonly ok: boolean; readonly value?: T }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
}

/** All that the whole suite asks of the adapter, in short runs; each throws where something is wrong. */
const RUNS: Readonly<Record<Run, (makeHost: MakeHost) => Promise<void>>> = {
  // Odd units on a right-hand page, a moved zero point, strokes and shadows by default; then the spine, and no redraw.
  'document 1': (makeHost) => usual(makeHost, 1),
  'document 2': (makeHost) => usual(makeHost, 2),
  'document 3': (makeHost) => usual(makeHost, 3),
  'document 4': (makeHost) => usual(makeHost, 4),
  'anchor first': switched({ smoothOrder: 'ALR' }),
  'several paths': switched({ placeholderPath: 'several' }),
  'a list for each': switched({ innerPlurals: 'list-for-each' }),
  'scalars alone': switched({ bulkRead: 'scalars' }),
  'turned frame': turnedFrame,
  point,
  'locked layer': lockedLayer,
  layers,
  wrap,
  'live text': liveText,
  findings,
  standing,
  spots,
  failures,
  history,
  updates,
  'changes taken back': changesTakenBack,
  elsewhere,
  foreign,
  printed,
};

const NAMES = Object.keys(RUNS) as Run[];

test.each(NAMES)('the adapter as it is passes: %s', (run) => RUNS[run](adapterWith(null)));

test('at least twenty mistakes are seeded, each once', () => {
  expect(new Set(SEEDED_BUGS.map(({ name }) => name)).size).toBe(SEEDED_BUGS.length);
  expect(SEEDED_BUGS.length).toBeGreaterThanOrEqual(20);
});

test.each(SEEDED_BUGS.map((bug) => [bug.name, bug] as const))('catches: %s', async (_, bug) => {
  await expect(RUNS[bug.run](adapterWith(bug))).rejects.toThrow();
});
