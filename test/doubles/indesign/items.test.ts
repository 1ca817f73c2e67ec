import { expectNumbers, numbers, open, set } from './dom';
import { type Dom, hostileDocument, NotInDom, plainPlan, refusalCode, type Switches } from './index';

const refusedWith = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return refusalCode(error);
  }
  return undefined;
};

const TRIANGLE = [
  [10, 10],
  [20, 10],
  [20, 30],
];
const polygon = (document: Dom): Dom => {
  const made = document.pages!.item!(0).polygons!.add!();
  made.paths!.add!({ entirePath: TRIANGLE });
  made.paths!.item!(0).remove!();
  return made;
};

describe('new items', () => {
  test('take the fill, stroke, effects and wrap of the document', () => {
    const { document, indesign } = open({ document: { ...plainPlan, leakingDefaults: true } });
    const made = polygon(document);
    expect([made.fillColor!.name, made.fillTint, made.strokeColor!.name, made.strokeWeight]).toEqual([
      'Black',
      50,
      'Black',
      2,
    ]);
    expect([made.overprintFill, made.nonprinting]).toEqual([true, true]);
    expect(made.transparencySettings!.dropShadowSettings!.mode!.equals!(indesign.ShadowMode!.DROP)).toBe(
      true,
    );
    expect(made.textWrapPreferences!.textWrapMode!.equals!(indesign.TextWrapModes!.NONE)).toBe(false);
    made.applyObjectStyle!(document.objectStyles!.item!(0), true);
    expect([made.fillColor!.name, made.fillTint, made.overprintFill]).toEqual(['None', -1, false]);
    expect(made.transparencySettings!.dropShadowSettings!.mode!.equals!(indesign.ShadowMode!.NONE)).toBe(
      true,
    );
    // The style leaves opacity, and a weight for a stroke that is not there.
    expect(made.strokeWeight).toBe(1);
  });

  test.each([
    ['one', 1],
    ['several', 2],
    ['none', 0],
  ] as const)('polygons come with %s placeholder path', (placeholderPath, count) => {
    const { document } = open({ switches: { placeholderPath } });
    const made = document.pages!.item!(0).polygons!.add!();
    expect(made.paths!.length).toBe(count);
    expect(made.parentPage!.equals!(document.pages!.item!(0))).toBe(true);
  });

  test('lie in front of the others and shift their indices', () => {
    const { document } = open();
    const first = document.pageItems!.item!(0);
    expect(first.name).toBe('barcode');
    polygon(document);
    expect(first.name).toBe('');
    expect(document.pageItems!.itemByName!('barcode').index).toBe(1);
  });

  test('go to the active layer unless told otherwise, and not on a locked one', () => {
    const { document } = open({ document: hostileDocument(2) });
    expect(document.activeLayer!.locked).toBe(true);
    expect(refusedWith(() => document.pages!.item!(0).polygons!.add!())).toBe('locked');
    const made = document.pages!.item!(0).polygons!.add!(document.layers!.itemByName!('Artwork'));
    expect(made.itemLayer!.name).toBe('Artwork');
    expect(refusedWith(() => set(made, { itemLayer: document.layers!.itemByName!('Locked') }))).toBe(
      'locked',
    );
  });

  test('are drawn unseen on a hidden layer and cannot be selected there', () => {
    const { document } = open({ document: hostileDocument(4) });
    expect(document.activeLayer!.visible).toBe(false);
    const made = polygon(document);
    expect(made.isValid).toBe(true);
    expect(refusedWith(() => made.select!())).toBe('hidden');
  });
});

