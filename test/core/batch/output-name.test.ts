import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { outputKey, parseOutputName } from '../../../src/core/batch/output-name';

const faultOf = (name: string) => {
  const read = parseOutputName(name);
  const problem = read.ok ? null : read.problems[0];
  return problem?.code === 'output/name' ? problem.fault : null;
};

test.each([
  ['../x.svg', 'leaves-folder'],
  ['../../x', 'leaves-folder'],
  ['a/../../x.svg', 'leaves-folder'],
  ['a\\..\\..\\x.svg', 'leaves-folder'],
  ['..', 'leaves-folder'],
  ['/etc/passwd', 'absolute'],
  ['\\\\server\\share\\x.svg', 'absolute'],
  ['C:\\x.svg', 'absolute'],
  ['c:x.svg', 'absolute'],
  ['~/x.svg', 'absolute'],
  ['con', 'reserved'],
  ['CON.svg', 'reserved'],
  ['a/nul.tar.svg', 'reserved'],
  ['Lpt1 .svg', 'reserved'],
  ['COM¹.svg', 'reserved'],
  ['CONIN$', 'reserved'],
  ['ab:c.svg', 'character'],
  ['x.svg:stream', 'character'],
  ['a?.svg', 'character'],
  ['a\0.svg', 'character'],
  ['a\u202Egvs.svg', 'character'],
  ['a\uD800.svg', 'character'],
  ['x.svg.', 'ending'],
  ['x /a.svg', 'ending'],
  ['./x.svg', 'ending'],
  ['a//x.svg', 'ending'],
  ['a/', 'ending'],
  ['.', 'ending'],
  [`${'x'.repeat(300)}.svg`, 'too-long'],
  ['ж'.repeat(101), 'too-long'],
  ['😀'.repeat(51), 'too-long'],
  [`${'abc/'.repeat(100)}x`, 'too-long'],
])('refuses %p: %s', (name, fault) => {
  expect(faultOf(name)).toBe(fault);
});

test.each([
  ['a.svg', 'a.svg'],
  ['2026\\05\\a.svg', '2026/05/a.svg'],
  ['...a/..b.svg', '...a/..b.svg'],
  ['console.svg', 'console.svg'],
  ['Journal d’été – 05.svg', 'Journal d’été – 05.svg'],
  ['e\u0301.svg', 'é.svg'],
  ['x'.repeat(200), 'x'.repeat(200)],
])('takes %p as %p', (name, path) => {
  expect(parseOutputName(name)).toEqual({ ok: true, value: path });
});

test('no name that is taken leaves the folder, by the rules of either kind of system', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '...',
      'a',
      'C:',
      '~',
      ' ',
      '%2e%2e',
      '\u2025',
      '\uFF0E\uFF0E',
      'con',
      'a.',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const name = fc
    .tuple(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom('/', '\\'), { minLength: 6, maxLength: 6 }),
    )
    .map(([parts, joints]) =>
      parts.map((text, i) => text + (i < parts.length - 1 ? joints[i] : '')).join(''),
    );
  fc.assert(
    fc.property(name, (text) => {
      const read = parseOutputName(text);
      if (!read.ok) return;
      expect(posix.resolve('/out', read.value).startsWith('/out/')).toBe(true);
      expect(win32.resolve('D:\\out', read.value).startsWith('D:\\out\\')).toBe(true);
      expect(parseOutputName(read.value)).toEqual(read);
    }),
    { numRuns: 5000 },
  );
});

test('one key for names that some system takes for one', () => {
  expect(outputKey('A/É.svg')).toBe(outputKey('a/e\u0301.SVG'));
  expect(outputKey('straße')).toBe(outputKey('STRASSE'));
  expect(outputKey('a')).not.toBe(outputKey('b'));
});
