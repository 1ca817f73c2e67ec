import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import bwipjs from 'bwip-js/node';
import JsBarcode from 'jsbarcode';

/** The numbers of one symbol, for programs that know no ISSN. */
export type PeerNumber = { readonly issn: string; readonly gtin13: string; readonly addOn: string };

/** bwip-js: ISSN with add-on and text, as SVG. */
export const bwipSvg = ({ issn, addOn }: PeerNumber): string =>
  bwipjs.toSVG({ bcid: 'issn', text: `${issn} 00 ${addOn}`, includetext: true, guardwhitespace: true });

/** JsBarcode: EAN-13 and EAN-2 side by side, as SVG; it knows no ISSN line. */
export function jsBarcodeSvg({ gtin13, addOn }: PeerNumber): string {
  const xmlDocument = new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null);
  const svg = xmlDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
  JsBarcode(svg)
    .options({ xmlDocument: xmlDocument as unknown as XMLDocument })
    .EAN13(gtin13, {})
    .blank(20)
    .EAN2(addOn, {})
    .render();
  return new XMLSerializer().serializeToString(svg);
}

/** `zint --batch` writing one SVG file for each number; null where zint is not installed. Returns files a second. */
export function zintFilesPerSecond(numbers: readonly PeerNumber[]): number | null {
  if (spawnSync('zint', ['--version']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'issn-bench-'));
  try {
    const list = join(folder, 'list.txt');
    writeFileSync(list, numbers.map((n) => `${n.gtin13}+${n.addOn}\n`).join(''));
    let best = 0;
    for (let round = 0; round < 4; round++) {
      const start = performance.now();
      execFileSync('zint', [
        '-b',
        'EANX',
        '--batch',
        '--filetype=SVG',
        '-i',
        list,
        '-o',
        join(folder, '~~~~~.svg'),
      ]);
      best = Math.max(best, (numbers.length / (performance.now() - start)) * 1000);
    }
    return best;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
