import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import bwipjs from 'bwip-js/node';
import JsBarcode from 'jsbarcode';
import { DEFAULT_PROFILE } from '../../src/core/check/profile';
import { formatOfContent } from '../../src/formats/content';
import { openerFor } from '../../src/formats/formats';
import { checkPages } from '../../src/jobs/check';
import { launchChromium } from '../judges/chromium';
import { jsBarcodeModules } from '../judges/encoders';
import { madeBy } from '../judges/programs';

const GTIN = '9771144875007';
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const text = (file: Uint8Array): string => Buffer.from(file).toString('utf8');

const zint = (extension: string, ...more: string[]): Uint8Array =>
  madeBy(
    'zint',
    [
      '-b',
      'EANX',
      '--addongap=9',
      '--quietzones',
      '--scale=0.94',
      '-d',
      `${GTIN}+12`,
      '-o',
      `z.${extension}`,
      ...more,
    ],
    `z.${extension}`,
  );

const bwip = (): string =>
  // Its declarations do not know BWIPP's own options.
  bwipjs.toSVG({
    bcid: 'ean13',
    text: `${GTIN} 12`,
    scale: 1,
    includetext: true,
    guardwhitespace: true,
    ...{ addongap: 9 },
  });

function jsBarcodeSvg(): Uint8Array {
  const document = new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  JsBarcode(svg)
    .options({ xmlDocument: document, width: 1, height: 70, background: '#ffffff', margin: 11 } as never)
    .EAN13(GTIN, { fontSize: 10 } as never)
    .blank(9)
    .EAN2('12', { fontSize: 10 } as never)
    .render();
  return bytes(new XMLSerializer().serializeToString(svg));
}

const postscriptPdf = (program: string): Uint8Array =>
  madeBy(
    'gs',
    ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pdfwrite', '-sOutputFile=o.pdf', 'i.ps'],
    'o.pdf',
    {
      'i.ps': program,
    },
  );

/** Bars as a barcode program in PostScript draws them: a moveto, a lineto and a stroke for each. */
function strokedPostscript(): string {
  const bars = [...jsBarcodeModules(GTIN, '12').matchAll(/1+/g)].map(({ index, 0: run }) => {
    const centre = (index + run.length / 2) * 0.9354;
    return `${(run.length * 0.9354).toFixed(4)} setlinewidth ${(100 + centre).toFixed(4)} 300 moveto 0 65 rlineto stroke`;
  });
  return `%!PS\n<</PageSize [400 420]>> setpagedevice 0 setgray\n${bars.join('\n')}\nshowpage\n`;
}

async function pdfLibCover(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawRectangle({ x: 80, y: 280, width: 180, height: 110, color: rgb(1, 1, 1) });
  for (const { index, 0: run } of jsBarcodeModules(GTIN, '12').matchAll(/1+/g))
    page.drawRectangle({
      x: 100 + index * 0.9354,
      y: 300,
      width: run.length * 0.9354,
      height: 65,
      color: rgb(0, 0, 0),
    });
  return document.save();
}

async function chromiumPdf(): Promise<Uint8Array> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent(`<body style="margin:30mm"><div style="width:60mm">${bwip()}</div></body>`);
    return new Uint8Array(await page.pdf({ format: 'A4', printBackground: true }));
  } finally {
    await browser.close();
  }
}

const png = (dpi: number): Uint8Array =>
  madeBy(
    'gs',
    ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pngmono', `-r${dpi}`, '-sOutputFile=o.png', 'i.pdf'],
    'o.png',
    {
      'i.pdf': postscriptPdf(strokedPostscript()),
    },
  );

/** What is true of a generator's file and no fault of the symbol: RGB black, and sizes other than ours. */
type Truth = readonly string[];

const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, Truth])[] = [
  ['bwip-js SVG: stroked lines', () => bytes(bwip()), []],
  ['JsBarcode SVG: rectangles', jsBarcodeSvg, []],
  ['zint SVG: one path', () => zint('svg'), []],
  ['zint EPS in CMYK', () => zint('eps', '--cmyk'), []],
  ['zint EPS in RGB', () => zint('eps'), ['ink/rgb']],
  [
    'GNU barcode SVG',
    () => madeBy('barcode', ['-S', '-b', `${GTIN} 12`, '-e', 'ean13', '-o', 'o.svg'], 'o.svg'),
    [],
  ],
  [
    'GNU barcode through Ghostscript',
    () => postscriptPdf(text(madeBy('barcode', ['-b', `${GTIN} 12`, '-e', 'ean13', '-o', 'o.ps'], 'o.ps'))),
    [],
  ],
  ['strokes through Ghostscript', () => postscriptPdf(strokedPostscript()), []],
  ['pdf-lib: RGB rectangles', pdfLibCover, ['ink/rgb']],
  [
    'cairo PDF of zint',
    () => madeBy('rsvg-convert', ['-f', 'pdf', '-o', 'o.pdf', 'i.svg'], 'o.pdf', { 'i.svg': zint('svg') }),
    ['ink/rgb'],
  ],
  [
    'cairo SVG of a PDF',
    () =>
      madeBy('pdftocairo', ['-svg', 'i.pdf', 'o.svg'], 'o.svg', {
        'i.pdf': postscriptPdf(strokedPostscript()),
      }),
    [],
  ],
  ['Chromium print', chromiumPdf, ['ink/rgb']],
  ['PNG by Ghostscript', () => png(1200), []],
  [
    'PNG in RGB by ImageMagick',
    () => madeBy('convert', ['i.png', 'PNG24:o.png'], 'o.png', { 'i.png': png(600) }),
    [],
  ],
  [
    'TIFF by ImageMagick',
    () => madeBy('convert', ['i.png', '-compress', 'LZW', 'o.tif'], 'o.tif', { 'i.png': png(600) }),
    [],
  ],
  [
    'JPEG by ImageMagick',
    () => madeBy('convert', ['i.png', '-quality', '92', 'o.jpg'], 'o.jpg', { 'i.png': png(600) }),
    [],
  ],
];

test.each(FILES)('%s is read, and has no other error than what is true of it', async (_, make, truth) => {
  const file = await make();
  const content = formatOfContent(file);
  if (!content) throw new Error('The kind of file is not known.');
  const opened = await openerFor(content)(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const pages = await checkPages(opened.value.pages, {
    profile: DEFAULT_PROFILE,
    expected: null,
    requireAddOn: true,
  });
  const symbols = pages.flatMap((page) => page.symbols.map(({ symbol }) => symbol));
  expect(symbols).toMatchObject([{ gtin13: GTIN, addOn: '12', isMirrored: false, rotationDegrees: 0 }]);
  const errors = pages.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual([...truth].sort());
});
