import { colour, expectNumbers, type Opened, open, rectangle, refusedWith, set } from './dom';
import { hostileDocument, plainPlan, rgbDocument } from './index';

const EMPTY = { items: [], selection: { kind: 'items', names: [] } } as const;
const onLayer = ({ document }: Opened) => document.layers!.getByName!('Artwork');
const channels = (paint: Opened['document']) =>
  paint.typename === ('CMYKColor' as unknown)
    ? [paint.cyan, paint.magenta, paint.yellow, paint.black]
    : [paint.red, paint.green, paint.blue];

describe('new paths', () => {
  test('take fill, stroke, dashes and overprint of the document', () => {
    const opened = open({ document: hostileDocument(0, EMPTY) });
    const path = rectangle(onLayer(opened), [0, 10, 10, 0]);
    expect([path.filled, path.fillOverprint, path.stroked, path.strokeWidth, path.strokeOverprint]).toEqual([
      false,
      true,
      true,
      2,
      true,
    ]);
    expectNumbers(path.strokeDashes, [8, 4]);
    expect(path.strokeColor!.spot!.name).toBe('Reflex');
    expect(path.strokeColor!.tint).toBe(40);
    expect(path.fillColor!.typename).toBe('NoColor');
  });

  test('are open, without points, nameless and in front', () => {
    const { document } = open();
    const path = document.pathItems!.add!();
    expect([path.closed, path.pathPoints!.length, path.name, path.zOrderPosition]).toEqual([false, 0, '', 2]);
    expect(document.layers![0]!.pathItems![0] === path && path.parent === document.layers![0]).toBe(true);
  });

  test('go to the active layer when the document is asked', () => {
    const opened = open({ document: hostileDocument(2, EMPTY) });
    expect(opened.document.activeLayer!.visible).toBe(false);
    expect(refusedWith(() => opened.document.pathItems!.add!())).toEqual(['locked-layer', 9024]);
    set(opened.document, { activeLayer: onLayer(opened) });
    expect(opened.document.pathItems!.add!().layer!.name).toBe('Artwork');
  });
});

describe('points', () => {
  test('of an entire path are corners, the last one kept though it is the first', () => {
    const { document, enumerations } = open();
    const path = document.pathItems!.add!();
    path.setEntirePath!([
      [0, 0],
      [5, 0],
      [5, 5],
      [0, 0],
    ]);
    expect(path.pathPoints!.length).toBe(4);
    const point = path.pathPoints![1]!;
    expectNumbers([point.anchor, point.leftDirection, point.rightDirection], [5, 0, 5, 0, 5, 0]);
    expect(point.pointType === enumerations.PointType!.CORNER).toBe(true);
    expect(refusedWith(() => path.setEntirePath!([]))).toEqual(['not-applicable', 1200]);
    expect(refusedWith(() => path.setEntirePath!([[Number.NaN, 0]]))?.[0]).toBe('out-of-range');
  });

  test('that are added lie at zero with their handles until each is set', () => {
    const { document } = open();
    const point = document.pathItems!.add!().pathPoints!.add!();
    set(point, { anchor: [7, 8] });
    expectNumbers([point.anchor, point.leftDirection, point.rightDirection], [7, 8, 0, 0, 0, 0]);
    set(point, { leftDirection: [6, 8], rightDirection: [9, 8] });
    expectNumbers([point.leftDirection, point.rightDirection], [6, 8, 9, 8]);
  });

  test('may take their handles along', () => {
    const { document } = open({ switches: { anchorMovesHandles: true } });
    const point = document.pathItems!.add!().pathPoints!.add!();
    set(point, { anchor: [7, 8] });
    expectNumbers([point.leftDirection, point.rightDirection], [7, 8, 7, 8]);
  });

  test.each([
    ['free', [0, 3]],
    ['coupled', [0, -5]],
  ] as const)('that are smooth have handles that are %s', (smoothPoints, left) => {
    const { document, enumerations } = open({ switches: { smoothPoints } });
    const point = document.pathItems!.add!().pathPoints!.add!();
    set(point, { leftDirection: left[1] === 3 ? [0, 3] : [3, 4], pointType: enumerations.PointType!.SMOOTH });
    set(point, { rightDirection: [0, 2] });
    expectNumbers(point.leftDirection, left);
  });

  test('are counted anew when one is removed', () => {
    const { document } = open();
    const points = rectangle(document.layers![0]!, [0, 10, 10, 0]).pathPoints!;
    const last = points[3]!;
    points[0]!.remove!();
    expectNumbers(points[0]!.anchor, [10, 10]);
    expect(refusedWith(() => last.anchor)).toEqual(['invalid-object', 1200]);
  });

  test('go the other way round with the other polarity', () => {
    const { document, enumerations, double } = open();
    const path = rectangle(document.layers![0]!, [0, 10, 20, 0]);
    set(path, { polarity: enumerations.PolarityValues!.NEGATIVE });
    expectNumbers(path.pathPoints![0]!.anchor, [0, 0]);
    set(path, { polarity: enumerations.PolarityValues!.NEGATIVE });
    expectNumbers(path.pathPoints![0]!.anchor, [0, 0]);
    expect(double.ledger.violations).toEqual([]);
  });
});

