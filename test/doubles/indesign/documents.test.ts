import { open, set } from './dom';
import {
  createInDesign,
  crossingCounts,
  type Dom,
  hostileDocument,
  plainPlan,
  refusalCode,
  SELECTIONS,
  usedMembers,
  VARIANTS,
} from './index';

const refusedWith = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return refusalCode(error);
  }
  return undefined;
};

const inScript = (
  { app, indesign }: { app: Dom; indesign: Dom },
  script: unknown,
  args: readonly unknown[] = [],
) =>
  app.doScript!(
    script,
    indesign.ScriptLanguage!.UXPSCRIPT,
    args,
    indesign.UndoModes!.ENTIRE_SCRIPT,
    'Place ISSN barcode',
  );

describe('undo', () => {
  test('takes back one write at a time outside a script', () => {
    const { document, double } = open();
    const before = double.snapshot();
    const item = document.rectangles!.item!(0);
    set(item, { name: 'a' });
    set(item, { name: 'b' });
    expect(double.ledger.undoSteps).toHaveLength(2);
    document.undo!();
    expect(item.name).toBe('a');
    document.undo!();
    expect(double.snapshot()).toEqual(before);
    expect(refusedWith(() => document.undo!())).toBe('not-applicable');
  });

  test('takes back a whole script under its name', () => {
    const opened = open();
    const { document, double } = opened;
    const before = double.snapshot();
    const result = inScript(opened, () => {
      document.pages!.item!(0).polygons!.add!();
      document.colors!.add!({ name: 'Mine', colorValue: [0, 0, 0, 50] });
      return 'done';
    });
    expect(result).toBe('done');
    expect(document.undoName).toBe('Place ISSN barcode');
    expect(double.ledger.undoSteps.map((s) => s.name)).toEqual(['Place ISSN barcode']);
    document.undo!();
    expect(double.snapshot()).toEqual(before);
  });

  test('makes no step of a script that only looks', () => {
    const opened = open();
    inScript(opened, () => opened.document.name);
    expect(opened.double.ledger.undoSteps).toEqual([]);
  });

  test('is not done by an error: what was drawn stays, and the error tells nothing', () => {
    const opened = open();
    let thrown: unknown;
    try {
      inScript(opened, () => {
        opened.document.pages!.item!(0).polygons!.add!();
        throw new Error('the secret reason');
      });
    } catch (error) {
      thrown = error;
    }
    expect(refusalCode(thrown)).toBe('script');
    expect(String(thrown)).not.toMatch(/secret/);
    expect(opened.document.polygons!.length).toBe(1);
    expect(opened.double.ledger.undoSteps).toHaveLength(1);
  });

  test('a refused write leaves nothing half done', () => {
    const { document, double } = open();
    const before = double.snapshot();
    expect(refusedWith(() => document.pages!.item!(0).polygons!.add!(undefined, 2))).toBe('out-of-range');
    expect(
      refusedWith(() =>
        set(document.rectangles!.item!(0), {
          properties: { name: 'x', itemLayer: document.layers!.itemByName!('no') },
        }),
      ),
    ).toBeUndefined();
    document.undo!();
    expect(double.snapshot()).toEqual(before);
  });
});

test('a script in a fresh scope sees its arguments and the module, and nothing around it', () => {
  const opened = open({ switches: { doScript: 'fresh-scope' } });
  const outside = 'outside';
  expect(refusedWith(() => inScript(opened, () => outside.length))).toBe('script');
  const named = inScript(
    opened,
    (value: { name: string }, leaked: unknown) => `${value.name} ${typeof leaked}`,
    [{ name: 'inside' }, () => outside],
  );
  expect(named).toBe('inside undefined');
});

