import { strFromU8, strToU8 } from 'fflate';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { utf16Decoder } from '../list/utf16';
import { utf8Text } from './parse';

/** Where a declaration of entities must end; drawing programs need two thousand bytes. */
const PROLOG = 64 * 1024;
/** How much entities may add, in characters: a few kilobytes in real files. */
const MOST_ADDED = 16 * 1024 * 1024;

/**
 * An XML document as UTF-8 without internal entities (XML 1.0, 4.2.1): UTF-16 with a byte order mark and Latin 1 are
 * turned into UTF-8, and each reference into what it stands for. Entities within entities, those of other files and
 * parameter entities are refused.
 */
export function plainXml(name: string, file: Uint8Array): Result<Uint8Array, FormatProblem> {
  const bytes = inUtf8(file);
  const head = strFromU8(bytes.subarray(0, PROLOG), true);
  const at = doctypeAt(head);
  const subset = at < 0 ? -1 : head.slice(at).search(/[[>]/);
  if (subset < 0 || head[at + subset] === '>') return ok(bytes);
  const text = utf8Text(bytes);
  if (text === undefined) return refuse({ code: 'format/xml', part: name, detail: 'not UTF-8' });
  const start = doctypeAt(text);
  const declared = declarations(text, text.indexOf('[', start) + 1);
  const plain = declared && expanded(text.slice(0, start), text.slice(declared.end), declared.entities);
  return plain === undefined ? refuse({ code: 'format/doctype', part: name }) : ok(strToU8(plain));
}

/** UTF-16 by its mark, Latin 1 by its declaration; other bytes stay as they are. */
function inUtf8(file: Uint8Array): Uint8Array {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return utf16Decoder('little-endian')(file.subarray(2));
  if (first === 0xfe && second === 0xff) return utf16Decoder('big-endian')(file.subarray(2));
  const declaration = /^<\?xml[^>]{1,200}>/.exec(strFromU8(file.subarray(0, 256), true))?.[0] ?? '';
  return /encoding\s*=\s*["'](?:iso-8859-1|latin1)["']/i.test(declaration)
    ? strToU8(strFromU8(file, true))
    : file;
}

/** Where the DOCTYPE begins, behind comments and instructions; -1 without one. */
function doctypeAt(text: string): number {
  for (let at = /^(?:\ufeff|\u00ef\u00bb\u00bf)?/.exec(text)?.[0].length ?? 0; ; ) {
    at = behindSpace(text, at);
    const closing = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (!closing) return text.startsWith('<!DOCTYPE', at) ? at : -1;
    const end = text.indexOf(closing, at);
    if (end < 0) return -1;
    at = end + closing.length;
  }
}

function behindSpace(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end++;
  return end;
}

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
/** What elements may hold, and attributes without a value of their own, change nothing. */
const IDLE = /<!(?:ELEMENT|ATTLIST)\s[^<>"'%]*>|<!--(?:[^-]|-[^-])*-->/y;
const END = /\]\s*>/y;

type Declared = { readonly entities: ReadonlyMap<string, string>; readonly end: number };

/** The entities that an internal subset declares, and where its DOCTYPE ends; undefined where it says anything else. */
function declarations(text: string, from: number): Declared | undefined {
  const entities = new Map<string, string>();
  const found = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (let at = behindSpace(text, from); at < PROLOG; at = behindSpace(text, at)) {
    const end = found(END, at);
    if (end) return { entities, end: at + end[0].length };
    const entity = found(ENTITY, at);
    const [read] = entity ?? found(IDLE, at) ?? [];
    if (read === undefined) return undefined;
    at += read.length;
    if (!entity) continue;
    const [, name = '', double, single] = entity;
    const value = double ?? single ?? '';
    if (/%|&(?!#)/.test(value)) return undefined;
    // The first declaration counts; a quote in it ends no attribute.
    if (!entities.has(name)) entities.set(name, value.includes('<') ? value : quoted(value));
  }
  return undefined;
}

const quoted = (value: string): string => value.replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/** Undefined where the references grow beyond any picture. */
function expanded(prolog: string, body: string, entities: ReadonlyMap<string, string>): string | undefined {
  let left = MOST_ADDED;
  const plain = body.replace(/&([A-Za-z_][\w.-]{0,100});/g, (reference, name: string) => {
    const value = entities.get(name);
    if (value === undefined) return reference;
    left -= value.length;
    return left < 0 ? '' : value;
  });
  return left < 0 ? undefined : prolog + plain;
}
