import { ok, type Result, refuse } from '../result';
import type { ListProblem } from './problem';

/** Why a name cannot be that of a file within the output folder, on every system the list may travel to. */
export type OutputFault = 'absolute' | 'leaves-folder' | 'character' | 'reserved' | 'ending' | 'too-long';

/** Bytes of UTF-8 in one part of a path on common file systems; a temporary name must find room beside it. */
const LONGEST_PART = 200;
/** Windows takes 260 characters with the output folder, unless long paths are switched on. */
const LONGEST_PATH = 240;

/** Device names of Windows, with any ending ("Naming Files, Paths, and Namespaces", Microsoft). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i;
const FORBIDDEN = /[<>:"|?*\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;

/**
 * The name of an output file as a path within the output folder, its parts joined by "/". Both strokes part folders.
 * Refuses what would leave the folder, and names that some system could not write.
 */
export function parseOutputName(text: string): Result<string, ListProblem> {
  const fault = (reason: OutputFault) =>
    refuse<ListProblem>({ code: 'output/name', got: text, fault: reason });
  const path = text.normalize('NFC').replaceAll('\\', '/');
  if (/^(?:\/|~|[a-z]:)/i.test(path)) return fault('absolute');
  const parts = path.split('/');
  if (parts.includes('..')) return fault('leaves-folder');
  if (FORBIDDEN.test(path)) return fault('character');
  if (parts.some((part) => RESERVED.test(part))) return fault('reserved');
  if (parts.some((part) => part === '' || /[. ]$/.test(part))) return fault('ending');
  if (path.length > LONGEST_PATH || parts.some((part) => utf8Length(part) > LONGEST_PART))
    return fault('too-long');
  return ok(path);
}

const utf8Length = (text: string): number =>
  [...text].reduce((sum, c) => {
    const point = c.codePointAt(0) as number;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);

/** Two names with the same key are one file on a system that does not tell case or composed letters apart. */
export const outputKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();
