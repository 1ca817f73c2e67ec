import { findSymbols } from '../../src/core/artwork/symbols';
import { layoutSymbol } from '../../src/core/symbol/layout';
import type { SymbolSpec } from '../../src/core/symbol/spec';
import type { KnownSymbol } from '../../src/core/update/recognise';
import type { Host, UpdatableHost } from '../../src/host';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { LABEL_KEY } from '../../src/hosts/indesign/own-parts';
import { carryOut, planChange } from '../../src/jobs/next';
import type { SymbolRequest } from '../../src/jobs/place';
import { findStanding, updateSymbol } from '../../src/jobs/update';
import { coverNumber } from '../core/requests';
import {
  createInDesign,
  type Dom,
  FONTS_WITH_OCR_B,
  GROUP_VARIANTS,
  hostileDocument,
  type Options,
  VARIANTS,
} from '../doubles/indesign';
import { set } from '../doubles/indesign/dom';
import { expectClean, NAMED, pageOf, placeIn, SYMBOL } from './indesign-open';
import { missingParts } from './stands';

const NEXT_NUMBER = coverNumber({ issn: '1144-875X', variant: '01', addOn: '01' });

const value = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};

/** A hostile document with one symbol in the frame called "barcode". */
async function withSymbol(seed: number, switches = {}, options: Options = {}) {
  const double = createInDesign({ seed, document: hostileDocument(seed), switches, ...options });
  const indesign = double.module as unknown as InDesign;
  const { outcome } = await placeIn(double, NAMED, SYMBOL);
  expect(outcome).toMatchObject({ ok: true });
  const host = createInDesignHost(indesign) as Host & UpdatableHost;
  const document = (double.module as unknown as { app: { activeDocument: Dom } }).app.activeDocument;
  const ours = () =>
    (document.groups!.everyItem!().getElements!() as unknown as Dom[]).find(
      (g) => String(g.extractLabel!(LABEL_KEY)) !== '',
    ) as Dom;
  const one = async () => {
    const [found] = value(await findStanding(host, 'document'));
    return { symbol: found!.symbol, known: value(found!.known) };
  };
  return { double, indesign, host, document, ours, one };
}

type Double = Awaited<ReturnType<typeof withSymbol>>['double'];

/** Everything in the document but the symbol's own parts, and the name, label and alternative text of its group. */
function around(double: Double, group: number) {
  const snapshot = double.snapshot();
  return {
    ...snapshot,
    documents: snapshot.documents.map((document) => ({
      ...document,
      nodes: Object.fromEntries(
        Object.entries(document.nodes).flatMap(([id, node]): readonly (readonly [string, object])[] => {
          if (node.parent === group) return [];
          if (node.id !== group) return [[id, node]];
          const { name: _, 'objectExportOptions.customAltText': __, ...attributes } = node.attributes;
          return [[id, { ...node, attributes, labels: Object.keys(node.labels), items: [] }]];
        }),
      ),
    })),
  };
}

describe.each([{}, ...VARIANTS])('with %j', (switches) => {
  test('a symbol gets another number in its group, as one undo step, and nothing else changes', async () => {
    const { double, host, one, ours } = await withSymbol(3, switches);
    const { symbol, known } = await one();
    const before = around(double, Number(symbol.id));
    const steps = double.ledger.undoSteps.length;
    const updated = await updateSymbol(host, symbol, known, { number: NEXT_NUMBER, spec: known.spec });
    expect(value(updated).readBack).toMatchObject({ gtin13: NEXT_NUMBER.gtin13, addOn: '01' });
    expect(around(double, Number(symbol.id))).toEqual(before);
    // Where a script sees none of its surroundings, there is no way to one step.
    if (!('doScript' in switches)) expect(double.ledger.undoSteps).toHaveLength(steps + 1);
    const now = await one();
    expect(now).toMatchObject({
      symbol: { id: symbol.id, name: 'ISSN barcode 1144-875X 01' },
      known: { from: 'label', findings: [] },
    });
    now.symbol.placed!.forEach((n, i) => expect(n).toBeCloseTo(symbol.placed![i] as number, 6));
    expect(String(ours().objectExportOptions!.customAltText)).toBe('Barcode ISSN 1144-875X, issue 01');
    expectClean(double);
  });
});

test('a symbol that was scaled and turned is put right about the corner chosen', async () => {
  const { double, host, one, ours, indesign } = await withSymbol(1);
  indesign.app.scriptPreferences.measurementUnit = indesign.MeasurementUnits.POINTS;
  set(ours(), { horizontalScale: 80, verticalScale: 80, rotationAngle: 30 });
  const { symbol, known } = await one();
  expect(known.findings).toMatchObject([{ code: 'update/scaling-undone' }]);
  const corner = (k: typeof known, anchor: 'bottom-left') => {
    const { extent, toPage } = k.standing;
    const [x, y] = anchor === 'bottom-left' ? [extent.x, extent.y + extent.height] : [0, 0];
    return [toPage[0] * x + toPage[2] * y + toPage[4], toPage[1] * x + toPage[3] * y + toPage[5]];
  };
  const was = corner(known, 'bottom-left');
  expect(value(await updateSymbol(host, symbol, known, known)).readBack.xDimension).toBeCloseTo(
    known.spec.xDimension,
    6,
  );
  const now = (await one()).known;
  expect(now.findings).toEqual([]);
  expect(now.standing.rotationDegrees).toBeCloseTo(30, 6);
  corner(now, 'bottom-left').forEach((n, i) => expect(n).toBeCloseTo(was[i] as number, 5));
  expectClean(double);
});

