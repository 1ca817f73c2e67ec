import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import type { Artwork } from '../../src/core/artwork/artwork';
import type { Drawing, Ink } from '../../src/core/drawing';
import { boundsOf, type Rect, rectContour } from '../../src/core/geometry';
import { problemsOf } from '../../src/core/result';
import { meet } from '../../src/formats/pdf/clip';
import { readPdf } from '../../src/formats/pdf/read';
import { writePdf } from '../../src/formats/pdf/write';
import { type Plate, plates, renderGray } from '../judges/ghostscript';
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

async function written(drawing: Drawing): Promise<Uint8Array> {
  const result = await writePdf(drawing, LABEL);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function read(bytes: Uint8Array, page = 1): Promise<Artwork> {
  const result = await readPdf(bytes, page);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const problems = async (bytes: Uint8Array, page = 1) => problemsOf(await readPdf(bytes, page));
/** A rectangle in whole points, y down. */
const inPoints = ({ x, y, width, height }: Rect) =>
  [x, y, width, height].map((n) => Math.round((n * 72) / 25.4));
const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const asPage = (bytes: Uint8Array) => ({ bytes, extension: 'pdf' as const });

/** A PDF by hand, cross-reference left out: what any reader must put up with. */
const pdf = (content: string, page = '', more = ''): Uint8Array =>
  ascii(
    `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n` +
      `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 72 144]/Contents 4 0 R ${page}>> endobj\n` +
      `4 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj\n${more}\ntrailer <</Root 1 0 R>>\n`,
  );

const shapesOf = async (content: string, page = '', more = '') =>
  (await read(pdf(content, page, more))).shapes;

/** The symbol as a form on a page of its size that is tinted 10/40/20/0 all over. */
async function onTint(symbol: Uint8Array): Promise<Uint8Array> {
  const cover = await PDFDocument.create({ updateMetadata: false });
  const [form] = await cover.embedPdf(symbol);
  const { width, height } = form!;
  const page = cover.addPage([width, height]);
  const ground = `0.1 0.4 0.2 0 k 0 0 ${width} ${height} re f`;
  page.node.set(PDFName.of('Contents'), cover.context.register(cover.context.stream(`${ground} /F Do`)));
  page.node.setXObject(PDFName.of('F'), form!.ref);
  return cover.save();
}

/** Percent of ink that a plate prints at a place, mm from the top left of the 20 mm × 10 mm sample. */
function inkAt(plate: Plate | undefined, { x, y }: { x: number; y: number }): number {
  if (!plate) return 0;
  const column = Math.floor((x / 20) * plate.width);
  const row = Math.floor((y / 10) * plate.height);
  return Math.round((plate.ink[row * plate.width + column]! / 255) * 100);
}

const edited = async (drawing: Drawing, edit: (content: string) => string): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(await written(drawing), { updateMetadata: false });
  const page = doc.getPage(0);
  const stream = page.node.Contents() as unknown as { getContents(): Uint8Array };
  const content = Buffer.from(inflateSync(stream.getContents())).toString('latin1');
  const changed = edit(content);
  expect(changed).not.toBe(content);
  page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream(changed)));
  return doc.save();
};

