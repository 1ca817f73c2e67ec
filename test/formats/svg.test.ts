import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import type { Artwork } from '../../src/core/artwork/artwork';
import { readBack } from '../../src/core/artwork/compare';
import type { MeasuredSymbol } from '../../src/core/artwork/symbols';
import { boundsOf, type Matrix, mapPoint, type RightAngle } from '../../src/core/geometry';
import { labelOf } from '../../src/core/label';
import type { Target } from '../../src/core/placement';
import type { FormatProblem, Problem } from '../../src/core/problem';
import type { Result } from '../../src/core/result';
import { layoutSymbol } from '../../src/core/symbol/layout';
import type { TypedSpec } from '../../src/core/symbol/spec';
import { fillSvg } from '../../src/formats/svg/fill';
import { openSvg, readSvg } from '../../src/formats/svg/read';
import { parseTransform } from '../../src/formats/svg/transform';
import { svgText } from '../../src/formats/svg/write';
import type { Placement } from '../../src/host';
import { makeDocument, verifyDocument } from '../../src/hosts/file/document';
import { coverNumber, PLAIN, rightAngles, symbolSpec, typedRequests } from '../core/requests';
import { expectRoundTrip, place, request } from '../core/round-trip';
import { launchChromium, pixelsOfPng } from '../judges/chromium';
import { paintSvg, readWithZbar, readWithZxing } from '../judges/decoders';

const MICROMETRE = 0.001;
const READING = { gtin13: '9771144875007', addOn: '12' };

