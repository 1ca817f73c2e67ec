import { expectNumbers, type Opened, open, rectangle, refusedWith, set } from './dom';
import { type DocumentPlan, fileOf, hostileDocument, plainPlan, SELECTIONS, type Switches } from './index';

const inArtboards = ({ app, enumerations }: Opened): void =>
  set(app, { coordinateSystem: enumerations.CoordinateSystem!.ARTBOARDCOORDINATESYSTEM });

/** Two artboards, the second active and with moved rulers; the document's zero is moved too. */
const moved: DocumentPlan = {
  ...plainPlan,
  artboards: [
    { name: 'One', rect: [0, 400, 300, 0], rulerOrigin: [0, 0] },
    { name: 'Two', rect: [500, 350, 700, -50], rulerOrigin: [10, 30] },
  ],
  activeArtboard: 1,
  rulerOrigin: [7, 11],
  items: [{ name: 'barcode', kind: 'PathItem', artboard: 1, box: [20, 40, 60, 100] }],
};

describe('coordinates', () => {
  test('are points with y up from the ruler origin of the document', () => {
    const { document } = open({ document: moved });
    expectNumbers(document.rulerOrigin, [7, 11]);
    expectNumbers(document.pageItems![0]!.geometricBounds, [513, 299, 553, 239]);
    expectNumbers(document.artboards![1]!.artboardRect, [493, 339, 693, -61]);
    set(document, { rulerOrigin: [0, 0] });
    expectNumbers(document.pageItems![0]!.geometricBounds, [520, 310, 560, 250]);
  });

  test.each<[Switches['rulerOriginY'], readonly number[]]>([
    ['down', [10, -10, 50, -70]],
    ['up', [10, -70, 50, -130]],
  ])('of an artboard start at its moved upper left corner (%s)', (rulerOriginY, bounds) => {
    const opened = open({ document: moved, switches: { rulerOriginY } });
    inArtboards(opened);
    expectNumbers(opened.document.pageItems![0]!.geometricBounds, bounds);
    set(opened.document.artboards![1]!, { rulerOrigin: [0, 0] });
    expectNumbers(opened.document.pageItems![0]!.geometricBounds, [20, -40, 60, -100]);
  });

  test('of artboards are those of the active one', () => {
    const opened = open({ document: moved });
    inArtboards(opened);
    opened.document.artboards!.setActiveArtboardIndex!(0);
    expect(opened.document.artboards!.getActiveArtboardIndex!()).toBe(0);
    expectNumbers(opened.document.pageItems![0]!.geometricBounds, [520, -90, 560, -150]);
  });

  test('are converted between the systems, whichever is in force', () => {
    const opened = open({ document: moved });
    const { ARTBOARDCOORDINATESYSTEM, DOCUMENTCOORDINATESYSTEM } = opened.enumerations.CoordinateSystem!;
    const convert = () =>
      opened.document.convertCoordinate!([0, 0], ARTBOARDCOORDINATESYSTEM, DOCUMENTCOORDINATESYSTEM);
    expectNumbers(convert(), [503, 309]);
    inArtboards(opened);
    expectNumbers(convert(), [503, 309]);
  });

  test.each<[Switches['artboardRect'], readonly number[]]>([
    ['document', [493, 339, 693, -61]],
    ['in-force', [-10, 30, 190, -370]],
  ])('of an artboard itself are told as the switch says (%s)', (artboardRect, rect) => {
    const opened = open({ document: moved, switches: { artboardRect } });
    inArtboards(opened);
    expectNumbers(opened.document.artboards![1]!.artboardRect, rect);
  });

  test('leave what stands there alone when the rulers move', () => {
    const opened = open({ document: moved });
    const before = opened.double.artwork();
    set(opened.document, { rulerOrigin: [100, 100] });
    inArtboards(opened);
    expect(opened.double.artwork()).toEqual(before);
  });

  test('are a tenth on the large canvas', () => {
    const { double, document } = open({ document: { ...plainPlan, scaleFactor: 10 } });
    expect(document.scaleFactor).toBe(10);
    expect(double.artwork().page.width).toBeCloseTo(2100, 1);
    expect(double.artwork().shapes[0]?.contours[0]?.[0]?.x).toBeCloseTo((1000 * 25.4) / 72, 6);
  });

  test('may be kept with single precision', () => {
    const { document } = open({ switches: { coordinates: 'single' } });
    const path = rectangle(document.layers![0]!, [0.1, 10, 10, 0]);
    expect(path.pathPoints![0]!.anchor![0]).toBe(Math.fround(0.1));
  });
});