test('a name and an alternative text that people gave stay', async () => {
  const { host, one, ours } = await withSymbol(2);
  set(ours(), { name: 'Our code' });
  set(ours().objectExportOptions as Dom, { customAltText: 'The code' });
  const { symbol, known } = await one();
  value(await updateSymbol(host, symbol, known, { number: NEXT_NUMBER, spec: known.spec }));
  expect([String(ours().name), String(ours().objectExportOptions!.customAltText)]).toEqual([
    'Our code',
    'The code',
  ]);
  expect((await one()).known.from).toBe('label');
});

test('the selected symbol gets its next number', async () => {
  const { host, document, ours, one } = await withSymbol(5);
  document.select!(ours());
  const asked = {
    direction: 'next',
    date: null,
    count: null,
    rule: 'count',
    variant: null,
    double: false,
  } as const;
  const plan = value(
    await planChange(host, 'selection', { titles: [] }, null, asked, { year: 2026, month: 6, day: 1 }),
  );
  expect([plan.from.inWords, plan.to.inWords]).toEqual(['no. 12, issue 12', 'no. 13, issue 13']);
  value(await carryOut(host, plan));
  expect(findSymbols((await one()).symbol.artwork)).toMatchObject([{ addOn: '13' }]);
});

/** How a symbol changes when parts of it come, go, or become live text. */
const CHANGES = {
  'the issue goes': { addOn: null },
  'the issue gets five digits': { addOn: '26047' },
  'the ISSN line goes': { spec: { issnLine: 'none' } },
  'the panel goes': { spec: { panel: false } },
  'the bars alone stay': { addOn: null, spec: { panel: false, digits: 'none', issnLine: 'none' } },
  'the light margin is marked': { spec: { lightMargin: true } },
  'digits and line become live text': { spec: { digits: 'live', issnLine: 'live' } },
} as const satisfies Readonly<
  Record<string, { readonly addOn?: string | null; readonly spec?: Partial<SymbolSpec> }>
>;

/** The symbol as it is after a change. */
const changed = (known: KnownSymbol, change: keyof typeof CHANGES): SymbolRequest => {
  const { addOn, spec } = { addOn: '12', spec: {}, ...CHANGES[change] };
  return {
    number: coverNumber({ issn: '1144-875X', variant: null, addOn }),
    spec: { ...known.spec, ...spec },
  };
};

/** Turned, under a scale kept as a percentage, in a group with something else, so that nothing stands as on a page. */
function disturb({ indesign, document, ours, double }: Awaited<ReturnType<typeof withSymbol>>) {
  indesign.app.scriptPreferences.measurementUnit = indesign.MeasurementUnits.POINTS;
  set((double.module as unknown as { app: { transformPreferences: Dom } }).app.transformPreferences, {
    whenScaling: (indesign as unknown as { WhenScalingOptions: Dom }).WhenScalingOptions
      .ADJUST_SCALING_PERCENTAGE,
  });
  set(ours(), { horizontalScale: 90, verticalScale: 90, rotationAngle: 30 });
  document.select!(ours());
}

describe.each([{}, ...GROUP_VARIANTS])('within its group, with %j', (switches) => {
  test.each(Object.keys(CHANGES) as (keyof typeof CHANGES)[])('%s, and comes back', async (change) => {
    const opened = await withSymbol(1, switches, { fonts: FONTS_WITH_OCR_B });
    disturb(opened);
    const { double, host, one } = opened;
    const first = await one();
    const before = around(double, Number(first.symbol.id));
    const steps = double.ledger.undoSteps.length;
    const asked = changed(first.known, change);
    const drawing = layoutSymbol(asked.number, asked.spec);
    const there = await updateSymbol(host, first.symbol, first.known, asked, { anchor: 'top-left' });
    const needsText = asked.spec.digits === 'live';
    if (!there.ok) {
      // Without a way into the group nothing is touched, and the reason is said.
      expect(there.problems).toMatchObject([{ code: 'update/other-parts' }]);
      expect(switches).toMatchObject(
        needsText ? { addedToGroup: expect.stringMatching('on-spread|throws') } : { addedToGroup: 'never' },
      );
      expect(double.ledger.undoSteps.length - steps).toBe(1);
      expect(String(opened.document.undoName)).not.toBe('Update ISSN barcode');
      expect((await one()).known.from).toBe('label');
      return;
    }
    expect(value(there).readBack).toMatchObject({ addOn: asked.number.addOn?.digits ?? null });
    const second = await one();
    expect(second.known).toMatchObject({ from: 'label', spec: { issnLine: asked.spec.issnLine } });
    expect(second.known.standing.rotationDegrees).toBeCloseTo(30, 6);
    expect(missingParts(await pageOf(double, 3), drawing, second.symbol.placed!)).toEqual([]);
    expect(textsOf(double)).toEqual(
      drawing.elements.flatMap((e) => (e.kind === 'text' ? [e.text] : [])).sort(),
    );
    const back = await updateSymbol(host, second.symbol, second.known, first.known, { anchor: 'top-left' });
    const origin = first.known.spec;
    const drawn = layoutSymbol(first.known.number, origin);
    expect(value(back).readBack).toMatchObject({ addOn: '12' });
    expect(missingParts(await pageOf(double, 3), drawn, (await one()).symbol.placed!)).toEqual([]);
    expect(textsOf(double)).toEqual([]);
    expect(around(double, Number(first.symbol.id))).toEqual(before);
    expect(double.ledger.undoSteps).toHaveLength(steps + 2);
    expectClean(double);
  });
});

