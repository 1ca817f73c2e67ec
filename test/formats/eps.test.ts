import * as fc from 'fast-check';
import type { Artwork } from '../../src/core/artwork/artwork';
import type { Drawing, Ink } from '../../src/core/drawing';
import { rectContour } from '../../src/core/geometry';
import { problemsOf } from '../../src/core/result';
import { readEps } from '../../src/formats/eps/read';
import { writeEps } from '../../src/formats/eps/write';
import { inkedBox, type Plate, plates, renderGray } from '../judges/ghostscript';
import {
  deviation,
  drawings,
  expectedShapes,
  LABEL,
  SPOTS_TO_LOOK_AT,
  sampleDrawing,
} from './plate-drawings';

const BLACK: Ink = { kind: 'black' };
const SPOT: Ink = { kind: 'spot', name: 'PANTONE 293 C', cmyk: [100, 69, 0, 4] };

async function written(drawing: Drawing): Promise<string> {
  const result = await writeEps(drawing, LABEL);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return Buffer.from(result.value).toString('latin1');
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const asPage = (text: string) => ({ bytes: bytesOf(text), extension: 'eps' as const });
const problems = async (text: string, page = 1) => problemsOf(await readEps(bytesOf(text), page));

async function read(text: string): Promise<Artwork> {
  const result = await readEps(bytesOf(text), 1);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const eps = (body: string): string =>
  `%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 72 144\n%%EndComments\n${body}\n%%EOF\n`;

/** The symbol without its showpage behind a page-filling tint of 10/40/20/0. */
const onTint = (text: string): string =>
  text.replace(
    'gsave\n',
    'gsave\n0.1 0.4 0.2 0 setcmykcolor 0 0 moveto 99 0 lineto 99 99 lineto 0 99 lineto fill\n',
  );

/** Percent of ink that a plate prints at a place, mm from the top left of the 20 mm × 10 mm sample. */
function inkAt(plate: Plate | undefined, { x, y }: { x: number; y: number }): number {
  if (!plate) return 0;
  const column = Math.floor((x / 20) * plate.width);
  const row = Math.floor((y / 10) * plate.height);
  return Math.round((plate.ink[row * plate.width + column]! / 255) * 100);
}

describe('writing an EPS', () => {
  it('states what it holds as the structuring conventions ask', async () => {
    const text = await written(sampleDrawing(SPOT, 'knockout'));
    expect(text.split('\n').slice(0, 9)).toEqual([
      '%!PS-Adobe-3.0 EPSF-3.0',
      '%%BoundingBox: 0 0 57 29',
      '%%HiResBoundingBox: 0 0 56.6929 28.3465',
      '%%Title: (ISSN 1144-875X)',
      '%%DocumentCustomColors: (PANTONE 293 C)',
      '%%CMYKCustomColor: 1 0.69 0 0.04 (PANTONE 293 C)',
      '%%LanguageLevel: 2',
      '%%Pages: 1',
      '%%EndComments',
    ]);
    expect(await written(sampleDrawing(BLACK, 'knockout'))).toContain('\n%%DocumentProcessColors: Black\n');
  });

  it('is the same every time, pure ASCII and no line too long, whatever the spot is called', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const text = await written(drawing);
        expect(await written(drawing)).toBe(text);
        expect(text).toMatch(/^[\n\x20-\x7e]*$/);
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(255);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses live text', async () => {
    const drawing = sampleDrawing(BLACK, 'knockout');
    const text = {
      kind: 'text' as const,
      role: 'digits' as const,
      text: '9',
      fontFamily: 'OCR B',
      fontSize: 3,
      baseline: { x: 0, y: 0 },
      rotationDegrees: 0,
      ink: BLACK,
      overprint: 'knockout' as const,
    };
    expect(problemsOf(await writeEps({ ...drawing, elements: [...drawing.elements, text] }, LABEL))).toEqual([
      { code: 'format/cannot-hold', format: 'eps', what: 'live-text' },
    ]);
  });

  it('inks what its bounding box says, measured by Ghostscript', async () => {
    const drawing = sampleDrawing(BLACK, 'knockout');
    // The measuring device does not see paper, so the panel is inked for once.
    const inked = drawing.elements.map((e) => (e.kind === 'path' ? { ...e, ink: BLACK } : e));
    const text = await written({ ...drawing, elements: inked });
    const measured = inkedBox(asPage(text));
    const stated = /%%HiResBoundingBox: (.*)/.exec(text)![1]!.split(' ').map(Number);
    for (const [i, edge] of measured.entries()) expect(Math.abs(edge - stated[i]!)).toBeLessThan(0.02);
  });

  it('paints bars dark, the panel and the counter of a ring light', async () => {
    const { width, height, pixels } = renderGray(
      asPage(await written(sampleDrawing(BLACK, 'knockout'))),
      254,
    );
    expect([width, height]).toEqual([200, 100]);
    const at = ({ x, y }: { x: number; y: number }) =>
      pixels[Math.floor(y * 10) * width + Math.floor(x * 10)]!;
    expect(at(SPOTS_TO_LOOK_AT.bar)).toBeLessThan(60);
    expect(at(SPOTS_TO_LOOK_AT.panel)).toBe(255);
    expect(at(SPOTS_TO_LOOK_AT.counter)).toBe(255);
  });

  it('fills contours that overlap, because the winding is non-zero', async () => {
    const bounds = { x: 0, y: 0, width: 10, height: 10 };
    const contours = [rectContour({ ...bounds, width: 7 }), rectContour({ ...bounds, x: 3, width: 7 })];
    const bars = { kind: 'path', role: 'bars', contours, ink: BLACK, overprint: 'knockout' } as const;
    const { coverage } = plates(asPage(await written({ bounds, extent: bounds, elements: [bars] }))).get(
      'Black',
    )!;
    expect(coverage).toBeGreaterThan(0.99);
  });
});

describe('the plates of a written EPS', () => {
  it.each(['knockout', 'overprint'] as const)('are black alone for black ink that %ss', async (overprint) => {
    const found = plates(asPage(await written(sampleDrawing(BLACK, overprint))));
    expect([...found.keys()]).toEqual(['Black']);
    expect(inkAt(found.get('Black'), SPOTS_TO_LOOK_AT.bar)).toBe(100);
  });

  it.each(['PANTONE 293 C', 'Größe (1)', ')(\\', '#CC0000', 'ü'.repeat(35)])(
    'are the spot %s alone for spot ink',
    async (name) => {
      const found = plates(asPage(await written(sampleDrawing({ ...SPOT, name } as Ink, 'knockout'))));
      expect([...found.keys()]).toEqual([name]);
      expect(inkAt(found.get(name), SPOTS_TO_LOOK_AT.bar)).toBe(100);
    },
  );

  it('are cut free by the panel on a tinted ground', async () => {
    const found = plates(asPage(onTint(await written(sampleDrawing(BLACK, 'knockout')))));
    for (const place of Object.values(SPOTS_TO_LOOK_AT)) expect(inkAt(found.get('Magenta'), place)).toBe(0);
  });

  it.each([
    ['knockout', BLACK, 0],
    ['overprint', BLACK, 40],
    ['knockout', SPOT, 0],
    ['overprint', SPOT, 40],
  ] as const)('keep or lose the ground under bars that %s', async (overprint, ink, magenta) => {
    const drawing = sampleDrawing(ink, overprint);
    const bare = { ...drawing, elements: drawing.elements.filter((e) => e.role !== 'panel') };
    const found = plates(asPage(onTint(await written(bare))));
    expect(inkAt(found.get('Magenta'), SPOTS_TO_LOOK_AT.bar)).toBe(magenta);
    expect(inkAt(found.get('Magenta'), SPOTS_TO_LOOK_AT.panel)).toBe(40);
  });

  it.each([
    ['RGB black', '0 0 0 setrgbcolor'],
    ['rich black', '0.6 0.4 0.4 1 setcmykcolor'],
    ['registration', '[/Separation /All /DeviceCMYK {dup dup dup}] setcolorspace 1 setcolor'],
  ])('show the fault of %s, and so does the reader', async (_, operator) => {
    const text = await written(sampleDrawing(BLACK, 'knockout'));
    const faulty = text.replaceAll('0 0 0 1 setcmykcolor', operator);
    expect(faulty).not.toBe(text);
    expect([...plates(asPage(faulty)).keys()]).not.toEqual(['Black']);
    expect((await read(faulty)).shapes[1]!.ink).not.toEqual({ space: 'cmyk', cmyk: [0, 0, 0, 100] });
  });
});

describe('reading back what was written', () => {
  it('finds every contour within 0.1 µm, every ink and every overprint', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const { page, shapes } = await read(await written(drawing));
        const expected = expectedShapes(drawing);
        expect(Math.abs(page.width - drawing.bounds.width)).toBeLessThan(1e-4);
        expect(Math.abs(page.height - drawing.bounds.height)).toBeLessThan(1e-4);
        expect(shapes.map(({ ink, overprint }) => ({ ink, overprint }))).toEqual(
          expected.map(({ ink, overprint }) => ({ ink, overprint })),
        );
        for (const [i, shape] of shapes.entries())
          expect(deviation(shape.contours, expected[i]!.contours)).toBeLessThan(1e-4);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading an EPS by other hands', () => {
  const square = '0 0 moveto 72 0 lineto 72 72 lineto 0 72 lineto closepath';

  it.each([
    ['0.25 setgray', { space: 'gray', black: 75 }],
    ['1 0 .2 setrgbcolor', { space: 'rgb', rgb: [255, 0, 51] }],
    ['0 .07 0 1 setcmykcolor', { space: 'cmyk', cmyk: [0, 7, 0, 100] }],
    ['/DeviceCMYK setcolorspace 0 0 0 .5 setcolor', { space: 'cmyk', cmyk: [0, 0, 0, 50] }],
    [
      '[/Separation /Gold /DeviceCMYK {{x} pop}] setcolorspace .5 setcolor',
      { space: 'spot', name: 'Gold', tint: 50 },
    ],
    ['[/Separation <476F6C64> /DeviceCMYK {}] setcolorspace', { space: 'spot', name: 'Gold', tint: 100 }],
    ['[/Indexed /DeviceRGB 1 (abc)] setcolorspace 1 setcolor', { space: 'unknown', description: 'Indexed' }],
  ])('reads the ink of %s', async (operators, ink) => {
    expect((await read(eps(`${operators} ${square} fill`))).shapes[0]!.ink).toEqual(ink);
  });

  it('knocks out with four components even where overprint is on, as the plates come out', async () => {
    const body = `0 1 0 0 setcmykcolor ${square} fill true setoverprint 0 0 0 1 setcmykcolor ${square} fill showpage`;
    expect((await read(eps(body))).shapes[1]!.overprint).toBe('knockout');
    expect([...plates(asPage(eps(body))).keys()]).toEqual(['Black']);
  });

  it('nests maps and undoes them', async () => {
    const body = `gsave 10 0 translate 2 dup pop`;
    expect(await problems(eps(body))).toHaveLength(1);
    const maps = `gsave 10 0 translate 2 2 scale gsave [1 0 0 1 0 5] concat ${square} eofill grestore ${square} fill grestore ${square} fill`;
    const starts = (await read(eps(maps))).shapes.map(({ contours }) => contours[0]![0]!);
    const mm = 25.4 / 72;
    expect(starts.map(({ x, y }) => [x / mm, 144 - y / mm].map((n) => Math.round(n)))).toEqual([
      [10, 10],
      [10, 0],
      [0, 0],
    ]);
  });

  it('prefers the exact bounding box and measures from its top left corner', async () => {
    const text = eps('10 20 moveto 11 20 lineto 11 19 lineto fill').replace(
      '%%EndComments',
      '%%HiResBoundingBox: 10 5.5 20 20\n%%EndComments',
    );
    const { page, shapes } = await read(text);
    expect(page.height * (72 / 25.4)).toBeCloseTo(14.5, 6);
    expect(shapes[0]!.contours[0]![0]!.x).toBeCloseTo(0, 9);
    expect(shapes[0]!.contours[0]![0]!.y).toBeCloseTo(0, 9);
  });
});

describe('files that are no such EPS, or built to do harm', () => {
  it.each([
    ['nothing', '', /header/],
    ['plain PostScript', '%!PS-Adobe-3.0\n0 0 moveto', /header/],
    ['no bounding box', '%!PS-Adobe-3.0 EPSF-3.0\n', /bounding box/],
    ['an empty bounding box', '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 0 9\n', /bounding box/],
    ['a bounding box of words', '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: (atend)\n', /bounding box/],
    ['an operator that is not known', eps('0 0 moveto 5 5 rlineto'), /unknown operator rlineto/],
    ['a loop', eps('{} loop'), /unknown operator loop/],
    ['a definition', eps('/fill {} def'), /unknown operator def/],
    ['a name of the language itself', eps('constructor'), /unknown operator constructor/],
    ['operands left over', eps('1 2 3 moveto'), /operator moveto wants 2 numbers/],
    ['a path without a start', eps('1 2 lineto'), /current point/],
    ['a procedure without an end', eps('{{{'), /without an end/],
    ['an array without an end', eps('[1 2'), /without an end/],
    ['deep nesting', eps('['.repeat(100_000)), /nesting/],
    ['too many operands', eps('1 '.repeat(1000)), /operands/],
    [
      'an absurd map',
      eps(`${'9'.repeat(300)} dup scale`.replace('dup', '9')).replace('%%EOF', '9 9 moveto 1 99 lineto fill'),
      /reach/,
    ],
    ['a path saved half-way', eps('0 0 moveto gsave'), /under way/],
  ])('refuses %s', async (_, text, detail) => {
    expect(await problems(text)).toEqual([
      { code: 'format/broken', format: 'eps', detail: expect.stringMatching(detail) },
    ]);
  });

  it('refuses a second page', async () => {
    expect(await problems(eps(''), 2)).toEqual([
      { code: 'format/broken', format: 'eps', detail: 'page 2 of 1' },
    ]);
  });

  it.each([
    ['percent signs', '%'.repeat(3_000_000)],
    ['open strings', '('.repeat(3_000_000)],
    ['open procedures', '{'.repeat(3_000_000)],
    ['saved states', 'gsave '.repeat(3_000_000)],
    ['one long word', 'x'.repeat(3_000_000)],
    // Work that grew with the square of these would not end within jest's limit.
  ])('comes to the end of megabytes of %s', async (_, junk) => {
    expect((await problems(eps(junk))).length).toBeLessThan(2);
  });

  it('survives any cut and any changed byte', async () => {
    const bytes = bytesOf(await written(sampleDrawing(SPOT, 'overprint')));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(bytes.length - 1),
        fc.nat(255),
        async (cut, at, value) => {
          const changed = bytes.slice();
          changed[at] = value;
          for (const file of [bytes.subarray(0, cut), changed]) {
            const result = await readEps(file, 1);
            if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
