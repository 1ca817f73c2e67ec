import * as fc from 'fast-check';
import { parseCoverNumber, type TypedNumber } from '../../../src/core/number/cover-number';
import type { NumberProblem } from '../../../src/core/number/problem';
import { parseIssn } from '../../../src/core/number/typed-issn';

const cover = (issn: string, variant: string | null = null, addOn: string | null = null): TypedNumber => ({
  issn,
  variant,
  addOn,
});

const volume = (isbn: string): TypedNumber => ({ ...cover('1144-875X'), isbn });

const problemsOf = (typed: TypedNumber): readonly NumberProblem[] => {
  const result = parseCoverNumber(typed);
  return result.ok ? [] : result.problems;
};

/** One input for every code there is: a new code without an input does not compile. */
const EVERY_CODE: Readonly<Record<NumberProblem['code'], TypedNumber>> = {
  'issn/empty': cover(''),
  'issn/too-long': cover('1'.repeat(10_240)),
  'issn/character': cover('1144-87SX'),
  'issn/length': cover('1144-87'),
  'issn/check-character': cover('1144-8750'),
  'issn/zero': cover('0000-0000'),
  'issn/is-isbn': cover('978-3-16-148410-0'),
  'issn/is-ismn': cover('979-0-2600-0043-8'),
  'issn/other-scheme': cover('4194563903508'),
  'gtin13/check-digit': cover('9771144875008'),
  'variant/format': cover('1144-875X', '7'),
  'variant/conflict': cover('9771144875007', '01'),
  'add-on/format': cover('1144-875X', null, '123'),
  'isbn/empty': volume(''),
  'isbn/character': volume('978-3-16-14841O-0'),
  'isbn/length': volume('978-3-16'),
  'isbn/ten-digits': volume('3-16-148410-X'),
  'isbn/prefix': volume('9771144875007'),
  'isbn/check-digit': volume('978-3-16-148410-1'),
  'isbn/variant': { ...volume('978-3-16-148410-0'), variant: '01' },
  'bars/format': { ...volume('978-3-16-148410-0'), bars: 'both' },
};

test.each(Object.entries(EVERY_CODE))('%s is the answer to its input, and the only one', (code, typed) => {
  expect(problemsOf(typed).map((p) => p.code)).toEqual([code]);
});

describe('what is no ISSN', () => {
  test.each<readonly [what: string, text: string, problem: object]>([
    ['nothing', '', { code: 'issn/empty' }],
    ['blanks', '  \t\u00a0\u200b ', { code: 'issn/empty' }],
    ['the word alone', 'ISSN', { code: 'issn/empty' }],
    ['dashes', '----', { code: 'issn/empty' }],
    ['10 kB of digits', '9'.repeat(10_240), { code: 'issn/too-long', got: 10_240, limit: 200 }],
    ['10 kB of blanks', ' '.repeat(10_240), { code: 'issn/too-long' }],
    ['an emoji', '1144-875😀', { code: 'issn/character', got: '😀', position: 8, meant: null }],
    ['half an emoji', '1144-875\ud83d', { code: 'issn/character', got: '\\u{d83d}', meant: null }],
    ['a full-width digit', '1144-87５X', { code: 'issn/character', got: '５', position: 7, meant: '5' }],
    ['an Arabic digit', '1144-87٥X', { code: 'issn/character', got: '٥', meant: null }],
    ['the letter O', '1144-875O', { code: 'issn/character', got: 'O', position: 8, meant: '0' }],
    ['the letter O inside', 'O105-0001', { code: 'issn/character', got: 'O', position: 1, meant: '0' }],
    ['a Cyrillic O', '1О44-875X', { code: 'issn/character', got: 'О', position: 2, meant: '0' }],
    ['a Cyrillic X', '1144-875Х', { code: 'issn/character', got: 'Х', position: 8, meant: 'X' }],
    ['a times sign', '1144-875×', { code: 'issn/character', got: '×', meant: 'X' }],
    ['a small l', 'll44-875X', { code: 'issn/character', got: 'l', position: 1, meant: '1' }],
    ['an underscore', '1144_875X', { code: 'issn/character', got: '_', position: 5, meant: null }],
    ['a slash', '1144/875X', { code: 'issn/character', got: '/', position: 5 }],
    ['a NUL', '1144\u0000875X', { code: 'issn/character', got: '\\u{0}' }],
    ['X inside', '11X4-8757', { code: 'issn/character', got: 'X', position: 3, meant: null }],
    ['zeros', '0000-0000', { code: 'issn/zero' }],
    ['seven zeros', '0000000', { code: 'issn/zero' }],
    ['zeros in thirteen digits', '9770000000003', { code: 'issn/zero' }],
    ['six digits', '114487', { code: 'issn/length', digits: 6, hint: null }],
    ['nine digits', '1144875X7', { code: 'issn/character', got: 'X', position: 8 }],
    ['nine plain digits', '114487512', { code: 'issn/length', digits: 9, hint: null }],
    ['the core without variant', '97711448757', { code: 'issn/length', digits: 11, hint: 'variant-missing' }],
    ['the core alone', '9771144875', { code: 'issn/length', digits: 10, hint: 'variant-missing' }],
    ['no check digit', '977114487500', { code: 'issn/length', hint: 'gtin13-check-digit-missing' }],
    [
      'the check character kept',
      '9771144875X007',
      { code: 'issn/length', hint: 'issn-check-character-kept' },
    ],
    ['the issue included', '977114487500712', { code: 'issn/length', digits: 15, hint: 'add-on-included' }],
    ['the long issue included', '977114487500712345', { code: 'issn/length', hint: 'add-on-included' }],
    ['an ISBN-13', '9783161484100', { code: 'issn/is-isbn' }],
    ['an ISBN-13 of 979', '9791090636071', { code: 'issn/is-isbn' }],
    ['an ISBN-10', '3-16-148410-X', { code: 'issn/is-isbn' }],
    ['the word ISBN', 'ISBN 1144-875X', { code: 'issn/is-isbn' }],
    ['an ISMN', '9790260000438', { code: 'issn/is-ismn' }],
    ['the word ISMN', 'ISMN M-2600-0043-8', { code: 'issn/is-ismn' }],
    ['419', '4194563903508', { code: 'issn/other-scheme', scheme: 'de-pressecode' }],
    ['414', '4143872405500', { code: 'issn/other-scheme', scheme: 'de-pressecode' }],
    ['491', '4910123450193', { code: 'issn/other-scheme', scheme: 'jp-magazine' }],
    ['a UPC of twelve digits', '036000291452', { code: 'issn/other-scheme', scheme: 'upc' }],
    ['a UPC of thirteen digits', '0036000291452', { code: 'issn/other-scheme', scheme: 'upc' }],
    ['another EAN', '4006381333931', { code: 'issn/other-scheme', scheme: 'other-gtin' }],
    ['a wrong check digit', '9771144875008', { code: 'gtin13/check-digit', typed: '8', expected: '7' }],
    [
      'two digits of thirteen exchanged',
      '9771148475007',
      {
        code: 'gtin13/check-digit',
        mistakes: expect.arrayContaining([{ kind: 'swapped', first: 7, second: 8 }]),
      },
    ],
  ])('%s is refused', (_, text, problem) => {
    const result = parseIssn(text);
    expect(result).toMatchObject({ ok: false });
    expect(problemsOf(cover(text))[0]).toMatchObject(problem);
  });

  test('every wrong character is named, up to five', () => {
    expect(problemsOf(cover('IO44-875x'))).toHaveLength(2);
    expect(problemsOf(cover('hello, world'))).toHaveLength(5);
  });

  test('a wrong number is never quoted at length', () => {
    for (const text of ['1'.repeat(200), `ISBN ${'x'.repeat(190)}`])
      for (const p of problemsOf(cover(text))) expect(JSON.stringify(p).length).toBeLessThan(200);
  });
});