describe('layers', () => {
  const LAYERS: DocumentPlan = {
    ...plainPlan,
    layers: [
      { name: 'Hidden', visible: false },
      { name: 'Inner', inner: true },
      { name: 'Locked', locked: true },
      { name: 'Open' },
    ],
    activeLayer: 3,
    items: [
      { name: 'in hidden', kind: 'PathItem', layer: 0, box: [0, 0, 10, 10] },
      { name: 'in inner', kind: 'PathItem', layer: 1, box: [0, 0, 10, 10] },
      { name: 'in locked', kind: 'PathItem', layer: 2, box: [0, 0, 10, 10] },
      {
        name: 'barcode',
        kind: 'PathItem',
        layer: 3,
        box: [0, 0, 10, 10],
        attributes: { locked: true, hidden: true },
      },
    ],
    selection: { kind: 'items', names: [] },
  };
  const NEW = ['locked-layer', 9024];
  const CHANGE = ['locked', 8705];

  test.each(['Hidden', 'Locked'])('%s refuse new items and groups', (name) => {
    const { document, double } = open({ document: LAYERS });
    const before = double.snapshot();
    const layer = document.layers!.getByName!(name);
    for (const list of ['pathItems', 'groupItems', 'compoundPathItems'])
      expect(refusedWith(() => layer[list]!.add!())).toEqual(NEW);
    expect(double.snapshot()).toEqual(before);
  });

  test('inside a hidden layer refuse new items too, though they are visible', () => {
    const { document } = open({ document: LAYERS });
    const inner = document.layers![0]!.layers![0]!;
    expect([inner.name, inner.visible, inner.locked]).toEqual(['Inner', true, false]);
    expect(refusedWith(() => inner.pathItems!.add!())).toEqual(NEW);
  });

  test.each(['in hidden', 'in inner', 'in locked'])('closed keep the item %s as it is', (name) => {
    const { document, enumerations } = open({ document: LAYERS });
    const item = document.pathItems!.getByName!(name);
    const layer = document.layers!.getByName!('Open');
    for (const act of [
      () => item.remove!(),
      () => set(item, { name: 'x' }),
      () => set(item, { filled: false }),
      () => item.translate!(1, 1),
      () => item.tags!.add!(),
      () => item.move!(layer, enumerations.ElementPlacement!.PLACEATEND),
    ])
      expect(refusedWith(act)).toEqual(CHANGE);
    expect(item.editable).toBe(false);
  });

  test('let locked and hidden items be changed', () => {
    const { document } = open({ document: LAYERS });
    const item = document.pathItems!.getByName!('barcode');
    set(item, { name: 'x' });
    expect([item.name, item.locked, item.hidden, item.editable]).toEqual(['x', true, true, false]);
  });

  test('take no items from elsewhere while they are closed', () => {
    const { document, enumerations } = open({ document: LAYERS });
    const item = document.pathItems!.getByName!('barcode');
    for (const name of ['Hidden', 'Locked'])
      expect(
        refusedWith(() =>
          item.move!(document.layers!.getByName!(name), enumerations.ElementPlacement!.PLACEATBEGINNING),
        ),
      ).toEqual(NEW);
  });

  test.each([true, false])('come on top when they are new, active or not (%s)', (newLayerActive) => {
    const { document } = open({ document: LAYERS, switches: { newLayerActive } });
    const layer = document.layers!.add!();
    expect(document.layers![0] === layer).toBe(true);
    expect(document.activeLayer === layer).toBe(newLayerActive);
    layer.remove!();
    expect(document.layers!.length).toBe(3);
    expect(refusedWith(() => layer.name)).toEqual(['invalid-object', 1200]);
    expect(document.activeLayer!.name).toBe(newLayerActive ? 'Hidden' : 'Open');
  });

  test('are found by name at the top only', () => {
    const { document } = open({ document: LAYERS });
    expect(refusedWith(() => document.layers!.getByName!('Inner'))).toEqual(['unknown-name', 1302]);
    expect(refusedWith(() => document.layers![9])).toEqual(['bad-index', 1302]);
  });

  test('cannot be emptied of the last one', () => {
    expect(refusedWith(() => open().document.layers![0]!.remove!())).toEqual(['locked', 8705]);
  });
});

