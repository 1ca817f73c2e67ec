import type { Target } from '../../../src/core/placement';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import {
  createIllustratorDouble,
  type DocumentPlan,
  hostileDocument,
  plainPlan,
  rgbDocument,
  SELECTIONS,
  type SelectionName,
  type Switches,
  VARIANTS,
} from '../../doubles/illustrator';
import { centredOn, missingParts } from '../stands';
import {
  BARE_SPOT,
  changingDocument,
  expectClean,
  expectUntouched,
  MIDDLE,
  NAMED,
  placeIn,
  SELECTED,
  SYMBOL,
} from './open';
import { expectPlaced, newcomersOf } from './stands';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

const hostile = (seed: number, instead: Partial<DocumentPlan> = {}, switches: Partial<Switches> = {}) =>
  createIllustratorDouble({ document: hostileDocument(seed, instead), switches });

async function expectRefused(
  document: DocumentPlan,
  target: Target,
  problem: object,
  switches: Partial<Switches> = {},
): Promise<void> {
  const double = createIllustratorDouble({ document, switches });
  const before = double.snapshot();
  const { outcome } = await placeIn(double, target);
  expect(outcome).toMatchObject({ ok: false, problems: [problem] });
  expectUntouched(double, before);
  expect(double.ledger.undoSteps).toEqual([]);
  expectClean(double);
}

describe('hostile documents', () => {
  test.each(SEEDS)('%d takes the symbol in one undo step and is else as it was', async (seed) => {
    const double = hostile(seed);
    const before = double.snapshot();
    expectPlaced(double, before, await placeIn(double), MIDDLE);
    expect(double.ledger.undoSteps).toHaveLength(1);
    expect(double.ledger.refused).toEqual([]);
    expectClean(double);
  });

  describe.each(VARIANTS)('with %j', (switches) => {
    test.each([1, 8])('%d takes the symbol and is else as it was', async (seed) => {
      const double = hostile(seed, {}, switches);
      const before = double.snapshot();
      expectPlaced(double, before, await placeIn(double), MIDDLE);
      expect(double.ledger.undoSteps).toHaveLength(1);
      expectClean(double);
    });
  });

  test('take a second symbol in a second step', async () => {
    const double = hostile(1);
    await placeIn(double);
    const once = double.snapshot();
    const upright = { ...SYMBOL, number: { ...SYMBOL.number, addOn: null } };
    const placed = await placeIn(double, { ...NAMED, name: 'other' }, upright);
    expectPlaced(double, once, placed, { x: 30, y: 25 });
    expect(double.ledger.undoSteps).toHaveLength(2);
  });
});

describe('a selection', () => {
  const PLACED: Partial<Record<SelectionName, readonly [x: number, y: number]>> = {
    frame: [55, 150],
    compound: [150, 140],
    'text-frame': [90, 25],
  };
  const REFUSED: Partial<Record<SelectionName, object>> = {
    nothing: { code: 'selection/none' },
    several: { code: 'selection/several', count: 2 },
    'insertion-point': { code: 'selection/unsuitable', kind: 'InsertionPoint' },
    'text-range': { code: 'selection/unsuitable', kind: 'TextRange' },
    group: { code: 'template/slot-too-small', name: 'pair' },
    'small-frame': { code: 'template/slot-too-small', name: 'small' },
    'off-artboard': { code: 'template/off-page' },
  };
  const seeds = [0, 1, 2, 3, 4];

  test('of every kind is told here', () => {
    const told = [...Object.keys(PLACED), ...Object.keys(REFUSED), 'rotated-frame'];
    expect(told.sort()).toEqual(Object.keys(SELECTIONS).sort());
  });

  test.each(Object.entries(PLACED))('%s takes the symbol true size in its middle', async (name, [x, y]) => {
    for (const seed of seeds) {
      const double = hostile(seed, { selection: SELECTIONS[name as SelectionName] });
      const before = double.snapshot();
      expectPlaced(double, before, await placeIn(double, SELECTED), { x, y });
      expectClean(double);
    }
  });

  test.each([
    [0, 0],
    [1, 30],
    [2, 0],
    [3, 0],
    [4, 12.5],
  ])(
    'rotated-frame of document %d turns the symbol by %d degrees, the nearest to upright',
    async (seed, degrees) => {
      const double = hostile(seed, { selection: SELECTIONS['rotated-frame'] });
      const before = double.snapshot();
      expectPlaced(double, before, await placeIn(double, SELECTED), { x: 70, y: 90, degrees });
      expectClean(double);
    },
  );

  test.each(Object.entries(REFUSED))('%s is refused and leaves everything', async (name, problem) => {
    for (const seed of seeds)
      await expectRefused(
        hostileDocument(seed, { selection: SELECTIONS[name as SelectionName] }),
        SELECTED,
        problem,
      );
  });

  test('that is empty or null is asked for', () =>
    expectRefused(
      hostileDocument(1, { selection: SELECTIONS.nothing }),
      SELECTED,
      { code: 'selection/none' },
      { emptySelection: 'null' },
    ));
});