describe('writing a PDF', () => {
  it('makes a page exactly as large as the drawing, with every box the same', async () => {
    const doc = await PDFDocument.load(await written(sampleDrawing(BLACK, 'knockout')), {
      updateMetadata: false,
    });
    const page = doc.getPage(0);
    for (const box of [page.getMediaBox(), page.getCropBox(), page.getTrimBox(), page.getBleedBox()])
      expect(box).toEqual({ x: 0, y: 0, width: 56.6929, height: 28.3465 });
    expect(doc.getTitle()).toBe('ISSN 1144-875X');
    expect(doc.getSubject()).toBe('Barcode 9771144875007');
  });

  it('gives the same bytes for the same drawing, and no dates, fonts or makers', async () => {
    const [one, two] = [
      await written(sampleDrawing(SPOT, 'overprint')),
      await written(sampleDrawing(SPOT, 'overprint')),
    ];
    expect(one).toEqual(two);
    const text = Buffer.from(one).toString('latin1');
    expect(text).not.toMatch(/Date|Producer|Creator|\/Font|\/ID/);
    expect(one.length).toBeLessThan(2000);
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
    expect(problemsOf(await writePdf({ ...drawing, elements: [...drawing.elements, text] }, LABEL))).toEqual([
      { code: 'format/cannot-hold', format: 'pdf', what: 'live-text' },
    ]);
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

describe('the plates of a written PDF', () => {
  it('are black alone for black ink', async () => {
    const found = plates(asPage(await written(sampleDrawing(BLACK, 'knockout'))));
    expect([...found.keys()]).toEqual(['Black']);
    expect(inkAt(found.get('Black'), SPOTS_TO_LOOK_AT.bar)).toBe(100);
    expect(inkAt(found.get('Black'), SPOTS_TO_LOOK_AT.counter)).toBe(0);
  });

  it.each(['PANTONE 293 C', '#CC0000', 'Größe (1)', 'a\\b/c'])(
    'are the spot %s alone for spot ink',
    async (name) => {
      const found = plates(asPage(await written(sampleDrawing({ ...SPOT, name } as Ink, 'knockout'))));
      expect([...found.keys()]).toEqual([name]);
      expect(inkAt(found.get(name), SPOTS_TO_LOOK_AT.bar)).toBe(100);
    },
  );

  it('are cut free by the panel on a tinted ground', async () => {
    const found = plates(asPage(await onTint(await written(sampleDrawing(BLACK, 'knockout')))));
    for (const place of Object.values(SPOTS_TO_LOOK_AT)) expect(inkAt(found.get('Magenta'), place)).toBe(0);
    expect(inkAt(found.get('Black'), SPOTS_TO_LOOK_AT.bar)).toBe(100);
  });

  it.each([
    ['knockout', BLACK, 0],
    ['overprint', BLACK, 40],
    ['knockout', SPOT, 0],
    ['overprint', SPOT, 40],
  ] as const)('keep or lose the ground under bars that %s', async (overprint, ink, magenta) => {
    const drawing = sampleDrawing(ink, overprint);
    const bare = { ...drawing, elements: drawing.elements.filter((e) => e.role !== 'panel') };
    const found = plates(asPage(await onTint(await written(bare))));
    expect(inkAt(found.get('Magenta'), SPOTS_TO_LOOK_AT.bar)).toBe(magenta);
    expect(inkAt(found.get('Magenta'), SPOTS_TO_LOOK_AT.panel)).toBe(40);
  });
});

describe('faults put in on purpose', () => {
  const blackPlate = (bytes: Uint8Array) => [...plates(asPage(bytes)).keys()];

  it.each([
    ['RGB black', '0 0 0 rg'],
    ['rich black', '0.6 0.4 0.4 1 k'],
    ['CMY black', '1 1 1 0 k'],
  ])('show %s on more plates than black, and in what is read', async (_, operator) => {
    const bytes = await edited(sampleDrawing(BLACK, 'knockout'), (c) => c.replaceAll('0 0 0 1 k', operator));
    expect(blackPlate(bytes)).not.toEqual(['Black']);
    expect((await read(bytes)).shapes[1]!.ink).not.toEqual({ space: 'cmyk', cmyk: [0, 0, 0, 100] });
  });

  it('show registration colour on all plates, and in what is read', async () => {
    const bytes = await written(
      sampleDrawing({ kind: 'spot', name: 'All', cmyk: [100, 100, 100, 100] }, 'knockout'),
    );
    expect(blackPlate(bytes).length).toBeGreaterThan(1);
    expect((await read(bytes)).shapes[1]!.ink).toEqual({ space: 'registration', tint: 100 });
  });

  it('show that an overprinting panel vanishes, and say so in what is read', async () => {
    const drawing = sampleDrawing(BLACK, 'knockout');
    const elements = drawing.elements.map((e) =>
      e.role === 'panel' ? { ...e, overprint: 'overprint' as const } : e,
    );
    const bytes = await written({ ...drawing, elements });
    expect(inkAt(plates(asPage(await onTint(bytes))).get('Magenta'), SPOTS_TO_LOOK_AT.panel)).toBe(40);
    expect((await read(bytes)).shapes[0]!.overprint).toBe('overprint');
  });
});

describe('reading back what was written', () => {
  it('finds every contour within 0.1 µm, every ink and every overprint', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const { page, shapes } = await read(await written(drawing));
        // What lies off the page altogether is left out; what touches its edge may go either way.
        const all = expectedShapes(drawing);
        const inside = (by: number) =>
          all.filter(({ contours }) => meet(boundsOf(contours.flat()), grown(page, by)));
        const expected = inside(0);
        fc.pre(inside(-1e-3).length === inside(1e-3).length);
        expect(Math.abs(page.width - drawing.bounds.width)).toBeLessThan(1e-4);
        expect(Math.abs(page.height - drawing.bounds.height)).toBeLessThan(1e-4);
        expect(shapes.map(({ ink, overprint }) => ({ ink, overprint }))).toMatchObject(
          expected.map(({ ink, overprint }) => ({ ink, overprint })),
        );
        for (const [i, shape] of shapes.entries())
          expect(deviation(shape.contours, expected[i]!.contours)).toBeLessThan(1e-4);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same symbol inside a form with a matrix of its own, saved with object streams', async () => {
    const drawing = sampleDrawing(SPOT, 'overprint');
    const cover = await PDFDocument.create({ updateMetadata: false });
    const [form] = await cover.embedPdf(await written(drawing));
    cover.addPage([200, 100]).drawPage(form!, { x: 50, y: 40 });
    const shapes = (await read(await cover.save({ useObjectStreams: true }))).shapes;
    const mm = 25.4 / 72;
    const top = (100 - 40) * mm - drawing.bounds.height;
    const expected = expectedShapes({
      ...drawing,
      bounds: { ...drawing.bounds, x: drawing.bounds.x - 50 * mm, y: drawing.bounds.y - top },
    });
    expect(shapes.map((s) => s.ink)).toMatchObject(expected.map((s) => s.ink));
    for (const [i, shape] of shapes.entries())
      expect(deviation(shape.contours, expected[i]!.contours)).toBeLessThan(1e-4);
  });
});

describe('reading a PDF by other hands', () => {
  const square = '0 0 72 72 re';
  const icc = (n: number) =>
    `/Resources<</ColorSpace<</P[/ICCBased 9 0 R]>>/ExtGState<</G<</op true/OPM 1>>>>>>|9 0 obj <</N ${n}/Length 0>> stream\n\nendstream endobj`;

  it('starts black in gray and knocks out', async () => {
    expect(await shapesOf(`${square} f`)).toMatchObject([
      { ink: { space: 'gray', black: 100 }, overprint: 'knockout' },
    ]);
  });

  it.each([
    ['g', '0.25 g', { space: 'gray', black: 75 }],
    ['rg', '1 0 0.2 rg', { space: 'rgb', rgb: [255, 0, 51] }],
    ['k', '0 .07 0 1. k', { space: 'cmyk', cmyk: [0, 7, 0, 100] }],
    ['cs sc', '/DeviceCMYK cs 0 0 0 .5 sc', { space: 'cmyk', cmyk: [0, 0, 0, 50] }],
    ['cs alone', '/DeviceCMYK cs', { space: 'cmyk', cmyk: [0, 0, 0, 100] }],
    ['a pattern', '/Pattern cs /P0 scn', { space: 'unknown', description: 'Pattern' }],
  ])('reads the ink of %s', async (_, operators, ink) => {
    expect((await shapesOf(`${operators} ${square} f`))[0]!.ink).toEqual(ink);
  });

  it.each([
    [1, '0', 'gray'],
    [3, '0 0 0', 'rgb'],
    [4, '0 0 0 1', 'cmyk'],
  ])(
    'reads profiled colour of %i components, which overprint never saves from knocking out',
    async (n, components, space) => {
      const [page, more] = icc(n).split('|');
      const [shape] = await shapesOf(`/G gs /P cs ${components} scn ${square} f`, page, more);
      expect(shape).toMatchObject({ ink: { space }, overprint: 'knockout' });
    },
  );

  it.each([
    ['/op true/OPM 1', '0 0 0 1 k', 'overprint'],
    ['/OP true/OPM 1', '0 0 0 1 k', 'overprint'],
    ['/OP true/op false/OPM 1', '0 0 0 1 k', 'knockout'],
    ['/op true/OPM 0', '0 0 0 1 k', 'knockout'],
    ['/op true/OPM 0', '/S cs 1 scn', 'overprint'],
    ['/op true/OPM 1', '0 g', 'knockout'],
  ])('with %s and %s reads %s, as the plates come out', async (state, colour, overprint) => {
    const resources =
      `/Resources<</ExtGState<</G<<${state}>>>>/ColorSpace<</S[/Separation/Blue#20(1)/DeviceCMYK` +
      '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 0 0 0]/N 1>>]>>>>';
    const page = resources.replace('(1)', '');
    const [, shape] = await shapesOf(`0 1 0 0 k 0 0 72 144 re f /G gs ${colour} ${square} f`, page);
    expect(shape!.overprint).toBe(overprint);
    const magenta = plates(asPage(pdf(`0 1 0 0 k 0 0 72 144 re f /G gs ${colour} ${square} f`, page))).get(
      'Magenta',
    )!;
    const low = magenta.ink[magenta.ink.length - Math.floor(magenta.width / 2)]!;
    // Gray and RGB put their own ink on the magenta plate or none; what matters is whether the ground stayed.
    expect(low === 255).toBe(overprint === 'overprint');
  });

  it('takes a Separation of a process ink for that ink', async () => {
    const page = '/Resources<</ColorSpace<</S[/Separation/Black/DeviceGray<<>>]>>>>';
    expect((await shapesOf(`/S cs .5 scn ${square} f`, page))[0]!.ink).toEqual({
      space: 'cmyk',
      cmyk: [0, 0, 0, 50],
    });
  });

  it('leaves out the plate None', async () => {
    const page = '/Resources<</ColorSpace<</S[/Separation/None/DeviceGray<<>>]>>>>';
    expect(await shapesOf(`/S cs 1 scn ${square} f`, page)).toEqual([]);
  });

  it.each([
    ['/ca .5', { opacity: 0.5 }],
    ['/BM/Multiply', { blend: 'Multiply' }],
    ['/BM[/Darken/Normal]', { blend: 'Darken' }],
    ['/SMask<</S/Alpha>>', { effect: 'SMask' }],
  ])('says what is transparent with %s, and nothing once it is undone', async (state, seen) => {
    const page = `/Resources<</ExtGState<</G<<${state}>>/N<</ca 1/BM/Normal/SMask/None>>>>>>`;
    const [see, opaque] = await shapesOf(`q /G gs 0 0 0 1 k ${square} f /N gs ${square} f Q`, page);
    expect(see).toMatchObject(seen);
    expect(Object.keys(opaque!).sort()).toEqual(['contours', 'ink', 'overprint']);
  });

  it.each(['f', 'F', 'f*'])('takes %s for a fill', async (operator) => {
    expect(await shapesOf(`${square} ${operator}`)).toHaveLength(1);
  });

  it.each(['B', 'b'])('takes %s in one ink for one thicker shape', async (operator) => {
    const [shape, ...more] = await shapesOf(`10 20 30 40 re 4 w ${operator}`);
    expect(more).toEqual([]);
    expect(inPoints(boundsOf(shape!.contours.flat()))).toEqual([8, 82, 34, 44]);
  });

  it.each(['B', 'B*', 'b', 'b*'])('takes %s in two inks for a fill under a stroke', async (operator) => {
    const shapes = await shapesOf(`1 0 0 RG 10 20 30 40 re 4 w ${operator}`);
    expect(shapes.map(({ ink }) => ink.space)).toEqual(['gray', 'rgb']);
    expect(shapes[1]!.contours.map((c) => inPoints(boundsOf(c)))).toEqual([
      [8, 82, 34, 44],
      [12, 86, 26, 36],
    ]);
  });

  it.each(['n', 'W n'])('takes %s for no paint', async (operator) => {
    expect(await shapesOf(`${square} ${operator} f`)).toEqual([]);
  });

  it('gives a straight stroke four corners, as wide as the map makes it', async () => {
    const [shape] = await shapesOf('2 0 0 1 0 0 cm 3 w 10 20 m 10 60 l S');
    expect(shape!.contours.map((c) => inPoints(boundsOf(c)))).toEqual([[17, 84, 6, 40]]);
    expect(shape!.contours[0]).toHaveLength(4);
    expect(shape!.stretch).toBeCloseTo(2, 6);
  });

  it('nests maps and undoes them', async () => {
    const content = `q 2 0 0 2 10 0 cm q 1 0 0 1 0 5 cm 0 0 10 10 re f Q 0 0 1 1 re f Q Q 0 0 1 1 re f`;
    const tops = (await shapesOf(content)).map(({ contours }) => contours[0]![0]!);
    const mm = 25.4 / 72;
    expect(tops.map(({ x, y }) => [x / mm, 144 - y / mm].map((n) => Math.round(n)))).toEqual([
      [10, 10],
      [10, 0],
      [0, 0],
    ]);
  });

  it('draws curves c, v and y with the handles each of them means', async () => {
    const [shape] = await shapesOf('0 144 m 1 2 3 4 5 6 c 7 8 9 10 v 11 12 13 14 y h f');
    const pt = (p?: { x: number; y: number }) =>
      p && [p.x, p.y].map((n, i) => Math.round(i ? 144 - (n * 72) / 25.4 : (n * 72) / 25.4));
    expect(shape!.contours[0]!.map((p) => [pt(p), pt(p.arriving), pt(p.leaving)])).toEqual([
      [[0, 144], undefined, [1, 2]],
      [[5, 6], [3, 4], undefined],
      [
        [9, 10],
        [7, 8],
        [11, 12],
      ],
      [[13, 14], undefined, undefined],
    ]);
  });

  it.each([
    [0, [0, 0], [25.4, 50.8]],
    [90, [50.8, 0], [50.8, 25.4]],
    [180, [25.4, 50.8], [25.4, 50.8]],
    [270, [0, 25.4], [50.8, 25.4]],
    [-90, [0, 25.4], [50.8, 25.4]],
  ])('turns a page with Rotate %i as it is seen', async (degrees, corner, size) => {
    const artwork = await read(pdf('0 144 m 1 144 l 1 143 l f', `/Rotate ${degrees}`));
    const { x, y } = artwork.shapes[0]!.contours[0]![0]!;
    expect([x, y].map((n) => Math.round(n * 1e6) / 1e6)).toEqual(corner);
    expect([artwork.page.width, artwork.page.height].map((n) => Math.round(n * 1e6) / 1e6)).toEqual(size);
  });

  it('honours UserUnit and a MediaBox away from the origin', async () => {
    const artwork = await read(
      ascii(
        Buffer.from(pdf('10 30 5 5 re f', '/UserUnit 2'))
          .toString()
          .replace('[0 0 72 144]', '[82 174 10 30]'),
      ),
    );
    expect(artwork.page.width).toBeCloseTo(50.8, 6);
    expect(artwork.shapes[0]!.contours[0]![0]!).toEqual({ x: 0, y: artwork.page.height });
  });

  it('passes over text, images in the content and what it does not know', async () => {
    const content = `BT /F1 12 Tf (a \\) b (c)) Tj ET BI /W 1 /H 1 ID \x01( EI /X <</A [1 2]>> BDC ${square} f EMC`;
    expect(await shapesOf(content)).toHaveLength(1);
  });

  it('takes the later of two objects with one number', async () => {
    const again = '4 0 obj <</Length 3>> stream\n0 g\nendstream endobj';
    expect(await shapesOf(`${square} f`, '', again)).toEqual([]);
  });
});

describe('files built to do harm', () => {
  const broken = (detail: RegExp) => [
    { code: 'format/broken', format: 'pdf', detail: expect.stringMatching(detail) },
  ];
  const XFORM = '/Resources<</XObject<</F 5 0 R>>>>';
  const formObject = (number: number, content: string, entries = '') =>
    `${number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]${entries}/Length ${content.length}>> stream\n${content}\nendstream endobj\n`;

  it.each([
    ['nothing', ascii(''), /header/],
    ['something else', ascii('<svg/>'), /header/],
    ['a header alone', ascii('%PDF-1.7\n'), /catalog/],
    [
      'a page tree that bites its tail',
      ascii('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[2 0 R 2 0 R]>>endobj'),
      /no pages/,
    ],
    [
      'a reference to itself',
      ascii('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj 2 0 R endobj'),
      /no pages/,
    ],
    [
      'an empty MediaBox',
      ascii(Buffer.from(pdf('')).toString().replace('0 0 72 144', '0 0 0 144')),
      /MediaBox/,
    ],
    [
      'a filter that nobody knows',
      ascii(Buffer.from(pdf('0 g')).toString().replace('<</Length', '<</Filter/Magic/Length')),
      /unpack/,
    ],
    [
      'garbage for Flate',
      ascii(Buffer.from(pdf('0 g')).toString().replace('<</Length', '<</Filter/FlateDecode/Length')),
      /unpack/,
    ],
  ])('refuses %s', async (_, bytes, detail) => {
    expect(await problems(bytes)).toEqual(broken(detail));
  });

  it.each([0, 2, -1, 1.5, Number.NaN])('refuses page %p of a file with one page', async (page) => {
    expect(await problems(pdf('0 g'), page)).toEqual(broken(/no page .*the file has 1/));
  });

  it('says of an encrypted file that it is encrypted', async () => {
    const file = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R/Encrypt<</V 1>>>>';
    expect(await problems(ascii(file))).toEqual([{ code: 'format/encrypted', format: 'pdf' }]);
  });

  it.each([
    ['a form that draws itself', pdf('/F Do', XFORM, formObject(5, '/F Do', XFORM)), /itself/],
    ['an object that is not there', pdf('/G Do'), /no object/],
    ['a path without a start', pdf('1 1 l f'), /current point/],
    ['too few operands', pdf('1 m'), /operator m wants 2 numbers/],
    ['too many operands', pdf('1 '.repeat(100)), /operands/],
    [
      'an absurd map',
      pdf(`q ${'9'.repeat(200)} 0 0 ${'9'.repeat(200)} 0 0 cm ${'9'.repeat(200)} 1 5 5 re f Q`),
      /reach/,
    ],
    ['a number beyond all numbers', pdf(`${'9'.repeat(400)} 0 m`), /out of range/],
    ['deep nesting', pdf('['.repeat(100_000)), /nesting/],
    ['a string without an end', pdf('(((((('), /without an end/],
    ['wrong colour components', pdf('/DeviceCMYK cs 1 sc'), /components/],
  ])('reads on behind %s, and says so', async (_, bytes, detail) => {
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/(\nendstream)/, '\n0 0 9 9 re f$1');
    const { shapes, unseen } = await read(ascii(text));
    expect(unseen).toContainEqual({ what: 'content', detail: expect.stringMatching(detail), bounds: null });
    expect(shapes.length).toBeLessThan(2);
  });

  it('stops forms that multiply', async () => {
    const levels = Array.from({ length: 11 }, (_, i) =>
      formObject(5 + i, '/F Do '.repeat(50), `/Resources<</XObject<</F ${6 + i} 0 R>>>>`),
    ).join('');
    const bytes = pdf('/F Do', XFORM, levels + formObject(16, '0 g '.repeat(1000)));
    expect((await problems(bytes))[0]!.code).toBe('format/broken');
  });

  it.each([
    ['content', 4, ''],
    ['an object stream', 9, '/Type/ObjStm/N 1/First 4'],
  ])('stops a bomb in %s before it fills the memory', async (_, number, entries) => {
    const bomb = deflateSync(Buffer.alloc(100_000_000, ' '));
    const head = `${number} 0 obj <<${entries}/Filter/FlateDecode/Length ${bomb.length}>> stream\n`;
    const bytes = Buffer.concat([pdf('0 g'), Buffer.from(head), bomb, Buffer.from('\nendstream endobj')]);
    expect(await problems(bytes)).toEqual([
      { code: 'format/too-large', bytes: expect.any(Number), limit: 64 * 1024 * 1024 },
    ]);
  });

  it.each([
    ['digits', '1'.repeat(2_000_000)],
    ['percent signs', `x${'%'.repeat(2_000_000)}`],
    ['prose', 'abc '.repeat(500_000)],
    ['brackets', `1 0 obj ${'['.repeat(2_000_000)}`],
    ['half objects', '1 0 obj ( '.repeat(200_000)],
    ['streams without an end', '1 0 obj <<>> stream '.repeat(100_000)],
    ['half trailers', 'trailer << '.repeat(200_000)],
    ['a giant cross-reference', '1 0 obj<</Type/XRef/Size 900000000/W[0 0 0]/Length 0>>stream\n\nendstream'],
    // Work that grew with the square of these would not end within jest's limit.
  ])('comes to the end of megabytes of %s', async (_, junk) => {
    expect(await problems(ascii(`%PDF-1.7\n${junk}`))).toHaveLength(1);
  });

  it('survives any cut and any changed byte', async () => {
    const bytes = await written(sampleDrawing(SPOT, 'overprint'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(bytes.length - 1),
        fc.nat(255),
        async (cut, at, value) => {
          const changed = bytes.slice();
          changed[at] = value;
          for (const file of [bytes.subarray(0, cut), changed]) {
            const result = await readPdf(file, 1);
            if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
