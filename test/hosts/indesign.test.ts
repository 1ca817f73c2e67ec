import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { placeSymbol } from '../../src/jobs/place';
import {
  createInDesign,
  hostileDocument,
  type InDesignDouble,
  type Options,
  plainPlan,
  SELECTIONS,
  type SelectionName,
  type Snapshot,
  VARIANTS,
} from '../doubles/indesign';
import { countedCrossings } from '../doubles/indesign/counted';
import { expectPlaced } from './expect-placed';
import {
  BARE_SPOT,
  expectClean,
  NAMED,
  newcomersOf,
  placeIn,
  SELECTED,
  SYMBOL,
  withoutNew,
} from './indesign-open';

/** Middle of the frame "barcode" of every hostile document, in mm on its third page. */
const MIDDLE = { x: 55, y: 150 };
const OTHER = { ...NAMED, name: 'other' } as const;
const SEEDS = Array.from({ length: 28 }, (_, seed) => seed);

const hostile = (seed: number, options: Options = {}): InDesignDouble =>
  createInDesign({ seed, document: hostileDocument(seed), ...options });

const steps = (double: InDesignDouble) => double.ledger.undoSteps.map(({ name }) => name);

describe('hostile documents', () => {
  test.each(SEEDS)('%d takes the symbol in one undo step and is else as it was', async (seed) => {
    const double = hostile(seed);
    const before = double.snapshot();
    await expectPlaced(double, before, await placeIn(double), MIDDLE);
    expect(steps(double)).toEqual(['Place ISSN barcode']);
    expect(double.ledger.refused).toEqual([]);
    expectClean(double);
  });

  describe.each(VARIANTS)('with %j', (switches) => {
    test.each([1, 2, 8, 15])('%d takes the symbol and is else as it was', async (seed) => {
      const double = hostile(seed, { switches });
      const before = double.snapshot();
      await expectPlaced(double, before, await placeIn(double), MIDDLE);
      // A script that cannot see its surroundings is not run as one step.
      if (switches.doScript !== 'fresh-scope') expect(steps(double)).toEqual(['Place ISSN barcode']);
      expectClean(double);
    });
  });

  test('take the symbol in the one frame of a layer, and of several in none', async () => {
    const onLayer = { ...NAMED, name: 'Layer 1' } as const;
    const double = createInDesign({ document: plainPlan });
    expect(await placeIn(double, onLayer)).toMatchObject({ outcome: { ok: true } });
    const [item] = plainPlan.items;
    const two = createInDesign({ document: { ...plainPlan, items: [item!, { ...item!, name: 'other' }] } });
    expect(await placeIn(two, onLayer)).toMatchObject({
      outcome: { problems: [{ code: 'template/item-ambiguous', count: 2 }] },
    });
    expectClean(two);
  });

  test('take a second symbol in a second step', async () => {
    const double = hostile(1);
    await placeIn(double);
    const once = double.snapshot();
    await expectPlaced(double, once, await placeIn(double, OTHER), { x: 30, y: 25 });
    expect(steps(double)).toEqual(['Place ISSN barcode', 'Place ISSN barcode']);
  });
});

describe('a selection', () => {
  const PLACED: Partial<Record<SelectionName, readonly [x: number, y: number, page?: number]>> = {
    frame: [55, 150],
    'scaled-frame': [80, 70],
    'locked-item': [55, 195],
  };
  const REFUSED: Partial<Record<SelectionName, object>> = {
    nothing: { code: 'selection/none' },
    several: { code: 'selection/several', count: 2 },
    'insertion-point': { code: 'selection/unsuitable', kind: 'InsertionPoint' },
    'table-cell': { code: 'selection/unsuitable', kind: 'Cell' },
    'item-on-locked-layer': { code: 'layer/locked', layer: 'Locked' },
    group: { code: 'template/slot-too-small', name: 'pair' },
    'small-frame': { code: 'template/slot-too-small', name: 'small' },
    line: { code: 'template/slot-distorted', name: 'line' },
    pasteboard: { code: 'template/off-page' },
    'mirrored-frame': { code: 'template/slot-distorted', name: 'mirrored' },
    'skewed-frame': { code: 'template/slot-distorted', name: 'skewed' },
  };
  const seeds = [0, 1, 2, 3, 4];
  const open = (seed: number, name: SelectionName) =>
    hostile(seed, { document: hostileDocument(seed, { selection: SELECTIONS[name] }) });

  test('of every kind is told here', () => {
    const told = [...Object.keys(PLACED), ...Object.keys(REFUSED), 'rotated-frame', 'master-item'];
    expect(told.sort()).toEqual(Object.keys(SELECTIONS).sort());
  });

  test.each(Object.entries(PLACED))('%s takes the symbol true size in its middle', async (name, [x, y]) => {
    for (const seed of seeds) {
      const double = open(seed, name as SelectionName);
      const before = double.snapshot();
      await expectPlaced(double, before, await placeIn(double, SELECTED), { x, y });
      expectClean(double);
    }
  });

  test.each([
    [0, 90],
    [1, 30],
    [2, 270],
    [3, 180],
    [4, 12.5],
  ])('rotated-frame of document %d turns the symbol by its %d degrees', async (seed, degrees) => {
    const double = open(seed, 'rotated-frame');
    const before = double.snapshot();
    await expectPlaced(double, before, await placeIn(double, SELECTED), { x: 70, y: 90, degrees });
    expectClean(double);
  });

  test('master-item takes the symbol on its master page', async () => {
    const double = open(1, 'master-item');
    const before = double.snapshot();
    const { outcome } = await placeIn(double, SELECTED);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        findings: expect.arrayContaining([expect.objectContaining({ code: 'document/parent-page' })]),
      },
    });
    const after = double.snapshot();
    expect(withoutNew(before, after)).toEqual(before);
    const group = newcomersOf(before, after).find(({ cls }) => cls === 'Group');
    expect(after.documents[0]?.lists.masters).toContain(group?.parent);
    expectClean(double);
  });

  test.each(Object.entries(REFUSED))('%s is refused and leaves everything', async (name, problem) => {
    for (const seed of seeds) {
      const double = open(seed, name as SelectionName);
      const before = double.snapshot();
      const { outcome } = await placeIn(double, SELECTED);
      expect(outcome).toMatchObject({ ok: false, problems: [problem] });
      expect(double.snapshot()).toEqual(before);
      expect(steps(double)).toEqual([]);
      expectClean(double);
    }
  });
});

