import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPaper } from '../src/core/artwork/bars';
import type { Drawing } from '../src/core/drawing';
import { FORMATS, type FormatName } from '../src/formats/formats';
import { svgText } from '../src/formats/svg/write';
import { type GrayPicture, paintSvg, readWithZbar, readWithZxing } from '../test/judges/decoders';
import { renderGray } from '../test/judges/ghostscript';
import { openInScribus } from '../test/judges/scribus';
import { sampleCover } from './cover';

const OUT = join('demo', 'out');
const COMMAND = join('dist', 'cli', 'issn-barcode.js');
const NUMBER = ['1144-875X', '--issue', '12'];
const DPI = 600;

type Job = { readonly file: string; readonly format: FormatName; readonly args: readonly string[] };

const JOBS: readonly Job[] = [
  { file: 'cover.svg', format: 'svg', args: ['--on', join('demo', 'cover.svg'), '--at', 'barcode'] },
  { file: 'cover.idml', format: 'idml', args: ['--on', join(OUT, 'template.idml'), '--at', 'barcode'] },
  { file: 'symbol.pdf', format: 'pdf', args: ['--size', 'SC6', '--height', '60%'] },
  { file: 'symbol.eps', format: 'eps', args: ['--ink', 'PANTONE 2747 C=100/90/10/30'] },
];

type Painted = { readonly by: string; readonly picture: GrayPicture };

const has = (command: string): boolean => !spawnSync(command, ['--version']).error;

/** The file as a stranger's program paints it; where none is installed, as our own reader sees it. */
async function paint(format: FormatName, bytes: Uint8Array): Promise<Painted> {
  if (format === 'svg') return { by: 'resvg', picture: paintSvg(new TextDecoder().decode(bytes), DPI) };
  const ghostscript = has('gs');
  if (ghostscript && (format === 'pdf' || format === 'eps'))
    return { by: 'Ghostscript', picture: renderGray({ bytes, extension: format }, DPI) };
  if (ghostscript && format === 'idml' && !spawnSync('sh', ['-c', 'command -v scribus']).status) {
    const { pdf } = openInScribus(bytes, format);
    return { by: 'Scribus and Ghostscript', picture: renderGray({ bytes: pdf, extension: 'pdf' }, DPI) };
  }
  const missing = format === 'idml' ? 'Scribus and Ghostscript are' : 'Ghostscript is';
  const artwork = await FORMATS[format].read(bytes, 1);
  if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
  const drawing: Drawing = {
    bounds: artwork.value.page,
    extent: artwork.value.page,
    elements: artwork.value.shapes.map((shape) => ({
      kind: 'path',
      role: 'bars',
      contours: shape.contours,
      ink: { kind: isPaper(shape) ? 'paper' : 'black' },
      overprint: 'knockout',
    })),
  };
  const svg = svgText(drawing, { name: '', data: '', altText: '' });
  return { by: `our own reader and resvg (${missing} not installed)`, picture: paintSvg(svg, DPI) };
}

async function run({ file, format, args }: Job): Promise<boolean> {
  const path = join(OUT, file);
  const answer = execFileSync(process.execPath, [COMMAND, 'draw', ...NUMBER, ...args, '--out', path], {
    encoding: 'utf8',
  });
  const { by, picture } = await paint(format, new Uint8Array(readFileSync(path)));
  const [zxing, zbar] = [await readWithZxing(picture, 'Require'), await readWithZbar(picture)];
  const said = (r: typeof zxing) => (r ? `${r.gtin13} + ${r.addOn ?? 'nothing'}` : 'nothing');
  console.log(
    `${path}\n${answer.replace(/^/gm, '    ').trimEnd()}\n  painted by ${by}\n    ZXing-C++ reads ${said(zxing)}\n    ZBar reads      ${said(zbar)}\n`,
  );
  return [zxing, zbar].every((r) => r?.gtin13 === '9771144875007' && r.addOn === '12');
}

async function demo(): Promise<void> {
  if (!existsSync('package.json')) throw new Error('Run the demo by `npm run demo`.');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'template.idml'), sampleCover());
  let right = true;
  for (const job of JOBS) right = (await run(job)) && right;
  console.log(
    right ? `All four say 9771144875007 and 12. The files are in ${OUT}.` : 'A stranger read something else.',
  );
  process.exitCode = right ? 0 : 1;
}

demo().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