describe('isolation mode', () => {
  const isolated = hostileDocument(0, { isolated: 'pair' });

  test('refuses whatever is outside what is isolated', () => {
    const { document, double } = open({ document: isolated });
    const before = double.snapshot();
    const artwork = document.layers!.getByName!('Artwork');
    for (const act of [() => artwork.pathItems!.add!(), () => document.layers!.add!()])
      expect(refusedWith(act)).toEqual(['isolated', 8705]);
    expect(double.snapshot()).toEqual(before);
    const pair = document.groupItems!.getByName!('pair');
    expect([pair.isIsolated, artwork.isIsolated]).toEqual([true, false]);
    pair.pathItems!.add!();
  });

  test('may show one layer that takes new items', () => {
    const { document } = open({ document: isolated, switches: { isolation: 'layer' } });
    expect(document.layers!.length).toBe(1);
    expect([document.activeLayer!.name, document.activeLayer!.isIsolated]).toEqual(['Isolation Mode', true]);
    document.pathItems!.add!();
    expect(document.groupItems!.getByName!('pair').layer!.name).toBe('Isolation Mode');
  });
});

describe('the selection', () => {
  const at = (name: keyof typeof SELECTIONS, switches: Partial<Switches> = {}) =>
    open({ document: hostileDocument(0, { selection: SELECTIONS[name] }), switches }).document.selection!;

  test('is an array of items', () => {
    const { document } = open({ document: hostileDocument(0, { selection: SELECTIONS.several }) });
    expect(
      Array.from(document.selection as unknown as readonly { name: string }[], (item) => item.name),
    ).toEqual(['barcode', 'other']);
    expect(document.selection![0] === document.pathItems!.getByName!('barcode')).toBe(true);
    expect(document.pathItems!.getByName!('other').selected).toBe(true);
  });

  test('is an empty array or null where there is none', () => {
    expect(at('nothing').length).toBe(0);
    expect(at('nothing', { emptySelection: 'null' })).toBe(null);
  });

  test('is a text range or an insertion point while text is edited', () => {
    const range = at('text-range');
    expect([range.typename, range.contents, range.length]).toEqual(['TextRange', 'me t', 4]);
    expect(at('insertion-point').typename).toBe('InsertionPoint');
  });

  test('takes items, but not locked, hidden or closed ones', () => {
    const { document } = open({ document: hostileDocument(0) });
    const named = (name: string) => document.pathItems!.getByName!(name);
    set(document, { selection: ['other', 'locked', 'hidden', 'on locked layer'].map(named) });
    expect(document.selection!.length).toBe(1);
    set(document, { selection: null });
    expect(document.selection!.length).toBe(0);
    expect(refusedWith(() => set(document, { selection: [document.layers![0]] }))).toEqual([
      'invalid-object',
      1200,
    ]);
  });

  test('hands the look of what is selected to what is drawn next', () => {
    const { document } = open();
    set(document.pathItems![0]!, { strokeDashes: [8, 4], strokeWidth: 3, stroked: true });
    expect(document.defaultStrokeDashes!.length).toBe(0);
    set(document.pathItems![0]!, { selected: true });
    expectNumbers(document.defaultStrokeDashes, [8, 4]);
    expect(rectangle(document.layers![0]!, [0, 1, 1, 0]).strokeWidth).toBe(3);
  });

  test('loses what is removed', () => {
    const { document } = open();
    document.pathItems![0]!.remove!();
    expect(document.selection!.length).toBe(0);
  });
});

