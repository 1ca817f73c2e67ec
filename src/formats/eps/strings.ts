import { strToU8 } from 'fflate';

/** Bytes a line of a PostScript string may take before it is folded; DSC allows 255. */
const FOLD = 200;

/**
 * Text as a PostScript string in pure ASCII: UTF-8, every byte outside printable ASCII as `\ooo`. `fold` breaks long
 * strings with the backslash and newline that the scanner ignores (PLRM 3, 3.2.2); comments must not be folded.
 */
export function postScriptString(text: string, fold: 'fold' | 'one-line'): string {
  let out = '(';
  let line = 0;
  for (const byte of strToU8(text)) {
    const piece = escaped(byte);
    if (fold === 'fold' && line + piece.length > FOLD) {
      out += '\\\n';
      line = 0;
    }
    out += piece;
    line += piece.length;
  }
  return `${out})`;
}

function escaped(byte: number): string {
  const char = String.fromCharCode(byte);
  if (byte < 0x20 || byte > 0x7e) return `\\${byte.toString(8).padStart(3, '0')}`;
  return char === '(' || char === ')' || char === '\\' ? `\\${char}` : char;
}