describe('compound paths', () => {
  const bars = (opened: Opened) => {
    const compound = onLayer(opened).compoundPathItems!.add!();
    for (const x of [0, 20, 40]) rectangle(compound, [x, 50, x + 10, 0]);
    return compound;
  };

  test('share fill, stroke, overprint and fill rule, each path its own points', () => {
    const opened = open({ document: hostileDocument(0, EMPTY) });
    const compound = bars(opened);
    set(compound.pathItems![1]!, {
      filled: true,
      fillColor: colour(opened, 'CMYKColor', { black: 100 }),
      stroked: false,
      fillOverprint: false,
      evenodd: true,
    });
    for (const i of [0, 1, 2]) {
      const path = compound.pathItems![i]!;
      expect([path.fillColor!.black, path.stroked, path.fillOverprint, path.evenodd]).toEqual([
        100,
        false,
        false,
        true,
      ]);
    }
    rectangle(compound, [60, 50, 70, 0]);
    expect(compound.pathItems![0]!.fillColor!.black).toBe(100);
    set(compound.pathItems![0]!, { closed: false });
    expect(compound.pathItems![1]!.closed).toBe(true);
    expectNumbers([compound.left, compound.top, compound.width, compound.height], [0, 50, 70, 50]);
  });

  test.each([
    ['first', 40],
    ['last', 0],
  ] as const)('list a new path %s', (newSubpath, left) => {
    const opened = open({ document: hostileDocument(0, EMPTY), switches: { newSubpath } });
    expectNumbers([bars(opened).pathItems![0]!.left], [left]);
  });

  test('are one shape with all contours, in the order they were drawn', () => {
    const opened = open({ document: hostileDocument(0, { ...EMPTY, rulerOrigin: [0, 0] }) });
    set(bars(opened).pathItems![0]!, { filled: true, stroked: false });
    const { shapes } = opened.double.artwork();
    expect(shapes).toHaveLength(1);
    expect(
      shapes[0]?.contours.map(([p]) => Math.sign((p?.x ?? 0) - (shapes[0]?.contours[0]?.[0]?.x ?? 0))),
    ).toEqual([0, 1, 1]);
  });

  test('show their paths to the document, not to the layer', () => {
    const opened = open({ document: hostileDocument(0, EMPTY) });
    bars(opened);
    expect([opened.document.pathItems!.length, onLayer(opened).pathItems!.length]).toEqual([3, 0]);
    expect(onLayer(opened).pageItems!.length).toBe(1);
  });

  test('lose all their paths with themselves', () => {
    const opened = open({ document: hostileDocument(0, EMPTY) });
    const before = opened.double.snapshot();
    const compound = bars(opened);
    const path = compound.pathItems![0]!;
    compound.remove!();
    expect(opened.double.snapshot()).toEqual(before);
    expect(refusedWith(() => path.name)).toEqual(['invalid-object', 1200]);
  });
});

