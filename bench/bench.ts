import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { readBack } from '../src/core/artwork/compare';
import { labelOf } from '../src/core/label';
import { completeIssn } from '../src/core/number/issn';
import { onOwnPage } from '../src/core/placement';
import { layoutSymbol } from '../src/core/symbol/layout';
import { DEFAULT_TYPED_SPEC, type TypedSpec } from '../src/core/symbol/spec';
import { readSvg } from '../src/formats/svg/read';
import { svgText } from '../src/formats/svg/write';
import { createDiskHost } from '../src/hosts/file/disk';
import { parseRequest, placeSymbol, type SymbolRequest } from '../src/jobs/place';
import { batchRates } from './batch';
import { checkRates } from './check';
import { domCalls } from './dom-calls';
import { keystroke } from './keystroke';
import { rate, table } from './measure';
import { bwipSvg, jsBarcodeSvg, type PeerNumber, zintFilesPerSecond } from './peers';

const COUNT = 500;

function requestOf(typed: Partial<TypedSpec>, i: number): SymbolRequest {
  const issn = completeIssn(String(1_000_003 + 7919 * i).slice(0, 7));
  const number = { issn, variant: null, addOn: String(i % 100).padStart(2, '0') };
  const request = parseRequest(number, { ...DEFAULT_TYPED_SPEC, ...typed });
  if (!request.ok) throw new Error(JSON.stringify(request.problems));
  return request.value;
}

const requests: readonly SymbolRequest[] = Array.from({ length: COUNT }, (_, i) => requestOf({}, i));

/** Fits the frames of the stand-in's documents. */
const small = requestOf({ size: 'SC0', height: '60%' }, 0);

const peers: readonly PeerNumber[] = requests.map(({ number }) => ({
  issn: number.issn,
  gtin13: number.gtin13,
  addOn: number.addOn?.digits ?? '',
}));

const draw = ({ number, spec }: SymbolRequest) => layoutSymbol(number, spec);
const drawSvg = (r: SymbolRequest) => svgText(draw(r), labelOf(r.number, r.spec));

async function inMemory(): Promise<void> {
  console.log(
    table('Number to geometry, SC2 with EAN-2 and ISSN line', [
      await rate('typed text to drawing', COUNT, () => {
        for (const { number } of requests) {
          const typed = { issn: number.issn, variant: null, addOn: number.addOn?.digits ?? null };
          const request = parseRequest(typed, DEFAULT_TYPED_SPEC);
          if (request.ok) draw(request.value);
        }
      }),
    ]),
  );
  console.log(
    table('SVG text in memory', [
      await rate('issn-barcode', COUNT, () => requests.forEach(drawSvg)),
      await rate('bwip-js toSVG', COUNT, () => peers.forEach(bwipSvg)),
      await rate('JsBarcode', COUNT, () => peers.forEach(jsBarcodeSvg)),
    ]),
  );
}

async function readingBack(): Promise<void> {
  const files = requests.slice(0, 100).map((r) => {
    const drawing = draw(r);
    const placed = onOwnPage(drawing, 0);
    return { request: r, drawing, placed, bytes: strToU8(drawSvg(r)) };
  });
  console.log(
    table('Reading back', [
      await rate('SVG bytes to compared symbol', files.length, async () => {
        for (const { request, drawing, placed, bytes } of files) {
          const artwork = await readSvg(bytes, 1);
          if (!artwork.ok) throw new Error('unreadable');
          const { differences } = readBack({ ...request, drawing, placed }, artwork.value);
          if (differences.length > 0) throw new Error(JSON.stringify(differences));
        }
      }),
    ]),
  );
}

async function onDisk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'issn-bench-'));
  const files = (format: 'svg' | 'pdf', count: number) => async () => {
    for (const request of requests.slice(0, count)) {
      const out = join(folder, `${request.number.gtin13}.${format}`);
      const host = createDiskHost({ out, format, template: null, force: true });
      const placed = await placeSymbol(host, request, { kind: 'own-page', rotationDegrees: 0 });
      if (!placed.ok) throw new Error(JSON.stringify(placed.problems));
    }
  };
  try {
    const zint = zintFilesPerSecond(peers);
    console.log(
      table('Files on disk; ours are synced to the disk, read back and compared, the others only written', [
        await rate('issn-barcode SVG', 100, files('svg', 100)),
        await rate('issn-barcode PDF', 50, files('pdf', 50)),
        ...(zint === null ? [] : [{ name: 'zint --batch SVG', perSecond: zint }]),
      ]),
    );
    if (zint === null) console.log('  zint is not installed: no comparison with it\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundleSize(): void {
  const path = join(process.cwd(), 'dist/browser/panel.js');
  if (!existsSync(path)) throw new Error('dist/browser/panel.js is missing: npm run build');
  const bytes = readFileSync(path);
  const kB = (n: number) => `${Math.round(n / 1000)} kB`;
  console.log(
    `Panel bundle, without the PDF part: ${kB(bytes.length)} minified, ${kB(gzipSync(bytes).length)} gzipped (aim: under 600 kB)`,
  );
}

async function bench(): Promise<void> {
  await inMemory();
  await readingBack();
  await onDisk();
  console.log(batchRates());
  console.log(await checkRates(requestOf({}, 0)));
  console.log(await domCalls(small));
  console.log(await keystroke());
  bundleSize();
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
