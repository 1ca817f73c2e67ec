import type { Artwork } from '../../../src/core/artwork/artwork';
import { type Contour, inverse, type Matrix, mapContour, type Point } from '../../../src/core/geometry';
import type { Target } from '../../../src/core/placement';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import { FORMATS } from '../../../src/formats/formats';
import { readIdml } from '../../../src/formats/idml/read';
import type { Host } from '../../../src/host';
import { createMemoryHost } from '../../../src/hosts/file/memory';
import type { InDesign } from '../../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../../src/hosts/indesign/host';
import { placeSymbol, type SymbolRequest } from '../../../src/jobs/place';
import { createIllustratorDouble, plainPlan } from '../../doubles/illustrator';
import { createInDesign } from '../../doubles/indesign';
import { missingParts } from '../stands';
import { BARE_SPOT, hostIn, SYMBOL } from './open';

const MICROMETRE = 0.001;

type Standing = { readonly artwork: Artwork; readonly placed: Matrix };

/** Places a symbol and tells where the host says that it stands. */
async function placedBy(host: Host, symbol: SymbolRequest, target: Target): Promise<Matrix> {
  let at: Matrix | null = null;
  const outcome = await placeSymbol(
    {
      ...host,
      place: (placement) =>
        host.place({
          ...placement,
          differences: (artwork, placed) => {
            at = placed;
            return placement.differences(artwork, placed);
          },
        }),
    },
    symbol,
    target,
  );
  if (!outcome.ok || !at) throw new Error(JSON.stringify(outcome));
  return at;
}

const POINT: Target = { kind: 'point', page: 1, x: 12.5, y: 33.25, rotationDegrees: 0 };

/** Each document says by itself what stands in it. */
const DOCUMENTS: Readonly<Record<string, (symbol: SymbolRequest) => Promise<Standing>>> = {
  Illustrator: async (symbol) => {
    const double = createIllustratorDouble({
      document: { ...plainPlan, items: [], selection: { kind: 'items', names: [] } },
    });
    const placed = await placedBy(hostIn(double), symbol, POINT);
    return { artwork: double.artwork(), placed };
  },
  InDesign: async (symbol) => {
    const double = createInDesign({});
    const placed = await placedBy(createInDesignHost(double.module as unknown as InDesign), symbol, POINT);
    const artwork = await readIdml(double.toIdml(), 1);
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    return { artwork: artwork.value, placed };
  },
  'a file': async (symbol) => {
    const host = createMemoryHost('idml');
    const placed = await placedBy(host, symbol, { kind: 'own-page', rotationDegrees: 0 });
    const artwork = await FORMATS.idml.read(host.bytes() as Uint8Array, 1);
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    return { artwork: artwork.value, placed };
  },
};

/** The outlines of a symbol alone, in the frame of the drawing as laid out, in paint order. */
function outlinesOf({ artwork, placed }: Standing, symbol: SymbolRequest): readonly Contour[] {
  const drawing = layoutSymbol(symbol.number, symbol.spec);
  const own = artwork.shapes.filter((shape) =>
    drawing.elements.some(
      (e) =>
        e.kind === 'path' &&
        missingParts({ ...artwork, shapes: [shape] }, { ...drawing, elements: [e] }, placed).length === 0,
    ),
  );
  return own.flatMap(({ contours }) => contours).map((c) => mapContour(inverse(placed), c));
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

test.each([
  ['a symbol with its issue', SYMBOL],
  ['bars alone in a spot ink', BARE_SPOT],
])('%s is drawn alike by every host, point by point within a micrometre', async (_, symbol) => {
  const all = await Promise.all(Object.values(DOCUMENTS).map((draw) => draw(symbol)));
  const [first, ...others] = all.map((standing) => outlinesOf(standing, symbol));
  const drawn = layoutSymbol(symbol.number, symbol.spec).elements.flatMap((e) =>
    e.kind === 'path' ? e.contours : [],
  );
  expect(first).toHaveLength(drawn.length);
  expect(others).toHaveLength(2);
  for (const other of others) {
    expect(other.map(({ length }) => length)).toEqual(first?.map(({ length }) => length));
    const distances = other.flatMap((contour, i) =>
      contour.flatMap((p, k) => {
        const q = first?.[i]?.[k] as typeof p;
        return [apart(p, q), apart(p.arriving ?? p, q.arriving ?? q), apart(p.leaving ?? p, q.leaving ?? q)];
      }),
    );
    expect(Math.max(...distances)).toBeLessThan(MICROMETRE);
  }
});
