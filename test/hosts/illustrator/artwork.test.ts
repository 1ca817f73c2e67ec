import type { Artwork, ArtworkShape } from '../../../src/core/artwork/artwork';
import type { PageFindingCode } from '../../../src/core/check/finding';
import { DEFAULT_PROFILE } from '../../../src/core/check/profile';
import { boundsOf } from '../../../src/core/geometry';
import type { ReadableHost } from '../../../src/host';
import { checkPages } from '../../../src/jobs/check';
import {
  createIllustratorDouble,
  crossingCounts,
  type DocumentPlan,
  type Dom,
  hostileDocument,
  type IllustratorDouble,
  plainPlan,
  VARIANTS,
} from '../../doubles/illustrator';
import { cmyk } from '../../doubles/illustrator/model/colours';
import { expectClean, expectUntouched, hostIn, NAMED, placeIn, SYMBOL } from './open';

const reader = (double: IllustratorDouble) => hostIn(double) as ReturnType<typeof hostIn> & ReadableHost;

async function pagesIn(double: IllustratorDouble, scope: 'document' | 'selection' = 'document') {
  const pages = await reader(double).pages(scope);
  if (!pages.ok) throw new Error(JSON.stringify(pages.problems));
  const read: Artwork[] = [];
  for (const page of pages.value) {
    const artwork = await page();
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    read.push(artwork.value);
  }
  return read;
}

const digits = (n: number) => Number(n.toFixed(3)) + 0;

/** Fills by all that is told of them; the outlines of a compound path have no order. */
const plain = ({ contours, ink, overprint, opacity, rule }: ArtworkShape) => ({
  ink,
  overprint,
  opacity,
  rule,
  contours: contours
    .map((c) =>
      c
        .flatMap((p) => [p, p.arriving ?? p, p.leaving ?? p].flatMap(({ x, y }) => [digits(x), digits(y)]))
        .join(' '),
    )
    .sort(),
});

/** What the double says of itself, without strokes, which it does not outline. */
function expected(double: IllustratorDouble, artboard: number): readonly ArtworkShape[] {
  const { page, shapes } = double.artwork(artboard);
  return shapes.filter(({ contours, ink }) => {
    const { x, y, width, height } = boundsOf(contours.flat());
    const isOn = x < page.width && y < page.height && x + width > 0 && y + height > 0;
    return isOn && ink.space !== 'unknown';
  });
}

test.each([{}, ...VARIANTS].map((switches, seed) => [seed, switches] as const))(
  'hostile document %d with a symbol is read as it is, with %j',
  async (seed, switches) => {
    const double = createIllustratorDouble({ document: hostileDocument(seed), switches });
    expect((await placeIn(double, NAMED, SYMBOL)).outcome).toMatchObject({ ok: true });
    const before = double.snapshot();
    const steps = double.ledger.undoSteps.length;
    const pages = await pagesIn(double);
    expect(pages).toHaveLength(3);
    for (const [i, page] of pages.entries()) {
      expect(digits(page.page.width)).toBe(digits(double.artwork(i).page.width));
      expect(page.shapes.map(plain)).toEqual(expected(double, i).map(plain));
    }
    expect(pages[2]?.shapes.length).toBeGreaterThan(8);
    expect(pages[2]?.texts).toMatchObject([{ characters: 'Some text', font: 'MyriadPro-Regular' }]);
    expect(pages[2]?.unseen).toMatchObject([{ what: 'link', detail: 'PlacedItem' }]);
    expectUntouched(double, before);
    expect(double.ledger.undoSteps).toHaveLength(steps);
    expectClean(double);
  },
);

describe('what is drawn otherwise', () => {
  const K = { colour: cmyk(0, 0, 0, 100) };
  const none = { stroked: false };
  const plan: DocumentPlan = {
    ...plainPlan,
    layers: [{ name: 'Top' }, { name: 'Inner', inner: true }, { name: 'Not printed', printable: false }],
    items: [
      {
        name: 'line',
        kind: 'PathItem',
        box: [100, 100, 300, 150],
        attributes: { filled: false, stroked: true, strokeColor: K, strokeWidth: 10, strokeOverprint: true },
      },
      {
        name: 'below',
        kind: 'PathItem',
        box: [10, 10, 50, 50],
        layer: 1,
        attributes: { ...none, fillColor: K },
      },
      { name: 'no print', kind: 'PathItem', box: [20, 10, 50, 50], layer: 2, attributes: { ...none } },
      { name: 'guide', kind: 'PathItem', box: [10, 10, 50, 50], attributes: { ...none, guides: true } },
      {
        name: 'mask',
        kind: 'PathItem',
        box: [350, 300, 450, 400],
        group: 'clip',
        attributes: { filled: false, stroked: false, clipping: true },
      },
      { name: 'cut', kind: 'PathItem', box: [300, 300, 400, 400], group: 'clip', attributes: { ...none } },
      { name: 'linked', kind: 'PlacedItem', box: [10, 500, 60, 550], attributes: { file: 'code.pdf' } },
    ],
    selection: { kind: 'items', names: ['line'] },
  };

  test('is told: strokes, clips, layers, guides, links', async () => {
    const double = createIllustratorDouble({ document: plan });
    const clip = (double.app as unknown as Dom).activeDocument!.groupItems!.getByName!('clip');
    (clip as unknown as { clipped: boolean }).clipped = true;
    (clip as unknown as { opacity: number }).opacity = 50;
    const [page] = await pagesIn(double);
    expect(page!.shapes).toHaveLength(3);
    const stroke = page!.shapes.find(({ overprint }) => overprint === 'overprint');
    expect(stroke?.contours).toHaveLength(2);
    expect(boundsOf(stroke!.contours.flat()).width).toBeCloseTo((210 * 25.4) / 72, 6);
    const cut = page!.shapes.find((s) => s.clip);
    expect(cut).toMatchObject({ opacity: 0.5, clip: { exact: true } });
    expect(cut!.clip!.bounds.x).toBeCloseTo((350 * 25.4) / 72, 6);
    // Sublayers and objects stand as they do, the layer that does not print left out.
    const lefts = (shapes: readonly ArtworkShape[]) =>
      shapes
        .filter(({ overprint, ink }) => overprint === 'knockout' && ink.space !== 'unknown')
        .map(({ contours }) => Math.round((boundsOf(contours.flat()).x * 72) / 25.4));
    expect(lefts(page!.shapes)).toEqual(lefts(double.artwork(0).shapes).filter((x) => x !== 20));
    expect(page!.unseen).toMatchObject([{ what: 'link', detail: 'code.pdf' }]);
    expectClean(double);
  });

  test('is selected by its id, and the selection tells the artboard', async () => {
    const double = createIllustratorDouble({ document: plan });
    expect(await pagesIn(double, 'selection')).toHaveLength(1);
    const [page] = await pagesIn(double);
    const id = page!.shapes[0]!.id as string;
    expect(await reader(double).select([id])).toEqual({ ok: true, value: null });
    expect(await reader(double).select(['nothing'])).toMatchObject({ ok: false });
  });

  test('comes in pieces where it is much', async () => {
    const items = Array.from({ length: 1200 }, (_, i) => ({
      ...plan.items[1]!,
      name: `bar ${i}`,
      box: [i / 3, 10, i / 3 + 0.2, 50] as const,
    }));
    const double = createIllustratorDouble({
      document: { ...plan, items, selection: { kind: 'items', names: [] } },
    });
    const [page] = await pagesIn(double);
    expect(page?.shapes).toHaveLength(1200);
    expect(crossingCounts(double.ledger).all).toBeLessThan(1200 * 60);
  });
});

