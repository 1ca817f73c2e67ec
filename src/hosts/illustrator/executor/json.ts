import { isArray } from './list';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Escapes all but printable ASCII, because the way back to the panel may not carry more. */
function quoted(text: string): string {
  let out = '"';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const character = text.charAt(i);
    if (character === '"' || character === '\\') out += `\\${character}`;
    else if (code < 32 || code > 126) out += `\\u${`000${code.toString(16)}`.slice(-4)}`;
    else out += character;
  }
  return `${out}"`;
}

/** Writes a value as JSON in ASCII; numbers that are none become null. ExtendScript has no JSON of its own. */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_VALUE ? String(value) : 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return 'null';
  const parts: string[] = [];
  if (isArray(value)) {
    for (const member of value) parts.push(writeJson(member));
    return `[${parts.join(',')}]`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  for (const key in record) parts.push(`${quoted(key)}:${writeJson(record[key])}`);
  return `{${parts.join(',')}}`;
}

const SPACE = ' \t\r\n';
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const IN_NUMBER = '+-.0123456789eE';
const ESCAPES = '"\\/bfnrt';
const ESCAPED = '"\\/\b\f\n\r\t';

/** Reads JSON by its grammar (RFC 8259) without evaluating it; throws where the text is not JSON. */
export function parseJson(text: string): Json {
  let at = 0;

  function fail(): never {
    throw new Error(`No JSON at ${at}`);
  }
  function skip(): void {
    while (at < text.length && SPACE.indexOf(text.charAt(at)) >= 0) at++;
  }
  function has(character: string): boolean {
    skip();
    if (text.charAt(at) !== character) return false;
    at++;
    return true;
  }
  function expect(character: string): void {
    if (!has(character)) fail();
  }

  function word(letters: string, value: Json): Json {
    if (text.substring(at, at + letters.length) !== letters) fail();
    at += letters.length;
    return value;
  }
  function number(): number {
    const start = at;
    while (at < text.length && IN_NUMBER.indexOf(text.charAt(at)) >= 0) at++;
    const digits = text.substring(start, at);
    if (!NUMBER.test(digits)) fail();
    return Number(digits);
  }
  function escaped(): string {
    const letter = text.charAt(at++);
    if (letter === 'u') {
      const code = text.substring(at, at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(code)) fail();
      at += 4;
      return String.fromCharCode(parseInt(code, 16));
    }
    const which = letter === '' ? -1 : ESCAPES.indexOf(letter);
    if (which < 0) fail();
    return ESCAPED.charAt(which);
  }
  function string(): string {
    let out = '';
    let start = at;
    for (;;) {
      const character = text.charAt(at);
      if (character === '' || character < ' ') fail();
      at++;
      if (character === '"') return out + text.substring(start, at - 1);
      if (character === '\\') {
        out += text.substring(start, at - 1) + escaped();
        start = at;
      }
    }
  }
  function array(): Json {
    const out: Json[] = [];
    if (has(']')) return out;
    do {
      out.push(value());
    } while (has(','));
    expect(']');
    return out;
  }
  function object(): Json {
    const out: Record<string, Json> = {};
    if (has('}')) return out;
    do {
      expect('"');
      const key = string();
      expect(':');
      out[key] = value();
    } while (has(','));
    expect('}');
    return out;
  }
  function value(): Json {
    if (has('"')) return string();
    if (has('[')) return array();
    if (has('{')) return object();
    const character = text.charAt(at);
    if (character === 't') return word('true', true);
    if (character === 'f') return word('false', false);
    if (character === 'n') return word('null', null);
    return number();
  }

  const all = value();
  skip();
  if (at < text.length) fail();
  return all;
}