const svg = (body: string, attributes = 'width="210mm" height="297mm" viewBox="0 0 210 297"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;

/** The only page of a file without links is read at once. */
function readAlone(bytes: Uint8Array): Result<Artwork, FormatProblem> {
  const opened = openSvg(bytes);
  if ('then' in opened) throw new Error('opened later');
  if (!opened.ok) return opened;
  const read = opened.value.pages[0]!();
  if ('then' in read) throw new Error('read later');
  return read;
}

function artwork(text: string): Artwork {
  const read = readAlone(strToU8(text));
  if (!read.ok) throw new Error(`${JSON.stringify(read)} of ${text}`);
  return read.value;
}

const problemsOf = (text: string | Uint8Array): readonly Problem[] => {
  const read = readAlone(typeof text === 'string' ? strToU8(text) : text);
  return read.ok ? [] : read.problems;
};

describe('a symbol of its own', () => {
  test('is read back as it was drawn, for any legal request', async () => {
    await fc.assert(
      fc.asyncProperty(typedRequests, rightAngles, (typed, turn) =>
        expectRoundTrip('svg', typed, turn, MICROMETRE),
      ),
      { numRuns: 200 },
    );
  });

  test('is in mm, filled and never stroked, with one path of bars and no text', async () => {
    const text = strFromU8((await place('svg', request(PLAIN))).bytes);
    expect(text).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="[\d.]+mm" height="[\d.]+mm" viewBox="0 0 /,
    );
    expect(text.match(/<path /g)).toHaveLength(5);
    expect(text.match(/data-role="bars"/g)).toHaveLength(1);
    expect(text.match(/stroke="none"/g)).toHaveLength(5);
    expect(text).not.toMatch(/<text|stroke-width|stroke="#|NaN|e-\d/);
  });

  test('says live text in the font asked for, at the middle of each line', async () => {
    const asked = request({ number: PLAIN.number, spec: { text: 'live', issnLine: 'live' } });
    const text = strFromU8((await place('svg', asked)).bytes);
    expect([...text.matchAll(/>([^<>\s]+ ?[^<>\s]*)<\/text>/g)].map((m) => m[1])).toEqual([
      ...'977114487500712',
      'ISSN 1144-875X',
    ]);
  });

  test('gives the same bytes for the same request', async () => {
    const [a, b] = [await place('svg', request(PLAIN)), await place('svg', request(PLAIN))];
    expect(a.bytes).toEqual(b.bytes);
  });

  test('keeps a spot by its name, and tells that SVG has no plates', async () => {
    const ink = 'Grün "1" & <2>=80/0/100/40';
    const { bytes, findings } = await place('svg', request({ number: PLAIN.number, spec: { ink } }));
    expect(artwork(strFromU8(bytes)).shapes.map((s) => s.ink)).toContainEqual({
      space: 'spot',
      name: 'Grün "1" & <2>',
      tint: 100,
    });
    expect(findings.map((f) => f.code)).toContain('ink/not-carried');
  });

  test('is measured the same by resvg, a stranger to both', async () => {
    const { bytes } = await place('svg', request(PLAIN));
    const perMm = 40;
    const { width, height, pixels } = paintSvg(strFromU8(bytes), 25.4 * perMm);
    const row = Math.floor((height * 2) / 3) * width;
    const dark = Array.from({ length: width }, (_, x) => (pixels[row + x] as number) < 128);
    const edges = dark.flatMap((d, x) => (x > 0 && d !== dark[x - 1] ? [x] : []));
    expect(edges).toHaveLength(2 * 37);
    expect((edges[59]! - edges[0]!) / perMm).toBeCloseTo(95 * 0.33, 1);
    expect((edges[60]! - edges[59]!) / perMm).toBeCloseTo(9 * 0.33, 1);
    // One module of panel, eleven of quiet zone.
    expect(edges[0]! / perMm).toBeCloseTo(12 * 0.33, 1);
  });
});

describe('the reader', () => {
  const box = '<rect x="10" y="20" width="30" height="40"/>';

  test.each<readonly [string, string, string, readonly [number, number, number, number]]>([
    ['a plain viewport', box, 'width="210mm" height="297mm" viewBox="0 0 210 297"', [10, 20, 30, 40]],
    ['px', box, 'width="96" height="96px"', [2.6458, 5.2917, 7.9375, 10.5833]],
    ['pt', box, 'width="72pt" height="72pt" viewBox="0 0 100 100"', [2.54, 5.08, 7.62, 10.16]],
    ['inches', box, 'width="1in" height="1in" viewBox="0 0 100 100"', [2.54, 5.08, 7.62, 10.16]],
    ['picas', box, 'width="6pc" height="6pc" viewBox="0 0 100 100"', [2.54, 5.08, 7.62, 10.16]],
    ['centimetres', box, 'width="10cm" height="10cm" viewBox="0 0 100 100"', [10, 20, 30, 40]],
    ['a viewBox alone', box, 'viewBox="0 0 96 96"', [2.6458, 5.2917, 7.9375, 10.5833]],
    ['per cent', box, 'width="100%" height="100%" viewBox="0 0 96 96"', [2.6458, 5.2917, 7.9375, 10.5833]],
    ['an offset', box, 'width="100mm" height="100mm" viewBox="-5 5 100 100"', [15, 15, 30, 40]],
    ['a wide page', box, 'width="200mm" height="100mm" viewBox="0 0 100 100"', [60, 20, 30, 40]],
    ['a high page', box, 'width="100mm" height="200mm" viewBox="0,0,100,100"', [10, 70, 30, 40]],
    [
      'no ratio',
      box,
      'width="200mm" height="100mm" viewBox="0 0 100 100" preserveAspectRatio="none"',
      [20, 20, 60, 40],
    ],
    [
      'xMin',
      box,
      'width="200mm" height="100mm" viewBox="0 0 100 100" preserveAspectRatio="xMinYMid"',
      [10, 20, 30, 40],
    ],
    [
      'xMax',
      box,
      'width="200mm" height="100mm" viewBox="0 0 100 100" preserveAspectRatio="xMaxYMid meet"',
      [110, 20, 30, 40],
    ],
    [
      'yMin',
      box,
      'width="100mm" height="200mm" viewBox="0 0 100 100" preserveAspectRatio="xMidYMin"',
      [10, 20, 30, 40],
    ],
    [
      'yMax',
      box,
      'width="100mm" height="200mm" viewBox="0 0 100 100" preserveAspectRatio="xMidYMax"',
      [10, 120, 30, 40],
    ],
    [
      'slice',
      box,
      'width="200mm" height="100mm" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice"',
      [20, -10, 60, 80],
    ],
    [
      'slice from the top',
      box,
      'width="200mm" height="100mm" viewBox="0 0 100 100" preserveAspectRatio="xMidYMin slice"',
      [20, 40, 60, 80],
    ],
  ])('knows %s', (_, body, attributes, [x, y, width, height]) => {
    const bounds = boundsOf(artwork(svg(body, attributes)).shapes[0]!.contours.flat());
    for (const [got, wanted] of [
      [bounds.x, x],
      [bounds.y, y],
      [bounds.width, width],
      [bounds.height, height],
    ] as const)
      expect(got).toBeCloseTo(wanted, 3);
  });

  test.each<readonly [string, readonly [number, number]]>([
    ['translate(5)', [6, 2]],
    ['translate(5 6)', [6, 8]],
    ['translate(5,-6)', [6, -4]],
    ['translate(5-6)', [6, -4]],
    ['translate(.5.5)', [1.5, 2.5]],
    ['translate(1e1,+2E-1)', [11, 2.2]],
    ['scale(2)', [2, 4]],
    ['scale(2,-3)', [2, -6]],
    ['rotate(90)', [-2, 1]],
    ['rotate(90 1 1)', [0, 1]],
    ['rotate(-90,0,0)', [2, -1]],
    ['matrix(1 2 3 4 5 6)', [12, 16]],
    ['skewX(45)', [3, 2]],
    ['skewY(45)', [1, 3]],
    ['translate(10,0) rotate(90)', [8, 1]],
    ['  translate( 10 , 0 ),scale(2)  ', [12, 4]],
    ['', [1, 2]],
  ])('maps (1, 2) by %j', (transform, [x, y]) => {
    const m = parseTransform(transform) as Matrix;
    expect(mapPoint(m, { x: 1, y: 2 })).toEqual({ x: expect.closeTo(x, 9), y: expect.closeTo(y, 9) });
  });

  test.each([
    'translate',
    'translate(',
    'translate()',
    'translate(1 2 3)',
    'scale(x)',
    'rotate(1 2)',
    'matrix(1 2 3 4 5)',
    'matrix(1 0 0 1 NaN 0)',
    'translate(1e999)',
    'turn(90)',
    'translate(1)!',
    'none',
  ])('takes %j for no transform', (transform) => {
    expect(parseTransform(transform)).toBeNull();
  });

  test('adds up transforms of nested groups and inherits fills', () => {
    const [a, b, c, ...others] = artwork(
      svg(
        `<g transform="translate(10 10)" fill="#fff"><g transform="scale(2)" style=" fill : #ff0000 ">
          <path d="M0 0h1v1z"/><path fill="black" d="M1 1h1v1z"/></g><a><path d="M5 5h1v1z"/></a></g>
         <g display="none"><path d="M0 0h1v1z"/></g><path style="display:none" d="M0 0h1v1z"/>
         <path visibility="hidden" d="M0 0h1v1z"/><path fill="none" d="M0 0h1v1z"/><text>7</text>
         <defs><path d="M0 0h1v1z"/></defs><symbol><path d="M0 0h1v1z"/></symbol>`,
      ),
    ).shapes;
    expect([a, b, c].map((s) => [s?.ink, s?.contours[0]?.[0]])).toEqual([
      [
        { space: 'rgb', rgb: [255, 0, 0] },
        { x: 10, y: 10 },
      ],
      [
        { space: 'rgb', rgb: [0, 0, 0] },
        { x: 12, y: 12 },
      ],
      [
        { space: 'rgb', rgb: [255, 255, 255] },
        { x: 15, y: 15 },
      ],
    ]);
    expect(others).toEqual([]);
  });

  test.each([
    ['#000', [0, 0, 0]],
    ['#0000ff', [0, 0, 255]],
    ['RGB(1, 2,3)', [1, 2, 3]],
    ['white', [255, 255, 255]],
    ['CornflowerBlue', [100, 149, 237]],
    ['#0f08', [0, 255, 0]],
    ['rgb(0%,50%,100%)', [0, 128, 255]],
    ['rgb(10 20 30 / 40%)', [10, 20, 30]],
    ['rgba(1,2,3,.5)', [1, 2, 3]],
    ['rgb(300,-1,0)', [255, 0, 0]],
    ['hsl(120, 100%, 25%)', [0, 128, 0]],
    ['hsl(0.5turn 100% 50%)', [0, 255, 255]],
    ['inherit', [0, 0, 0]],
  ])('knows the colour %s', (fill, rgb) => {
    expect(artwork(svg(`<path fill="${fill}" d="M0 0h1v1z"/>`)).shapes[0]?.ink).toEqual({
      space: 'rgb',
      rgb,
    });
  });

  test.each(['url(#pattern)', 'context-fill', 'var(--ink)', 'lab(50% 20 30)', '#12345'])(
    'calls %s unknown and never guesses',
    (fill) => {
      expect(artwork(svg(`<path fill="${fill}" d="M0 0h1v1z"/>`)).shapes[0]?.ink).toEqual({
        space: 'unknown',
        description: fill,
      });
    },
  );

  const number = fc.double({ min: -30, max: 30, noNaN: true }).map((n) => n.toFixed(2));
  const factor = fc.double({ min: 0.3, max: 2, noNaN: true }).map((n) => n.toFixed(2));
  const transform = fc.oneof(
    fc.tuple(number, number).map(([x, y]) => `translate(${x} ${y})`),
    fc.tuple(factor, factor).map(([x, y]) => `scale(${x},${y})`),
    fc.tuple(number, number, number).map(([a, x, y]) => `rotate(${a},${x},${y})`),
    number.map((a) => `skewX(${a})`),
  );
  const transforms = fc.array(transform, { maxLength: 3 }).map((t) => t.join(' '));
  const ratio = fc.constantFrom('', 'none', 'xMinYMax', 'xMaxYMin meet', 'xMidYMid slice', 'xMinYMin slice');

  test('finds shapes where resvg paints them', async () => {
    await fc.assert(
      fc.property(transforms, transforms, number, ratio, (outer, inner, offset, preserve) => {
        const text = svg(
          `<g transform="${outer}"><path transform="${inner}" d="M40 30h25l-5 20c-8 6 -12 6 -20 0z"/></g>`,
          `width="120mm" height="80mm" viewBox="${offset} 0 100 100"${preserve && ` preserveAspectRatio="${preserve}"`}`,
        );
        const { contours } = artwork(text).shapes[0]!;
        const bounds = boundsOf(contours.flat().flatMap((p) => [{ x: p.x, y: p.y }]));
        fc.pre(
          bounds.x > 1 && bounds.y > 1 && bounds.x + bounds.width < 119 && bounds.y + bounds.height < 79,
        );
        fc.pre(bounds.width > 5 && bounds.height > 5);
        const painted = inkBounds(text, 1200);
        // The corners of the straight sides are ink; the curve reaches further than its ends.
        expect(painted.left).toBeLessThanOrEqual(bounds.x + 0.4);
        expect(painted.right).toBeGreaterThanOrEqual(bounds.x + bounds.width - 0.4);
        const all = boundsOf(contours.flat());
        expect(painted.left).toBeGreaterThanOrEqual(all.x - 0.4);
        expect(painted.right).toBeLessThanOrEqual(all.x + all.width + 0.4);
        expect(painted.top).toBeGreaterThanOrEqual(all.y - 0.4);
        expect(painted.top).toBeLessThanOrEqual(bounds.y + 0.4);
        expect(painted.foot).toBeLessThanOrEqual(all.y + all.height + 0.4);
        expect(painted.foot).toBeGreaterThanOrEqual(bounds.y + bounds.height - 0.4);
      }),
      { numRuns: 60 },
    );
  });

  /** Where resvg puts ink on a page 120 mm wide, in mm. */
  function inkBounds(text: string, dots: number) {
    const image = new Resvg(text, {
      background: '#fff',
      fitTo: { mode: 'width', value: dots },
      font: { loadSystemFonts: false },
    }).render();
    // Each of these is a call out of JavaScript.
    const { width, height, pixels } = image;
    let [left, right, top, foot] = [width, 0, height, 0];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if ((pixels[4 * (y * width + x)] as number) < 128) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          foot = Math.max(foot, y + 1);
        }
    const mm = 120 / width;
    return { left: left * mm, right: right * mm, top: top * mm, foot: foot * mm };
  }
});

