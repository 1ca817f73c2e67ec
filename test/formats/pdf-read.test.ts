import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Artwork, Corners } from '../../src/core/artwork/artwork';
import { boundsOf, type Contour, type Rect } from '../../src/core/geometry';
import { problemsOf } from '../../src/core/result';
import { openPdf, readPdf } from '../../src/formats/pdf/read';
import { inkedBox } from '../judges/ghostscript';

const MM = 25.4 / 72;

async function read(bytes: Uint8Array, page = 1): Promise<Artwork> {
  const result = await readPdf(bytes, page);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const stream = (number: number, entries: string, data: string): string =>
  `${number} 0 obj <<${entries}/Length ${data.length}>> stream\n${data}\nendstream endobj\n`;

/** A PDF by hand of one page, 100 pt × 200 pt; `more` are objects from 5 on. */
const pdf = (content: string, page = '', more = '', catalog = ''): Uint8Array =>
  Buffer.from(
    `%PDF-1.6\n1 0 obj <</Type/Catalog/Pages 2 0 R${catalog}>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n` +
      `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]/Contents 4 0 R${page}>> endobj\n${stream(4, '', content)}${more}trailer <</Root 1 0 R>>\n`,
    'latin1',
  );

/** Whole points, y down. */
const points = ({ x, y, width, height }: Rect) => [x, y, width, height].map((n) => Math.round(n / MM));
const extents = ({ shapes }: Artwork) => shapes.map(({ contours }) => points(boundsOf(contours.flat())));
const around = (corners: Corners | Contour) => points(boundsOf(corners));

/** A PDF that Ghostscript makes of PostScript. */
const distilled = (postScript: string): Uint8Array =>
  execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pdfwrite', '-sOutputFile=-', '-'], {
    input: postScript,
  });

