import type { Host, UpdatableHost } from '../../src/host';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { findStanding, updateSymbol } from '../../src/jobs/update';
import { coverNumber } from '../core/requests';
import { createInDesign, type Dom, plainPlan } from '../doubles/indesign';
import { set } from '../doubles/indesign/dom';
import { drawEan } from '../doubles/indesign/ean';
import { modules } from '../doubles/kernel/ean';
import { expectClean } from './indesign-open';

const NUMBER = coverNumber({ issn: '1144-875X', variant: null, addOn: null });
const NEXT = coverNumber({ issn: '1144-875X', variant: null, addOn: '05' });

/** One bar of a rectangle each, as many programs draw them, in points on the page. */
function drawRectangles(page: Dom, layer: Dom, [x, y]: readonly [number, number]): readonly Dom[] {
  const module = 0.33 * (72 / 25.4);
  return [...modules(NUMBER.gtin13).matchAll(/1+/g)].map(({ index, 0: run }) => {
    const bar = page.rectangles!.add!(layer);
    const [left, right] = [x + index * module, x + (index + run.length) * module];
    set(bar, { geometricBounds: [y, left, y + 60, right], strokeWeight: 0 });
    set(bar, { strokeColor: 'None', fillColor: 'Black', fillTint: 100 });
    return bar;
  });
}

type Kind = 'compound' | 'group' | 'with others' | 'nested';

function openWith(kind: Kind) {
  const double = createInDesign({ document: plainPlan });
  const { app, ...enums } = double.module as unknown as { app: Dom; MeasurementUnits: Dom };
  set(app.scriptPreferences as Dom, {
    measurementUnit: (double.module as unknown as typeof enums).MeasurementUnits.POINTS,
  });
  const document = app.activeDocument as Dom;
  const page = document.pages!.item!(0) as Dom;
  const layer = document.layers!.item!(0) as Dom;
  const ean = (digits: string, at: readonly [number, number]) => {
    const shape = drawEan(page, layer, digits, at);
    set(shape, { name: 'shape' });
    return shape;
  };
  const below = ean('4006381333931', [300, 500]);
  const grouped = (items: readonly Dom[]) => page.groups!.add!(items, layer) as Dom;
  const symbol = ((): Dom => {
    switch (kind) {
      case 'compound':
        return ean(NUMBER.gtin13, [100, 200]);
      case 'group':
        return grouped(drawRectangles(page, layer, [100, 200]));
      case 'with others':
        return grouped([...drawRectangles(page, layer, [100, 200]), ean(NUMBER.gtin13, [100, 600])]);
      case 'nested': {
        const other = page.rectangles!.add!(layer);
        return (grouped([ean(NUMBER.gtin13, [100, 200]), other]).polygons as Dom).item!(0);
      }
    }
  })();
  set(symbol, { name: 'Somebody’s EAN' });
  const above = page.rectangles!.add!(layer);
  set(above, { geometricBounds: [700, 20, 710, 40], name: 'above' });
  set(below, { name: 'below' });
  document.select!(symbol);
  const host = createInDesignHost(double.module as unknown as InDesign) as Host & UpdatableHost;
  const order = () => page.pageItems!.everyItem!().name as unknown as readonly string[];
  const one = async () => {
    const found = await findStanding(host, 'selection');
    if (!found.ok || found.value.length !== 1) throw new Error(JSON.stringify(found));
    const [{ symbol: standing, known }] = found.value as [(typeof found.value)[number]];
    if (!known.ok) throw new Error(JSON.stringify(known.problems));
    return { standing, known: known.value };
  };
  return { double, document, page, symbol, host, order, one };
}

/** The nodes of the document but those named. */
const others = ({ double }: ReturnType<typeof openWith>, ...ids: readonly number[]) =>
  Object.values(double.snapshot().documents[0]!.nodes).filter(
    (node) => !ids.includes(node.id) && !ids.includes(node.parent) && node.cls !== 'Spread',
  );