describe('names', () => {
  test.each(['colors', 'layers'] as const)('of %s are not given twice and not empty', (list) => {
    const { document } = open();
    document[list]!.add!({ name: 'Mine' });
    expect(refusedWith(() => document[list]!.add!({ name: 'Mine' }))).toBe('duplicate-name');
    expect(refusedWith(() => document[list]!.add!({ name: '' }))).toBe('empty-name');
    expect(refusedWith(() => document.colors!.add!({ name: 'Black' }))).toBe('duplicate-name');
    document.pages!.item!(0).rectangles!.add!({ name: 'barcode' });
  });

  test('of built-in swatches stay, and so do they', () => {
    const { document } = open();
    const black = document.colors!.itemByName!('Black');
    for (const act of [
      () => black.remove!(),
      () => set(black, { name: 'x' }),
      () => set(black, { colorValue: [0, 0, 0, 1] }),
    ])
      expect(refusedWith(act)).toBe('built-in');
    const localised = open({ switches: { builtInNames: 'localised' } }).document;
    expect([
      localised.swatches!.itemByName!('Black').isValid,
      localised.swatches!.itemByName!('Schwarz').isValid,
    ]).toEqual([false, true]);
  });
});

test('a colour is made at once or not at all, and a spot colour has an ink', () => {
  const { document, double, indesign } = open();
  const { ColorModel, ColorSpace } = indesign as unknown as Record<string, Dom>;
  const spot = document.colors!.add!({
    name: 'PANTONE 293 C',
    model: ColorModel!.SPOT,
    space: ColorSpace!.CMYK,
    colorValue: [100, 69, 0, 4],
  });
  expect(spot.colorValue).toEqual([100, 69, 0, 4]);
  expect(document.inks!.itemByName!('PANTONE 293 C').convertToProcess).toBe(false);
  expect(refusedWith(() => set(spot, { space: ColorSpace!.RGB }))).toBe('out-of-range');
  expect(
    refusedWith(() =>
      document.colors!.add!({ name: 'bad', space: ColorSpace!.RGB, colorValue: [0, 0, 300] }),
    ),
  ).toBe('out-of-range');
  document.colors!.add!({ name: 'odd', model: ColorSpace!.CMYK, tint: 3 });
  expect(double.ledger.ignored.map((i) => i.member)).toEqual(['model', 'tint']);
  const tint = document.tints!.add!(spot, { tintValue: 40 });
  expect([tint.tintValue, tint.baseColor!.name]).toEqual([40, 'PANTONE 293 C']);
  set(document.rectangles!.item!(0), { fillColor: spot });
  spot.remove!(document.colors!.itemByName!('Black'));
  expect(document.rectangles!.item!(0).fillColor!.name).toBe('Black');
});

test('labels are kept by key on documents, pages, layers, items and the application', () => {
  const { document, app } = open();
  for (const holder of [
    document,
    app,
    document.pages!.item!(0),
    document.layers!.item!(0),
    document.rectangles!.item!(0),
  ]) {
    holder.insertLabel!('org.example', '{"a":1}');
    expect([holder.extractLabel!('org.example'), holder.extractLabel!('other'), holder.label]).toEqual([
      '{"a":1}',
      '',
      '',
    ]);
  }
});

test('paths of files come as promises, and not at all before the document was saved', async () => {
  const { document } = open({ document: { ...plainPlan, path: '/Users/a/b.indd' } });
  expect(await document.fullName).toBe('/Users/a/b.indd');
  expect(await document.filePath).toBe('/Users/a/');
  await expect(open().document.fullName).rejects.toThrow();
});