describe('an item', () => {
  test('is found by its script label', async () => {
    const double = hostile(1);
    const before = double.snapshot();
    const placed = await placeIn(double, { ...NAMED, name: 'barcode here' });
    await expectPlaced(double, before, placed, MIDDLE);
    expectClean(double);
  });

  test.each([
    ['hidden', { code: 'template/item-hidden', name: 'hidden' }],
    ['on locked layer', { code: 'layer/locked', layer: 'Locked' }],
    ['off page', { code: 'template/off-page' }],
    ['small', { code: 'template/slot-too-small' }],
    ['master slot', { code: 'template/item-not-found' }],
  ])('called "%s" is refused and everything left', async (name, problem) => {
    for (const seed of [0, 1, 2, 3]) {
      const double = hostile(seed);
      const before = double.snapshot();
      const { outcome } = await placeIn(double, { ...NAMED, name });
      expect(outcome).toMatchObject({ ok: false, problems: [problem] });
      expect(double.snapshot()).toEqual(before);
      expectClean(double);
    }
  });
});

describe('a document', () => {
  test('beside another that is open takes the symbol alone', async () => {
    const double = hostile(1, { document: [hostileDocument(1), hostileDocument(2)] });
    const before = double.snapshot();
    await expectPlaced(double, before, await placeIn(double), MIDDLE);
    expect(double.snapshot().documents[1]).toEqual(before.documents[1]);
    expectClean(double);
  });

  test('that is not open is asked for', async () => {
    const double = createInDesign({ document: [] });
    const { outcome } = await placeIn(double);
    expect(outcome).toEqual({ ok: false, problems: [{ code: 'document/none' }] });
    expectClean(double);
  });

  test('that was closed between click and drawing is asked for', async () => {
    const double = hostile(1);
    const host = createInDesignHost(double.module as unknown as InDesign);
    double.closeActiveDocument();
    expect(await placeSymbol(host, SYMBOL, SELECTED)).toEqual({
      ok: false,
      problems: [{ code: 'document/none' }],
    });
    expectClean(double);
  });

  test('that is closed while it is drawn in gives a problem and the settings back', async () => {
    const double = hostile(1);
    const before = double.snapshot();
    const host = createInDesignHost(double.module as unknown as InDesign);
    const outcome = await placeSymbol(
      {
        ...host,
        place: (placement) =>
          host.place({
            ...placement,
            differences: () => {
              double.closeActiveDocument();
              return [{ property: 'symbol', expected: 'nothing', got: 'nothing' }];
            },
          }),
      },
      SYMBOL,
      NAMED,
    );
    expect(outcome).toMatchObject({ ok: false });
    expect(double.snapshot().application).toEqual(before.application);
    expect(double.snapshot().documents).toEqual([]);
    expectClean(double);
  });

  test('whose active layer is locked or hidden takes nothing at a point', async () => {
    const at = { kind: 'point', page: 3, x: 20, y: 30, rotationDegrees: 0 } as const;
    // The active layer of documents 2 and 4 is locked and hidden.
    for (const [seed, problem] of [
      [2, { code: 'layer/locked', layer: 'Active' }],
      [4, { code: 'layer/hidden', layer: 'Active' }],
    ] as const) {
      const double = hostile(seed);
      const before = double.snapshot();
      expect((await placeIn(double, at)).outcome).toMatchObject({ ok: false, problems: [problem] });
      expect(double.snapshot()).toEqual(before);
      expectClean(double);
    }
  });
});