describe('scripts and undo', () => {
  const draw = ({ document }: Opened): unknown => rectangle(document.layers![0]!, [0, 10, 10, 0]);

  test('one script is one step, however much it does, also when it fails', () => {
    const opened = open();
    const before = opened.double.snapshot().documents;
    expect(() =>
      opened.double.script(() => {
        draw(opened);
        draw(opened);
        throw new Error('on purpose');
      }),
    ).toThrow('on purpose');
    expect(opened.double.ledger.undoSteps).toHaveLength(1);
    expect(opened.document.pathItems!.length).toBe(3);
    opened.app.undo!();
    expect(opened.double.snapshot().documents).toEqual(before);
  });

  test('a script that changes nothing is no step', () => {
    const opened = open();
    opened.double.script(() => opened.document.layers!.length);
    expect(opened.double.ledger.undoSteps).toEqual([]);
  });

  test.each([
    [true, 2],
    [false, 1],
  ])('redraw closes a step or not (%s), and none at the end of a script', (redrawSplitsUndo, steps) => {
    const opened = open({ switches: { redrawSplitsUndo } });
    opened.double.script(() => {
      draw(opened);
      opened.app.redraw!();
      draw(opened);
      opened.app.redraw!();
    });
    expect(opened.double.ledger.undoSteps).toHaveLength(steps);
  });

  test('undo within a script takes back what the script did', () => {
    const opened = open();
    const before = opened.double.snapshot().documents;
    opened.double.script(() => {
      draw(opened);
      opened.app.undo!();
    });
    expect(opened.double.snapshot().documents).toEqual(before);
    expect(opened.double.ledger.undoSteps).toEqual([]);
  });

  test('without a script every change is a step', () => {
    const opened = open();
    draw(opened);
    expect(opened.double.ledger.undoSteps.map(({ name }) => name)).toEqual([
      'add',
      'setEntirePath',
      'closed',
    ]);
  });

  test.each([
    ['since-redraw', [1, 1, 2, 3]],
    ['live', [1, 2, 2, 3]],
  ] as const)('lists of the document in a script are %s, those of a layer live', (documentLists, counts) => {
    const opened = open({ switches: { documentLists } });
    const seen: unknown[] = [opened.document.pathItems!.length];
    opened.double.script(() => {
      draw(opened);
      seen.push(opened.document.pathItems!.length);
      expect(opened.document.layers![0]!.pathItems!.length).toBe(2);
      opened.app.redraw!();
      seen.push(opened.document.pathItems!.length);
      draw(opened);
    });
    seen.push(opened.document.pathItems!.length);
    expect(seen).toEqual(counts);
  });

  test('a call that fails changes nothing by itself', () => {
    const { document, double, enumerations } = open();
    const before = double.snapshot();
    expect(
      refusedWith(() =>
        document.pathItems![0]!.move!(document.pathItems![0]!, enumerations.ElementPlacement!.PLACEATEND),
      ),
    ).toEqual(['not-applicable', 1200]);
    expect(double.snapshot()).toEqual(before);
  });
});

describe('faults', () => {
  test.each(['before', 'after'] as const)('strike the nth crossing %s it takes effect', (moment) => {
    const { document, double } = open();
    const layer = document.layers![0]!;
    double.resetLedger();
    double.failAt(2, moment);
    expect(layer.name).toBe('Layer 1');
    expect(refusedWith(() => set(layer, { name: 'x' }))).toEqual(['injected', 1200]);
    expect(layer.name).toBe(moment === 'before' ? 'Layer 1' : 'x');
    expect(double.ledger.refused).toEqual([{ cls: 'Layer', member: 'name', code: 'injected' }]);
  });

  test('strike what fits, once', () => {
    const { document, double } = open();
    double.failWhen(({ cls, member }) => cls === 'PathItem' && member === 'closed');
    expect(refusedWith(() => set(document.pathItems![0]!, { closed: false }))).toEqual(['injected', 1200]);
    set(document.pathItems![0]!, { closed: false });
    expect(document.pathItems![0]!.closed).toBe(false);
  });
});

test('without a document there is nothing to ask for', () => {
  const { app } = open({ document: [plainPlan] });
  expect(app.documents!.length).toBe(1);
  const none = open({ document: [plainPlan] });
  none.double.closeActiveDocument();
  expect(none.app.documents!.length).toBe(0);
  expect(refusedWith(() => none.app.activeDocument)).toEqual(['no-document', 1302]);
  expect(refusedWith(() => none.document.name)).toEqual(['invalid-object', 1200]);
});

test('consecutive seeds go through selections, systems and active layers', () => {
  const plans = Array.from({ length: 44 }, (_, seed) => hostileDocument(seed));
  expect(new Set(plans.map(({ selection }) => selection)).size).toBe(Object.keys(SELECTIONS).length);
  expect(new Set(plans.map(({ coordinateSystem }) => coordinateSystem)).size).toBe(2);
  expect(new Set(plans.map(({ layers, activeLayer }) => JSON.stringify([layers, activeLayer]))).size).toBe(4);
  expect(hostileDocument(5)).toEqual(hostileDocument(5));
  for (const plan of plans.slice(0, 12)) {
    const { document, double } = open({ document: plan });
    expect(double.artwork().page.width).toBeCloseTo(230, 6);
    expect(document.pageItems!.getByName!('turned').geometricBounds!.length).toBe(4);
    expect(double.ledger.violations).toEqual([]);
  }
});

