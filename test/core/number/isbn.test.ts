import * as fc from 'fast-check';
import { parseCoverNumber } from '../../../src/core/number/cover-number';
import { parseIsbn } from '../../../src/core/number/isbn';
import { bwipModules } from '../../judges/encoders';

describe('an ISBN', () => {
  test.each([
    ['978-3-16-148410-0', '978-3-16-148410-0'],
    ['ISBN 978-3-16-148410-0', '978-3-16-148410-0'],
    ['ISBN-13: 978-3-16-148410-0', '978-3-16-148410-0'],
    ['isbn:9783161484100', '9783161484100'],
    ['978 3 16 148410 0', '978-3-16-148410-0'],
    ['978–3–16–148410–0', '978-3-16-148410-0'],
    ['978-3161484100', '9783161484100'],
    ['979-10-90636-07-1', '979-10-90636-07-1'],
    ['978-0-306-40615-7', '978-0-306-40615-7'],
  ])('%j is read as %s', (text, isbn) => {
    expect(parseIsbn(text)).toEqual({ ok: true, value: isbn });
  });

  test.each([
    ['', { code: 'isbn/empty' }],
    ['ISBN', { code: 'isbn/empty' }],
    ['978-3-16-148410-1', { code: 'isbn/check-digit', typed: '1', expected: '0' }],
    [
      '978-3-16-148401-0',
      { code: 'isbn/check-digit', suggestions: expect.arrayContaining(['9783161484100']) },
    ],
    ['0-306-40615-2', { code: 'isbn/ten-digits', suggestion: '9780306406157' }],
    ['ISBN-10: 0-306-40615-2', { code: 'isbn/ten-digits', suggestion: '9780306406157' }],
    ['3-16-148410-X', { code: 'isbn/ten-digits', suggestion: '9783161484100' }],
    ['0-306-40615-3', { code: 'isbn/length', digits: 10 }],
    ['978-3-16-14841-0', { code: 'isbn/length', digits: 12 }],
    ['9771144875007', { code: 'isbn/prefix', prefix: '9771' }],
    ['979-0-2600-0043-8', { code: 'isbn/prefix', prefix: '9790' }],
    ['4006381333931', { code: 'isbn/prefix', prefix: '4006' }],
    ['978-3-16-14841O-0', { code: 'isbn/character', got: 'O', position: 12, meant: '0' }],
    ['978316148410X', { code: 'isbn/character', got: 'X', position: 13 }],
    ['9'.repeat(100_000), { code: 'isbn/length', digits: 100_000 }],
  ])('%j is refused', (text, problem) => {
    const result = parseIsbn(text);
    expect(result).toMatchObject({ ok: false, problems: [problem] });
    expect(JSON.stringify(result).length).toBeLessThan(600);
  });

  test('has the check digit of the encoder in bwip-js, and no other', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('9783', '97910', '9789'),
        fc.integer({ min: 0, max: 10 ** 7 - 1 }),
        (prefix, number) => {
          const twelve = (prefix + String(number).padStart(8, '0')).slice(0, 12);
          const right = [...'0123456789'].filter((digit) => parseIsbn(twelve + digit).ok);
          expect(right).toHaveLength(1);
          expect(bwipModules(`${twelve}${right[0]}`, '')).not.toBe('');
          const wrong = (Number(right[0]) + 1) % 10;
          expect(() => bwipModules(`${twelve}${wrong}`, '')).toThrow();
        },
      ),
      { numRuns: 30 },
    ));
});

describe('two numbers', () => {
  const SERIES = { issn: '1144-875X', variant: null, addOn: null, isbn: '978-3-16-148410-0' } as const;

  test.each([
    [{}, 'isbn', '9783161484100', 'ISSN 1144-875X'],
    [{ bars: 'isbn' }, 'isbn', '9783161484100', 'ISSN 1144-875X'],
    [{ bars: ' ISSN ' }, 'issn', '9771144875007', 'ISBN 978-3-16-148410-0'],
    [{ bars: 'issn', variant: '03' }, 'issn', '9771144875038', 'ISBN 978-3-16-148410-0'],
    [{ isbn: null }, 'issn', '9771144875007', 'ISSN 1144-875X'],
  ])('%j', (typed, bars, gtin13, line) => {
    expect(parseCoverNumber({ ...SERIES, ...typed })).toMatchObject({
      ok: true,
      value: { issn: '1144-875X', bars, gtin13, line },
    });
  });

  test.each([
    [{ isbn: null, bars: 'isbn' }, ['isbn/empty']],
    [{ variant: '01' }, ['isbn/variant']],
    [{ bars: 'both' }, ['bars/format']],
    [{ issn: '1144-8750', isbn: '978-3-16-148410-1' }, ['issn/check-character', 'isbn/check-digit']],
  ])('%j is refused', (typed, codes) => {
    const result = parseCoverNumber({ ...SERIES, ...typed });
    expect(result.ok ? [] : result.problems.map((p) => p.code)).toEqual(codes);
  });
});
