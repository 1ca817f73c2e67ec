import bwipjs from 'bwip-js/node';
import JsBarcode from 'jsbarcode';

/** Its declarations know neither BWIPP's own options nor that an EAN gives exactly one row. */
const raw = bwipjs.raw as unknown as (
  symbology: string,
  text: string,
  options: { readonly addongap: number },
) => readonly [{ readonly sbs: readonly number[] }];

/** The modules ("1" is ink) that bwip-js' whole encoder gives for a symbol with its add-on at 9X. */
export function bwipModules(gtin13: string, addOn: string): string {
  return modulesOf(raw('ean13', `${gtin13} ${addOn}`, { addongap: 9 })[0].sbs);
}

/** The modules that JsBarcode gives; it knows main symbol and add-on only apart from each other. */
export function jsBarcodeModules(gtin13: string, addOn: string): string {
  const format = addOn.length === 2 ? 'EAN2' : 'EAN5';
  return `${jsBarcode('EAN13', gtin13)}${'0'.repeat(9)}${jsBarcode(format, addOn)}`;
}

/** The modules that JsBarcode gives for one symbol by itself. */
export const jsBarcodeAlone = (format: 'EAN13' | 'EAN2' | 'EAN5', text: string): string =>
  jsBarcode(format, text);

function jsBarcode(format: string, text: string): string {
  const drawn: { encodings?: { data: string }[] } = {};
  JsBarcode(drawn, text, { format, flat: true });
  return (drawn.encodings ?? []).map((e) => e.data).join('');
}

/** Element widths, bar first, as a row of modules. */
export const modulesOf = (widths: readonly number[]): string =>
  widths.map((width, i) => (i % 2 === 0 ? '1' : '0').repeat(width)).join('');
