import type { Finding } from '../../core/check/finding';
import type { Font, InDesign } from './dom';
import { sameEnumerator } from './enumerators';

/** Makers spell the family "OCR B", "OCR-B" or "OCRB", with their own words behind it. */
const OCR_B = /^OCR[ -]?B\b/i;
const SLANTED_OR_BOLD = /bold|italic|oblique|alternat/i;

/** An installed upright OCR-B of any maker; null where there is none. A font's name is family, tab, style. */
export function findOcrB({ app, FontStatus }: InDesign): Font | null {
  const fonts = app.fonts;
  const names = fonts.everyItem().name.filter((name) => OCR_B.test(name) && !SLANTED_OR_BOLD.test(name));
  for (const name of names) {
    const font = fonts.itemByName(name);
    if (sameEnumerator(font.status, FontStatus.INSTALLED)) return font;
  }
  return null;
}

/** Says which other font live text came to stand in; nothing where all of it is OCR-B. */
export function fontFindings(fonts: readonly (string | null)[]): readonly Finding[] {
  const others = [...new Set(fonts)].filter((font) => font === null || !OCR_B.test(font));
  return others.map((font) => ({
    code: 'text/font-missing',
    severity: 'warning',
    measured: [font === null ? 'unknownFont' : { text: font }],
    required: ['ocrB'],
    source: ['outlinesNeedNoFont'],
  }));
}