describe('a symbol of ours on an artboard', () => {
  async function withSymbol() {
    const double = createIllustratorDouble({ document: plainPlan });
    expect((await placeIn(double, NAMED, SYMBOL)).outcome).toMatchObject({ ok: true });
    const document = (double.app as unknown as Dom).activeDocument as Dom;
    const group = document.groupItems![0 as never] as unknown as Dom;
    // What stood there before is white and lies under it, with a black hairline.
    (document.pathItems!.getByName!('barcode') as unknown as { stroked: boolean }).stroked = false;
    return { double, document, group, part: (name: string) => group.compoundPathItems!.getByName!(name) };
  }
  type Opened = Awaited<ReturnType<typeof withSymbol>>;
  const bars = (opened: Opened) =>
    opened.part('bars').pathItems![0 as never] as unknown as Record<string, unknown>;
  const errorsIn = async (double: IllustratorDouble) => {
    const pages = await reader(double).pages('document');
    if (!pages.ok) throw new Error(JSON.stringify(pages.problems));
    const checked = await checkPages(pages.value, {
      profile: DEFAULT_PROFILE,
      expected: null,
      requireAddOn: false,
    });
    return checked.flatMap((p) => p.findings.filter((f) => f.severity === 'error').map((f) => f.code));
  };
  const colour = ({ double }: Opened, c: number, m: number, y: number, k: number) => {
    const made = new (
      double.globals as unknown as { CMYKColor: new () => Record<string, number> }
    ).CMYKColor();
    [made.cyan, made.magenta, made.yellow, made.black] = [c, m, y, k];
    return made;
  };

  test('gives no error', async () => {
    const { double } = await withSymbol();
    expect(await errorsIn(double)).toEqual([]);
  });

  const FAULTS: readonly (readonly [string, PageFindingCode, (opened: Opened) => void])[] = [
    ['scaled down', 'size/x-dimension', ({ group }) => group.resize!(70, 70)],
    [
      'in rich black',
      'ink/not-single',
      (o) => {
        bars(o).fillColor = colour(o, 60, 40, 40, 100);
      },
    ],
    [
      'tinted',
      'ink/tint',
      (o) => {
        bars(o).fillColor = colour(o, 0, 0, 0, 50);
      },
    ],
    [
      'half transparent',
      'effect/transparency',
      ({ group }) => {
        (group as unknown as { opacity: number }).opacity = 50;
      },
    ],
    [
      'with art beside it',
      'quiet-zone/left',
      (o) => {
        const [left, top, , bottom] = o.part('bars').geometricBounds as unknown as readonly [
          number,
          number,
          number,
          number,
        ];
        const art = o.document.pathItems!.add!() as unknown as Record<string, unknown> & {
          setEntirePath: (p: unknown) => void;
        };
        art.setEntirePath([
          [left - 4, top],
          [left - 2, top],
          [left - 2, bottom],
          [left - 4, bottom],
        ]);
        art.fillColor = colour(o, 0, 0, 0, 100);
        art.stroked = false;
        art.closed = true;
      },
    ],
  ];

  test.each(FAULTS)('%s gives %s', async (_, code, fault) => {
    const opened = await withSymbol();
    fault(opened);
    expect(await errorsIn(opened.double)).toContain(code);
    expectClean(opened.double);
  });
});

test('an artboard of a document that was changed meanwhile is not read', async () => {
  const double = createIllustratorDouble({ document: [plainPlan, hostileDocument(1)] });
  const pages = await reader(double).pages('document');
  const app = double.app as unknown as { activeDocument: unknown; documents: readonly unknown[] };
  app.activeDocument = app.documents[1];
  expect(pages.ok && (await pages.value[0]?.())).toEqual({
    ok: false,
    problems: [{ code: 'document/changed' }],
  });
});