test.each(['compound', 'group'] as const)(
  'a foreign symbol, a %s, is drawn natively in its place among everything',
  async (kind) => {
    const opened = openWith(kind);
    const { double, host, order, one, symbol, document } = opened;
    const { standing, known } = await one();
    expect(standing).toMatchObject({ isForeign: true, label: null, name: 'Somebody’s EAN' });
    expect(known).toMatchObject({ from: 'bars', number: { gtin13: NUMBER.gtin13 } });
    const id = Number(symbol.id);
    const before = others(opened, id);
    const steps = double.ledger.undoSteps.length;
    const asked = { number: NEXT, spec: known.spec };
    const placed = await updateSymbol(host, standing, known, asked, { foreign: 'remove' });
    expect(placed).toMatchObject({ ok: true, value: { readBack: { addOn: '05' } } });
    expect(double.ledger.undoSteps).toHaveLength(steps + 1);
    expect(order()).toEqual(['above', 'Somebody’s EAN', 'below', 'barcode']);
    const groups = document.groups!.everyItem!() as Dom;
    const [group] = groups.id as unknown as readonly number[];
    expect(others(opened, group as number)).toEqual(before);
    if (kind === 'group') expect(group).toBe(id);
    document.select!(document.groups!.item!(0));
    const now = await one();
    expect(now).toMatchObject({ standing: { isForeign: false }, known: { from: 'label', findings: [] } });
    // The bottom left corner stays.
    expect(now.known.standing.toPage[4]).toBeCloseTo(known.standing.toPage[4], 4);
    expectClean(double);
  },
);

test.each(['compound', 'group'] as const)(
  'a foreign symbol, a %s, is kept underneath unless asked',
  async (kind) => {
    const opened = openWith(kind);
    const { host, order, one, symbol, double } = opened;
    const { standing, known } = await one();
    const before = others(opened);
    const placed = await updateSymbol(host, standing, known, { number: NEXT, spec: known.spec });
    expect(placed).toMatchObject({ ok: true });
    expect(order()).toEqual(['above', 'Somebody’s EAN', 'Somebody’s EAN', 'below', 'barcode']);
    expect(symbol.isValid).toBe(true);
    expect(others(opened).filter(({ id }) => before.some((n) => n.id === id))).toEqual(before);
    expectClean(double);
  },
);

test('what is no part of the symbol is not removed with it, and what lies in something is left alone', async () => {
  const mixed = openWith('with others');
  const { standing, known } = await mixed.one();
  const before = mixed.double.snapshot();
  const refused = await updateSymbol(
    mixed.host,
    standing,
    known,
    { number: NEXT, spec: known.spec },
    { foreign: 'remove' },
  );
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'update/foreign-mixed', others: 1 }] });
  expect(mixed.double.snapshot()).toEqual(before);
  const nested = openWith('nested');
  const found = await nested.one();
  expect(found.standing.id).toBe(String((nested.document.groups!.item!(0) as Dom).id));
  const loose = { ...found.standing, id: String(nested.symbol.id) };
  const start = nested.double.snapshot();
  const left = await updateSymbol(nested.host, loose, found.known, found.known, { foreign: 'remove' });
  expect(left).toMatchObject({ ok: false, problems: [{ code: 'update/foreign-only-files' }] });
  expect(nested.double.snapshot()).toEqual(start);
});

test('every thirteenth call that fails leaves the foreign symbol as it was, or the new one whole', async () => {
  const run = async (n: number, moment: 'before' | 'after' = 'before') => {
    const { double, host, one, document } = openWith(n % 2 === 0 ? 'compound' : 'group');
    const { standing, known } = await one();
    const before = double.snapshot();
    double.resetLedger();
    if (n > 0) double.failAt(n, moment);
    const asked = { number: NEXT, spec: known.spec };
    const placed = await updateSymbol(host, standing, known, asked, { foreign: 'remove' });
    double.disarm();
    if (!placed.ok) expect([n, double.snapshot()]).toEqual([n, before]);
    else {
      document.select!(document.groups!.item!(0));
      expect([n, (await one()).known.from]).toEqual([n, 'label']);
    }
    return double.ledger.crossings.length;
  };
  const count = await run(0);
  for (let n = 1; n < count; n += 13) for (const moment of ['before', 'after'] as const) await run(n, moment);
});