describe('an object', () => {
  test.each([
    ['hidden', { code: 'template/item-hidden', name: 'hidden' }],
    ['on locked layer', { code: 'layer/locked', layer: 'Locked' }],
    ['off page', { code: 'template/off-page' }],
    ['small', { code: 'template/slot-too-small' }],
    ['twin', { code: 'template/item-ambiguous', count: 2 }],
    [
      'no such',
      { code: 'template/item-not-found', name: 'no such', available: expect.arrayContaining(['barcode']) },
    ],
  ])('called "%s" is refused and everything left', async (name, problem) => {
    for (const seed of [0, 1, 2, 3]) await expectRefused(hostileDocument(seed), { ...NAMED, name }, problem);
  });

  test('whose layer is hidden is refused', () =>
    expectRefused({ ...plainPlan, layers: [{ name: 'Layer 1', visible: false }] }, NAMED, {
      code: 'template/item-hidden',
      layer: 'Layer 1',
    }));
});

describe('an artboard', () => {
  const CORNER = { kind: 'corner', corner: 'bottom-right', margin: 5, rotationDegrees: 0 } as const;

  test('in front of the user takes the symbol in a corner', async () => {
    for (const seed of [0, 4, 8]) {
      const double = hostile(seed);
      const before = double.snapshot();
      const placed = await placeIn(double, CORNER);
      const { width, height } = placed.drawing.extent;
      const at = { x: 230 - 5 - width / 2, y: 300 - 5 - height / 2 };
      expectPlaced(double, before, placed, at);
      expectClean(double);
    }
  });

  test('that is not the active one takes the symbol at a point', async () => {
    const double = hostile(8);
    const before = double.snapshot();
    const placed = await placeIn(double, { kind: 'point', page: 2, x: 10, y: 20, rotationDegrees: 0 });
    const { width, height } = placed.drawing.extent;
    expectPlaced(double, before, placed, { x: 10 + width / 2, y: 20 + height / 2 }, 1);
    expect(double.snapshot().documents[0]?.activeArtboard).toBe(2);
  });

  test('smaller than the symbol takes nothing', () =>
    expectRefused(
      { ...plainPlan, artboards: [{ name: 'Label', rect: [0, 50, 50, 0], rulerOrigin: [0, 0] }] },
      CORNER,
      {
        code: 'template/off-page',
        page: { width: expect.closeTo(17.64, 2), height: expect.closeTo(17.64, 2) },
      },
    ));

  test.each([
    [1, { code: 'layer/locked', layer: 'Active' }],
    [2, { code: 'layer/hidden', layer: 'Active' }],
    [3, { code: 'layer/hidden', layer: 'Inner' }],
  ])('of document %d, whose active layer is closed, takes nothing', (seed, problem) =>
    expectRefused(hostileDocument(seed), CORNER, problem),
  );
});

describe('a layer', () => {
  const on = (layer: string): Target => ({ ...NAMED, layer });

  test('that is named takes the symbol', async () => {
    const double = hostile(0);
    const before = double.snapshot();
    expectPlaced(double, before, await placeIn(double, on('Active')), MIDDLE);
    const group = newcomersOf(before, double.snapshot()).find(({ cls }) => cls === 'GroupItem');
    expect(double.snapshot().documents[0]?.nodes[group?.parent ?? 0]?.attributes.name).toBe('Active');
  });

  test.each([true, false])(
    'that is not there is made on top (it becomes active: %s)',
    async (newLayerActive) => {
      const double = hostile(0, {}, { newLayerActive });
      const before = double.snapshot();
      expectPlaced(double, before, await placeIn(double, on('Barcode')), MIDDLE);
      const [document] = double.snapshot().documents;
      const top = document?.nodes[document.lists.layers[0] as number];
      expect(top?.attributes.name).toBe('Barcode');
      expect(top?.items).toHaveLength(1);
      expect(double.ledger.undoSteps).toHaveLength(1);
    },
  );

  test('that is locked is refused', () =>
    expectRefused(hostileDocument(0), on('Locked'), { code: 'layer/locked', layer: 'Locked' }));

  test('that was made is taken away again with what differs', async () => {
    const double = hostile(0);
    const before = double.snapshot();
    const differences = () => [{ property: 'symbol', expected: 'nothing', got: 'nothing' }] as const;
    const { outcome } = await placeIn(double, on('Barcode'), BARE_SPOT, { differences });
    expect(outcome).toMatchObject({ problems: [{ code: 'read-back/differs' }] });
    expectUntouched(double, before);
  });
});