test.each([true, false])('exportFile writes IDML; thenable answers: %s', (thenables) => {
  const { document, indesign, double } = open({ switches: { thenables } });
  const answer = document.exportFile!(indesign.ExportFormat!.INDESIGN_MARKUP, '/tmp/a.idml') as unknown;
  expect(answer instanceof Promise).toBe(thenables);
  expect(double.files.get('/tmp/a.idml')?.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test('selecting goes by items, lists and nothing, and climbs from text to its frame', () => {
  const { document, app } = open({
    document: hostileDocument(0, { selection: SELECTIONS['insertion-point'] }),
  });
  const [point] = app.selection as unknown as Dom[];
  expect([point!.constructorName, (point!.parentTextFrames as unknown as Dom[])[0]!.name]).toEqual([
    'InsertionPoint',
    'text',
  ]);
  const frame = document.pages!.item!(2).rectangles!.itemByName!('barcode');
  document.select!(frame);
  expect((document.selection as unknown as Dom[]).map((s) => s.name)).toEqual(['barcode']);
  app.select!([document.rectangles!.itemByName!('other'), frame]);
  expect((app.selection as unknown as Dom[]).length).toBe(2);
  set(document, { selection: [] });
  expect((app.selection as unknown as Dom[]).length).toBe(0);
  set(document, { selection: frame });
  frame.remove!();
  expect((app.selection as unknown as Dom[]).length).toBe(0);
});

describe('faults', () => {
  const draw = (document: Dom) => {
    const made = document.pages!.item!(0).polygons!.add!();
    set(made, { name: 'drawn' });
    return made;
  };

  test('strike each crossing in turn, once, and before it takes effect unless told otherwise', () => {
    const whole = open();
    whole.double.resetLedger();
    draw(whole.document);
    const { all } = crossingCounts(whole.double.ledger);
    expect(all).toBe(5);
    for (let n = 1; n <= all; n++) {
      const { document, double } = open();
      double.failAt(n);
      expect(refusedWith(() => draw(document))).toBe('injected');
      expect(draw(document).isValid).toBe(true);
    }
    const { document, double } = open();
    double.failWhen((c) => c.member === 'add', 'after');
    expect(refusedWith(() => draw(document))).toBe('injected');
    expect(document.polygons!.length).toBe(1);
  });

  test('leave no trace in the text of the error', () => {
    const { document, double } = open();
    double.failAt(1);
    expect(() => document.name).toThrow(/^(?!.*inject)/);
  });
});

test('the ledger counts crossings by kind and names the members used', () => {
  const { document, double } = open();
  double.resetLedger();
  set(document.rectangles!.item!(0), { name: 'x' });
  expect(crossingCounts(double.ledger)).toEqual({ read: 1, write: 1, call: 1, all: 3 });
  expect(usedMembers(double.ledger)).toEqual({
    'Document.rectangles': 1,
    'Rectangle.name': 1,
    'Rectangles.item': 1,
  });
});

describe('start documents', () => {
  const plans = Array.from({ length: 42 }, (_, seed) => hostileDocument(seed));
  const distinct = (of: (plan: (typeof plans)[number]) => unknown) =>
    new Set(plans.map((p) => JSON.stringify(of(p)))).size;

  test('differ by seed and repeat for the same one', () => {
    expect(distinct((p) => p)).toBe(plans.length);
    expect(hostileDocument(5)).toEqual(hostileDocument(5));
  });

  test('go through every selection, unit, ruler origin and trap', () => {
    expect(distinct((p) => p.selection)).toBe(Object.keys(SELECTIONS).length);
    expect(distinct((p) => p.settings['viewPreferences.horizontalMeasurementUnits'])).toBe(7);
    expect(distinct((p) => p.settings['viewPreferences.rulerOrigin'])).toBe(3);
    expect(distinct((p) => p.settings['documentPreferences.intent'])).toBe(2);
    expect(distinct((p) => p.application['scriptPreferences.measurementUnit'])).toBe(4);
    expect(distinct((p) => p.layers)).toBe(3);
    for (const trap of ['facing', 'leakingDefaults', 'builtInNames'] as const)
      expect(distinct((p) => p[trap])).toBe(2);
    expect(plans.filter((p) => p.colours.some((c) => c.name === 'Black')).length).toBeGreaterThan(5);
  });

  test('open with every switch in both settings, and touch nothing by it', () => {
    for (const [i, switches] of VARIANTS.entries()) {
      const double = createInDesign({ document: hostileDocument(i), switches });
      expect(double.ledger.crossings).toEqual([]);
      const { app } = double.module as unknown as { app: Dom };
      expect(app.activeDocument!.pages!.length).toBe(3);
      expect(double.ledger.undoSteps).toEqual([]);
    }
  });
});
