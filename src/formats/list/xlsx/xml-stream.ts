import { DecodeUTF8, Inflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { crc32 } from '../../../core/crc32';
import type { FormatProblem } from '../../../core/problem';
import type { ZipEntry } from '../../idml/zip';

/** What is told of a part as it is read; names are without prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Packed bytes taken at a time: deflate makes a thousandfold of them at most. */
const PACKED_STEP = 4 * 1024;
/** Characters parsed before what was found is handed on. */
const TEXT_STEP = 64 * 1024;
/** Far above what spreadsheets nest. */
const MAX_DEPTH = 60;
/** Characters of one tag or text; a cell in Excel has 32,767 at most. */
const LONGEST_TOKEN = 16 * 1024 * 1024;

/**
 * Unpacks and parses a part of a workbook step by step, and pauses after each, so that no part has to fit the memory.
 * Refuses a DOCTYPE, broken XML, absurd depth, and a part that is not as long or as it was when it was packed.
 */
export function* streamXml(
  entry: ZipEntry,
  listener: XmlListener,
): Generator<undefined, FormatProblem | null> {
  let depth = 0;
  let sinceToken = 0;
  let hasDoctype = false;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    hasDoctype = true;
    parser.fail('DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceToken = 0;
    depth += 1;
    if (depth > MAX_DEPTH) parser.fail(`elements nested deeper than ${MAX_DEPTH}`);
    listener.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceToken = 0;
    depth -= 1;
    listener.close?.(local(name));
  });
  if (listener.text) {
    parser.on('text', listener.text);
    parser.on('cdata', listener.text);
  }
  try {
    for (const text of unpackedText(entry)) {
      if (typeof text !== 'string') return text;
      for (let at = 0; at < text.length; at += TEXT_STEP) {
        const step = text.slice(at, at + TEXT_STEP);
        sinceToken += step.length;
        parser.write(step);
        if (sinceToken > LONGEST_TOKEN)
          return { code: 'format/too-large', bytes: sinceToken, limit: LONGEST_TOKEN };
        yield;
      }
    }
    parser.close();
    return null;
  } catch (error) {
    return hasDoctype
      ? { code: 'format/doctype', part: entry.name }
      : { code: 'format/xml', part: entry.name, detail: (error as Error).message };
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function* unpackedText(entry: ZipEntry): Generator<string | FormatProblem> {
  const damaged: FormatProblem = {
    code: 'format/broken',
    format: 'xlsx',
    detail: `${entry.name} is damaged`,
  };
  const texts: string[] = [];
  const decoder = new DecodeUTF8((text) => texts.push(text));
  let length = 0;
  let crc = 0;
  const take = (bytes: Uint8Array, isLast: boolean) => {
    length += bytes.length;
    crc = crc32(bytes, crc);
    if (length <= entry.size) decoder.push(bytes, isLast);
  };
  const inflate = new Inflate(take);
  const { packed, method } = entry;
  for (let at = 0; at === 0 || at < packed.length; at += PACKED_STEP) {
    const step = packed.subarray(at, at + PACKED_STEP);
    const isLast = at + PACKED_STEP >= packed.length;
    try {
      if (method === 0) take(step, isLast);
      else inflate.push(step, isLast);
    } catch {
      yield damaged;
      return;
    }
    if (length > entry.size || (isLast && (length !== entry.size || crc !== entry.crc))) {
      yield damaged;
      return;
    }
    yield* texts.splice(0);
  }
}