describe('colours', () => {
  test('are copied when they are given and when they are asked for', () => {
    const opened = open();
    const path = opened.document.pathItems![0]!;
    const black = colour(opened, 'CMYKColor', { black: 100 });
    set(path, { fillColor: black });
    set(black, { black: 50 });
    const read = path.fillColor!;
    expect(read.black).toBe(100);
    set(read, { black: 1 });
    expect(path.fillColor!.black).toBe(100);
    expect(path.fillColor === read).toBe(false);
  });

  test('start at nothing, spots at full strength', () => {
    const opened = open();
    expect(channels(colour(opened, 'CMYKColor', {}))).toEqual([0, 0, 0, 0]);
    expect(colour(opened, 'SpotColor', {}).tint).toBe(100);
    expect(refusedWith(() => colour(opened, 'CMYKColor', { black: 101 }))?.[0]).toBe('out-of-range');
  });

  test('given in CMYK become RGB in an RGB document, and black is no longer black', () => {
    const opened = open({ document: rgbDocument(0) });
    const path = opened.document.pathItems!.getByName!('barcode');
    set(path, { fillColor: colour(opened, 'CMYKColor', { black: 100 }) });
    expect(path.fillColor!.typename).toBe('RGBColor');
    expect(channels(path.fillColor!)).toEqual([36, 36, 36]);
    set(path, { fillColor: colour(opened, 'CMYKColor', {}) });
    expect(channels(path.fillColor!)).toEqual([255, 255, 255]);
    expect(opened.double.artwork().colour).toBe('screen');
  });

  test('given in RGB become CMYK in a CMYK document, black on all plates', () => {
    const opened = open();
    const path = opened.document.pathItems![0]!;
    set(path, { fillColor: colour(opened, 'RGBColor', { red: 0, green: 0, blue: 0 }) });
    expect(channels(path.fillColor!)).toEqual([72, 72, 72, 90]);
  });

  test.each([
    [100, 100],
    [0, 0],
  ] as const)('of gray are black at %d as the switch says', (grayBlack, gray) => {
    const opened = open({ switches: { grayBlack } });
    set(opened.document.pathItems![0]!, { fillColor: colour(opened, 'GrayColor', { gray }) });
    expect(opened.double.artwork().shapes[0]?.ink).toEqual({ space: 'gray', black: 100 });
  });

  test('that are none take the fill away, others bring it where the switch says', () => {
    for (const colourPaints of [true, false]) {
      const opened = open({ switches: { colourPaints } });
      const path = opened.document.pathItems![0]!;
      set(path, { fillColor: colour(opened, 'NoColor', {}) });
      expect([path.filled, path.fillColor!.typename]).toEqual([false, 'NoColor']);
      set(path, { fillColor: colour(opened, 'CMYKColor', { cyan: 10 }) });
      expect(path.filled).toBe(colourPaints);
      set(path, { filled: true });
      expect(path.fillColor!.cyan).toBe(10);
    }
  });
});