describe('paths', () => {
  test('keep at least one', () => {
    const made = polygon(open().document);
    expect(refusedWith(() => made.paths!.item!(0).remove!())).toBe('last-path');
    expect(made.paths!.count!()).toBe(1);
  });

  test.each(['LAR', 'ALR'] as const)(
    'show a curve in the order %s, corners as one pair, and take it back so',
    (smoothOrder) => {
      const { document } = open({ switches: { smoothOrder } });
      const made = polygon(document);
      const [left, anchor, right] = [
        [10, 5],
        [20, 10],
        [30, 15],
      ];
      const smooth = smoothOrder === 'LAR' ? [left, anchor, right] : [anchor, left, right];
      set(made.paths!.item!(0), { entirePath: [[10, 10], smooth, [20, 30]] });
      const points = made.paths!.item!(0).pathPoints!.everyItem!();
      expectNumbers(points.anchor, [10, 10, 20, 10, 20, 30]);
      expectNumbers(points.leftDirection, [10, 10, 10, 5, 20, 30]);
      expectNumbers(points.rightDirection, [10, 10, 30, 15, 20, 30]);
      expectNumbers(made.paths!.item!(0).entirePath, [10, 10, ...smooth.flat(), 20, 30]);
    },
  );

  test('turn round with their handles', () => {
    const made = polygon(open().document);
    made.paths!.item!(0).reverse!();
    expectNumbers(made.paths!.item!(0).entirePath, [20, 30, 20, 10, 10, 10]);
  });

  test('refuse numbers that are none and points that are none', () => {
    const { document, double } = open();
    const made = polygon(document);
    const path = made.paths!.item!(0);
    for (const entirePath of [
      [
        [Number.NaN, 1],
        [2, 2],
      ],
      [
        [1, Number.POSITIVE_INFINITY],
        [2, 2],
      ],
      [[1], [2, 2]],
      [[1, 1]],
    ])
      expect(refusedWith(() => set(path, { entirePath }))).toBe('out-of-range');
    expect(double.ledger.refused.map((r) => r.member)).toContain('entirePath');
    // In a bulk write the same goes by without a word, and leaves a path nobody asked for.
    made.paths!.add!({ entirePath: [[Number.NaN, 1]] });
    expect(double.ledger.ignored).toEqual([{ cls: 'Path', member: 'entirePath', why: 'out-of-range' }]);
  });
});

describe('specifiers', () => {
  test('go stale when their item is removed, undone or its document closed', () => {
    const { document, double, app } = open();
    const made = polygon(document);
    const path = made.paths!.item!(0);
    made.remove!();
    expect([made.isValid, path.isValid]).toEqual([false, false]);
    expect(refusedWith(() => made.name)).toBe('invalid-object');
    document.undo!();
    expect(made.isValid).toBe(true);
    for (let i = 0; i < 3; i++) document.undo!();
    expect(made.isValid).toBe(false);
    const page = document.pages!.item!(0);
    double.closeActiveDocument();
    expect([page.isValid, document.isValid]).toEqual([false, false]);
    expect(refusedWith(() => app.activeDocument)).toBe('no-document');
  });

  test('of one kind go stale when a rectangle becomes a polygon, generic ones do not', () => {
    const { document } = open();
    const rectangle = document.rectangles!.itemByName!('barcode');
    const id = rectangle.id as unknown as number;
    const generic = document.pageItems!.itemByID!(id);
    rectangle.paths!.item!(0).pathPoints!.item!(0).anchor;
    set(rectangle.paths!.item!(0), { entirePath: TRIANGLE });
    expect(rectangle.isValid).toBe(false);
    expect(generic.isValid).toBe(true);
    expect((generic.getElements!() as unknown as Dom[])[0]!.constructorName).toBe('Polygon');
    expect(document.polygons!.itemByID!(id).isValid).toBe(true);
  });

  test('of nothing are objects that are not valid', () => {
    const { document } = open();
    expect([document.layers!.itemByName!('no').isValid, document.pages!.item!(9).isValid]).toEqual([
      false,
      false,
    ]);
  });
});

