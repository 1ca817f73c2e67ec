import * as fc from 'fast-check';
import type { Artwork, ArtworkInk, ArtworkShape } from '../../src/core/artwork/artwork';
import { boundsOf, type Point, type Rect } from '../../src/core/geometry';
import { readPdf } from '../../src/formats/pdf/read';
import { plates } from '../judges/ghostscript';

/** The page is 144 pt square: Ghostscript's plates have two pixels a point. */
const SIDE = 144;
const PIXELS = 288;
const MM = 25.4 / 72;

const SEPARATION = '[/Separation/Spot/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>]';
const RESOURCES =
  `/ExtGState<</O<</OP true/op true/OPM 1>>/K<</OP false/op false/OPM 0>>>>` +
  `/ColorSpace<</S ${SEPARATION}/P 7 0 R/I[/Indexed/DeviceCMYK 1<FF00000000FF0000>]>>`;

/** Forms are numbered from 10; what stands in front of the bar belongs into their dictionaries. */
function pdf(content: string, forms: readonly string[], page: string): Uint8Array {
  const resources = `<<${RESOURCES}/XObject<<${forms.map((_, i) => `/F${i} ${10 + i} 0 R`).join('')}>>>>`;
  const stream = (number: number, entries: string, text: string) =>
    `${number} 0 obj <<${entries}/Length ${text.length}>> stream\n${text}\nendstream endobj\n`;
  return Buffer.from(
    '%PDF-1.6\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n' +
      `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 ${SIDE} ${SIDE}]/Contents 4 0 R/Resources ${resources}${page}>> endobj\n` +
      stream(4, '', content) +
      '7 0 obj [/DeviceN[/Cyan/Spot]/DeviceCMYK 8 0 R] endobj\n' +
      stream(8, '/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]', '{pop 0 0 0}') +
      forms
        .map((form, i) =>
          stream(
            10 + i,
            `/Type/XObject/Subtype/Form/Resources ${resources}${form.split('|')[0]}`,
            form.split('|')[1]!,
          ),
        )
        .join('') +
      'trailer <</Root 1 0 R>>\n',
    'latin1',
  );
}

const whole = (min: number, max: number) => fc.integer({ min, max });
const place = fc.tuple(whole(4, 140), whole(4, 140));
const colour = (stroke: boolean) =>
  fc
    .oneof(
      whole(0, 10).map((g) => `${g / 10} g`),
      fc
        .array(fc.constantFrom(0, 0, 0.3, 0.6, 1), { minLength: 4, maxLength: 4 })
        .map((c) => `${c.join(' ')} k`),
      whole(1, 10).map((t) => `/S cs ${t / 10} scn`),
      fc.tuple(whole(1, 10), whole(1, 10)).map(([c, s]) => `/P cs ${c / 10} ${s / 10} scn`),
      fc.constantFrom('/I cs 0 sc', '/I cs 1 sc'),
    )
    .map((c) => (stroke ? c.replace(/ (g|k|cs|scn?)\b/g, (word) => word.toUpperCase()) : c));
const path = fc.oneof(
  fc.tuple(place, whole(6, 60), whole(6, 60)).map(([[x, y], w, h]) => `${x} ${y} ${w} ${h} re`),
  fc
    .tuple(fc.array(place, { minLength: 3, maxLength: 5 }), fc.boolean())
    .map(
      ([[first, ...more], close]) =>
        `${first!.join(' ')} m ${more.map((p) => `${p.join(' ')} l`).join(' ')}${close ? ' h' : ''}`,
    ),
  fc
    .array(place, { minLength: 4, maxLength: 4 })
    .map(([a, b, c, d]) => `${a!.join(' ')} m ${b!.join(' ')} ${c!.join(' ')} ${d!.join(' ')} c`),
);
const pen = fc
  .tuple(
    whole(4, 16),
    whole(0, 2),
    whole(0, 2),
    fc.constantFrom(2, 10),
    fc.constantFrom('[]', '[20 12]', '[9]'),
  )
  .map(([w, cap, join, limit, dash]) => {
    // Ghostscript rounds a corner on its inner side too, which shows where a dash ends short of it.
    const corner = dash !== '[]' && join === 1 ? 0 : join;
    return `${w} w ${cap} J ${corner} j ${limit} M ${dash} 3 d`;
  });