describe('spots', () => {
  const addSpot = (opened: Opened, name: string) => {
    const spot = opened.document.spots!.add!();
    set(spot, {
      name,
      colorType: opened.enumerations.ColorModel!.SPOT,
      color: colour(opened, 'CMYKColor', { cyan: 100, black: 10 }),
    });
    return spot;
  };

  test('are listed after registration, with a swatch each', () => {
    const opened = open();
    addSpot(opened, 'Deep');
    expect([opened.document.spots!.length, opened.document.swatches!.length]).toEqual([2, 3]);
    expect(opened.document.swatches!.getByName!('Deep').color!.spot!.name).toBe('Deep');
    expectNumbers(opened.document.spots!.getByName!('Deep').getInternalColor!(), [100, 0, 0, 10]);
    set(opened.document.pathItems![0]!, {
      fillColor: colour(opened, 'SpotColor', { spot: opened.document.spots!.getByName!('Deep'), tint: 80 }),
    });
    expect(opened.double.artwork().shapes[0]?.ink).toEqual({ space: 'spot', name: 'Deep', tint: 80 });
  });

  test('are process colours until they are told', () => {
    const opened = open();
    const spot = opened.document.spots!.add!();
    expect(spot.colorType === opened.enumerations.ColorModel!.PROCESS).toBe(true);
    set(opened.document.pathItems![0]!, { fillColor: colour(opened, 'SpotColor', { spot }) });
    expect(opened.double.artwork().shapes[0]?.ink).toMatchObject({ space: 'cmyk' });
  });

  test.each(['throws', 'numbered'] as const)('with a name that is taken: %s', (takenSpotName) => {
    const opened = open({ switches: { takenSpotName } });
    addSpot(opened, 'Deep');
    const spot = opened.document.spots!.add!();
    expect(refusedWith(() => set(spot, { name: 'Deep' }))?.[0]).toBe(
      takenSpotName === 'throws' ? 'duplicate-name' : undefined,
    );
    if (takenSpotName === 'numbered') expect(spot.name).toBe('Deep 1');
  });

  test('take only colours of the document’s own space', () => {
    const opened = open();
    const spot = addSpot(opened, 'Deep');
    expect(refusedWith(() => set(spot, { color: colour(opened, 'RGBColor', {}) }))?.[1]).toBe(1200);
  });

  test('leave what they painted as it looked when they go; registration stays and says nothing', () => {
    const opened = open();
    const spot = addSpot(opened, 'Deep');
    set(opened.document.pathItems![0]!, { fillColor: colour(opened, 'SpotColor', { spot }) });
    spot.remove!();
    expect(opened.document.pathItems![0]!.fillColor!.cyan).toBe(100);
    expect([opened.document.spots!.length, opened.document.swatches!.length]).toEqual([1, 2]);
    opened.document.swatches!.getByName!('[Registration]').remove!();
    opened.document.spots![0]!.remove!();
    expect(opened.document.spots!.length).toBe(1);
  });

  test('of another document are refused', () => {
    const opened = open({ document: [plainPlan, hostileDocument(0)] });
    const [here, there] = [opened.app.documents![0]!, opened.app.documents![1]!];
    const paint = colour(opened, 'SpotColor', { spot: there.spots!.getByName!('Reflex') });
    expect(refusedWith(() => set(here.pathItems![0]!, { fillColor: paint }))?.[1]).toBe(1200);
  });
});

