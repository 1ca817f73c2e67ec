import { findSymbols } from '../../src/core/artwork/symbols';
import { readLabel } from '../../src/core/label';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { LABEL_KEY } from '../../src/hosts/indesign/own-parts';
import { createInDesign, crossingCounts, type Dom, hostileDocument, VARIANTS } from '../doubles/indesign';
import { set } from '../doubles/indesign/dom';
import { expectClean, NAMED, placeIn, SYMBOL } from './indesign-open';
import { missingParts } from './stands';

/** A hostile document with one symbol in the frame called "barcode". */
async function withSymbol(seed: number, switches = {}) {
  const double = createInDesign({ seed, document: hostileDocument(seed), switches });
  const indesign = double.module as unknown as InDesign;
  const { outcome, drawing, at } = await placeIn(double, NAMED, SYMBOL);
  expect(outcome).toMatchObject({ ok: true });
  const host = createInDesignHost(indesign);
  const find = async (among: 'selection' | 'document' = 'document') => {
    const found = await host.symbols?.(among);
    if (!found?.ok) throw new Error(JSON.stringify(found));
    return found.value;
  };
  const document = (double.module as unknown as { app: { activeDocument: Dom } }).app.activeDocument;
  const group = () => document.groups!.everyItem!().getElements!() as unknown as Dom[];
  const ours = () => group().find((g) => String(g.extractLabel!(LABEL_KEY)) !== '') as Dom;
  return { double, indesign, host, find, document, ours, drawing, at: at! };
}

describe.each([{}, ...VARIANTS])('with %j', (switches) => {
  test.each([0, 3, 8])(
    'finds a placed symbol, its label, its artwork and where it stands (document %i)',
    async (seed) => {
      const { double, find, drawing, at } = await withSymbol(seed, switches);
      const before = double.snapshot();
      const steps = double.ledger.undoSteps.length;
      const [symbol, ...others] = await find();
      expect(others).toEqual([]);
      expect(readLabel(symbol?.label ?? '')).toMatchObject({
        state: 'intact',
        number: { gtin13: '9771144875007', addOn: { digits: '12' } },
      });
      expect(findSymbols(symbol!.artwork)).toMatchObject([{ gtin13: '9771144875007', addOn: '12' }]);
      expect(missingParts(symbol!.artwork, drawing, at)).toEqual([]);
      symbol?.placed?.forEach((n, i) => expect(n).toBeCloseTo(at[i] as number, 6));
      expect(double.snapshot()).toEqual(before);
      expect(double.ledger.undoSteps).toHaveLength(steps);
      expectClean(double);
    },
  );
});

test('takes a label that was edited or lost for what it is, and goes by the bars', async () => {
  const { find, ours } = await withSymbol(1);
  const group = ours();
  const data = String(group.extractLabel!(LABEL_KEY));
  group.insertLabel!(LABEL_KEY, data.replace('"addOn":"12"', '"addOn":"11"'));
  const [edited] = await find();
  expect(readLabel(edited?.label ?? '')).toEqual({ state: 'edited' });
  expect(findSymbols(edited!.artwork)).toMatchObject([{ addOn: '12' }]);
  group.insertLabel!(LABEL_KEY, '');
  expect(await find()).toMatchObject([{ label: null, isForeign: false }]);
  set(group.polygons!.itemByName!('bars'), { name: 'something else' });
  expect(await find()).toMatchObject([{ label: null, isForeign: true }]);
});

describe('the selection', () => {
  test('of the group, of a bar inside it, or of a group around it, gives the symbol', async () => {
    const { find, document, ours, double } = await withSymbol(1);
    document.select!(ours());
    expect(await find('selection')).toMatchObject([{ page: '3' }]);
    document.select!(ours().polygons!.item!(0));
    expect(await find('selection')).toMatchObject([{ page: '3' }]);
    const other = document.rectangles!.itemByName!('other');
    const outer = document.pages!.item!(2).groups!.add!([ours(), other]);
    document.select!(outer);
    expect(await find('selection')).toHaveLength(1);
    expectClean(double);
  });

  test('of something else gives none, and of nothing asks for one', async () => {
    const { find, document, host } = await withSymbol(1);
    document.select!(document.rectangles!.itemByName!('other'));
    expect(await find('selection')).toEqual([]);
    document.select!(document.textFrames!.itemByName!('text').insertionPoints!.item!(0));
    expect(await find('selection')).toEqual([]);
    document.select!(null);
    expect(await host.symbols?.('selection')).toEqual({ ok: false, problems: [{ code: 'selection/none' }] });
  });
});

test('a symbol that was moved, turned and scaled by hand is read where and as it stands', async () => {
  const { find, ours, double, indesign } = await withSymbol(1);
  const before = findSymbols((await find())[0]!.artwork)[0]!;
  indesign.app.scriptPreferences.measurementUnit = indesign.MeasurementUnits.POINTS;
  set(ours(), { horizontalScale: 80, verticalScale: 80 });
  const scaled = findSymbols((await find())[0]!.artwork)[0]!;
  expect(scaled.xDimension).toBeCloseTo(before.xDimension * 0.8, 6);
  set(ours(), { rotationAngle: 30 });
  ours().move!(undefined, [72, 36]);
  const turned = findSymbols((await find())[0]!.artwork)[0]!;
  expect(turned.rotationDegrees).toBeCloseTo(30, 6);
  expect(turned.xDimension).toBeCloseTo(before.xDimension * 0.8, 6);
  expect((await find())[0]?.placed).not.toBeNull();
  expectClean(double);
});

test('a symbol is read in few crossings', async () => {
  const { find, ours, document, double } = await withSymbol(1);
  document.select!(ours());
  double.resetLedger();
  await find('selection');
  expect(crossingCounts(double.ledger).all).toBeLessThanOrEqual(51);
});

test('a call that fails leaves document and settings as they were', async () => {
  const { host, double } = await withSymbol(1);
  const before = double.snapshot();
  double.resetLedger();
  await host.symbols?.('document');
  const count = double.ledger.crossings.length;
  for (let n = 1; n <= count; n += 7)
    for (const moment of ['before', 'after'] as const) {
      double.failAt(n, moment);
      await host.symbols?.('document').catch(() => null);
      double.disarm();
      expect([n, double.snapshot()]).toEqual([n, before]);
    }
});
