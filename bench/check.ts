import { PDFDocument } from '@cantoo/pdf-lib';
import { Resvg } from '@resvg/resvg-js';
import { strToU8 } from 'fflate';
import { DEFAULT_PROFILE } from '../src/core/check/profile';
import { transformDrawing } from '../src/core/drawing';
import { labelOf } from '../src/core/label';
import { onOwnPage } from '../src/core/placement';
import { layoutSymbol } from '../src/core/symbol/layout';
import { FORMATS, openerFor } from '../src/formats/formats';
import { svgGroup } from '../src/formats/svg/write';
import { checkPages } from '../src/jobs/check';
import type { SymbolRequest } from '../src/jobs/place';
import { coverPdf } from '../test/check/cover';
import { readPngWithZxing, readWithZxing } from '../test/judges/decoders';
import { renderGray } from '../test/judges/ghostscript';
import { rate } from './measure';

type Kind = 'pdf' | 'svg' | 'idml';

const DPI = 600;
const DEMANDS = { profile: DEFAULT_PROFILE, expected: null, requireAddOn: false };

async function checked(kind: Kind, bytes: Uint8Array): Promise<void> {
  const document = await openerFor(kind)(bytes);
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  const [page] = await checkPages(document.value.pages, DEMANDS);
  if (page?.symbols[0]?.symbol.gtin13 == null) throw new Error('the symbol was not found');
}

async function rendered(bytes: Uint8Array): Promise<void> {
  const { width, height, pixels } = renderGray({ bytes, extension: 'pdf' }, DPI);
  if (!(await readWithZxing({ width, height, pixels }, 'Read'))) throw new Error('ZXing found nothing');
}

async function renderedSvg(text: string): Promise<void> {
  const png = new Resvg(text, { dpi: DPI }).render().asPng();
  if (!(await readPngWithZxing(png, 'Read'))) throw new Error('ZXing found nothing');
}

const milliseconds = async (once: () => Promise<void>): Promise<number> =>
  1000 / (await rate('', 1, once)).perSecond;

/** Milliseconds to open and check a cover, beside drawing it at 600 dpi and reading the pixels, and how both grow. */
export async function checkRates({ number, spec }: SymbolRequest): Promise<string> {
  const drawing = layoutSymbol(number, spec);
  const onPage = transformDrawing(drawing, onOwnPage(drawing, 0));
  const label = labelOf(number, spec);
  const made = async (format: 'pdf' | 'idml') => {
    const file = await FORMATS[format].write(onPage, label);
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    return file.value;
  };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/>${svgGroup(drawing, label, 'translate(30 240)')}</svg>`;
  const [pdf, idml, twin] = [coverPdf(), await made('idml'), await made('pdf')];
  const lines = [
    await beside(
      'PDF, A4',
      () => checked('pdf', pdf),
      'Ghostscript',
      () => rendered(pdf),
    ),
    await beside(
      'SVG, A4',
      () => checked('svg', strToU8(svg)),
      'resvg',
      () => renderedSvg(svg),
    ),
    await beside(
      'IDML',
      () => checked('idml', idml),
      'its PDF, Ghostscript',
      () => rendered(twin),
    ),
  ];
  return [
    `Check of a cover, ms, beside ${DPI} dpi pixels and zxing-wasm (aim: 5 x faster)`,
    ...lines,
    'Growth, ms (aim: linear)',
    ...(await growth([1, 10, 100], 'pages', pagesPdf)),
    ...(await growth([1_000, 10_000, 100_000, 1_000_000], 'shapes', async (n) => shapesPdf(n))),
    '',
  ].join('\n');
}

async function beside(
  name: string,
  ours: () => Promise<void>,
  theirName: string,
  theirs: () => Promise<void>,
): Promise<string> {
  const [own, other] = [await milliseconds(ours), await milliseconds(theirs)];
  return `  ${name.padEnd(8)} ${own.toFixed(1).padStart(8)}   ${theirName} ${other.toFixed(1)}   ours is ${(other / own).toFixed(1)} x`;
}

async function growth(
  counts: readonly number[],
  what: string,
  made: (count: number) => Promise<Uint8Array>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const count of counts) {
    const bytes = await made(count);
    const start = performance.now();
    await checked('pdf', bytes);
    const ms = performance.now() - start;
    lines.push(
      `  ${count.toLocaleString('en').padStart(9)} ${what.padEnd(6)} ${ms.toFixed(0).padStart(8)}   ${((1000 * ms) / count).toFixed(1)} µs each`,
    );
  }
  return lines;
}

async function pagesPdf(count: number): Promise<Uint8Array> {
  const [from, into] = [await PDFDocument.load(coverPdf()), await PDFDocument.create()];
  for (const page of await into.copyPages(from, Array<number>(count).fill(0))) into.addPage(page);
  return into.save();
}

/** Boxes of half a millimetre in rows over the upper half of the page, away from the symbol. */
function shapesPdf(count: number): Uint8Array {
  const across = Math.ceil(Math.sqrt(2 * count));
  const boxes = Array.from({ length: count }, (_, i) => {
    const [x, y] = [((i % across) * 200) / across, (Math.floor(i / across) * 200) / across];
    return `${x.toFixed(3)} ${y.toFixed(3)} .5 .5 re f`;
  });
  return coverPdf({ after: boxes.join('\n') });
}
