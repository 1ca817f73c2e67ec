import type { Artwork, ArtworkInk } from '../../src/core/artwork/artwork';
import type { PageFindingCode, Severity } from '../../src/core/check/finding';
import { DEFAULT_PROFILE } from '../../src/core/check/profile';
import { boundsOf } from '../../src/core/geometry';
import { openerFor } from '../../src/formats/formats';
import type { Links } from '../../src/hosts/indesign/artwork-graphics';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { checkPages } from '../../src/jobs/check';
import {
  createInDesign,
  crossingCounts,
  type DocumentPlan,
  type Dom,
  hostileDocument,
  type InDesignDouble,
  type PlannedItem,
  plainPlan,
  type Switches,
  VARIANTS,
} from '../doubles/indesign';
import { set } from '../doubles/indesign/dom';
import { expectClean, NAMED, pageOf, placeIn, SYMBOL } from './indesign-open';

const indesignOf = (double: InDesignDouble) => double.module as unknown as InDesign;
const documentOf = (double: InDesignDouble) =>
  (double.module as unknown as { app: { activeDocument: Dom } }).app.activeDocument;

/** The pages of a document as the host reads them. */
async function pagesIn(
  double: InDesignDouble,
  scope: 'document' | 'selection' = 'document',
  links: Links | null = null,
): Promise<readonly Artwork[]> {
  const pages = await createInDesignHost(indesignOf(double), links).pages(scope);
  if (!pages.ok) throw new Error(JSON.stringify(pages.problems));
  const read: Artwork[] = [];
  for (const page of pages.value) {
    const artwork = await page();
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    read.push(artwork.value);
  }
  return read;
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-5;

/** A shape or text by all that both readers tell of it, positions to a hundredth of a micrometre. */
function plain(artwork: Artwork) {
  const digits = (n: number) => Number(n.toFixed(5)) + 0;
  const ink = (i: ArtworkInk) => (i.space === 'unknown' ? 'unknown' : i);
  return {
    page: [artwork.page.width, artwork.page.height].map(digits),
    bleed: artwork.bleed && Object.values(artwork.bleed).map(digits),
    shapes: artwork.shapes.map((s) => ({
      ink: ink(s.ink),
      overprint: s.overprint,
      opacity: s.opacity,
      blend: s.blend,
      effect: s.effect,
      clip: s.clip && { exact: s.clip.exact, bounds: Object.values(s.clip.bounds).map(digits) },
      stretch: s.stretch && digits(s.stretch),
      id: s.id?.replace('u', ''),
      contours: s.contours.map((c) =>
        c.flatMap((p) => [p, p.arriving ?? p, p.leaving ?? p].flatMap(({ x, y }) => [digits(x), digits(y)])),
      ),
    })),
    texts: artwork.texts.map((t) => ({
      characters: t.characters,
      size: digits(t.size),
      ink: t.ink,
      id: t.id?.replace('u', ''),
      after: t.after,
    })),
  };
}

/** What the double saves of itself, read by the reader of files, is what the host reads from its objects. */
async function expectSame(double: InDesignDouble): Promise<readonly Artwork[]> {
  const pages = await pagesIn(double);
  for (const [i, page] of pages.entries()) {
    const [got, expected] = [plain(page), plain(await pageOf(double, i + 1))];
    expect(got.shapes.map(({ contours: _, ...rest }) => rest)).toEqual(
      expected.shapes.map(({ contours: _, ...rest }) => rest),
    );
    for (const [j, { contours }] of got.shapes.entries()) {
      const wanted = expected.shapes[j]?.contours.flat() ?? [];
      const apart = contours.flat().filter((n, k) => !near(n, wanted[k] ?? Number.NaN));
      expect([j, apart, wanted.length]).toEqual([j, [], contours.flat().length]);
    }
    expect({ ...got, shapes: [] }).toEqual({ ...expected, shapes: [] });
  }
  return pages;
}

const MM = 72 / 25.4;
const at = (x: number, y: number, width: number, height: number) =>
  [x * MM, y * MM, (x + width) * MM, (y + height) * MM] as const;
const item = (name: string, box: PlannedItem['box'], more: Partial<PlannedItem> = {}): PlannedItem => ({
  name,
  kind: 'Rectangle',
  page: 0,
  box,
  ...more,
});

/** Items of every kind on three layers, one of them not printing, over a parent page. */
const FULL: Partial<DocumentPlan> = {
  facing: false,
  spreads: [
    { sizes: [[300, 400]], leftOfSpine: 0 },
    { sizes: [[300, 400]], leftOfSpine: 0 },
  ],
  layers: [{ name: 'Top', locked: true }, { name: 'Hidden', visible: false }, { name: 'Below' }],
  colours: [
    { name: 'Deep', model: 'SPOT', space: 'CMYK', value: [100, 60, 10, 53] },
    { name: 'Screen', model: 'PROCESS', space: 'RGB', value: [10, 20, 200] },
    { name: 'Brown', model: 'PROCESS', space: 'CMYK', value: [10, 50, 70, 20] },
  ],
  swatches: [
    { name: 'Half', kind: 'Tint' },
    { name: 'Fade', kind: 'Gradient' },
    { name: 'Mix', kind: 'MixedInk' },
  ],
  settings: {
    ...hostileDocument(1).settings,
    'documentPreferences.documentBleedTopOffset': 9,
    'documentPreferences.documentBleedInsideOrLeftOffset': 3,
  },
  items: [
    item('parent', at(2, 2, 20, 20), { onMaster: true, layer: 2 }),
    item('parent on top', at(70, 2, 20, 20), { onMaster: true }),
    item('first', at(5, 5, 30, 30), { layer: 2 }),
    item('second', at(20, 10, 30, 30)),
    item('third', at(10, 20, 30, 30), { layer: 2, rotation: 33, scale: 0.7 }),
    item('unseen', at(10, 20, 30, 30), { layer: 1 }),
    item('hidden', at(10, 20, 30, 30), { attributes: { visible: false } }),
    item('not printed', at(10, 20, 30, 30), { attributes: { nonprinting: true } }),
    item('line', at(10, 60, 40, 0), { kind: 'GraphicLine', layer: 2 }),
    item('in group', at(50, 60, 10, 10), { group: 'group' }),
    item('also in group', at(55, 65, 10, 10), { group: 'group', kind: 'Polygon', rotation: 10 }),
    item('frame', at(50, 90, 30, 30)),
    item('pasted in', at(60, 100, 40, 40), { inside: 'frame' }),
    item('text', at(5, 90, 40, 20), { kind: 'TextFrame', contents: 'ISSN 1144-875X' }),
  ],
  selection: { kind: 'items', names: [] },
};

function full(seed: number, switches: Partial<Switches> = {}) {
  const double = createInDesign({ seed, document: hostileDocument(seed, FULL), switches });
  const document = documentOf(double);
  const named = (name: string): Dom =>
    (document.allPageItems as unknown as Dom[])
      .map((i) => i)
      .find((i) => (i.name as unknown as string) === name) as Dom;
  const swatch = (name: string) => document.swatches!.itemByName!(name);
  return { double, document, named, swatch };
}

/** Everything painted, each in another way. */
function painted(seed: number, switches: Partial<Switches> = {}) {
  const opened = full(seed, switches);
  const { document, named, swatch } = opened;
  const top = document.layers!.itemByName!('Top');
  set(top, { locked: false });
  const black = (document.colors!.everyItem!().getElements!() as unknown as Dom[]).find(
    (c) => (c.colorValue as unknown as number[]).join() === '0,0,0,100',
  ) as Dom;
  const { EndCap, EndJoin, StrokeAlignment, BlendMode, ShadowMode } = indesignOf(
    opened.double,
  ) as unknown as Record<string, Record<string, unknown>>;
  const master = document.masterSpreads!.item!(0).pageItems!;
  set(master.itemByName!('parent'), { fillColor: swatch('Brown'), fillTint: 40 });
  set(master.itemByName!('parent on top'), { fillColor: swatch('Mix'), fillTint: 50 });
  set(named('first'), {
    fillColor: black,
    overprintFill: true,
    strokeColor: swatch('Deep'),
    strokeWeight: 4,
  });
  set(named('second'), {
    fillColor: swatch('Deep'),
    fillTint: 30,
    strokeColor: black,
    strokeWeight: 2,
    strokeAlignment: StrokeAlignment!.INSIDE_ALIGNMENT,
    overprintStroke: true,
  });
  set(named('third'), {
    fillColor: swatch('Screen'),
    strokeColor: swatch('Half'),
    strokeWeight: 3,
    strokeAlignment: StrokeAlignment!.OUTSIDE_ALIGNMENT,
    endJoin: EndJoin!.BEVEL_END_JOIN,
  });
  set(named('line'), { strokeColor: black, strokeWeight: 6, endCap: EndCap!.ROUND_END_CAP });
  set(named('in group'), { fillColor: swatch('Fade') });
  set(named('also in group'), { fillColor: swatch('Half'), fillTint: 50 });
  set(named('frame'), { fillColor: swatch('Screen'), strokeColor: black, strokeWeight: 1 });
  set(named('pasted in'), { fillColor: black });
  for (const name of ['unseen', 'hidden', 'not printed']) set(named(name), { fillColor: black });
  set(named('group').transparencySettings!.blendingSettings!, { opacity: 50 });
  set(named('in group').transparencySettings!.blendingSettings!, { blendMode: BlendMode!.MULTIPLY });
  set(named('second').fillTransparencySettings!.blendingSettings!, { opacity: 80 });
  set(named('second').strokeTransparencySettings!.blendingSettings!, { blendMode: BlendMode!.SOFT_LIGHT });
  set(named('third').transparencySettings!.dropShadowSettings!, { mode: ShadowMode!.DROP });
  set(top, { locked: true });
  return opened;
}

describe('a page of everything', () => {
  test.each([{}, ...VARIANTS])('is read as it is saved, with %j', async (switches) => {
    for (const seed of [1, 2]) {
      const { double } = painted(seed, switches);
      const before = double.snapshot();
      const steps = double.ledger.undoSteps.length;
      const [first] = await expectSame(double);
      expect(first?.shapes).toHaveLength(14);
      expect(double.snapshot()).toEqual(before);
      expect(double.ledger.undoSteps).toHaveLength(steps);
      expectClean(double);
    }
  });

  test('tells inks, overprint, effects and paint order', async () => {
    const { double, named } = painted(1);
    const [page] = await pagesIn(double);
    const of = (name: string) => page!.shapes.filter((s) => s.id === String(named(name).id));
    expect(of('first')[0]).toMatchObject({ overprint: 'overprint', ink: { cmyk: [0, 0, 0, 100] } });
    expect(of('second')).toMatchObject([
      { ink: { space: 'spot', name: 'Deep', tint: 30 }, opacity: 0.8 },
      { overprint: 'overprint', blend: 'SoftLight' },
    ]);
    expect(of('third')[0]).toMatchObject({ effect: 'drop shadow', ink: { rgb: [10, 20, 200] } });
    expect(of('in group')).toMatchObject([{ opacity: 0.5, blend: 'Multiply', ink: { space: 'unknown' } }]);
    expect(of('also in group')).toMatchObject([{ opacity: 0.5, ink: { cmyk: [0, 0, 0, 25] } }]);
    expect(of('pasted in')[0]?.clip).toMatchObject({ exact: true });
    const order = page!.shapes.map((s) => s.id);
    const rank = (name: string) => order.indexOf(String(named(name).id));
    expect([rank('first') < rank('third'), rank('third') < rank('second')]).toEqual([true, true]);
    for (const name of ['unseen', 'hidden', 'not printed']) expect(of(name)).toEqual([]);
    expect(page!.texts).toMatchObject([{ characters: 'ISSN 1144-875X', id: String(named('text').id) }]);
  });

  test('is read in few crossings', async () => {
    const { double } = painted(1);
    double.resetLedger();
    await pagesIn(double);
    const list = crossingCounts(double.ledger).all;
    const chained = painted(1, { pluralSettings: 'chain' }).double;
    chained.resetLedger();
    await pagesIn(chained);
    // Nineteen items on two pages; effects are most of it where settings come as a list.
    expect(list).toBeLessThanOrEqual(950);
    expect(crossingCounts(chained.ledger).all).toBeLessThanOrEqual(570);
  });
});

test.each([{}, ...VARIANTS].map((switches, seed) => [seed, switches] as const))(
  'hostile document %d with a symbol is read as it is saved, with %j',
  async (seed, switches) => {
    const double = createInDesign({ seed, document: hostileDocument(seed), switches });
    expect((await placeIn(double, NAMED, SYMBOL)).outcome).toMatchObject({ ok: true });
    await expectSame(double);
    expectClean(double);
  },
);

/** A plain document with a symbol of ours in its frame, which is as the person at the desk sees it. */
async function withSymbol() {
  const double = createInDesign({
    document: {
      ...plainPlan,
      application: {
        'transformPreferences.whenScaling': { enum: 'WhenScalingOptions', key: 'ADJUST_SCALING_PERCENTAGE' },
      },
    },
  });
  expect((await placeIn(double, NAMED, SYMBOL)).outcome).toMatchObject({ ok: true });
  const indesign = indesignOf(double);
  indesign.app.scriptPreferences.measurementUnit = indesign.MeasurementUnits.POINTS;
  const document = documentOf(double);
  const group = document.groups!.item!(0);
  return { double, document, group, part: (name: string) => group.polygons!.itemByName!(name) };
}

const errorsIn = (double: InDesignDouble) => codesIn(double, 'error');
const warningsIn = (double: InDesignDouble) => codesIn(double, 'warning');

async function codesIn(double: InDesignDouble, severity: Severity): Promise<readonly string[]> {
  const pages = await createInDesignHost(indesignOf(double)).pages('document');
  if (!pages.ok) throw new Error(JSON.stringify(pages.problems));
  const checked = await checkPages(pages.value, {
    profile: DEFAULT_PROFILE,
    expected: null,
    requireAddOn: false,
  });
  return checked.flatMap((p) => p.findings.filter((f) => f.severity === severity).map((f) => f.code));
}

describe('a symbol of ours on a page', () => {
  test('gives no error', async () => {
    const { double } = await withSymbol();
    expect(await errorsIn(double)).toEqual([]);
  });

  type Opened = Awaited<ReturnType<typeof withSymbol>>;
  const swatch = ({ double, document }: Opened, space: 'RGB' | 'CMYK', colorValue: readonly number[]) => {
    const { ColorModel, ColorSpace } = indesignOf(double);
    return document.colors!.add!({
      name: 'Fault',
      model: ColorModel.PROCESS,
      space: ColorSpace[space],
      colorValue,
    });
  };
  const FAULTS: readonly (readonly [PageFindingCode, string, (opened: Opened) => void])[] = [
    [
      'size/x-dimension',
      'scaled down',
      ({ group }) => set(group, { horizontalScale: 70, verticalScale: 70 }),
    ],
    ['size/non-uniform', 'stretched', ({ group }) => set(group, { horizontalScale: 130 })],
    [
      'ink/rgb',
      'in RGB',
      (o) =>
        set(o.part('bars'), {
          fillColor: swatch(o, 'RGB', [0, 0, 0]),
        }),
    ],
    [
      'ink/not-single',
      'in rich black',
      (o) =>
        set(o.part('bars'), {
          fillColor: swatch(o, 'CMYK', [60, 40, 40, 100]),
        }),
    ],
    [
      'ink/registration',
      'in registration colour',
      (o) => set(o.part('bars'), { fillColor: o.document.swatches!.itemByName!('Registration') }),
    ],
    ['ink/tint', 'tinted', ({ part }) => set(part('bars'), { fillTint: 50 })],
    [
      'overprint/panel',
      'with a panel that overprints',
      ({ part }) => set(part('panel'), { overprintFill: true }),
    ],
    [
      'effect/transparency',
      'half transparent',
      ({ group }) => set(group.transparencySettings!.blendingSettings!, { opacity: 50 }),
    ],
    [
      'symbol/covered',
      'covered',
      ({ document, part }) => {
        const cover = document.rectangles!.add!();
        set(cover, { fillColor: document.swatches!.itemByName!('Paper'), strokeWeight: 0 });
        const [top, left, bottom, right] = part('bars').geometricBounds as unknown as readonly [
          number,
          number,
          number,
          number,
        ];
        const height = bottom - top;
        set(cover, {
          geometricBounds: [top + 0.4 * height, left, top + 0.6 * height, left + (right - left) / 4],
        });
      },
    ],
    [
      'quiet-zone/left',
      'with art beside it',
      ({ document, part }) => {
        const [top, left, bottom] = part('bars').geometricBounds as unknown as readonly [
          number,
          number,
          number,
        ];
        const art = document.rectangles!.add!();
        set(art, { fillColor: document.swatches!.itemByName!('Black'), strokeWeight: 0 });
        set(art, { geometricBounds: [top, left - 4, bottom, left - 2] });
      },
    ],
  ];

  test.each(FAULTS.map(([code, what, fault]) => [what, code, fault] as const))(
    '%s gives %s',
    async (_, code, fault) => {
      const opened = await withSymbol();
      fault(opened);
      expect(await errorsIn(opened.double)).toContain(code);
      expectClean(opened.double);
    },
  );

  test('is told to differ from what was placed once it is scaled', async () => {
    const { double, group } = await withSymbol();
    expect(await warningsIn(double)).not.toContain('symbol/differs');
    set(group, { horizontalScale: 80, verticalScale: 80 });
    expect(await warningsIn(double)).toContain('symbol/differs');
  });

  test('is not trusted for its label', async () => {
    const { double, part } = await withSymbol();
    part('bars').remove!();
    expect(await errorsIn(double)).toContain('symbol/not-found');
  });
});

describe('placed files', () => {
  const GREY = { kind: 'Image', box: at(10, 10, 40, 20), scale: 0.5 } as const;
  const withFiles = () =>
    createInDesign({
      document: {
        ...plainPlan,
        items: [
          item('picture', at(10, 10, 30, 20), {
            graphic: {
              ...GREY,
              link: { name: 'scan.tif', uri: 'file:/covers/scan.tif' },
              attributes: { actualPpi: [300, 300] },
            },
          }),
          item('drawing', at(10, 40, 60, 40), {
            graphic: {
              kind: 'PDF',
              box: at(10, 40, 50, 25),
              scale: 0.5,
              link: { name: 'code.svg', uri: 'file:/code.svg' },
            },
          }),
        ],
        selection: { kind: 'items', names: [] },
      },
    });
  const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 100 50">
    <rect x="10" y="10" width="20" height="30" fill="#000"/></svg>`;

  test('are unseen where they cannot be read, with their names and places', async () => {
    const double = withFiles();
    const [page] = await pagesIn(double);
    expect(page?.unseen).toMatchObject([
      { what: 'link', detail: 'scan.tif', bounds: { x: expect.closeTo(10), width: expect.closeTo(40) } },
      { what: 'link', detail: 'code.svg', bounds: { height: expect.closeTo(25) } },
    ]);
    // Twice as large as it is placed.
    expect(page?.images[0]?.pixels).toEqual({ width: 945, height: 472 });
    expect(page?.images[0]?.clip).toMatchObject({ exact: true, bounds: { width: expect.closeTo(30) } });
    expectClean(double);
  });

  test('are read through the links that are given, where they stand', async () => {
    const double = withFiles();
    const asked: string[] = [];
    const links: Links = {
      read: async (address) => {
        asked.push(address);
        return address.endsWith('.svg') ? new TextEncoder().encode(SVG) : null;
      },
      open: openerFor('svg'),
    };
    const [page] = await pagesIn(double, 'document', links);
    expect(asked).toEqual(['file:/covers/scan.tif', 'file:/code.svg']);
    expect(page?.unseen).toMatchObject([{ detail: 'scan.tif' }]);
    expect(page?.shapes).toMatchObject([{ ink: { rgb: [0, 0, 0] } }]);
    const { x, y, width } = boundsOf(page?.shapes[0]?.contours.flat() ?? []);
    [x - 15, y - 45, width - 10].forEach((n) => expect(n).toBeCloseTo(0, 6));
    expectClean(double);
  });
});

describe('the selection', () => {
  test('gives the pages that hold it, whole', async () => {
    const { double, document, named } = full(1);
    document.select!([named('first'), named('text'), named('in group')]);
    expect((await pagesIn(double, 'selection'))[0]?.texts).toHaveLength(1);
    document.select!(named('text').insertionPoints!.item!(2));
    expect(await pagesIn(double, 'selection')).toHaveLength(1);
    document.select!(null);
    expect(await createInDesignHost(indesignOf(double)).pages('selection')).toEqual({
      ok: false,
      problems: [{ code: 'selection/none' }],
    });
  });

  test('is made of the objects of a symbol, on their page', async () => {
    const { double, part } = await withSymbol();
    const id = String(part('bars').id);
    const host = createInDesignHost(indesignOf(double));
    expect(await host.select([id])).toEqual({ ok: true, value: null });
    expect((documentOf(double).selection as unknown as Dom[]).map((i) => String(i.id))).toEqual([id]);
    expect(await host.select(['1'])).toMatchObject({ ok: false });
  });
});

test('a call that fails leaves document and settings as they were', async () => {
  const { double } = painted(1, { pluralSettings: 'chain' });
  const before = double.snapshot();
  double.resetLedger();
  await pagesIn(double);
  const count = double.ledger.crossings.length;
  for (let n = 1; n <= count; n += 23)
    for (const moment of ['before', 'after'] as const) {
      double.failAt(n, moment);
      await pagesIn(double).catch(() => null);
      double.disarm();
      expect([n, double.snapshot()]).toEqual([n, before]);
    }
});

test('what is closed meanwhile is no longer read', async () => {
  const double = createInDesign();
  const pages = await createInDesignHost(indesignOf(double)).pages('document');
  double.closeActiveDocument();
  expect(pages.ok && (await pages.value[0]?.())).toEqual({
    ok: false,
    problems: [{ code: 'document/none' }],
  });
});
