import { strToU8 } from 'fflate';
import { type ContentName, formatOfContent } from '../../src/formats/content';
import { FORMATS, type FormatName } from '../../src/formats/formats';
import { PLAIN } from '../core/requests';
import { place, request } from '../core/round-trip';

test.each(Object.keys(FORMATS) as FormatName[])(
  'a file written as %s is known by its content',
  async (format) => {
    expect(formatOfContent((await place(format, request(PLAIN))).bytes)).toBe(format);
  },
);

test.each<readonly [string, string | readonly number[], ContentName | null]>([
  ['nothing', '', null],
  ['text', 'hello', null],
  ['HTML', '<!doctype html><html><body>', null],
  ['an InDesign document', [0x06, 0x06, 0xed, 0xf5, 0xd8, 0x1d, 0x46, 0xe5], null],
  ['a PDF behind a line of junk', 'junk\n%PDF-1.7', 'pdf'],
  ['an Illustrator file', '%PDF-1.6\r%\u00e2\u00e3', 'pdf'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
  ['a big-endian TIFF', [0x4d, 0x4d, 0, 42], 'tiff'],
  ['an EPS with a preview', [0xc5, 0xd0, 0xd3, 0xc6, 30], 'eps'],
  [
    'an SVG behind a comment, a DOCTYPE and a prefix',
    '\ufeff<?xml version="1.0"?><!-- <html> --><!DOCTYPE s:svg><s:svg/>',
    'svg',
  ],
  ['an SVG in UTF-16', [...Buffer.from('\ufeff<?xml version="1.0"?><svg/>', 'utf16le')], 'svg'],
  ['a snippet', '<?xml version="1.0"?><?aid SnippetType="PageItem"?><Document Self="d">', 'idms'],
])('%s is told for what it is', (_, content, name) => {
  expect(formatOfContent(typeof content === 'string' ? strToU8(content) : Uint8Array.from(content))).toBe(
    name,
  );
});
