import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { scanGrayBuffer, ZBarConfigType, ZBarScanner, ZBarSymbolType } from '@undecaf/zbar-wasm';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Eight bits a pixel, 0 is black. */
export type GrayPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** What a stranger's reader says of a picture. */
export type Reading = { readonly gtin13: string; readonly addOn: string | null };

/** By path, because the demo reads with the same judges out of a bundle; both run in the project's folder. */
const ZXING_WASM = join('node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');

let zxingReady = false;

type AddOnMode = 'Require' | 'Ignore' | 'Read';

/** Reads with ZXing-C++; null when it finds nothing. */
export const readWithZxing = (picture: GrayPicture, addOn: AddOnMode): Promise<Reading | null> =>
  zxing(imageData(picture), addOn);

/** Reads a PNG file as it is with ZXing-C++, which opens it by itself; null when it finds nothing. */
export const readPngWithZxing = (file: Uint8Array, addOn: AddOnMode): Promise<Reading | null> =>
  zxing(file, addOn);

async function zxing(picture: Parameters<typeof readBarcodes>[0], addOn: AddOnMode): Promise<Reading | null> {
  if (!zxingReady) {
    const wasmBinary = readFileSync(ZXING_WASM);
    prepareZXingModule({
      overrides: {
        wasmBinary: wasmBinary.buffer.slice(
          wasmBinary.byteOffset,
          wasmBinary.byteOffset + wasmBinary.byteLength,
        ) as ArrayBuffer,
      },
    });
    zxingReady = true;
  }
  const results = await readBarcodes(picture, {
    formats: ['EAN13'],
    eanAddOnSymbol: addOn,
    tryInvert: false,
    tryDownscale: false,
    // With "Read" the main symbol alone would count as the first one found.
    ...(addOn !== 'Read' && { maxNumberOfSymbols: 1 }),
  });
  const [best] = [...results].sort((a, b) => b.text.length - a.text.length || b.lineCount - a.lineCount);
  return best ? { gtin13: best.text.slice(0, 13), addOn: best.text.slice(13).trim() || null } : null;
}

function imageData({ width, height, pixels }: GrayPicture) {
  const opaque = new Uint32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) opaque[i] = 0xff000000 | ((pixels[i] as number) * 0x010101);
  return { width, height, data: new Uint8ClampedArray(opaque.buffer), colorSpace: 'srgb' as const };
}

let zbar: Promise<ZBarScanner> | undefined;

/** Reads with ZBar, whose add-on readers are switched on; null when it finds no EAN-13. */
export async function readWithZbar(picture: GrayPicture): Promise<Reading | null> {
  zbar ??= ZBarScanner.create().then((scanner) => {
    for (const type of [ZBarSymbolType.ZBAR_EAN2, ZBarSymbolType.ZBAR_EAN5])
      scanner.setConfig(type, ZBarConfigType.ZBAR_CFG_ENABLE, 1);
    return scanner;
  });
  const buffer = picture.pixels.slice().buffer as ArrayBuffer;
  const symbols = await scanGrayBuffer(buffer, picture.width, picture.height, await zbar);
  const of = (type: ZBarSymbolType) => symbols.find((s) => s.type === type)?.decode();
  const gtin13 = of(ZBarSymbolType.ZBAR_EAN13);
  return gtin13
    ? { gtin13, addOn: of(ZBarSymbolType.ZBAR_EAN2) ?? of(ZBarSymbolType.ZBAR_EAN5) ?? null }
    : null;
}

/** Paints SVG text with resvg at a resolution in dots an inch, on white. */
export function paintSvg(svg: string, dpi: number): GrayPicture {
  const widthMm = Number(/<(?:\w+:)?svg[^>]*\bwidth="([\d.]+)mm"/.exec(svg)?.[1]);
  const width = Math.round((widthMm / 25.4) * dpi);
  const image = new Resvg(svg, {
    background: '#fff',
    fitTo: { mode: 'width', value: width },
    // Looking for fonts takes ten times as long as painting.
    font: { loadSystemFonts: svg.includes('<text') },
  }).render();
  const rgba = image.pixels;
  const pixels = new Uint8Array(image.width * image.height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rgba[4 * i] as number;
  return { width: image.width, height: image.height, pixels };
}