describe('variant and issue', () => {
  test.each([
    ['7', '07'],
    ['123', null],
    ['1a', null],
    ['', null],
    ['０１', null],
    ['-1', null],
  ])('a variant of %j is refused', (variant, suggestion) => {
    expect(problemsOf(cover('1144-875X', variant))).toEqual([
      { code: 'variant/format', got: variant, suggestion },
    ]);
  });

  test.each([
    ['1', '01'],
    ['123', '00123'],
    ['1234', '01234'],
    ['1a', null],
    ['123456', null],
    ['', null],
    ['７８', null],
    ['7-8', null],
  ])('an issue of %j is refused', (addOn, suggestion) => {
    expect(problemsOf(cover('1144-875X', null, addOn))).toEqual([
      { code: 'add-on/format', got: addOn, suggestion },
    ]);
  });

  test('10 kB of text is refused and cut', () => {
    const long = 'x'.repeat(10_240);
    for (const problem of problemsOf(cover('1144-875X', long, long)))
      expect(JSON.stringify(problem).length).toBeLessThan(120);
  });

  test('a variant that repeats the one in thirteen digits is no conflict', () => {
    expect(problemsOf(cover('9771335169014', '01', '78'))).toEqual([]);
  });
});

test('all problems of all fields come back at once', () => {
  expect(problemsOf(cover('IO44-875X', '7', '123')).map((p) => p.code)).toEqual([
    'issn/character',
    'issn/character',
    'variant/format',
    'add-on/format',
  ]);
});

describe('any text at all', () => {
  const nearly = fc
    .array(fc.constantFrom(...'0123456789Xx-– ISN977:()\u00a0O'), { maxLength: 24 })
    .map((c) => c.join(''));
  const text = fc.oneof(
    nearly,
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  );

  test('is read or refused, never thrown at', async () => {
    await fc.assert(
      fc.property(text, fc.option(text), fc.option(text), (issn, variant, addOn) => {
        const result = parseCoverNumber({ issn, variant, addOn });
        if (result.ok) {
          expect(result.value.issn).toMatch(/^\d{4}-\d{3}[\dX]$/);
          expect(result.value.gtin13).toMatch(/^977\d{10}$/);
        } else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([' ', '(', '.', '- ', 'ISSN ', 'e', 'print', 'https://portal.issn.org/resource/issn/'])(
    'of many %j followed by what does not fit is refused before the test is given up',
    (piece) => {
      const full = piece.repeat(Math.ceil(200 / piece.length)).slice(0, 199);
      for (let i = 0; i < 200; i++) expect(parseIssn(`${full.slice(i)}!`).ok).toBe(false);
    },
  );
});