describe('bulk writes', () => {
  test('pass over unknown, read-only and unfit keys, and the ledger has them', () => {
    const { document, double } = open();
    const item = document.rectangles!.item!(0);
    set(item, {
      properties: {
        nme: 1,
        id: 4,
        fillTint: 300,
        fillColor: 'No such',
        locked: 'yes',
        name: 'new',
        textWrapPreferences: { textWrapMode: 1 },
      },
    });
    expect(item.name).toBe('new');
    expect(double.ledger.ignored.map(({ member, why }) => [member, why])).toEqual([
      ['nme', 'unknown'],
      ['id', 'read-only'],
      ['fillTint', 'out-of-range'],
      ['fillColor', 'unknown-name'],
      ['locked', 'wrong-type'],
      ['textWrapPreferences', 'read-only'],
    ]);
    expect(double.ledger.undoSteps).toHaveLength(1);
  });

  test('reach into settings where the switch says so', () => {
    const { document, double, indesign } = open({ switches: { nestedProperties: 'applied' } });
    const item = document.rectangles!.item!(0);
    set(item, { properties: { textWrapPreferences: { textWrapMode: indesign.TextWrapModes!.CONTOUR } } });
    expect(item.textWrapPreferences!.textWrapMode!.equals!(indesign.TextWrapModes!.CONTOUR)).toBe(true);
    expect(double.ledger.ignored).toEqual([]);
  });

  test('are read back in one crossing, and asking them for what is not there fails', () => {
    const { document, double } = open();
    double.resetLedger();
    const seen = document.rectangles!.item!(0).properties!;
    expect([seen.name, seen.fillTint]).toEqual(['barcode', -1]);
    expect(double.ledger.crossings.filter((c) => c.member === 'properties')).toHaveLength(1);
    expect(() => seen.fillTnt).toThrow(NotInDom);
  });
});

test.each([
  ['fillTint', -2],
  ['fillTint', 101],
  ['fillTint', -0.5],
  ['strokeWeight', -1],
  ['strokeWeight', 801],
  ['fillTint', Number.NaN],
])('refuses %s of %d', (member, value) => {
  const item = open().document.rectangles!.item!(0);
  expect(refusedWith(() => set(item, { [member]: value }))).toBe('out-of-range');
});

test('what is locked, lies in something locked or on a locked layer cannot be changed, but unlocked', () => {
  const { document } = open({ document: hostileDocument(0) });
  const locked = document.rectangles!.itemByName!('locked');
  for (const act of [
    () => set(locked, { name: 'x' }),
    () => set(locked.textWrapPreferences!, { inverse: true }),
    () => set(locked.paths!.item!(0), { entirePath: TRIANGLE }),
    () => locked.insertLabel!('k', 'v'),
    () => locked.move!(undefined, [1, 1]),
    () => locked.remove!(),
    () => document.rectangles!.itemByName!('on locked layer').remove!(),
  ])
    expect(refusedWith(act)).toBe('locked');
  set(locked, { locked: false });
  locked.remove!();
  expect(locked.isValid).toBe(false);
});