/** The live texts of the symbol. */
function textsOf(double: Double): readonly string[] {
  const { nodes } = double.snapshot().documents[0]!;
  return Object.values(nodes)
    .filter((n) => n.cls === 'TextFrame' && nodes[n.parent]?.cls === 'Group')
    .map((n) => String(n.attributes['text.contents']))
    .sort();
}

test('a symbol that is gone, or locked, is told of, and nothing is touched', async () => {
  const { double, host, one, ours, document } = await withSymbol(1);
  const { symbol, known } = await one();
  const gone = await updateSymbol(host, { ...symbol, id: '999999' }, known, known);
  expect(gone).toEqual({ ok: false, problems: [{ code: 'update/gone', id: '999999' }] });
  set(ours(), { locked: true });
  const before = double.snapshot();
  const locked = await updateSymbol(host, symbol, known, known);
  expect(locked).toMatchObject({ ok: false, problems: [{ code: 'update/locked' }] });
  expect(double.snapshot()).toEqual(before);
  set(ours(), { locked: false });
  set(ours().itemLayer as Dom, { locked: true });
  const onLocked = await updateSymbol(host, symbol, known, known);
  expect(onLocked).toMatchObject({ ok: false, problems: [{ code: 'layer/locked' }] });
  expect(String(document.undoName)).not.toBe('Update ISSN barcode');
});

/** Outlines are written anew when a change is taken back: equal to a thousandth of a micrometre. */
async function expectSame(
  { symbol }: Awaited<ReturnType<Awaited<ReturnType<typeof withSymbol>>['one']>>,
  double: Double,
  before: unknown,
  host: Host,
) {
  const rounded = (snapshot: unknown) =>
    JSON.stringify(snapshot, (_, v) => (typeof v === 'number' ? Number(v.toFixed(6)) || 0 : v));
  expect(rounded(double.snapshot())).toBe(rounded(before));
  const now = value((await host.symbols?.('document')) ?? { ok: false });
  expect(now).toMatchObject([{ id: symbol.id, label: symbol.label, name: symbol.name }]);
}

test('a difference takes everything back', async () => {
  const { double, host, one } = await withSymbol(4);
  const found = await one();
  const before = double.snapshot();
  const differences = [{ property: 'symbol', expected: 'nothing', got: 'nothing' }] as const;
  const refused = await updateSymbol(
    {
      replace: (id, r) => host.replace(id, { ...r, differences: () => differences }),
    },
    found.symbol,
    found.known,
    { number: NEXT_NUMBER, spec: found.known.spec },
  );
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'read-back/differs' }] });
  await expectSame(found, double, before, host);
});

test.each(['before', 'after'] as const)(
  'every thirty-first call that fails, %s, leaves the old symbol or the new one whole',
  async (moment) => {
    const first = await withSymbol(1);
    const found = await first.one();
    first.double.resetLedger();
    value(
      await updateSymbol(first.host, found.symbol, found.known, {
        number: NEXT_NUMBER,
        spec: found.known.spec,
      }),
    );
    const count = first.double.ledger.crossings.length;
    expect(count).toBeGreaterThan(60);
    for (let n = 1; n <= count; n += 31) {
      const { double, host, one } = await withSymbol(1);
      const old = await one();
      const before = double.snapshot();
      double.resetLedger();
      double.failAt(n, moment);
      const outcome = await updateSymbol(host, old.symbol, old.known, {
        number: NEXT_NUMBER,
        spec: old.known.spec,
      });
      double.disarm();
      if (outcome.ok)
        expect((await one()).known).toMatchObject({ from: 'label', number: { gtin13: NEXT_NUMBER.gtin13 } });
      else await expectSame(old, double, before, host);
    }
  },
);
