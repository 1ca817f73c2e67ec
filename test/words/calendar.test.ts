import { noticeText, priceChangeText } from '../../src/words/calendar';
import { variantOf } from '../core/calendar/issue';

test.each([
  [{ code: 'notice/skipped', issues: 1 }, ['1 issue is left out']],
  [{ code: 'notice/skipped', issues: 3 }, ['3 issues are left out']],
  [
    { code: 'notice/repeats', addOn: '23', variant: '01', window: { kind: 'week-year' } },
    ['issue number 23', 'variant 01', 'within a year of weeks'],
  ],
  [{ code: 'notice/variant-not-in-use', got: '05', used: '00' }, ['uses variant 00', 'not 05']],
] as const)('says %j', (notice, quotes) => {
  const text = noticeText(notice);
  for (const quote of quotes) expect(text).toContain(quote);
  expect(text).toMatch(/^[A-Z0-9].*\.$/);
});

test.each([
  ['next-variant', 'Variant 02 becomes 03: each change of the price, up or down, takes the next variant.'],
  ['next-first-digit', 'takes the next first digit'],
  ['changed-price', 'has a variant of its own'],
] as const)('says why a price change by %s changes the variant', (why, words) => {
  const text = priceChangeText({ from: variantOf('02'), variant: variantOf('03'), why });
  expect(text).toContain(words);
});