describe('the way to the objects of a PDF', () => {
  async function sample(): Promise<PDFDocument> {
    const doc = await PDFDocument.create({ updateMetadata: false });
    for (const x of [10, 20, 30]) doc.addPage([100, 200]).drawRectangle({ x, y: 5, width: 4, height: 50 });
    return doc;
  }

  it.each([true, false])(
    'is found with cross-reference streams (%p) and without',
    async (useObjectStreams) => {
      const bytes = await (await sample()).save({ useObjectStreams });
      for (const [page, x] of [10, 20, 30].entries())
        expect(extents(await read(bytes, page + 1))).toEqual([[x, 145, 4, 50]]);
    },
  );

  it.each([
    ['a wrong place of the table', (text: string) => text.replace(/startxref\n\d+/, 'startxref\n7')],
    ['wrong places in the table', (text: string) => text.replace(/\n\d{10} /g, '\n0000000123 ')],
    ['no table', (text: string) => text.slice(0, text.lastIndexOf('xref\n0'))],
    ['bytes in front of the header', (text: string) => `\n\n\x00junk${text}`],
    ['bytes behind the end', (text: string) => `${text}${'\0'.repeat(300)}`],
    ['line ends that were changed', (text: string) => text.replace(/\nendobj/g, '\r\nendobj')],
  ])('is found behind %s', async (_, damage) => {
    const bytes = await (await sample()).save({ useObjectStreams: false });
    const damaged = Buffer.from(damage(Buffer.from(bytes).toString('latin1')), 'latin1');
    expect(extents(await read(damaged, 3))).toEqual([[30, 145, 4, 50]]);
  });

  it('leads to the newest state of an updated file, not to what stands last in it', async () => {
    const bytes = Buffer.from(await (await sample()).save({ useObjectStreams: false })).toString('latin1');
    const [, start] = /startxref\n(\d+)/.exec(bytes)!;
    const [, content] = /\/Contents (?:\[ )?(\d+) 0 R/.exec(bytes)!;
    const replaced = `${content} 0 obj <</Length 16>> stream\n50 5 4 50 re f  \nendstream endobj\n`;
    const table = `xref\n${content} 1\n${String(bytes.length).padStart(10, '0')} 00000 n \ntrailer <</Root 1 0 R/Prev ${start}/Size 99>>\n`;
    const root = /\/Root (\d+ 0 R)/.exec(bytes)![1]!;
    // A stale copy behind the new one, which no table names.
    const stale = `${content} 0 obj <</Length 3>> stream\n0 g\nendstream endobj\n`;
    const updated = `${bytes}${replaced}${stale}${table.replace('1 0 R/Prev', `${root}/Prev`)}startxref\n${bytes.length + replaced.length + stale.length}\n%%EOF`;
    expect(extents(await read(Buffer.from(updated, 'latin1')))).toEqual([[50, 145, 4, 50]]);
  });

  it('leads to ten thousand pages without reading them', async () => {
    const pages = Array.from({ length: 10_000 }, (_, i) => i);
    const bytes = Buffer.from(
      `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/MediaBox[0 0 100 200]/Kids[${pages.map((i) => `${2 * i + 10} 0 R`).join(' ')}]>> endobj\n` +
        pages
          .map(
            (i) =>
              `${2 * i + 10} 0 obj <</Type/Page/Parent 2 0 R/Contents ${2 * i + 11} 0 R>> endobj\n${stream(2 * i + 11, i === 7 ? '/Filter/Magic' : '', `${i % 90} 5 4 50 re f`)}`,
          )
          .join(''),
      'latin1',
    );
    const opened = await openPdf(bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.value.pages).toHaveLength(10_000);
    expect(problemsOf(await opened.value.pages[7]!())).toMatchObject([{ code: 'format/broken' }]);
    const last = await opened.value.pages[9_999]!();
    expect(last.ok && extents(last.value)).toEqual([[9, 145, 4, 50]]);
  });
});

describe('the page as it is seen', () => {
  it('is the CropBox, with trim and bleed in its frame', async () => {
    const boxes = '/CropBox[10 20 90 180]/TrimBox[30 40 80 150]/BleedBox[27 37 83 153]/Rotate 90';
    const { page, trim, bleed, ...artwork } = await read(
      pdf('10 20 8 4 re 200 0 9 9 re f 0 0 5 5 re f', boxes),
    );
    expect([page, trim!, bleed!].map(points)).toEqual([
      [0, 0, 160, 80],
      [20, 20, 110, 50],
      [17, 17, 116, 56],
    ]);
    // The second fill lies off the page.
    expect(artwork.shapes.map(({ contours }) => around(contours[0]!))).toEqual([[0, 0, 4, 8]]);
  });
});

describe('clips', () => {
  const clips = async (content: string) =>
    (await read(pdf(content))).shapes.map(({ clip, contours }) => ({
      bounds: points(boundsOf(contours.flat())),
      clip: clip && [...points(clip.bounds), clip.exact],
    }));

  it('are said where they cut, and not where they do not', async () => {
    expect(await clips('10 10 50 50 re W n 20 20 5 5 re f 40 40 50 5 re f 70 70 5 5 re f')).toEqual([
      { bounds: [20, 175, 5, 5], clip: undefined },
      { bounds: [40, 155, 50, 5], clip: [10, 140, 50, 50, true] },
    ]);
  });

  it('come together, until they are restored', async () => {
    expect(await clips('q 10 10 50 50 re W n 30 0 90 90 re W n 0 0 90 90 re f Q 0 0 9 9 re f')).toEqual([
      { bounds: [0, 110, 90, 90], clip: [30, 140, 30, 50, true] },
      { bounds: [0, 191, 9, 9], clip: undefined },
    ]);
  });

  it('are not exact where they are no upright rectangle', async () => {
    expect(await clips('10 10 m 60 10 l 60 60 l h W n 20 12 5 5 re f')).toEqual([
      { bounds: [20, 183, 5, 5], clip: [10, 140, 50, 50, false] },
    ]);
  });

  it('that are bars with a surface over them are bars', async () => {
    const { shapes } = await read(pdf('10 10 3 50 re 20 10 5 50 re W n 0 0 90 90 re f'));
    expect(shapes.map(({ contours }) => contours.map(around))).toEqual([
      [
        [10, 140, 3, 50],
        [20, 140, 5, 50],
      ],
    ]);
    expect(shapes[0]!.clip).toBeUndefined();
  });
});

describe('forms and layers', () => {
  const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 20 20]';
  const forms = (entries: string, content: string) =>
    [
      `/Resources<</XObject<</F 5 0 R>>/ExtGState<</H<</ca .5/BM/Darken>>>>>>`,
      stream(5, FORM + entries, content),
    ] as const;

  it('are cut to their box and leave no state behind', async () => {
    const [page, more] = forms('/Matrix[2 0 0 2 10 0]', '1 0 0 rg 0 0 50 5 re f');
    const { shapes } = await read(pdf('/F Do 0 50 5 5 re f', page, more));
    expect(shapes.map(({ ink }) => ink.space)).toEqual(['rgb', 'gray']);
    expect(points(shapes[0]!.clip!.bounds)).toEqual([10, 160, 40, 40]);
  });

  it('are as transparent as their group, and what is in them besides', async () => {
    const [page, more] = forms(
      '/Group<</S/Transparency>>/Resources<</ExtGState<</Q<</ca .5>>>>>>',
      '/Q gs 0 0 5 5 re f',
    );
    expect((await read(pdf('/H gs /F Do', page, more))).shapes).toMatchObject([
      { opacity: 0.25, blend: 'Darken' },
    ]);
    const [, plain] = forms('/Resources<</ExtGState<</Q<</ca .5>>>>>>', '/Q gs 0 0 5 5 re f');
    expect((await read(pdf('/H gs /F Do', page, plain))).shapes).toMatchObject([
      { opacity: 0.5, blend: 'Darken' },
    ]);
  });

  it.each([
    ['shown', '', 2],
    ['switched off', '/OFF[8 0 R]', 1],
    ['off with all others', '/BaseState/OFF', 1],
    ['on though all others are off', '/BaseState/OFF/ON[8 0 R]', 2],
  ])('in a layer that is %s count accordingly', async (_, state, count) => {
    const catalog = `/OCProperties<</OCGs[8 0 R]/D<<${state}>>>>`;
    const page = '/Resources<</Properties<</L 8 0 R/M<</Type/OCMD/OCGs[8 0 R]>>>>>>';
    const layer = '8 0 obj <</Type/OCG/Name(x)>> endobj\n';
    for (const name of ['L', 'M'])
      expect(
        (
          await read(
            pdf(`/OC /${name} BDC 0 0 5 5 re f /Span BMC EMC EMC 9 9 5 5 re f`, page, layer, catalog),
          )
        ).shapes,
      ).toHaveLength(count);
  });

  it('in a layer that never prints are left out', async () => {
    const layer = '8 0 obj <</Type/OCG/Usage<</Print<</PrintState/OFF>>>>>> endobj\n';
    const [page, more] = forms('/OC 8 0 R', '0 0 5 5 re f');
    expect((await read(pdf('/F Do', page, more + layer, '/OCProperties<</OCGs[8 0 R]>>'))).shapes).toEqual(
      [],
    );
  });
});