describe('documents that a script opens', () => {
  const disk = new Map([
    ['/t/cover 1.ai', fileOf({ ...plainPlan, name: 'as it was saved' })],
    ['/t/cover.ait', fileOf(plainPlan)],
    ['/t/picture.png', new Uint8Array([1, 2, 3])],
  ]);
  const file = ({ constructors }: Opened, path: string) => new constructors.File!(encodeURI(path));
  const quiet = ({ app, enumerations }: Opened): void =>
    set(app, { userInteractionLevel: enumerations.UserInteractionLevel!.DONTDISPLAYALERTS });
  const names = ({ double }: Opened) => double.snapshot().documents.map(({ attributes }) => attributes.name);

  test('come to the front under the name of their file, a template untitled, and ask in a dialog unless kept from it', () => {
    const opened = open({ disk });
    quiet(opened);
    const document = opened.app.open!(file(opened, '/t/cover 1.ai'));
    expect(document === opened.app.activeDocument).toBe(true);
    expect(names(opened)).toEqual(['cover 1.ai', 'Plain.ai']);
    expect(opened.double.dialogs).toEqual([]);
    const loud = open({ disk, switches: { templates: 'as-file' } });
    expect(String(loud.app.open!(file(loud, '/t/cover.ait')).name)).toBe('cover.ait');
    expect(loud.double.dialogs).toEqual(['missing fonts in /t/cover.ait']);
    expect(String(opened.app.open!(file(opened, '/t/cover.ait')).name)).toMatch(/^Untitled-/);
  });

  test('are those that are open already, where their file is', () => {
    const opened = open({ disk });
    const first = opened.app.open!(file(opened, '/t/cover 1.ai'));
    set(opened.app, { activeDocument: opened.document });
    expect(opened.app.open!(file(opened, '/t/cover 1.ai')) === first).toBe(true);
    expect(names(opened)).toEqual(['cover 1.ai', 'Plain.ai']);
  });

  test('are refused where no file of the kind is', () => {
    const opened = open({ disk });
    expect(refusedWith(() => opened.app.open!(file(opened, '/t/gone.ai')))?.[0]).toBe('unknown-name');
    expect(refusedWith(() => opened.app.open!(file(opened, '/t/picture.png')))?.[0]).toBe('unknown-name');
  });

  test('are new and empty, of the size and colours that were asked for', () => {
    const opened = open();
    const { RGB } = opened.enumerations.DocumentColorSpace!;
    const document = opened.app.documents!.add!(RGB, 300, 200);
    expectNumbers([document.width, document.height], [300, 200]);
    expect([Number(document.pageItems!.length), document.documentColorSpace === RGB]).toEqual([0, true]);
  });

  test('are written in the format of their options, and go by the name of that file', () => {
    const opened = open();
    quiet(opened);
    const { document, constructors, double } = opened;
    const beginnings = ['IllustratorSaveOptions', 'PDFSaveOptions', 'EPSSaveOptions'].map((cls, i) => {
      const options = new constructors[cls]!();
      if (i === 0) set(options, { pdfCompatible: true });
      document.saveAs!(file(opened, `/out/${cls}.x`), options);
      return Buffer.from(double.disk.get(`/out/${cls}.x`) ?? []).toString('latin1', 0, 5);
    });
    expect(beginnings).toEqual(['%PDF-', '%PDF-', '%!PS-']);
    expect(String(document.name)).toBe('EPSSaveOptions.x');
    expect(double.dialogs).toEqual([]);
  });

  test.each(['next', 'last'] as const)(
    'leave another in front when they are closed: the %s',
    (afterClosing) => {
      const plans = ['a.ai', 'b.ai', 'c.ai'].map((name) => ({ ...plainPlan, name }));
      const opened = open({ document: plans, switches: { afterClosing } });
      opened.document.close!(opened.enumerations.SaveOptions!.DONOTSAVECHANGES);
      expect(names(opened)).toEqual(afterClosing === 'next' ? ['b.ai', 'c.ai'] : ['c.ai', 'b.ai']);
      expect(refusedWith(() => opened.document.name)?.[0]).toBe('invalid-object');
    },
  );

  test('can be changed behind others, or not', () => {
    const drawBehind = (behindOthers: Switches['behindOthers']) => {
      const opened = open({
        document: [plainPlan, { ...plainPlan, name: 'b.ai' }],
        switches: { behindOthers },
      });
      return refusedWith(() => rectangle(opened.app.documents![1]!.layers![0]!, [0, 10, 10, 0]))?.[0];
    };
    expect([drawBehind('works'), drawBehind('refused')]).toEqual([undefined, 'not-applicable']);
  });
});
