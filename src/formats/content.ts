import { strFromU8 } from 'fflate';

/** Kinds of files that are known by their content. */
export type ContentName = 'svg' | 'pdf' | 'eps' | 'idml' | 'idms' | 'png' | 'tiff' | 'jpeg' | 'json';

const SIGNATURES: readonly (readonly [ContentName, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 42, 0]],
  ['tiff', [0x4d, 0x4d, 0, 42]],
  ['idml', [0x50, 0x4b, 3, 4]],
  // An EPS with a preview for DOS in front.
  ['eps', [0xc5, 0xd0, 0xd3, 0xc6]],
  ['eps', [0x25, 0x21, 0x50, 0x53]],
];

/** ISO 32000-1, annex H: readers look this far for the header of a PDF. */
const PDF_HEADER = 1024;
/** Comments, a DOCTYPE and the instructions of drawing programs stand before the first element. */
const XML_HEADER = 64 * 1024;

/** What the bytes of a file are, whatever its name says; null for what is not known. */
export function formatOfContent(bytes: Uint8Array): ContentName | null {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (signed) return signed[0];
  if (strFromU8(bytes.subarray(0, PDF_HEADER), true).includes('%PDF-')) return 'pdf';
  const head = headOf(bytes.subarray(0, XML_HEADER));
  if (/^\s*\{/.test(head)) return 'json';
  if (!/^\s*</.test(head)) return null;
  // Comments may quote anything.
  const root = /<(?:[\w.-]+:)?(svg|Document)[\s>/]/.exec(head.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
  return root === 'svg' ? 'svg' : root === 'Document' ? 'idms' : null;
}

/** One character a byte; of UTF-16 the half that tells markup. */
function headOf(bytes: Uint8Array): string {
  const text = strFromU8(bytes, true);
  if (/^\u00ff\u00fe|^\u00fe\u00ff/.test(text)) return text.slice(2).replaceAll('\0', '');
  return text.replace(/^\u00ef\u00bb\u00bf/, '');
}
