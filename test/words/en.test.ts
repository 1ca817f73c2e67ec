import type { Difference } from '../../src/core/artwork/difference';
import type { Finding } from '../../src/core/check/finding';
import { mm, share } from '../../src/core/figure/figure';
import type { Problem } from '../../src/core/problem';
import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import { parseRequest } from '../../src/jobs/place';
import { differenceText, findingText, problemText } from '../../src/words/en';
import { PROBLEMS } from './problems';
import { UPDATE_FINDINGS } from './update-problems';

const FIGURES = {
  measured: [mm(12, 2), share(0.53)],
  required: [mm(22.85)],
  source: [{ verbatim: 'GS1 5.2' }, 'wherePossible'],
} as const;
const SAID = ['12.00 mm, 53 %', 'Required: 22.85 mm', '(GS1 5.2: where possible).'];

const FINDINGS: Readonly<Record<Finding['code'], string>> = {
  ...UPDATE_FINDINGS,
  'symbol/not-found': 'no barcode',
  'symbol/undecodable': 'cannot be read',
  'symbol/multiple': 'more than one',
  'symbol/mirrored': 'mirrored',
  'symbol/covered': 'covered',
  'symbol/differs': 'differs',
  'number/prefix': 'no ISSN',
  'number/digits-mismatch': 'digits',
  'number/issn-line-mismatch': 'printed ISSN',
  'number/unexpected': 'expected one',
  'number/online-issn': 'online edition',
  'add-on/missing': 'missing',
  'add-on/unreadable': 'cannot be read',
  'size/x-dimension': 'out of range',
  'size/non-uniform': 'stretched',
  'quiet-zone/left': 'left',
  'quiet-zone/right': 'right',
  'quiet-zone/add-on': 'behind the issue number',
  'bars/width-deviation': 'wrong widths',
  'ink/not-single': 'more than one ink',
  'ink/registration': 'registration colour',
  'ink/rgb': 'screen colour',
  'ink/tint': 'tint',
  'ink/red-light': 'too light',
  'ink/background': 'ground',
  'overprint/panel': 'panel',
  'overprint/bars': 'overprint',
  'effect/transparency': 'transparency',
  'image/resolution': 'coarse picture',
  'image/antialiased': 'soft edges',
  'place/rotation': 'askew',
  'place/trim-distance': 'place',
  'print/issn-missing': 'apart from the barcode',
  'cannot-verify': 'cannot be verified',
  'number/check-character-computed': 'check character',
  'number/issn-check-digit-kept': 'variant',
  'add-on/gap': 'gap',
  'size/snapped': 'whole dots',
  'size/truncated': 'shortened',
  'bars/reduction': 'reduction is large',
  'bars/reduction-rounded': 'rounded',
  'bars/reduction-off-grid': 'between dots',
  'ink/not-carried': 'ink',
  'text/live': 'font',
  'text/font-missing': 'OCR-B',
  'document/parent-page': 'parent page',
  'document/rgb-intent': 'screens',
};
const CODES = [...Object.keys(PROBLEMS), ...Object.keys(FINDINGS)];

const sentences = (text: string) => text.split(/[.?!](?=\s[A-Z0-9"]|$)/).filter((s) => s.trim() !== '');

function expectPlainEnglish(text: string) {
  expect(text).toMatch(/^["A-Z0-9].*[.?]$/);
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\$\{| {2}/);
  for (const code of CODES) expect(text).not.toContain(code);
  expect(sentences(text).length).toBeGreaterThanOrEqual(1);
  expect(sentences(text).length).toBeLessThanOrEqual(3);
}

test.each(Object.entries(PROBLEMS) as [string, [Problem, ...string[]]][])(
  'says %s',
  (_, [problem, ...quotes]) => {
    const text = problemText(problem);
    expectPlainEnglish(text);
    for (const quote of quotes) expect(text).toContain(quote);
  },
);

test.each(Object.entries(FINDINGS))('says the finding %s', (code, lead) => {
  const text = findingText({ code: code as Finding['code'], severity: 'warning', ...FIGURES });
  expectPlainEnglish(text);
  for (const quote of [lead, ...SAID]) expect(text).toContain(quote);
});

test('says a difference with both values, and a missing part as nothing', () => {
  const difference: Difference = { property: 'panel', expected: 'onPanel', got: 'nothing' };
  expect(differenceText(difference)).toBe('the white panel: a white panel under it expected, nothing found');
});

test('offers the plain correction first and no more than two exchanges', () => {
  const text = problemText({
    code: 'issn/check-character',
    got: '1234-5670',
    typed: '0',
    expected: '9',
    mistakes: [],
    suggestions: ['1234-5679', '2134-5670', '1324-5670', '1243-5670'],
  });
  expect(text).toContain('Did you mean 1234-5679 or, if two digits were exchanged, 2134-5670 or 1324-5670?');
  expect(text).not.toContain('1243-5670');
});

test('never lets a refused length read like the limit it misses', () => {
  const text = problemText({
    code: 'size/range',
    got: '0.26399mm',
    xDimension: 0.26399,
    min: 0.264,
    max: 0.66,
  });
  expect(text).toContain('0.26399 mm wide; 0.264 mm');
});

test('keeps control characters and very long names out of a message', () => {
  const text = problemText({
    code: 'template/item-not-found',
    name: `\u001b[2J${'n'.repeat(5000)}`,
    available: [],
  });
  expect(text).not.toContain('\u001b');
  expect(text.length).toBeLessThan(300);
  expect(problemText({ code: 'file/not-found', path: '\u001b[2J/a' })).not.toContain('\u001b');
});

test.each(['', 'O311-175X', '0311-1750', '12345', '9783161484100', '4190001234567', '977114487512', '٠٣١١'])(
  'has words for what the parser says of %p',
  (issn) => {
    const request = parseRequest(
      { issn, variant: '5', addOn: '123' },
      { ...DEFAULT_TYPED_SPEC, size: '1', height: 'x', gap: '99', ink: 'red' },
    );
    expect(request.ok).toBe(false);
    if (!request.ok) for (const problem of request.problems) expectPlainEnglish(problemText(problem));
  },
);