describe('groups', () => {
  const pair = (switches: Partial<Switches> = {}) => {
    const opened = open({ switches });
    return {
      ...opened,
      a: polygon(opened.document),
      b: polygon(opened.document),
      page: opened.document.pages!.item!(0),
    };
  };

  test('take two items or more out of their page, which keep their ids', () => {
    const { document, page, a, b, double } = pair();
    const id = a.id;
    const group = page.groups!.add!([a, b], undefined, undefined, undefined, { name: 'both' });
    expect([group.name, page.polygons!.length, document.polygons!.length, group.polygons!.length]).toEqual([
      'both',
      0,
      0,
      2,
    ]);
    expect([a.isValid, a.id, a.parent!.name]).toEqual([true, id, 'both']);
    expect((document.allPageItems as unknown as unknown[]).length).toBe(4);
    expectNumbers(group.geometricBounds, [10, 10, 30, 20]);
    expect(double.ledger.violations).toEqual([]);
    group.ungroup!();
    expect([group.isValid, page.polygons!.length]).toEqual([false, 2]);
    expectNumbers(a.geometricBounds, [10, 10, 30, 20]);
  });

  test('refuse one item, one item twice, locked ones and those of two spreads', () => {
    const { page, a, b, document } = pair();
    for (const items of [[a], [a, a], []])
      expect(refusedWith(() => page.groups!.add!(items))).toBe('cannot-group');
    set(b, { locked: true });
    expect(refusedWith(() => page.groups!.add!([a, b]))).toBe('locked');
    const { document: other } = open({ document: hostileDocument(0) });
    const [p, q] = [0, 2].map((i) =>
      other.pages!.item!(i).rectangles!.add!(other.layers!.itemByName!('Artwork')),
    );
    expect(refusedWith(() => other.groups!.add!([p, q]))).toBe('cannot-group');
    expect(document.groups!.length).toBe(0);
  });

  test('take a range where arrays do not work', () => {
    const { page, a, b } = pair({ groupsAddArray: 'throws' });
    expect(refusedWith(() => page.groups!.add!([a, b]))).toBe('cannot-group');
    const group = page.groups!.add!(page.pageItems!.itemByRange!(0, 1));
    expect(group.polygons!.length).toBe(2);
  });

  test('lock what they hold with themselves', () => {
    const { page, a, b } = pair();
    const group = page.groups!.add!([a, b]);
    set(group, { locked: true });
    expect(refusedWith(() => set(a, { name: 'x' }))).toBe('locked');
    set(group, { locked: false });
    set(a, { name: 'x' });
    expect(a.name).toBe('x');
  });

  test('are removed with all they hold', () => {
    const { page, a, b } = pair();
    page.groups!.add!([a, b]).remove!();
    expect([a.isValid, b.isValid]).toEqual([false, false]);
  });
});

test('a placed text frame has contents, a font only if it is installed, and may overflow', () => {
  for (const missingFont of ['throws', 'substitutes'] as const) {
    const { document, app } = open({ switches: { missingFont } });
    const frame = document.pages!.item!(0).textFrames!.add!({
      geometricBounds: [0, 0, 10, 100],
      contents: '9 771234 567003',
    });
    const text = frame.texts!.item!(0);
    set(text, { pointSize: 8, appliedFont: 'Minion Pro\tRegular' });
    const missing = () => set(text, { appliedFont: 'OCR B Std\tRegular' });
    if (missingFont === 'throws') expect(refusedWith(missing)).toBe('unknown-name');
    else missing();
    expect(text.appliedFont!.name).toBe('Minion Pro\tRegular');
    expect([text.fillColor!.name, text.strokeColor!.name]).toEqual(['Black', 'None']);
    expect([frame.contents, frame.overflows]).toEqual(['9 771234 567003', false]);
    expect(app.fonts!.itemByName!('No Such\tFont').isValid).toBe(false);
  }
});

test('items of masters are listed by their page and copied by override', () => {
  const { document } = open({ document: hostileDocument(0) });
  const page = document.pages!.item!(1);
  const [slot] = page.masterPageItems as unknown as Dom[];
  expect([slot!.name, slot!.label]).toEqual(['master slot', '[barcode]']);
  const copy = slot!.override!(page);
  expect([copy.overridden, copy.overriddenMasterPageItem!.name, copy.parentPage!.name]).toEqual([
    true,
    'master slot',
    '2',
  ]);
  expect(numbers(page.masterPageItems)).toEqual([]);
  set(slot!, { allowOverrides: false });
  expect(refusedWith(() => slot!.override!(page))).toBe('no-override');
  for (const mastersInAllPageItems of [true, false]) {
    const all = open({ document: hostileDocument(0), switches: { mastersInAllPageItems } }).document
      .allPageItems;
    const names = (all as unknown as Dom[]).map((i) => i.name as unknown as string);
    expect(names.includes('master slot')).toBe(mastersInAllPageItems);
  }
});
