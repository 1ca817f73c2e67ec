import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { transformDrawing } from '../../src/core/drawing';
import { labelOf } from '../../src/core/label';
import { onOwnPage } from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { DEFAULT_TYPED_SPEC, type TypedSpec } from '../../src/core/symbol/spec';
import { openSvg } from '../../src/formats/svg/read';
import { readOwnSvg } from '../../src/formats/svg/read-own';
import { svgText } from '../../src/formats/svg/write';
import { parseRequest } from '../../src/jobs/place';

function textOf(addOn: string | null, spec: Partial<TypedSpec>, degrees: 0 | 90 | 180 | 270 = 0): string {
  const request = parseRequest(
    { issn: '1144-875X', variant: null, addOn },
    { ...DEFAULT_TYPED_SPEC, ...spec },
  );
  if (!request.ok) throw new Error(JSON.stringify(request.problems));
  const drawing = layoutSymbol(request.value.number, request.value.spec);
  const placed = transformDrawing(drawing, onOwnPage(drawing, degrees));
  return svgText(placed, labelOf(request.value.number, request.value.spec));
}

/** What the reader of SVG as such says. */
async function fullReading(text: string): Promise<unknown> {
  const opened = await openSvg(strToU8(text));
  if (!opened.ok) return null;
  const page = await opened.value.pages[0]?.();
  return page?.ok ? page.value : null;
}

const SPECS: readonly Partial<TypedSpec>[] = [
  {},
  { size: 'SC0', height: '60%' },
  { size: '200%', lightMargin: true, panel: false },
  { text: 'none', issnLine: 'none' },
  { reduction: '20um', gap: '7' },
];

test.each(
  SPECS.flatMap((spec) => [null, '12', '00005'].map((addOn) => [JSON.stringify(spec), addOn, spec] as const)),
)('reads its own file with %s and issue %s as the full reader does', async (_, addOn, spec) => {
  for (const degrees of [0, 90, 180, 270] as const) {
    const text = textOf(addOn, spec, degrees);
    const own = readOwnSvg(strToU8(text));
    expect(own).not.toBeNull();
    expect(own).toEqual(await fullReading(text));
  }
});

test('a file that was changed in any way is refused, or read as the full reader reads it', async () => {
  const text = textOf('12', { size: 'SC0' });
  const at = fc.nat(text.length - 1);
  const piece = fc.constantFrom(
    '',
    '0',
    '9',
    '.',
    '-',
    ' ',
    'Z',
    'M',
    'H',
    'C',
    '"',
    '<',
    '>',
    '&',
    '\n',
    'e',
    '/',
    'é',
    '\0',
  );
  await fc.assert(
    fc.asyncProperty(at, fc.nat(3), piece, async (from, length, put) => {
      const changed = text.slice(0, from) + put + text.slice(from + length);
      const own = readOwnSvg(strToU8(changed));
      if (own) expect(own).toEqual(await fullReading(changed));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['another namespace', (t: string) => t.replace('2000/svg', '1999/xhtml')],
  ['a transform', (t: string) => t.replace('<g ', '<g transform="scale(2)" ')],
  ['a style sheet', (t: string) => t.replace('<title>', '<style>path{fill:red}</style><title>')],
  ['another viewBox', (t: string) => t.replace('viewBox="0 0', 'viewBox="1 0')],
  ['a stroke', (t: string) => t.replace('stroke="none"', 'stroke="#000"')],
  ['a named spot', (t: string) => t.replace('fill="#000"', 'fill="#123456" data-spot="X=1/2/3/4"')],
  ['something behind the end', (t: string) => `${t}<!-- x -->`],
  ['a comment', (t: string) => t.replace('</g>', '<!-- x --></g>')],
  ['a line end in its label', (t: string) => t.replace('data-issn-barcode="', 'data-issn-barcode="\n')],
  ['a reference of its own', (t: string) => t.replace('<title>', '<title>&x;')],
])('leaves a file with %s to the full reader', (_, change) => {
  const text = textOf('12', {});
  expect(change(text)).not.toBe(text);
  expect(readOwnSvg(strToU8(change(text)))).toBeNull();
});

test('a file that is cut off is refused at every length', () => {
  const bytes = strToU8(textOf('12', { size: 'SC0' }));
  for (let length = 0; length < bytes.length; length += 97)
    expect(readOwnSvg(bytes.subarray(0, length))).toBeNull();
  expect(strFromU8(bytes)).toContain('</svg>');
});