const map = fc
  .tuple(fc.constantFrom(0, 90, 180, 30, 217), whole(5, 20), whole(5, 20), fc.boolean())
  .map(([degrees, sx, sy, mirrored]) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const [x, y] = [(sx / 10) * (mirrored ? -1 : 1), sy / 10];
    // About the middle of the page, so that most of it stays there.
    const m = [cos * x, sin * x, -sin * y, cos * y] as const;
    return [...m, 72 - 72 * (m[0] + m[2]), 72 - 72 * (m[1] + m[3])].map((n) => n.toFixed(6)).join(' ');
  });
const rectangle = fc
  .tuple(place, whole(20, 100), whole(20, 100))
  .map(([[x, y], w, h]) => `${x} ${y} ${w} ${h} re`);
const item = fc
  .tuple(
    fc.option(map, { nil: undefined }),
    fc.constantFrom('/O gs', '/K gs', ''),
    colour(false),
    colour(true),
    pen,
    path,
    fc.constantFrom('f', 'f*', 'S', 's', 'B', 'B*', 'b'),
    fc.option(rectangle, { nil: undefined }),
    fc.boolean(),
  )
  .map(([cm, gs, fill, stroke, strokes, shape, operator, clip, clipsItself]) => {
    // Ghostscript loses indexed colours that overprint, and grey that does keeps the spot plates below.
    const state = [fill, stroke].some((c) => /^\/I | g$/i.test(c)) ? '/K gs' : gs;
    const clipping = clip ? `${clip} W n ` : '';
    // A plain surface behind a clipping path looks like the path.
    const painted = clipsItself ? `${shape} W* n -400 -400 900 900 re f` : `${shape} ${operator}`;
    return `${cm ? `${cm} cm ` : ''}${state} ${fill} ${stroke} ${strokes} ${clipping}${painted}`;
  });
const content = fc.array(fc.tuple(item, fc.boolean()), { minLength: 1, maxLength: 6 });

/** Page content, each item by itself or as a form with a map and a box of its own. */
function written(items: readonly (readonly [string, boolean])[], rotate: number): Uint8Array {
  const forms = items.filter(([, isForm]) => isForm).map(([text]) => text);
  const lines = items.map(([text, isForm]) =>
    isForm ? `q 2 0 0 2 10 -6 cm /F${forms.indexOf(text)} Do Q` : `q ${text} Q`,
  );
  const boxed = forms.map((text) => `/Matrix[.5 0 0 .5 -5 3]/BBox[3 5 141 139]|${text}`);
  return pdf(lines.join('\n'), boxed, `/Rotate ${rotate}`);
}

/** Tints by plate where a point of the page is, or undefined where the shapes leave it open. */
function printed(
  { shapes }: Artwork,
  boxes: readonly Rect[],
  at: Point,
): ReadonlyMap<string, number> | undefined {
  let ink = new Map<string, number>();
  for (const [i, shape] of shapes.entries()) {
    if (!within(boxes[i]!, at) || (shape.clip && !within(shape.clip.bounds, at)) || !covers(shape, at))
      continue;
    if (shape.clip && !shape.clip.exact) return undefined;
    const own = platesOf(shape.ink);
    const kept = shape.overprint === 'overprint' ? ink : new Map<string, number>();
    // Process ink that overprints leaves alone the plates it has nothing for.
    const isProcess = shape.ink.space === 'cmyk';
    ink = new Map([...kept, ...own.filter(([, tint]) => !isProcess || tint > 0)]);
  }
  return ink;
}

