import { StandardFontEmbedder } from '@cantoo/pdf-lib';

/** The characters of codes 0 to 255 of a simple font; undefined where a code has none. */
export type Encoding = readonly (string | undefined)[];

const ASCII = Array.from({ length: 128 }, (_, code) => (code < 32 ? undefined : String.fromCharCode(code)));

/** Codes from `from` on, one character each; a space stands for no character. */
const upper = (from: number, characters: string): Encoding =>
  Array.from({ length: 256 }, (_, code) => {
    if (code < 128) return ASCII[code];
    const character = [...characters][code - from];
    return character === ' ' ? undefined : character;
  });

const LATIN_1 = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0xa1 + i)).join('');

const STANDARD = upper(
  0xa1,
  "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ",
);

/** The encodings a PDF may name (ISO 32000-1, annex D). */
export const ENCODINGS: Readonly<Record<string, Encoding>> = {
  StandardEncoding: STANDARD.map((c, code) => (code === 0x27 ? '’' : code === 0x60 ? '‘' : c)),
  WinAnsiEncoding: upper(0x80, `€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ\u00a0${LATIN_1}`),
  MacRomanEncoding: upper(
    0x80,
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ),
};

/** Names of the Adobe Glyph List that the library's own table of the standard fonts does not have. */
const MORE_NAMES: Readonly<Record<string, string>> = {
  fi: 'ﬁ',
  fl: 'ﬂ',
  ff: 'ﬀ',
  ffi: 'ﬃ',
  ffl: 'ﬄ',
  dotlessi: 'ı',
  Lslash: 'Ł',
  lslash: 'ł',
  fraction: '⁄',
  minus: '−',
  nbspace: '\u00a0',
  sfthyphen: '\u00ad',
};

type StandardFont = Parameters<typeof StandardFontEmbedder.for>[0];

let names: ReadonlyMap<string, string> | undefined;

/** Read from the library when a document first names a glyph. */
function knownNames(): ReadonlyMap<string, string> {
  const { encoding } = StandardFontEmbedder.for('Helvetica' as StandardFont);
  names ??= new Map([
    // Later entries win: of two code points with one glyph (space, hyphen) the plain one is meant.
    ...[...encoding.supportedCodePoints]
      .reverse()
      .map((code) => [encoding.encodeUnicodeCodePoint(code).name, String.fromCodePoint(code)] as const),
    ...Object.entries(MORE_NAMES),
  ]);
  return names;
}

/** The characters a glyph name stands for by the rules of the Adobe Glyph List; undefined for names of a font's own. */
export function charactersOf(name: string): string | undefined {
  const plain = name.split('.', 1)[0] ?? '';
  const known = knownNames().get(plain);
  if (known !== undefined) return known;
  const hex = /^(?:uni((?:[0-9A-F]{4})+)|u([0-9A-F]{4,6}))$/.exec(plain);
  const codes = hex?.[1]?.match(/.{4}/g) ?? (hex?.[2] ? [hex[2]] : []);
  const points = codes.map((code) => Number.parseInt(code, 16)).filter((code) => code <= 0x10ffff);
  return points.length > 0 ? String.fromCodePoint(...points) : undefined;
}

/** What is known of the fonts every reader has: widths in thousandths of the body by character. */
export type StandardMetrics = { readonly widthOf: (character: string) => number | undefined };

const FAMILIES: readonly (readonly [RegExp, string, string])[] = [
  [/cour/i, 'Courier', 'Oblique'],
  [/times|serif(?!.*sans)/i, 'Times', 'Italic'],
  [/^symbol/i, 'Symbol', ''],
  [/dingbats/i, 'ZapfDingbats', ''],
];

/** The widths of the standard font that comes nearest to a name; Helvetica for names that say nothing. */
export function standardMetrics(fontName: string): StandardMetrics {
  const { font, encoding } = StandardFontEmbedder.for(standardName(fontName) as StandardFont);
  return {
    widthOf: (character) => {
      const code = character.codePointAt(0);
      if (code === undefined || !encoding.canEncodeUnicodeCodePoint(code)) return undefined;
      return font.getWidthOfGlyph(encoding.encodeUnicodeCodePoint(code).name) || undefined;
    },
  };
}

function standardName(fontName: string): string {
  const [, family = 'Helvetica', slanted = 'Oblique'] =
    FAMILIES.find(([known]) => known.test(fontName)) ?? [];
  if (slanted === '') return family;
  const style = `${/bold|black|heavy/i.test(fontName) ? 'Bold' : ''}${/ital|obliq/i.test(fontName) ? slanted : ''}`;
  if (style !== '') return `${family}-${style}`;
  return family === 'Times' ? 'Times-Roman' : family;
}
