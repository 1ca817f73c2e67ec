import { mapRect, POINTS_PER_MM } from '../../src/core/geometry';
import type { Target } from '../../src/core/placement';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesign, hostileDocument, type InDesignDouble } from '../doubles/indesign';
import { BARE_SPOT, expectClean, NAMED, newcomersOf, placeIn, SYMBOL, withoutNew } from './indesign-open';

const open = (seed: number): InDesignDouble => createInDesign({ seed, document: hostileDocument(seed) });

const layersOf = (double: InDesignDouble) => {
  const { nodes, lists } = double.snapshot().documents[0]!;
  return lists.layers.map((id) => nodes[id]?.attributes.name);
};

/** The group that came anew, and the name of its layer. */
const groupOf = (double: InDesignDouble, before: ReturnType<InDesignDouble['snapshot']>) => {
  const after = double.snapshot();
  const group = newcomersOf(before, after).find(({ cls }) => cls === 'Group')!;
  const layer = group.attributes.itemLayer as { readonly ref: number };
  return { group, layer: after.documents[0]?.nodes[layer.ref]?.attributes.name };
};

describe('a chosen layer', () => {
  const on = (layer: string): Target => ({ ...NAMED, layer });

  test.each([0, 1, 2, 4])('that is there takes the symbol (document %i)', async (seed) => {
    const double = open(seed);
    const before = double.snapshot();
    expect((await placeIn(double, on('Artwork'))).outcome).toMatchObject({ ok: true });
    expect(withoutNew(before, double.snapshot())).toEqual(before);
    expect(groupOf(double, before).layer).toBe('Artwork');
    expectClean(double);
  });

  test.each([0, 1, 2, 4])(
    'that is not there is made on top, and the active one stays so (document %i)',
    async (seed) => {
      const double = open(seed);
      const before = double.snapshot();
      expect((await placeIn(double, on('Barcode'))).outcome).toMatchObject({ ok: true });
      const after = double.snapshot();
      expect(layersOf(double)).toEqual(['Barcode', 'Active', 'Artwork', 'Locked']);
      expect(groupOf(double, before).layer).toBe('Barcode');
      expect(after.documents[0]?.attributes).toEqual(before.documents[0]?.attributes);
      expect(double.ledger.undoSteps).toHaveLength(1);
      expectClean(double);
    },
  );

  test.each([
    [1, 'Locked', 'layer/locked'],
    [2, 'Active', 'layer/locked'],
    [4, 'Active', 'layer/hidden'],
  ])('of document %i that is no place to draw on, %s, is refused', async (seed, layer, code) => {
    const double = open(seed);
    const before = double.snapshot();
    expect((await placeIn(double, on(layer))).outcome).toMatchObject({ problems: [{ code, layer }] });
    expect(double.snapshot()).toEqual(before);
    expect(double.ledger.undoSteps).toEqual([]);
    expectClean(double);
  });

  test('frees a symbol from the locked layer of its frame', async () => {
    const double = open(1);
    const { outcome } = await placeIn(
      double,
      { ...on('Artwork'), name: 'on locked layer' } as Target,
      BARE_SPOT,
    );
    expect(outcome).toMatchObject({ ok: true });
    expectClean(double);
  });

  test.each(['before', 'after'] as const)(
    'that was made goes again when a call fails %s it takes effect',
    async (moment) => {
      for (const member of ['insertLabel', 'add', 'activeLayer']) {
        const double = open(1);
        const before = double.snapshot();
        let struck = 0;
        const from = { insertLabel: 'Group', add: 'Layers', activeLayer: 'Document' }[member];
        double.failWhen(
          (c) => c.cls === from && c.member === member && c.kind !== 'read' && ++struck === 1,
          moment,
        );
        const { outcome } = await placeIn(double, on('Barcode'), BARE_SPOT);
        expect([member, struck]).toEqual([member, 1]);
        // Giving the active layer back is tried twice.
        if (member === 'activeLayer') expect(outcome.ok).toBe(true);
        else expect(double.snapshot()).toEqual(before);
        expect(double.snapshot().documents[0]?.attributes).toEqual(before.documents[0]?.attributes);
      }
    },
  );
});

describe('text wrap', () => {
  const wrapOf = (double: InDesignDouble, before: ReturnType<InDesignDouble['snapshot']>) => {
    const { attributes } = groupOf(double, before).group;
    return {
      mode: attributes['textWrapPreferences.textWrapMode'],
      offset: attributes['textWrapPreferences.textWrapOffset'] as readonly number[] | undefined,
    };
  };

  test.each([0, 90, 180, 270] as const)(
    'keeps copy out of the quiet zones when it is asked for (%i degrees)',
    async (rotationDegrees) => {
      for (const panel of [true, false]) {
        const double = open(1);
        const before = double.snapshot();
        const symbol = { ...SYMBOL, spec: { ...SYMBOL.spec, panel } };
        const target: Target = { kind: 'point', page: 3, x: 40, y: 40, rotationDegrees, textWrap: true };
        const { outcome, drawing, at } = await placeIn(double, target, symbol);
        expect(outcome).toMatchObject({ ok: true });
        const { mode, offset } = wrapOf(double, before);
        expect(mode).toMatchObject({ key: 'BOUNDING_BOX_TEXT_WRAP' });
        const { app } = double.module as unknown as InDesign;
        const group = app.activeDocument.pages.item(2).groups.item(0);
        // Bounds in points once the unit is: top, left, bottom, right.
        const unit = app.scriptPreferences;
        unit.measurementUnit = (double.module as unknown as InDesign).MeasurementUnits.POINTS;
        const [top, left, bottom, right] = (group as unknown as { geometricBounds: number[] })
          .geometricBounds as [number, number, number, number];
        const [above, before_, below, behind] = offset as [number, number, number, number];
        const extent = mapRect(at!, drawing.extent);
        expect(right - left + before_ + behind).toBeGreaterThanOrEqual(extent.width * POINTS_PER_MM - 1e-6);
        expect(bottom - top + above + below).toBeGreaterThanOrEqual(extent.height * POINTS_PER_MM - 1e-6);
        if (panel) expect(offset).toEqual([0, 0, 0, 0]);
        expectClean(double);
      }
    },
  );

  test('is set to none when it is not', async () => {
    const double = open(1);
    const before = double.snapshot();
    await placeIn(double);
    expect(wrapOf(double, before).mode).toMatchObject({ key: 'NONE' });
  });
});