function platesOf(ink: ArtworkInk): readonly (readonly [string, number])[] {
  switch (ink.space) {
    case 'gray':
      return [['Black', ink.black]];
    case 'cmyk':
      return ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name, i) => [name, ink.cmyk[i]!] as const);
    case 'spot':
      return [[ink.name, ink.tint]];
    case 'plates':
      return ink.plates.map(({ name, tint }) => [name, tint] as const);
    default:
      throw new Error(`unexpected ink ${ink.space}`);
  }
}

const within = ({ x, y, width, height }: Rect, p: Point) =>
  p.x >= x && p.x <= x + width && p.y >= y && p.y <= y + height;

/** Winding number or parity of a point, curves cut into short lines. */
function covers({ contours, rule }: ArtworkShape, { x, y }: Point): boolean {
  let winding = 0;
  for (const contour of contours)
    for (const [a, b] of sides(contour))
      if (a.y <= y !== b.y <= y && a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x) > x)
        winding += b.y > a.y ? 1 : -1;
  return rule === 'evenodd' ? winding % 2 !== 0 : winding !== 0;
}

const known = new WeakMap<ArtworkShape['contours'][number], readonly (readonly [Point, Point])[]>();

function sides(contour: ArtworkShape['contours'][number]): readonly (readonly [Point, Point])[] {
  const before = known.get(contour);
  if (before) return before;
  const points = contour.flatMap((from, i) => {
    const to = contour[(i + 1) % contour.length]!;
    if (!from.leaving && !to.arriving) return [from];
    const [b, c] = [from.leaving ?? from, to.arriving ?? to];
    return Array.from({ length: 60 }, (_, step) => {
      const [t, s] = [step / 60, 1 - step / 60];
      const at = (k: 'x' | 'y') =>
        s * s * s * from[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * to[k];
      return { x: at('x'), y: at('y') };
    });
  });
  const found = points.map((p, i) => [p, points[(i + 1) % points.length]!] as const);
  known.set(contour, found);
  return found;
}

/** A renderer paints every pixel that a shape touches, and flattens curves by half a pixel. */
const NEAR = 1.5 * MM;

function isNearEdge({ contours, clip }: ArtworkShape, box: Rect, p: Point): boolean {
  const near = ({ x, y, width, height }: Rect, by: number) =>
    within({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }, p);
  if (!near(box, NEAR)) return false;
  if (clip && near(clip.bounds, NEAR) !== near(clip.bounds, -NEAR)) return true;
  return contours.some((contour) => sides(contour).some(([a, b]) => distanceTo(a, b, p) < NEAR));
}

function distanceTo(a: Point, b: Point, p: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

describe('what is read of a page', () => {
  it('lies on the plates that Ghostscript makes of it', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(0, 90, 180, 270), async (items, rotate) => {
        const bytes = written(items, rotate);
        const artwork = await readPdf(bytes, 1);
        if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
        expect(artwork.value.unseen).toBeUndefined();
        const found = plates({ bytes, extension: 'pdf' });
        const boxes = artwork.value.shapes.map(({ contours }) => boundsOf(contours.flat()));
        for (let row = 5; row < PIXELS - 5; row += 11)
          for (let column = 5; column < PIXELS - 5; column += 11) {
            const at = { x: ((column + 0.5) / 2) * MM, y: ((row + 0.5) / 2) * MM };
            if (artwork.value.shapes.some((shape, i) => isNearEdge(shape, boxes[i]!, at))) continue;
            const ink = printed(artwork.value, boxes, at);
            if (!ink) continue;
            compared++;
            for (const name of new Set([...found.keys(), ...ink.keys()])) {
              const percent = ((found.get(name)?.ink[row * PIXELS + column] ?? 0) / 255) * 100;
              if (Math.abs(percent - (ink.get(name) ?? 0)) > 1.5)
                throw new Error(
                  `${name} at ${column}, ${row}: printed ${percent}, read ${ink.get(name) ?? 0}`,
                );
            }
          }
      }),
      { numRuns: 15 },
    );
    expect(compared).toBeGreaterThan(2_000);
  });
});