describe('annotations', () => {
  it.each([
    ['as it is', [0, 0, 20, 10], [1, 0, 0, 1, 0, 0]],
    ['enlarged and moved', [5, 5, 25, 15], [3, 0, 0, 2, 7, 1]],
    ['turned', [0, 0, 20, 10], [0, 1, -1, 0, 0, 0]],
    ['aslant', [0, 0, 20, 10], [0.8, 0.6, -0.6, 0.8, 0, 0]],
  ])('lie over the page where Ghostscript paints them: %s', async (_, box, matrix) => {
    const doc = await PDFDocument.create({ updateMetadata: false });
    const page = doc.addPage([100, 200]);
    const look = doc.context.stream(`${box[0]! + 2} ${box[1]! + 1} 9 3 re f`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Matrix: matrix,
    });
    const stamp = { Type: 'Annot', Subtype: 'Stamp', F: 4, Rect: [20, 30, 80, 90] };
    const annotation = doc.context.obj({ ...stamp, AP: { N: doc.context.register(look) } });
    page.node.set(PDFName.of('Annots'), doc.context.obj([annotation]));
    const bytes = await doc.save({ useObjectStreams: false });
    const [left, bottom, right, top] = inkedBox({ bytes, extension: 'pdf' });
    const { shapes } = await read(bytes);
    const { x, y, width, height } = boundsOf(shapes[0]!.contours.flat());
    const found = [x / MM, 200 - (y + height) / MM, (x + width) / MM, 200 - y / MM];
    for (const [i, side] of [left, bottom, right, top].entries()) expect(found[i]).toBeCloseTo(side!, 0);
  });

  const LOOK = '/Type/XObject/Subtype/Form/BBox[0 0 20 20]';
  const annotated = (entries: string, more = '') =>
    pdf(
      '',
      `/Annots[<</Subtype/Stamp/Rect[10 20 30 40]${entries}>>]`,
      stream(5, LOOK, '0 0 5 5 re f') + more,
    );

  it.each([
    ['print', '/F 4/AP<</N 5 0 R>>', 1],
    ['do not print', '/AP<</N 5 0 R>>', 0],
    ['are hidden', '/F 6/AP<</N 5 0 R>>', 0],
    ['print one of their looks', '/F 4/AS/On/AP<</N<</On 5 0 R/Off 6 0 R>>>>', 1],
    ['print none of their looks', '/Subtype/Widget/F 4/AS/Off/AP<</N<</On 5 0 R>>>>', 0],
    ['are in a layer that is off', '/F 4/OC 8 0 R/AP<</N 5 0 R>>', 0],
  ])('that %s count accordingly', async (_, entries, count) => {
    const layer = '8 0 obj <</Type/OCG/Usage<</Print<</PrintState/OFF>>>>>> endobj\n';
    const file = Buffer.from(annotated(entries, layer)).toString('latin1');
    const layered = Buffer.from(file.replace('/Type/Catalog', '/Type/Catalog/OCProperties<</OCGs[8 0 R]>>'));
    const { shapes, unseen } = await read(layered);
    expect([shapes.length, unseen]).toEqual([count, undefined]);
    if (count > 0) expect(extents({ shapes } as Artwork)).toEqual([[10, 175, 5, 5]]);
  });

  it.each([
    ['without a look', '/F 4', /annotation Stamp without a look/],
    ['of no extent', '/F 4/Rect[0 0 9 9]/AP<</N 6 0 R>>', /annotation Stamp has no extent/],
    ['that draws itself', '/F 4/AP<</N 7 0 R>>', /draws itself/],
  ])('%s are noted', async (_, entries, detail) => {
    const own = '/Resources<</XObject<</F 7 0 R>>>>';
    const more =
      stream(6, '/Type/XObject/Subtype/Form/BBox[0 0 0 0]', '0 0 5 5 re f') + stream(7, LOOK + own, '/F Do');
    expect((await read(annotated(entries, more))).unseen).toMatchObject([
      { what: 'content', detail: expect.stringMatching(detail) },
    ]);
  });
});

