import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Artwork } from '../../src/core/artwork/artwork';
import { findBarcodes } from '../../src/core/artwork/find';
import type { Drawing, Ink } from '../../src/core/drawing';
import { boundsOf, rectContour } from '../../src/core/geometry';
import { problemsOf } from '../../src/core/result';
import { readEps } from '../../src/formats/eps/read';
import { writeEps } from '../../src/formats/eps/write';
import { bwipModules } from '../judges/encoders';
import { inkedBox, type Plate, plates, renderGray } from '../judges/ghostscript';
import { madeBy } from '../judges/programs';
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

/** Each of these names calls the one before twice. */
const doubling = (count: number): string =>
  Array.from({ length: count }, (_, i) => `/f${i} { ${i === 0 ? '1 pop' : `f${i - 1} f${i - 1}`} } def`).join(
    ' ',
  );

describe('a symbol by other hands', () => {
  const found = async (bytes: Uint8Array) => {
    const result = await readEps(bytes, 1);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { artwork: result.value, symbols: findBarcodes(result.value) };
  };

  it('is found as zint draws it, with its digits as text', async () => {
    const { artwork, symbols } = await found(
      program('zint', ['-b', 'EANX', '-d', '9770317847001+05', '-o', 'OUT.eps']),
    );
    expect(symbols).toMatchObject([{ gtin13: '9770317847001', addOn: '05', kind: 'vector' }]);
    expect(artwork.texts.map(({ characters }) => characters)).toEqual(['9', '770317', '847001', '05']);
    expect(artwork.texts[0]).toMatchObject({ font: 'Helvetica', size: expect.closeTo((20 * 25.4) / 72, 9) });
    // Right-aligned at 12 points from the left edge, its baseline 0.4 points from the foot.
    expect(artwork.texts[0]!.corners[2].x).toBeCloseTo((12 * 25.4) / 72, 6);
  });

  it('is found as stroked lines by procedures over arrays', async () => {
    const modules = bwipModules('9770317847001', '05');
    const bars = [...modules.matchAll(/1+/g)].map(
      (m) => `[ 60 ${m.index + m[0].length / 2 + 11} 5 ${m[0].length} ]`,
    );
    const body = `[ ${bars.join('\n')} ] { {} forall setlinewidth moveto 0 exch rlineto stroke } bind forall
      [ [ (977) 20 1 6.0 ] ] { {} forall dup 0 ne { /Helvetica findfont exch scalefont setfont } { pop } ifelse moveto show } bind forall showpage`;
    const { artwork, symbols } = await found(bytesOf(eps(body).replace('0 0 72 144', '0 0 200 144')));
    expect(symbols).toMatchObject([
      { gtin13: '9770317847001', addOn: '05', xDimension: expect.closeTo(25.4 / 72, 9) },
    ]);
    expect(artwork.texts).toMatchObject([{ characters: '977' }]);
  });

  it('is read behind a preview for DOS', async () => {
    const inner = bytesOf(await written(sampleDrawing(BLACK, 'knockout')));
    const file = new Uint8Array(30 + inner.length + 5);
    file.set([0xc5, 0xd0, 0xd3, 0xc6]);
    const view = new DataView(file.buffer);
    view.setUint32(4, 30, true);
    view.setUint32(8, inner.length, true);
    file.set(inner, 30);
    expect((await found(file)).artwork.shapes.length).toBeGreaterThan(1);
    view.setUint32(8, 1e9, true);
    expect(problemsOf(await readEps(file, 1))).toMatchObject([{ code: 'format/broken', detail: /header/ }]);
  });

  /** A page with a symbol and its digits, 200 pt square, as plain PostScript. */
  const modules = bwipModules('9770317847001', '05');
  const page = `<</PageSize[200 200]>>setpagedevice 0 0 0 1 setcmykcolor ${[...modules.matchAll(/1+/g)]
    .map((m) => `${m.index + 11} 20 ${m[0].length} 60 rectfill`)
    .join(' ')} /Helvetica findfont 9 scalefont setfont 4 9 moveto (9 770317) show showpage`;
  const distilled = (device: string, out: string) =>
    madeBy(
      'gs',
      ['-q', '-dBATCH', '-dNOPAUSE', `-sDEVICE=${device}`, `-sOutputFile=${out}`, 'page.ps'],
      out,
      {
        'page.ps': page,
      },
    );
  const converted = (name: string, args: readonly string[]) =>
    madeBy(name, args, 'out.eps', { 'in.pdf': distilled('pdfwrite', 'out.pdf') });

  it.each([
    ['Ghostscript writes it, a page of PDF inside', () => distilled('eps2write', 'out.eps')],
    [
      'Poppler writes it, with the procedures of Xpdf',
      () => converted('pdftops', ['-eps', 'in.pdf', 'out.eps']),
    ],
    ['cairo writes it, with a font of its own', () => converted('pdftocairo', ['-eps', 'in.pdf', 'out.eps'])],
  ])('is found where %s, in the very place where Ghostscript paints it', async (_, make) => {
    const bytes = make();
    const { artwork, symbols } = await found(bytes);
    expect(symbols).toMatchObject([
      { gtin13: '9770317847001', addOn: '05', xDimension: expect.closeTo(25.4 / 72, 4) },
    ]);
    expect(
      artwork.texts
        .map(({ characters }) => characters)
        .join('')
        .replaceAll(' ', ''),
    ).toBe('9770317');
    expect(artwork.unseen).toBeUndefined();
    const { width, pixels } = renderGray({ bytes, extension: 'eps' }, 288);
    for (const { contours } of artwork.shapes.filter(({ contours: c }) => c.length === 1)) {
      const { x, y, width: w, height } = boundsOf(contours.flat());
      const row = Math.floor(((y + height / 2) / 25.4) * 288);
      const at = (mm: number) => pixels[row * width + Math.floor((mm / 25.4) * 288)]!;
      expect([at(x + w / 2), at(x - 0.1)].map((grey) => grey < 128)).toEqual([true, false]);
    }
  });

  /** What a program writes into the file that its arguments call OUT.eps. */
  function program(name: string, args: readonly string[]): Uint8Array {
    const folder = mkdtempSync(join(tmpdir(), 'eps-'));
    try {
      const out = join(folder, 'out.eps');
      execFileSync(
        name,
        args.map((arg) => arg.replace('OUT.eps', out)),
      );
      return new Uint8Array(readFileSync(out));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

describe('procedures and arithmetic', () => {
  it.each([
    ['1 2 3 pop exch', [2, 1]],
    ['1 2 2 copy', [1, 2, 1, 2]],
    ['1 2 3 4 3 1 roll', [1, 4, 2, 3]],
    ['1 2 3 4 4 -1 roll', [2, 3, 4, 1]],
    ['7 8 1 index', [7, 8, 7]],
    ['mark 1 2 cleartomark 5', [5]],
    ['7 2 div 7 2 idiv 7 2 mod', [3.5, 3, 1]],
    ['-2.5 abs 2.5 neg 2.4 ceiling 2.6 floor 2.5 round', [2.5, -2.5, 3, 2, 3]],
    ['1 2 lt { 10 } { 20 } ifelse', [10]],
    ['0 1 1 4 { add } for', [10]],
    ['1 3 { 2 mul } repeat', [8]],
    ['0 { 1 add dup 5 ge { exit } if } loop', [5]],
    ['/x 3 def /twice { 2 mul } bind def x twice', [6]],
    ['[ 1 2 3 ] { 10 mul } forall', [10, 20, 30]],
    ['6 3 and 6 3 or true false and { 1 } { 0 } ifelse', [2, 7, 0]],
    ['6 3 xor 1 3 bitshift 16#1F', [5, 8, 31]],
    ['0 1 atan 9 0.5 exp 100 log', [0, 3, 2]],
    ['5 dict begin /x 4 def /f { x } def /x 7 def f end', [7]],
    ['/x 1 def 1 dict begin /x 2 def x end x', [2, 1]],
    ['/x 1 def 1 dict begin /x 5 store end x', [5]],
    ['<< /a 3 (b) 4 >> dup /a get exch /b get', [3, 4]],
    ['<< /a 3 >> { exch pop } forall', [3]],
    ['/d 2 dict def d /k 8 put d /k known { d /k get } if d length', [8, 1]],
    ['/moveto where { pop 1 } { 2 } ifelse /nowhere where { pop 1 } { 2 } ifelse', [1, 2]],
    ['3 array dup 1 7 put 1 get [ 4 5 ] aload pop', [7, 4, 5]],
    ['1 2 2 array astore dup length exch 1 get', [2, 2]],
    ['[ 1 2 3 4 ] 1 2 getinterval aload pop', [2, 3]],
    ['[ 0 0 0 ] dup 1 [ 5 6 ] putinterval aload pop', [0, 5, 6]],
    ['(abc) 1 get (12) cvi', [98, 12]],
    ['(a) { } forall [ 1 2 ] 2 array copy aload pop', [97, 1, 2]],
    ['mark 1 2 counttomark exch pop exch pop exch pop', [2]],
    ['/add load /add { pop } def 3 4 3 -1 roll exec', [7]],
    ['/f { add } bind def /add { pop } def 3 4 f', [7]],
    ['/f [ 2 3 /mul cvx ] cvx def f', [6]],
    ['/Face 1 dict def Face begin /G1 { 2 mul } def end 3 (G1) Face begin cvx exec end', [6]],
    ['3 { 4 } stopped { 9 } if', [3, 4]],
    ['1 type /integertype eq { 1 } { 2 } ifelse (x) type /stringtype eq { 3 } if', [1, 3]],
    ['4 5 transform itransform [ 2 0 0 3 1 1 ] dtransform', [8, 15]],
    ['matrix currentmatrix 5 5 scale setmatrix 3', [3]],
    ['5 6 [ 1 0 0 1 2 3 ] [ 2 0 0 2 0 0 ] matrix concatmatrix transform', [14, 18]],
  ])('%s leaves its numbers', async (program, expected) => {
    // Every number left becomes the left edge of a square.
    const body = `${program} count { 0 1 1 rectfill } repeat`;
    const { shapes } = await read(eps(body));
    const lefts = shapes.map(({ contours }) => Math.round((contours[0]![0]!.x * 72 * 10) / 25.4) / 10);
    expect(lefts).toEqual([...expected].reverse());
  });
});

describe('files that are no such EPS, or built to do harm', () => {
  it.each([
    ['nothing', '', /header/],
    ['plain PostScript', '%!PS-Adobe-3.0\n0 0 moveto', /header/],
    ['no bounding box', '%!PS-Adobe-3.0 EPSF-3.0\n', /bounding box/],
    ['an empty bounding box', '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 0 9\n', /bounding box/],
    ['a bounding box of words', '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: (atend)\n', /bounding box/],
    [
      'an operator that is not known',
      eps('0 0 moveto 5 5 arcto'),
      /unknown operator arcto; a PDF of it can be read/,
    ],
    ['a loop without end', eps('{} loop'), /more than 5000000 operators/],
    ['loops in loops', eps('{ 1000000 { 1000000 {} repeat } repeat } loop'), /more than 5000000 operators/],
    ['a procedure that calls itself', eps('/f { f } def f'), /nested deeper than 60/],
    [
      'procedures that multiply',
      eps(`/a { 9 { pop 1 } repeat } def 1 a ${doubling(40)} f39`),
      /more than|nested/,
    ],
    ['a name that stands for itself', eps('/a /a cvx def a'), /nested deeper than 60/],
    ['a string that is no program', eps('({) cvx exec'), /without an end/],
    ['arrays without end', eps('{ 60000 array pop } loop'), /more than 5000000 elements/],
    ['an array nobody could hold', eps('1e9 array'), /operator array of 1000000000 elements/],
    ['names without end', eps('0 { 1 add dup 20 string cvs cvn 1 def } loop'), /elements|operators/],
    ['dictionaries without end', eps('{ 1 dict begin } loop'), /more than 100 open dictionaries/],
    ['a circle without end', eps('0 0 9 0 1e9 arc'), /goes round/],
    ['a text without a font', eps('0 0 moveto (a) show'), /wants a font/],
    ['a sealed font without an end', eps('1 dict currentfile eexec 00'), /its end/],
    ['tones that are changed', eps('{1 exch sub} settransfer'), /tones/],
    ['an exit without a loop', eps('exit'), /exit outside of a loop/],
    ['a stack that grows', eps('{ 1 } loop'), /more than 500 operands/],
    ['rectangles without end', eps('{ 0 0 1 1 rectfill } loop'), /more/],
    ['a name of the language itself', eps('constructor'), /unknown operator constructor/],
    ['operands that are missing', eps('1 moveto'), /operator moveto wants 2 numbers/],
    ['operands of the wrong kind', eps('(a) 2 moveto'), /operator moveto wants 2 numbers/],
    ['a path without a start', eps('1 2 lineto'), /current point/],
    ['a procedure without an end', eps('{{{'), /without an end/],
    ['an array without a beginning', eps('1 2 ]'), /without a mark/],
    ['deep nesting', eps('{'.repeat(100_000)), /nesting/],
    ['marks without end', eps('['.repeat(100_000)), /operands/],
    ['too many operands', eps('1 '.repeat(1000)), /operands/],
    [
      'an absurd map',
      eps(`${'9'.repeat(300)} dup scale`.replace('dup', '9')).replace('%%EOF', '9 9 moveto 1 99 lineto fill'),
      /reach/,
    ],
  ])('refuses %s', async (_, text, detail) => {
    expect(await problems(text)).toEqual([
      { code: 'format/broken', format: 'eps', detail: expect.stringMatching(detail) },
    ]);
  });

  it('refuses a second page', async () => {
    expect(await problems(eps(''), 2)).toEqual([
      { code: 'format/broken', format: 'eps', detail: expect.stringMatching('no page 2') },
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