describe('path data', () => {
  const pathOf = (d: string) => artwork(svg(`<path d="${d}"/>`)).shapes[0]?.contours ?? null;

  test('of every command gives the same outline in every spelling', () => {
    const square = [
      { x: 1, y: 2 },
      { x: 4, y: 2 },
      { x: 4, y: 6 },
      { x: 1, y: 6 },
    ];
    for (const d of [
      'M1 2L4 2L4 6L1 6Z',
      'M1,2 4,2 4,6 1,6',
      'm1 2 3 0 0 4 -3 0z',
      'M1 2H4V6H1Z',
      'm1 2h3v4h-3z',
      'M1 2h3v4h-3v-4z',
      'M1-.0e1L1 2M1 2h3v4h-3z',
    ])
      expect(pathOf(d)?.at(-1)).toEqual(square);
  });

  test('of smooth and quadratic curves becomes cubic', () => {
    const [smooth] = pathOf('M0 0C0 1 1 2 2 2S4 3 4 4z') ?? [];
    expect(smooth?.[1]).toEqual({ x: 2, y: 2, arriving: { x: 1, y: 2 }, leaving: { x: 3, y: 2 } });
    const [quadratic] = pathOf('M0 0Q3 0 3 3T6 6z') ?? [];
    expect(quadratic?.[0]).toMatchObject({ leaving: { x: 2, y: 0 } });
    expect(quadratic?.[1]).toMatchObject({ arriving: { x: 3, y: 1 }, leaving: { x: 3, y: 5 } });
  });

  test.each([
    '',
    'Z',
    'L1 1',
    'M',
    'M1',
    'M1 1L',
    'M1 1L2',
    'M1 1B2 2',
    'M1 1a1 1 0 0 0 2',
    'M1 1L1e999 2',
    'M1 1Z3',
  ])('like %j is left out', (d) => {
    expect(artwork(svg(`<path d="${d}"/>`)).shapes.flatMap((s) => s.contours)).toEqual([]);
  });

  test('of any kind is read or left out', async () => {
    const d = fc
      .array(fc.constantFrom(...'MmLlHhVvCcSsQqTtZzAa0123456789.-+eE, '), { maxLength: 60 })
      .map((c) => c.join(''));
    await fc.assert(
      fc.property(d, (data) => {
        for (const shape of artwork(svg(`<path d="${data}"/>`)).shapes)
          for (const p of shape.contours.flat())
            expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a hostile file', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['nothing', '', 'format/xml'],
    ['text', 'no picture', 'format/xml'],
    ['half a file', svg('<path d="M0 0h1v1z"/>').slice(0, -4), 'format/xml'],
    ['tags that cross', svg('<g><a></g></a>'), 'format/xml'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0x00), 'format/xml'],
    ['Latin-1', Uint8Array.from([...'<svg id="\u00e9"/>'].map((c) => c.charCodeAt(0))), 'format/xml'],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'format/xml'],
    [
      'entities that multiply',
      `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
      'format/doctype',
    ],
    [
      'an entity that reads a file',
      `<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>${svg('<text>&f;</text>')}`,
      'format/doctype',
    ],
    ['a parameter entity', `<!DOCTYPE svg [<!ENTITY % p SYSTEM "x.dtd"> %p;]>${svg('')}`, 'format/doctype'],
    [
      'attributes out of its DOCTYPE',
      `<!DOCTYPE svg [<!ATTLIST rect fill CDATA "red">]>${svg('')}`,
      'format/doctype',
    ],
    ['a DOCTYPE that does not end', `<!DOCTYPE svg [<!ENTITY a "b">${svg('')}`, 'format/doctype'],
    [
      'entities that grow without bound',
      `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(50_000)}">]>${svg(`<text>${'&a;'.repeat(1000)}</text>`)}`,
      'format/doctype',
    ],
    [
      'more entities than anyone declares',
      `<!DOCTYPE svg [${Array.from({ length: 5000 }, (_, i) => `<!ENTITY a${i} "b">`).join('')}]>${svg('')}`,
      'format/doctype',
    ],
    ['comments without end', `${'<!--'.repeat(10_000)}<!DOCTYPE svg [`, 'format/xml'],
    ['an entity nobody declared', svg('<text>&gone;</text>'), 'format/xml'],
    ['HTML', '<html><body/></html>', 'format/broken'],
    ['no viewport', '<svg/>', 'format/broken'],
    ['a viewport of nothing', svg('', 'width="0" height="0"'), 'format/broken'],
    ['a negative viewport', svg('', 'width="-10mm" height="10mm" viewBox="0 0 1 1"'), 'format/broken'],
    ['a viewBox of words', svg('', 'width="1mm" height="1mm" viewBox="a b c d"'), 'format/broken'],
    ['a viewBox of three numbers', svg('', 'width="1mm" height="1mm" viewBox="0 0 1"'), 'format/broken'],
    ['an endless viewBox', svg('', 'width="1mm" height="1mm" viewBox="0 0 1e999 1"'), 'format/broken'],
    ['a thousand groups in each other', svg('<g>'.repeat(1000) + '</g>'.repeat(1000)), 'format/xml'],
  ])('of %s is refused', (_, text, code) => {
    expect(problemsOf(text).map((p) => p.code)).toEqual([code]);
  });

  test('of absurd transforms gives no shape with an absurd place', () => {
    const shapes = artwork(
      svg(
        `<g transform="scale(1e308)"><path transform="scale(1e308)" d="M1 1h1v1z"/></g>
         <path transform="scale(NaN)" d="M1 1h1v1z"/><rect width="NaN" height="1"/><rect width="1"/><path d="M1 1h1v1z"/>`,
      ),
    ).shapes;
    for (const p of shapes.flatMap((s) => s.contours.flat()))
      expect([Number.isFinite(p.x), Number.isFinite(p.y)]).toEqual([true, true]);
    expect(shapes.length).toBeGreaterThan(0);
  });

  test('has no second page', async () => {
    expect(await readSvg(strToU8(svg('')), 2)).toMatchObject({
      ok: false,
      problems: [{ code: 'format/broken' }],
    });
  });
});

type Filled =
  | { readonly ok: true; readonly text: string; readonly symbol: MeasuredSymbol }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Draws into a template as the file host does, and reads the symbol back from the result. */
async function fill(
  template: string,
  target: Exclude<Target, { kind: 'own-page' }>,
  typed: Partial<TypedSpec> = {},
): Promise<Filled> {
  const [number, spec] = [coverNumber(PLAIN.number), symbolSpec(typed)];
  const drawing = layoutSymbol(number, spec);
  let symbol: MeasuredSymbol | null = null;
  const placement: Placement = {
    drawing,
    label: labelOf(number, spec),
    target,
    differences: (there, placed) => {
      const back = readBack({ number, spec, drawing, placed }, there);
      symbol = back.symbol;
      return back.differences;
    },
  };
  const made = await makeDocument('svg', strToU8(template), placement);
  if (!made.ok) return made;
  const verified = await verifyDocument('svg', made.value.bytes, made.value, placement);
  if (!verified.ok) return verified;
  if (!symbol) throw new Error('nothing was measured');
  return { ok: true, text: strFromU8(made.value.bytes), symbol };
}

async function filled(...given: Parameters<typeof fill>) {
  const result = await fill(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const item = (name: string, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'named-item', name, rotationDegrees }) as const;
const point = (x: number, y: number, rotationDegrees: RightAngle = 0, page = 1) =>
  ({ kind: 'point', page, x, y, rotationDegrees }) as const;

const SLOT = '<rect id="EAN" x="20" y="200" width="80" height="50" fill="#eee"/>';
const GROUP = /\n<g data-issn-barcode=[\s\S]*?<\/g>\n/;

async function expectReadable(text: string, dpi = 300) {
  const picture = paintSvg(text, dpi);
  expect(await readWithZxing(picture, 'Require')).toEqual(READING);
  expect(await readWithZbar(picture)).toEqual(READING);
}

describe('a cover', () => {
  test('gets the symbol in the middle of the named element, and nothing else changes', async () => {
    const template = svg(
      `<!-- cover --><style>.a{}</style><g id="back">\n${SLOT}</g><text x="1">ISSN&#160;–</text>\r\n`,
    );
    const { text, symbol } = await filled(template, item('EAN'));
    expect(text.replace(GROUP, '')).toBe(template);
    expect(text.match(/<g data-issn-barcode=/g)).toHaveLength(1);
    expect(symbol).toMatchObject({
      xDimension: expect.closeTo(0.33, 6),
      barHeight: expect.closeTo(22.85, 3),
    });
    await expectReadable(text);
  });

  test('with a DOCTYPE that declares nothing is taken, as Illustrator and Inkscape write it', async () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const template = `<?xml version="1.0" encoding="utf-8"?>\n${doctype}\n${svg(SLOT)}`;
    const { text } = await filled(template, item('EAN'));
    expect(text.replace(GROUP, '')).toBe(template);
  });

  test('gets the symbol at a point, above everything else', async () => {
    const template = svg(`${SLOT}<path id="last" d="M0 0h210v297h-210z" fill="#ddd"/>\n`);
    const { text, symbol } = await filled(template, point(30, 40, 90));
    expect(text.replace(GROUP, '')).toBe(template);
    expect(text.indexOf('data-issn-barcode')).toBeGreaterThan(text.indexOf('id="last"'));
    expect(symbol.rotationDegrees).toBe(90);
    await expectReadable(text);
  });

  test.each(['id', 'data-name', 'inkscape:label'])('is found by %s', async (attribute) => {
    const ns =
      'width="210mm" height="297mm" viewBox="0 0 210 297" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
    const template = svg(SLOT.replace('id="EAN"', `${attribute}="Strichcode &amp; Co"`), ns);
    expect((await filled(template, item('Strichcode & Co'))).ok).toBe(true);
  });

  test('of a path or a picture has a slot too', async () => {
    for (const slot of [
      '<path id="EAN" d="M20 200h80v50h-80z"/>',
      '<image id="EAN" x="20" y="200" width="80" height="50"/>',
    ])
      expect((await filled(svg(slot), item('EAN'))).ok).toBe(true);
  });

  test.each<readonly [string, string, object]>([
    [
      'a missing item',
      svg('<rect id="a"/><g data-name="b"/>'),
      { code: 'template/item-not-found', name: 'EAN', available: ['a', 'b'] },
    ],
    ['no items at all', svg('<rect/>'), { code: 'template/item-not-found', available: [] }],
    [
      'two items',
      svg(`${SLOT}<g>${SLOT.replace('id=', 'data-name=')}</g>`),
      { code: 'template/item-ambiguous', name: 'EAN', count: 2 },
    ],
    [
      'a hidden item',
      svg(SLOT.replace('fill', 'display="none" fill')),
      { code: 'template/item-hidden', name: 'EAN' },
    ],
    [
      'an invisible item',
      svg(SLOT.replace('fill', 'style="a:b; visibility : hidden" fill')),
      { code: 'template/item-hidden' },
    ],
    [
      'an item on a hidden layer',
      svg(`<g style="display:none">${SLOT}</g>`),
      { code: 'template/item-hidden' },
    ],
    [
      'an item in a definition',
      svg(`<defs>${SLOT}</defs>`),
      { code: 'template/item-not-found', available: [] },
    ],
    ['an item in a clip path', svg(`<clipPath>${SLOT}</clipPath>`), { code: 'template/item-not-found' }],
    ['an item in a symbol', svg(`<symbol>${SLOT}</symbol>`), { code: 'template/item-not-found' }],
    ['an item in an inner picture', svg(`<svg>${SLOT}</svg>`), { code: 'template/item-not-found' }],
    ['a circle', svg('<circle id="EAN" r="50"/>'), { code: 'template/slot-shape', shape: 'circle' }],
    [
      'a group of two frames',
      svg(`<g id="EAN">${SLOT.replace('id="EAN"', '').repeat(2)}</g>`),
      { code: 'template/slot-shape', shape: 'g' },
    ],
    [
      'an item without extent',
      svg('<rect id="EAN" width="0" height="10"/>'),
      { code: 'template/slot-shape' },
    ],
    ['an item of no place', svg(`<g transform="scale(0)">${SLOT}</g>`), { code: 'template/slot-shape' }],
    [
      'a slot that is too narrow',
      svg(SLOT.replace('80', '40')),
      { code: 'template/slot-too-small', slot: { width: 40, height: 50 } },
    ],
    [
      'a slot made too small',
      svg(`<g transform="scale(.5)">${SLOT}</g>`),
      { code: 'template/slot-too-small' },
    ],
    [
      'a mirrored slot',
      svg(`<g transform="matrix(-1 0 0 1 210 0)">${SLOT}</g>`),
      { code: 'template/slot-distorted', name: 'EAN' },
    ],
    ['a skewed slot', svg(`<g transform="skewX(10)">${SLOT}</g>`), { code: 'template/slot-distorted' }],
    [
      'a slot beside the page',
      svg(SLOT.replace('x="20"', 'x="180"')),
      { code: 'template/off-page', page: { width: 210, height: 297 } },
    ],
    [
      'no content',
      '<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297"/>',
      { code: 'format/broken' },
    ],
    ['no XML', 'cover', { code: 'format/xml' }],
    ['another kind of XML', '<cover/>', { code: 'format/broken' }],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(SLOT)}`, { code: 'format/doctype' }],
  ])('with %s is refused', async (_, template, problem) => {
    expect(await fill(template, item('EAN'))).toMatchObject({ ok: false, problems: [problem] });
  });

  test.each<readonly [string, ReturnType<typeof point>, object]>([
    ['off the page', point(200, 10), { code: 'template/off-page' }],
    ['before the page', point(-1, 10), { code: 'template/off-page' }],
    ['on a second page', point(10, 10, 0, 2), { code: 'template/page-not-found', page: 2, pages: 1 }],
  ])('has no place %s', async (_, target, problem) => {
    expect(await fill(svg(SLOT), target)).toMatchObject({ ok: false, problems: [problem] });
  });
});

describe('a slot that is turned, scaled or offset gives a symbol of true size', () => {
  const at = 'x="-45" y="-30" width="90" height="60"';
  const slot = `<rect id="EAN" ${at}/>`;

  test.each<readonly [string, string, number]>([
    ['a quarter left', svg(`<g transform="translate(105 150) rotate(-90)">${slot}</g>`), 90],
    ['a quarter right', svg(`<g transform="translate(105 150) rotate(90)">${slot}</g>`), 270],
    ['by 17.3°', svg(`<g transform="translate(105 150) rotate(17.3)">${slot}</g>`), -17.3],
    ['by itself', svg(`<rect transform="translate(105 150) rotate(17.3)" id="EAN" ${at}/>`), -17.3],
    [
      'and scaled',
      svg(`<g transform="translate(105 150) scale(3) rotate(17.3) scale(.5)">${slot}</g>`),
      -17.3,
    ],
    [
      'and enlarged unevenly',
      svg(`<g transform="translate(105 150)"><g transform="scale(2 1.5)">${slot}</g></g>`),
      0,
    ],
    [
      'in points',
      svg(
        `<g transform="translate(297 420)">${slot.replace(at, 'x="-150" y="-100" width="300" height="200"')}</g>`,
        'width="210mm" height="297mm" viewBox="0 0 595.276 841.89"',
      ),
      0,
    ],
    ['in a viewBox of its own', svg(slot, 'width="210mm" height="297mm" viewBox="-105 -148.5 210 297"'), 0],
    [
      'in a picture aligned to the left',
      svg(
        `<g transform="translate(60 60)">${slot}</g>`,
        'width="210mm" height="150mm" viewBox="0 0 120 150" preserveAspectRatio="xMinYMid"',
      ),
      0,
    ],
  ])('%s', async (_, template, turn) => {
    const { text, symbol } = await filled(template, item('EAN'));
    expect(symbol.xDimension).toBeCloseTo(0.33, 5);
    expect(symbol.barHeight).toBeCloseTo(22.85, 3);
    expect(Math.abs(((symbol.rotationDegrees - turn + 540) % 360) - 180)).toBeLessThan(0.001);
    expect(text.replace(GROUP, '')).toBe(template);
    expect(await readWithZxing(paintSvg(text, 300), 'Require')).toEqual(READING);
  });

  test('and any turn of the two together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        rightAngles,
        async (angle, scale, turn) => {
          const side = 90 / scale;
          const template = svg(
            `<g transform="translate(105,150) rotate(${angle}) scale(${scale})"><rect id="EAN" x="${-side / 2}" y="${-side / 2}" width="${side}" height="${side}"/></g>`,
          );
          const { symbol } = await filled(template, item('EAN', turn));
          expect(symbol.xDimension).toBeCloseTo(0.33, 4);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('on whole dots of the page where a resolution is asked for', async () => {
    const { symbol } = await filled(svg(SLOT), item('EAN'), { resolution: '600' });
    const dot = 25.4 / 600;
    for (const v of [symbol.origin.x, symbol.origin.y]) expect(v / dot).toBeCloseTo(Math.round(v / dot), 2);
  });
});

describe('what a cover says of its own things leaves the symbol as it is', () => {
  const sheet = `<style>path,g,rect,*{fill:#f00;fill-opacity:.2;stroke:#f00;stroke-width:5;fill-rule:evenodd;mix-blend-mode:multiply}
    path{fill:#f00!important;opacity:.3!important;visibility:hidden!important;display:none!important;stroke:#f00!important}</style>`;
  const veils: readonly (readonly [string, string])[] = [
    ['a style sheet', `${sheet}${SLOT}`],
    [
      'inherited strokes and fills',
      `<g fill="#f00" stroke="#f00" stroke-width="4" fill-opacity="0.2" fill-rule="evenodd" style="stroke:#f00">${SLOT}</g>`,
    ],
    ['a group that is half transparent', `<g opacity=".1">${SLOT}</g>`],
    ['a style that is half transparent', `<g><g style="fill:red;opacity:.1">${SLOT}</g></g>`],
    ['a class', `<style>.dim{opacity:.1}</style><g class="dim"><g>${SLOT}</g></g>`],
    [
      'a clip path',
      `<clipPath id="c"><rect x="20" y="200" width="30" height="50"/></clipPath><g clip-path="url(#c)">${SLOT}</g>`,
    ],
    ['a choice of one', `<switch>${SLOT}<g/></switch>`],
  ];

  test.each(veils)('%s, by resvg', async (_, body) => {
    const { text, symbol } = await filled(svg(body), item('EAN'));
    expect(symbol.xDimension).toBeCloseTo(0.33, 6);
    await expectReadable(text);
  });

  test('all of them, by a browser', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1000, height: 1300 }, deviceScaleFactor: 2 });
      for (const [, body] of veils) {
        const { text } = await filled(svg(body), item('EAN'));
        await page.setContent(`<body style="margin:0">${text}</body>`);
        const picture = pixelsOfPng(await page.screenshot());
        expect(await readWithZxing(picture, 'Require')).toEqual(READING);
      }
    } finally {
      await browser.close();
    }
  });

  test('a template of prefixed names', async () => {
    const template = `<s:svg xmlns:s="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297"><s:rect id="EAN" x="20" y="200" width="80" height="50" fill="#eee"/></s:svg>`;
    const { text } = await filled(template, item('EAN'));
    await expectReadable(text);
  });
});