describe('ink that is no flat colour', () => {
  it.each([
    ['a pattern', '/Pattern cs /P scn 0 0 9 9 re f', [0, 191, 9, 9]],
    ['a pattern with a colour below', '/T cs .5 /P scn 0 0 9 9 re f', [0, 191, 9, 9]],
    ['a shading', '10 10 30 40 re W n /Sh sh', [10, 150, 30, 40]],
    ['a shading of the whole page', '/Sh sh', [0, 0, 100, 200]],
  ])('is unknown for %s', async (_, content, bounds) => {
    const page = '/Resources<</ColorSpace<</T[/Pattern/DeviceGray]>>>>';
    const artwork = await read(pdf(content, page));
    expect(extents(artwork)).toEqual([bounds]);
    expect(artwork.shapes[0]!.ink.space).toBe('unknown');
  });

  it.each([
    ['Lab', '/C[/Lab<<>>]', '50 0 0', { space: 'unknown' }],
    ['an index', '/C[/Indexed/DeviceCMYK 1<000000FFFF000000>]', '1', { space: 'cmyk', cmyk: [100, 0, 0, 0] }],
    ['calibrated grey', '/C[/CalGray<<>>]', '0', { space: 'gray', black: 100 }],
    [
      'two plates',
      '/C[/DeviceN[/Black/Gold]/DeviceCMYK 9 0 R]',
      '1 .5',
      {
        space: 'plates',
        plates: [
          { name: 'Black', tint: 100 },
          { name: 'Gold', tint: 50 },
        ],
      },
    ],
    [
      'process plates',
      '/C[/DeviceN[/Black/None/Cyan]/DeviceCMYK 9 0 R]',
      '1 1 .5',
      { space: 'cmyk', cmyk: [50, 0, 0, 100] },
    ],
    ['registration', '/C[/Separation/All/DeviceCMYK 9 0 R]', '1', { space: 'registration', tint: 100 }],
  ])('is told apart from %s', async (_, space, components, ink) => {
    const page = `/Resources<</ColorSpace<<${space}>>>>`;
    expect((await read(pdf(`/C cs ${components} scn 0 0 9 9 re f`, page))).shapes).toMatchObject([{ ink }]);
  });
});