describe('groups, order, notes and tags', () => {
  test('items move into groups and beside others without moving on the page', () => {
    const { document, enumerations, double } = open();
    const { PLACEATEND, PLACEATBEGINNING, PLACEBEFORE, PLACEAFTER } = enumerations.ElementPlacement!;
    const layer = document.layers![0]!;
    const [a, b, c] = ['a', 'b', 'c'].map((name, i) => {
      const path = rectangle(layer, [i, 10, i + 1, 0]);
      set(path, { name });
      return path;
    }) as [Opened['document'], Opened['document'], Opened['document']];
    const group = layer.groupItems!.add!();
    const names = (list: Opened['document']) =>
      Array.from({ length: Number(list.length) }, (_, i) => String(list[i]!.name));
    a.move!(group, PLACEATEND);
    b.move!(group, PLACEATBEGINNING);
    c.move!(a, PLACEBEFORE);
    expect(names(group.pageItems!)).toEqual(['b', 'c', 'a']);
    b.move!(a, PLACEAFTER);
    expect(names(group.pageItems!)).toEqual(['c', 'a', 'b']);
    expect(a.parent === group && a.layer === layer).toBe(true);
    expectNumbers(group.geometricBounds, [0, 10, 3, 0]);
    expect(names(layer.pageItems!)).toEqual(['', 'barcode']);
    // A fill and a stroke each, painted from the back: the item before, then a..c from the last to the first.
    expect(double.artwork().shapes.map(({ id }) => id)).toEqual(
      [105, 105, 108, 108, 107, 107, 109, 109].map(String),
    );
    expect(refusedWith(() => group.move!(group, PLACEATEND))?.[1]).toBe(1200);
    group.zOrder!(enumerations.ZOrderMethod!.SENDTOBACK);
    expect(names(layer.pageItems!)).toEqual(['barcode', '']);
  });

  test('a group can be drawn in, and goes with all that is in it', () => {
    const { document, double } = open();
    const before = double.snapshot();
    const group = document.layers![0]!.groupItems!.add!();
    rectangle(group.compoundPathItems!.add!(), [0, 1, 1, 0]);
    rectangle(group, [0, 1, 1, 0]);
    group.remove!();
    expect(double.snapshot()).toEqual(before);
  });

  test('notes and tags keep what they are told; a note may be cut', () => {
    const long = 'x'.repeat(500);
    for (const note of ['whole', 'cut'] as const) {
      const { document } = open({ switches: { note } });
      const item = document.pageItems![0]!;
      set(item, { note: long });
      expect(item.note).toBe(note === 'whole' ? long : long.slice(0, 240));
      const tag = item.tags!.add!();
      set(tag, { name: 'issn', value: long });
      expect(item.tags!.getByName!('issn').value).toBe(long);
      tag.remove!();
      expect(refusedWith(() => item.tags!.getByName!('issn'))).toEqual(['unknown-name', 1302]);
    }
  });

  test('items are found by uuid, and by name the front one first', () => {
    const { document } = open({ document: hostileDocument(0) });
    const twin = document.pathItems!.getByName!('twin');
    expect(document.getPageItemFromUuid!(twin.uuid) === twin).toBe(true);
    expect(refusedWith(() => document.getPageItemFromUuid!('none'))).toEqual(['invalid-object', 1200]);
  });
});

describe('moving, scaling and turning', () => {
  test('keep the middle or the corner that Illustrator keeps', () => {
    const { document, app, constructors } = open();
    const path = rectangle(document.layers![0]!, [0, 10, 20, 0]);
    path.translate!(5, -5);
    expectNumbers(path.geometricBounds, [5, 5, 25, -5]);
    path.resize!(50, 200);
    expectNumbers(path.geometricBounds, [10, 10, 20, -10]);
    path.rotate!(90);
    expectNumbers(path.geometricBounds, [5, 5, 25, -5]);
    path.transform!(app.getScaleMatrix!(200, 200));
    expectNumbers(path.geometricBounds, [-5, 10, 35, -10]);
    set(path, { width: 10, height: 5, position: [1, 2] });
    expectNumbers(path.geometricBounds, [1, 2, 11, -3]);
    expect(new constructors.Matrix!().mValueA).toBe(1);
    expect(refusedWith(() => set(path, { width: 16400 }))?.[0]).toBe('out-of-range');
  });

  test('bounds that are seen reach half a stroke further', () => {
    const { document } = open();
    const path = rectangle(document.layers![0]!, [10, 80, 60, 30]);
    set(path, { stroked: true, strokeWidth: 10 });
    expectNumbers(path.visibleBounds, [5, 85, 65, 25]);
    set(path, { stroked: false });
    expectNumbers(path.visibleBounds, [10, 80, 60, 30]);
  });
});

test('the artwork tells strokes, opacity and blending, and leaves out what is not painted', () => {
  const { document, double, enumerations } = open();
  const path = document.pathItems![0]!;
  set(path, { stroked: true, opacity: 40, blendingMode: enumerations.BlendModes!.MULTIPLY });
  expect(double.artwork().shapes.map(({ ink, opacity, blend }) => [ink.space, opacity, blend])).toEqual([
    ['cmyk', 0.4, 'not normal'],
    ['unknown', 0.4, 'not normal'],
  ]);
  for (const state of [{ hidden: true }, { guides: true }, { clipping: true }]) {
    const { document: other, double: fresh } = open();
    set(other.pathItems![0]!, state);
    expect(fresh.artwork().shapes).toEqual([]);
  }
});