test('any template is filled or refused, never thrown at', async () => {
  const pieces = fc.array(
    fc.constantFrom(
      SLOT,
      '<g>',
      '</g>',
      '<g transform="scale(-2)">',
      '<defs>',
      '</defs>',
      '&',
      '<',
      '<!--',
      '-->',
      ' x ',
      '<svg>',
      '</svg>',
      '\u0000',
    ),
    { maxLength: 12 },
  );
  const number = coverNumber(PLAIN.number);
  const drawing = layoutSymbol(number, symbolSpec());
  const label = labelOf(number, symbolSpec());
  await fc.assert(
    fc.property(pieces, (body) => {
      const result = fillSvg(strToU8(svg(body.join(''))), drawing, label, item('EAN'));
      if (result.ok) expect(artwork(strFromU8(result.value.bytes)).shapes.length).toBeGreaterThan(3);
      else expect(result.problems).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});

test('a name and a spot full of markup stay text', () => {
  const number = coverNumber(PLAIN.number);
  const drawing = layoutSymbol(number, symbolSpec({ ink: '"/><script>&=100/0/0/50' }));
  const text = svgText(drawing, { name: '</title><script>', data: '{"a":"\\"<&>"}', altText: ']]>&amp;' });
  expect(text).not.toContain('<script');
  expect(artwork(text).shapes.at(-1)?.ink).toEqual({ space: 'spot', name: '"/><script>&', tint: 100 });
});