describe('text', () => {
  it('has its characters in order and stands where it is drawn', async () => {
    const doc = await PDFDocument.create({ updateMetadata: false });
    const font = await doc.embedFont(StandardFonts.HelveticaBold);
    const text = 'ISSN 1144-875X – Größe';
    doc.addPage([300, 200]).drawText(text, { x: 40, y: 50, size: 12, font, color: rgb(1, 0, 0) });
    const { texts } = await read(await doc.save());
    expect(texts).toMatchObject([
      {
        characters: text,
        font: 'Helvetica-Bold',
        after: 0,
        ink: { space: 'rgb', rgb: [255, 0, 0] },
        overprint: 'knockout',
      },
    ]);
    const [topLeft, topRight, , bottomLeft] = texts[0]!.corners;
    // The library kerns when it measures a whole line, and does not when it draws one.
    const width = [...text].reduce((sum, character) => sum + font.widthOfTextAtSize(character, 12), 0);
    expect((topRight.x - topLeft.x) / MM).toBeCloseTo(width, 6);
    expect(texts[0]!.size / MM).toBeCloseTo(12, 6);
    expect(topLeft.x / MM).toBeCloseTo(40, 6);
    expect([topLeft.y / MM, bottomLeft.y / MM].map(Math.round)).toEqual([141, 153]);
  });

  it('turns with its page', async () => {
    const doc = await PDFDocument.create({ updateMetadata: false });
    doc.addPage([300, 200]).drawText('9', { x: 40, y: 50, size: 12, rotate: degrees(90) });
    const [topLeft, topRight] = (await read(await doc.save())).texts[0]!.corners;
    expect(topRight.y).toBeLessThan(topLeft.y);
    expect(topRight.x).toBeCloseTo(topLeft.x, 6);
  });

  const page = '/Resources<</Font<</F 5 0 R>>>>';
  const font = (entries = '') => `5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Courier${entries}>> endobj\n`;
  const said = async (content: string, entries = '') =>
    (await read(pdf(content, page, font(entries)))).texts.map(({ characters }) => characters);

  it.each([
    ['set one by one', 'BT /F 10 Tf 5 9 Td (9) Tj 6 0 Td (7) Tj ET BT /F 10 Tf 17 9 Td (7) Tj ET', ['977']],
    ['spread by spaces', 'BT /F 10 Tf [(9) -300 (771144)] TJ ET', ['9 771144']],
    ['far apart', 'BT /F 10 Tf (9) Tj 50 0 Td (7) Tj ET', ['9', '7']],
    ['kerned', 'BT /F 10 Tf [(A) 80 (V) -20 (A)] TJ ET', ['AVA']],
    ['on two lines', 'BT /F 5 Tf 6 TL 0 50 Td (a) Tj (b) \' 1 1 (c) " T* (d) Tj ET', ['a', 'b', 'c', 'd']],
    ['not shown', 'BT /F 10 Tf 3 Tr (x) Tj 0 Tr (y) Tj ET', ['y']],
    ['blank', 'BT /F 10 Tf (  ) Tj ET', []],
  ])('is put together when it is %s', async (_, content, expected) => {
    expect(await said(content)).toEqual(expected);
  });

  it('is read by the encoding, its differences and its Unicode map', async () => {
    expect(await said('BT /F 9 Tf (\\344\\200) Tj ET', '/Encoding/WinAnsiEncoding')).toEqual(['ä€']);
    expect(await said('BT /F 9 Tf (\\212) Tj ET', '/Encoding/MacRomanEncoding')).toEqual(['ä']);
    expect(await said('BT /F 9 Tf (AB) Tj ET', '/Encoding<</Differences[65/nine/uni0037.alt]>>')).toEqual([
      '97',
    ]);
    const map = stream(
      6,
      '',
      'begincmap 1 beginbfchar <41> <0039> endbfchar 1 beginbfrange <42> <44> <0030> endbfrange endcmap',
    );
    const artwork = await read(pdf('BT /F 9 Tf (ABCD) Tj ET', page, font('/ToUnicode 6 0 R') + map));
    expect(artwork.texts.map(({ characters }) => characters)).toEqual(['9012']);
  });

  it('of two-byte codes is as wide as their glyphs', async () => {
    const more =
      '5 0 obj <</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Own/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>> endobj\n' +
      '6 0 obj <</Subtype/CIDFontType2/DW 500/W[3[1000 2000]10 12 300]>> endobj\n' +
      stream(7, '', 'begincmap 1 beginbfrange <0003> <000F> [<0031> <0032>] endbfrange endcmap');
    const { texts, unseen } = await read(pdf('BT /F 10 Tf 0 10 Td <00030004000B0005> Tj ET', page, more));
    expect(texts).toMatchObject([{ characters: '12\ufffd\ufffd', font: 'Own' }]);
    expect(around(texts[0]!.corners)).toEqual([0, 183, 38, 10]);
    expect(unseen).toMatchObject([{ what: 'text', detail: { say: 'unstated', of: [{ text: 'Own' }] } }]);
  });

  it.each(['EAN13', 'CodeEAN', 'Libre Barcode', 'Code128', 'Some-UPC-A'])(
    'in %s is said to be bars perhaps',
    async (name) => {
      const more = font().replace('Courier', name.replace(' ', '#20'));
      expect((await read(pdf('BT /F 9 Tf (9771144875007) Tj ET', page, more))).unseen).toMatchObject([
        { what: 'text', detail: { say: 'barFont', of: [{ text: name }] } },
      ]);
      expect(
        (await read(pdf('BT /F 9 Tf (9) Tj ET', page, font().replace('Courier', 'Oceanic')))).unseen,
      ).toBeUndefined();
    },
  );

  it('in a font that draws its glyphs is what it draws, in the ink of the text', async () => {
    const more =
      '5 0 obj <</Type/Font/Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FirstChar 65/Widths[200 100]/Encoding<</Differences[65/a/b]>>/CharProcs<</a 6 0 R/b 7 0 R>>>> endobj\n' +
      stream(6, '', '200 0 0 0 90 90 d1 1 0 0 rg 0 0 30 90 re f') +
      stream(7, '', '100 0 d0 0 1 0 rg 0 0 30 90 re f');
    const artwork = await read(pdf('0 0 0 1 k BT /F 10 Tf 5 5 Td (AB) Tj ET', page, more));
    expect(extents(artwork)).toEqual([
      [5, 186, 3, 9],
      [25, 186, 3, 9],
    ]);
    expect(artwork.shapes.map(({ ink }) => ink.space)).toEqual(['cmyk', 'rgb']);
  });

  it('by Ghostscript reads as it was written', async () => {
    const bytes = distilled(
      '/Times-Roman findfont 20 scalefont setfont 72 72 moveto (ISSN 1144-875X) show showpage',
    );
    expect((await read(bytes)).texts.map(({ characters }) => characters)).toEqual(['ISSN 1144-875X']);
  });
});

