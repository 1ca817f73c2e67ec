import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { LABEL_KEY } from '../../src/hosts/indesign/draw';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { findPlaced } from '../../src/hosts/indesign/placed';
import { parseRequest, placeSymbol } from '../../src/jobs/place';
import { createInDesign, hostileDocument } from '../doubles/indesign';

/** A hostile document with one symbol in the frame called "barcode". */
async function withSymbol(seed: number) {
  const double = createInDesign({ seed, document: hostileDocument(seed) });
  const indesign = double.module as unknown as InDesign;
  const request = parseRequest(
    { issn: '1144-875X', variant: null, addOn: '12' },
    { ...DEFAULT_TYPED_SPEC, size: 'SC0', height: '60%' },
  );
  if (!request.ok) throw new Error('refused');
  const target = { kind: 'named-item', name: 'barcode', rotationDegrees: 0 } as const;
  const placed = await placeSymbol(createInDesignHost(indesign), request.value, target);
  expect(placed).toMatchObject({ ok: true });
  const find = () => findPlaced(indesign, indesign.app.activeDocument);
  return { double, find };
}

test.each([0, 3, 8])('finds a placed symbol by its label and believes its bars (seed %i)', async (seed) => {
  const { double, find } = await withSymbol(seed);
  const before = double.snapshot();
  const found = find();
  expect(found).toMatchObject([
    { label: { state: 'intact' }, measured: { gtin13: '9771144875007', addOn: '12' }, agrees: true },
  ]);
  expect(double.snapshot().application).toEqual(before.application);
  expect(double.ledger.violations).toEqual([]);
});

test('recognises a label that was edited or lost, and goes by the bars', async () => {
  const { find } = await withSymbol(1);
  const group = find()[0]?.group;
  const data = group?.extractLabel(LABEL_KEY) ?? '';
  group?.insertLabel(LABEL_KEY, data.replace('"addOn":"12"', '"addOn":"11"'));
  expect(find()).toMatchObject([{ label: { state: 'edited' }, measured: { addOn: '12' }, agrees: false }]);
  group?.insertLabel(LABEL_KEY, '');
  expect(find()).toMatchObject([{ label: { state: 'lost' }, measured: { addOn: '12' }, agrees: false }]);
});