describe('a document', () => {
  test('that is not open is asked for', async () => {
    const double = createIllustratorDouble({ document: [] });
    expect((await placeIn(double)).outcome).toEqual({ ok: false, problems: [{ code: 'document/none' }] });
    expectClean(double);
  });

  test('beside another that is open takes the symbol alone', async () => {
    const double = createIllustratorDouble({ document: [hostileDocument(1), hostileDocument(2)] });
    const before = double.snapshot();
    expectPlaced(double, before, await placeIn(double), MIDDLE);
    expect(double.snapshot().documents[1]).toEqual(before.documents[1]);
  });

  test('on a large canvas is refused', () =>
    expectRefused(hostileDocument(1, { scaleFactor: 10 }), NAMED, {
      code: 'document/large-canvas',
      scale: 10,
    }));

  test.each(['flag', 'layer'] as const)('in isolation mode is refused (%s)', async (isolation) => {
    for (const isolated of ['pair', 'Artwork'])
      await expectRefused(
        hostileDocument(1, { isolated }),
        NAMED,
        { code: 'document/isolated' },
        { isolation },
      );
  });

  test('in RGB is refused', () => expectRefused(rgbDocument(1), NAMED, { code: 'document/rgb' }));

  test('in RGB takes RGB black when the person insists, and a finding says so', async () => {
    const double = createIllustratorDouble({ document: rgbDocument(1) });
    const before = double.snapshot();
    const placed = await placeIn(double, NAMED, SYMBOL, { acceptsRgb: true });
    expectPlaced(double, before, placed, MIDDLE);
    expect(placed.outcome).toMatchObject({
      value: { findings: expect.arrayContaining([expect.objectContaining({ code: 'ink/not-carried' })]) },
    });
    expectClean(double);
  });

  test('that came to the front meanwhile takes nothing', async () => {
    const double = createIllustratorDouble({ document: [hostileDocument(1), hostileDocument(2)] });
    const before = double.snapshot();
    const { outcome } = await placeIn(double, NAMED, SYMBOL, changingDocument(double));
    expect(outcome).toEqual({ ok: false, problems: [{ code: 'document/changed' }] });
    expect([...double.snapshot().documents].reverse()).toEqual(before.documents);
  });
});

describe('inks', () => {
  test('a spot is made once and then found again', async () => {
    const double = hostile(1);
    for (const name of ['barcode', 'other'])
      expect((await placeIn(double, { ...NAMED, name }, BARE_SPOT)).outcome).toMatchObject({ ok: true });
    const [document] = double.snapshot().documents;
    const names = document?.lists.spots.map((id) => document.nodes[id]?.attributes.name) ?? [];
    expect(names.filter((name) => name === 'Deep')).toHaveLength(1);
    expectClean(double);
  });

  test('a spot in an RGB document is made in the colours of the document', async () => {
    const double = createIllustratorDouble({ document: rgbDocument(1) });
    const before = double.snapshot();
    expectPlaced(double, before, await placeIn(double, NAMED, BARE_SPOT, { acceptsRgb: true }), MIDDLE);
  });

  test.each(['PANTONE 293 C', '[Passermarken]', '[None]'])(
    'the name %s, which is no spot, is refused',
    async (name) => {
      const double = hostile(1);
      const before = double.snapshot();
      const ink = { kind: 'spot', name, cmyk: [100, 60, 10, 53] } as const;
      const taken = { ...BARE_SPOT, spec: { ...BARE_SPOT.spec, ink } };
      const { outcome } = await placeIn(double, NAMED, taken);
      expect(outcome).toEqual({ ok: false, problems: [{ code: 'format/swatch-name-taken', name }] });
      expectUntouched(double, before);
    },
  );
});

test('curves and counters stand as they were drawn, and even-odd winding paints them alike', async () => {
  const double = createIllustratorDouble({ document: plainPlan });
  const { drawing, at } = await placeIn(double, SELECTED);
  if (!at) throw new Error('not placed');
  expect(missingParts(double.artwork(), drawing, at)).toEqual([]);
  const text = double.artwork().shapes.filter(({ contours }) => contours.flat().some((p) => p.leaving));
  expect(text.map(({ rule }) => rule)).toEqual(['evenodd', 'evenodd']);
});

test('text that wraps around it, and live text, are refused', async () => {
  const live = { ...SYMBOL, spec: { ...SYMBOL.spec, digits: 'live' } } as const;
  for (const [target, symbol, what] of [
    [{ ...NAMED, textWrap: true }, SYMBOL, 'text-wrap'],
    [NAMED, live, 'live-text'],
  ] as const) {
    const double = createIllustratorDouble({ document: plainPlan });
    const { outcome } = await placeIn(double, target, symbol);
    expect(outcome).toMatchObject({
      problems: [{ code: 'format/cannot-hold', format: 'Illustrator', what }],
    });
    expect(double.ledger.crossings).toEqual([]);
  }
});

test('the middle of the frame is where a stranger computes it', async () => {
  const double = hostile(3);
  const { drawing, at } = await placeIn(double);
  const meant = centredOn(layoutSymbol(SYMBOL.number, SYMBOL.spec), MIDDLE, 0);
  at?.forEach((value, i) => {
    expect(value).toBeCloseTo(meant[i] as number, 3);
  });
  expect(drawing.elements.length).toBeGreaterThan(3);
});