describe('pictures', () => {
  it('stand where they are painted, with their pixels', async () => {
    const { images } = await read(
      pdf('0 0 5 5 re f q 0 40 -30 0 50 60 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\x40\x80\xff EI Q'),
    );
    expect(images).toMatchObject([
      { after: 1, pixels: { width: 2, height: 2 }, bitsPerComponent: 8, space: 'G (DeviceGray)' },
    ]);
    expect(images[0]!.corners.map(({ x, y }) => [x, y].map((n) => Math.round(n / MM)))).toEqual([
      [20, 140],
      [20, 100],
      [50, 100],
      [50, 140],
    ]);
    expect([...images[0]!.luminance!()!]).toEqual([0, 64, 128, 255]);
  });

  it('keep the content behind them readable, whatever bytes they hold', async () => {
    const { shapes, images } = await read(pdf('BI /W 9 /H 1 /BPC 8 /CS /G ID x EI Q q( EI 0 0 5 5 re f'));
    expect([shapes.length, images.length]).toEqual([1, 1]);
  });

  const xobject = (entries: string, data: Uint8Array | string) =>
    stream(
      5,
      `/Type/XObject/Subtype/Image/Width 3/Height 2${entries}`,
      Buffer.from(data as string).toString('latin1'),
    );
  const PAGE = '/Resources<</XObject<</I 5 0 R>>>>';
  const luminance = async (entries: string, data: Uint8Array, content = '/I Do') => {
    const more = xobject(entries, data);
    const [image] = (await read(pdf(`q 50 0 0 50 0 0 cm ${content} Q`, PAGE, more))).images;
    const found = image!.luminance!();
    return found && [...found];
  };

  it.each([
    ['bits', '/BitsPerComponent 1/ColorSpace/DeviceGray', [0b01000000, 0b10100000], [0, 255, 0, 255, 0, 255]],
    [
      'inverted bits',
      '/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]',
      [0b01000000, 0b10100000],
      [255, 0, 255, 0, 255, 0],
    ],
    [
      'an index',
      '/BitsPerComponent 4/ColorSpace[/Indexed/DeviceRGB 2<000000FFFFFF808080>]',
      [0x01, 0x20, 0x21, 0x00],
      [0, 255, 128, 128, 255, 0],
    ],
    [
      'a spot',
      '/BitsPerComponent 8/ColorSpace[/Separation/Blue/DeviceCMYK<<>>]',
      [0, 255, 0, 255, 0, 255],
      [255, 0, 255, 0, 255, 0],
    ],
  ])('of %s become grey', async (_, entries, data, expected) => {
    expect(await luminance(entries, Uint8Array.from(data))).toEqual(expected);
    expect(await luminance(`${entries}/Filter/FlateDecode`, deflateSync(Uint8Array.from(data)))).toEqual(
      expected,
    );
  });

  it.each([
    [2, [1, 255, 3, 5, 5, 251]],
    [15, [1, 1, 255, 3, 2, 4, 6, 248]],
  ])('packed with predictor %i are unpacked', async (predictor, rows) => {
    const entries = `/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode/DecodeParms<</Predictor ${predictor}/Columns 3>>`;
    expect(await luminance(entries, deflateSync(Uint8Array.from(rows)))).toEqual(
      predictor === 2 ? [1, 0, 3, 5, 10, 5] : [1, 0, 3, 5, 6, 251],
    );
  });

  it('that are stencils have the ink they are painted with', async () => {
    const bits = Uint8Array.of(0b01000000, 0b10100000);
    expect(await luminance('/ImageMask true', bits, '.5 g /I Do')).toEqual([128, 255, 128, 255, 128, 255]);
    const { images } = await read(pdf('0 0 0 1 k /I Do', PAGE, xobject('/ImageMask true', bits)));
    expect(images).toMatchObject([{ bitsPerComponent: 1, space: 'ImageMask in DeviceCMYK' }]);
  });

  it.each(['JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode'])(
    'packed with %s are there without grey',
    async (filter) => {
      expect(
        await luminance(`/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/${filter}`, Uint8Array.of(1, 2)),
      ).toBeNull();
    },
  );

  it.each([
    ['packed with JPXDecode', '/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/JPXDecode'],
    ['packed with JBIG2Decode', '/BitsPerComponent 1/ColorSpace/DeviceGray/Filter[/FlateDecode/JBIG2Decode]'],
    ['in colours of Lab', '/BitsPerComponent 8/ColorSpace[/Lab<<>>]'],
    ['a JPEG in colours that are not its own', '/ColorSpace/DeviceCMYK/Filter/DCT/Decode[1 0 1 0 1 0 1 0]'],
  ])('that cannot be looked at are said to be %s', async (detail, entries) => {
    const { unseen } = await read(pdf('q 9 0 0 9 0 0 cm /I Do Q', PAGE, xobject(entries, 'x')));
    expect(unseen).toMatchObject([{ what: 'image', detail: `a picture ${detail}` }]);
    expect(points(unseen![0]!.bounds!)).toEqual([0, 191, 9, 9]);
  });

  it('too large for any memory, or cut short, have no grey', async () => {
    const huge = xobject('/BitsPerComponent 8/ColorSpace/DeviceGray', 'x').replace(
      'Width 3',
      'Width 3000000',
    );
    for (const object of [huge.replace('Height 2', 'Height 2000000'), huge]) {
      const [image] = (await read(pdf('/I Do', PAGE, object))).images;
      expect(image!.luminance!()).toBeNull();
    }
  });
});

