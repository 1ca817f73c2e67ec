import * as fc from 'fast-check';
import { completeIssn, issnCheckCharacter, issnDigits } from '../../../src/core/number/issn';
import type { NumberProblem } from '../../../src/core/number/problem';
import { parseIssn } from '../../../src/core/number/typed-issn';
import { PUBLIC_ISSNS, PUBLIC_NUMBERS } from '../../vectors/public-numbers';

const SEVEN = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 })
  .map((d) => d.join(''))
  .filter((d) => d !== '0000000');

function read(text: string) {
  const result = parseIssn(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.problems)}`);
  return result.value;
}

function problems(text: string): readonly NumberProblem[] {
  const result = parseIssn(text);
  if (result.ok) throw new Error(`${text} was read as ${result.value.issn}`);
  return result.problems;
}

describe('a published ISSN', () => {
  test.each([...PUBLIC_NUMBERS, ...PUBLIC_ISSNS])('$issn is read ($source)', ({ issn }) => {
    expect(read(issn)).toEqual({ issn, writtenAs: 'eight-characters', variant: null, saysOnline: false });
  });

  test.each(PUBLIC_NUMBERS)('$gtin13 is taken apart into $issn and $variant', ({ gtin13, issn, variant }) => {
    expect(read(gtin13)).toEqual({ issn, writtenAs: 'thirteen-digits', variant, saysOnline: false });
  });
});

describe('any notation people paste', () => {
  test.each([
    '1144-875X',
    '1144-875x',
    'ISSN 1144-875X',
    'issn 1144-875x',
    'ISSN: 1144-875X',
    'ISSN:1144-875X',
    'ISSN1144875X',
    'ISSN-L 1144-875X',
    'ISSN (print) 1144-875X',
    'p-ISSN 1144-875X',
    'Print ISSN: 1144-875X',
    '1144-875X (Print)',
    'ISSN 1144-875X.',
    '1144–875X',
    '1144—875X',
    '1144‐875X',
    '1144\u2011875X',
    '1144−875X',
    '1144 875X',
    '1144\u00a0875X',
    '1144\u2009-\u2009875X',
    '1144\u00ad875X',
    '1144\u200b875X',
    '\ufeff1144-875X',
    '1144875X',
    ' \t1144-875X\r\n',
    'urn:ISSN:1144-875X',
    'https://portal.issn.org/resource/ISSN/1144-875X',
    '1 1 4 4 8 7 5 X',
  ])('%j is 1144-875X', (text) => {
    expect(read(text)).toMatchObject({ issn: '1144-875X', writtenAs: 'eight-characters', saysOnline: false });
  });

  test.each(['1144875', '1144-875', 'ISSN 1144 875'])('%j lacks only the check character', (text) => {
    expect(read(text)).toMatchObject({ issn: '1144-875X', writtenAs: 'seven-digits' });
  });

  test.each(['977-1144875-00-7', '977 1144875 00 7', '9 771144 875007'])('%j is a GTIN-13', (text) => {
    expect(read(text)).toMatchObject({ issn: '1144-875X', variant: '00', writtenAs: 'thirteen-digits' });
  });

  test.each(['eISSN 1406-0957', 'e-ISSN: 1406-0957', 'ISSN (online) 1406-0957', '1406-0957 (Online)'])(
    '%j says that it is the online edition',
    (text) => {
      expect(read(text)).toMatchObject({ issn: '1406-0957', saysOnline: true });
    },
  );

  test('seven digits survive every notation', async () => {
    const dash = fc.constantFrom('', '-', '–', '\u2011', '−', ' ', '\u00a0', ' - ');
    const before = fc.constantFrom('', 'ISSN ', 'issn: ', 'ISSN\u00a0', 'ISSN-L: ', 'p-ISSN ', '  ');
    const after = fc.constantFrom('', ' ', '.', ' (print)', '\n');
    await fc.assert(
      fc.property(SEVEN, before, dash, after, fc.boolean(), (seven, b, d, a, small) => {
        const issn = completeIssn(seven);
        const printed = `${b}${issn.slice(0, 4)}${d}${small ? issn.slice(5).toLowerCase() : issn.slice(5)}${a}`;
        expect(read(printed).issn).toBe(issn);
        expect(issnDigits(read(printed).issn)).toBe(seven);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the check character', () => {
  test('is that of the published examples', () => {
    for (const { issn } of [...PUBLIC_NUMBERS, ...PUBLIC_ISSNS])
      expect(issnCheckCharacter(issn.replace('-', ''))).toBe(issn.at(-1));
  });

  test('takes X for ten and 0 for none', () => {
    expect(issnCheckCharacter('1144875')).toBe('X');
    expect(issnCheckCharacter('0000000')).toBe('0');
  });

  // Weights 8 to 1 are all prime to 11, and so are their differences: modulus 11 catches both kinds of error.
  test('refuses every single wrong digit of a valid ISSN', async () => {
    await fc.assert(
      fc.property(SEVEN, (seven) => {
        const characters = completeIssn(seven).replace('-', '');
        for (let place = 0; place < 8; place++)
          for (const other of place === 7 ? '0123456789X' : '0123456789') {
            if (other === characters[place]) continue;
            const wrong = characters.slice(0, place) + other + characters.slice(place + 1);
            expect(problems(wrong)[0]?.code).toBe('issn/check-character');
          }
      }),
      { numRuns: 60 },
    );
  });

  test('refuses every exchange of unequal neighbours and says which they were', async () => {
    await fc.assert(
      fc.property(SEVEN, fc.integer({ min: 0, max: 6 }), (seven, place) => {
        const issn = completeIssn(seven);
        const c = issn.replace('-', '');
        fc.pre(c[place] !== c[place + 1]);
        const swapped = `${c.slice(0, place)}${c[place + 1]}${c[place]}${c.slice(place + 2)}`;
        fc.pre(/^\d{7}/.test(swapped));
        const [problem] = problems(swapped);
        expect(problem).toMatchObject({ code: 'issn/check-character' });
        if (problem?.code !== 'issn/check-character') return;
        expect(problem.mistakes).toContainEqual({ kind: 'swapped', first: place + 1, second: place + 2 });
        expect(problem.suggestions).toContain(issn);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a wrong check character', () => {
  test.each([
    ['1234-5678', '9', '1234-5679'],
    ['0311-1750', 'X', '0311-175X'],
    ['1144-8750', 'X', '1144-875X'],
    ['1144-8759', 'X', '1144-875X'],
  ])('of %s is told beside the right one', (got, expected, suggestion) => {
    const [problem, ...others] = problems(got);
    expect(problem).toMatchObject({ code: 'issn/check-character', got, typed: got.at(-1), expected });
    expect(problem).toHaveProperty('suggestions.0', suggestion);
    expect(others).toEqual([]);
  });

  test.each([
    ['0311-1750', { kind: 'zero-for-x' }],
    ['1144-8750', { kind: 'zero-for-x' }],
    ['1000-007X', { kind: 'x-for-zero' }],
    ['1144-785X', { kind: 'swapped', first: 5, second: 6 }],
  ])('of %s is explained', (got, mistake) => {
    expect(problems(got)).toEqual([expect.objectContaining({ mistakes: expect.arrayContaining([mistake]) })]);
  });

  test('is no matter of a zero where none was typed for X', () => {
    for (const got of ['1234-5678', '1144-8759', '1406-0940'])
      expect(JSON.stringify(problems(got))).not.toMatch(/zero-for-x|x-for-zero/);
  });
});

describe('the ISSN check digit kept in thirteen digits', () => {
  // 0139-6323: the 3 stands where the first digit of the variant belongs.
  test('is named where it breaks the check digit', () => {
    expect(problems('9770139632307')).toMatchObject([
      { code: 'gtin13/check-digit', mistakes: [{ kind: 'issn-check-digit-kept' }] },
    ]);
  });

  test('is read as a variant where the check digit agrees', () => {
    expect(read('9770139632304')).toMatchObject({ issn: '0139-6323', variant: '30' });
  });
});