describe('inks', () => {
  const fillOf = (double: InDesignDouble, before: Snapshot, role: string) => {
    const after = double.snapshot();
    const shape = newcomersOf(before, after).find(({ attributes }) => attributes.name === role);
    const fill = shape?.attributes.fillColor as { readonly ref: number } | undefined;
    return after.documents[0]?.nodes[fill?.ref ?? 0]?.attributes;
  };

  test('a swatch named Black that is not black is not taken', async () => {
    const double = hostile(2);
    const before = double.snapshot();
    await expectPlaced(double, before, await placeIn(double), MIDDLE);
    expect(fillOf(double, before, 'bars')).toMatchObject({ name: 'Schwarz', colorValue: [0, 0, 0, 100] });
  });

  test('a document for the screen gets its black by values', async () => {
    const double = hostile(3);
    const before = double.snapshot();
    expect(JSON.stringify(before)).toContain('WEB_INTENT');
    const placed = await placeIn(double);
    await expectPlaced(double, before, placed, MIDDLE);
    expect(placed.outcome).toMatchObject({
      value: { findings: expect.arrayContaining([expect.objectContaining({ code: 'document/rgb-intent' })]) },
    });
    expect(fillOf(double, before, 'bars')).toMatchObject({ colorValue: [0, 0, 0, 100] });
  });

  const spot = (ink: string) =>
    ({
      ...SYMBOL,
      spec: { ...SYMBOL.spec, ink: { kind: 'spot', name: ink, cmyk: [100, 60, 10, 53] } },
    }) as const;

  test('a spot is made once and then found again', async () => {
    const double = hostile(1);
    const before = double.snapshot();
    await expectPlaced(double, before, await placeIn(double, NAMED, spot('Deep')), MIDDLE);
    expect(fillOf(double, before, 'bars')).toMatchObject({ name: 'Deep', model: { key: 'SPOT' } });
    const once = double.snapshot();
    await expectPlaced(double, once, await placeIn(double, OTHER, spot('Deep')), { x: 30, y: 25 });
    expect(newcomersOf(once, double.snapshot()).filter(({ cls }) => cls === 'Color')).toEqual([]);
    expectClean(double);
  });

  test('a spot whose name a process colour has is refused, and nothing is made', async () => {
    const double = hostile(1);
    const before = double.snapshot();
    const { outcome } = await placeIn(double, NAMED, spot('PANTONE 293 C'));
    expect(outcome).toEqual({
      ok: false,
      problems: [{ code: 'format/swatch-name-taken', name: 'PANTONE 293 C' }],
    });
    expect(double.snapshot()).toEqual(before);
    expect(steps(double)).toEqual([]);
    expectClean(double);
  });

  describe.each(['Tint', 'Gradient'] as const)('with a %s of the name', (kind) => {
    // Document 2 has no English names; only a user's colours are black and white there.
    const without = (names: readonly string[]) =>
      hostile(2, {
        document: hostileDocument(2, { swatches: names.map((name) => ({ name, kind })) }),
      });

    test('a spot is refused', async () => {
      const double = without(['Deep']);
      const before = double.snapshot();
      const { outcome } = await placeIn(double, NAMED, spot('Deep'));
      expect(outcome).toMatchObject({ problems: [{ code: 'format/swatch-name-taken', name: 'Deep' }] });
      expect(double.snapshot()).toEqual(before);
      expectClean(double);
    });

    test('black and paper of our own get other names', async () => {
      const double = without(['ISSN barcode black', 'ISSN barcode paper']);
      const before = double.snapshot();
      await expectPlaced(double, before, await placeIn(double), MIDDLE);
      expectClean(double);
    });
  });

  test('a colour that is called None is not taken for none', async () => {
    const none = { name: 'None', model: 'PROCESS', space: 'CMYK', value: [0, 100, 0, 0] } as const;
    const double = hostile(2, { document: hostileDocument(2, { colours: [none] }) });
    const before = double.snapshot();
    await expectPlaced(double, before, await placeIn(double), MIDDLE);
    expectClean(double);
  });
});

test('crossings for a symbol with issue and ISSN line do not grow unseen', async () => {
  const double = createInDesign({ document: plainPlan });
  const { placing, readingBack } = await countedCrossings(double, SYMBOL);
  // 73 contours take a call each: the object model knows none for several.
  expect(placing.all).toBeLessThanOrEqual(154);
  expect(readingBack.all).toBeLessThanOrEqual(15);
});

test('bars alone in a spot ink need no other swatch', async () => {
  const double = createInDesign({ document: { ...plainPlan, leakingDefaults: true } });
  const { outcome } = await placeIn(double, SELECTED, BARE_SPOT);
  expect(outcome).toMatchObject({ ok: true });
  expectClean(double);
});