describe('what others make', () => {
  it('Ghostscript: strokes, dashes, colours and maps of PostScript', async () => {
    const bytes = distilled(
      '0 0 0 1 setcmykcolor 2 setlinewidth 100 100 moveto 100 150 lineto stroke ' +
        '[/Separation (Gold) /DeviceCMYK {0 exch dup 0}] setcolorspace .5 setcolor 1 2 scale 50 20 10 30 rectfill ' +
        '200 100 20 20 rectclip 0 setgray 190 90 100 100 rectfill showpage',
    );
    const { shapes } = await read(bytes);
    expect(shapes.map(({ ink }) => ink)).toMatchObject([
      { space: 'cmyk', cmyk: [0, 0, 0, 100] },
      { space: 'spot', name: 'Gold', tint: 50 },
      { space: 'gray', black: 100 },
    ]);
    const [bar, box] = shapes.map(({ contours }) => points(boundsOf(contours.flat())));
    expect([bar!.slice(2), box!.slice(2)]).toEqual([
      [2, 50],
      [10, 60],
    ]);
  });

  it('pdf-lib: lines as strokes, pages inside pages', async () => {
    const inner = await PDFDocument.create({ updateMetadata: false });
    inner.addPage([100, 100]).drawLine({ start: { x: 10, y: 10 }, end: { x: 10, y: 60 }, thickness: 3 });
    const doc = await PDFDocument.create({ updateMetadata: false });
    const [form] = await doc.embedPdf(await inner.save());
    const page = doc.addPage([300, 200]);
    page.drawPage(form!, { x: 50, y: 20, xScale: 2, yScale: 1 });
    page.node.set(PDFName.of('UserUnit'), doc.context.obj(2));
    const artwork = await read(await doc.save());
    expect(extents(artwork)).toEqual([[134, 240, 12, 100]]);
    expect(artwork.shapes[0]!.stretch).toBeCloseTo(2, 6);
  });
});
