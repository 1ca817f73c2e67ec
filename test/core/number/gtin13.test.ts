import { parseCoverNumber } from '../../../src/core/number/cover-number';
import { deriveGtin13 } from '../../../src/core/number/derivation';
import { gtinCheckDigit } from '../../../src/core/number/gtin13';
import { PUBLIC_NUMBERS } from '../../vectors/public-numbers';

function number(issn: string, variant: string | null, addOn: string | null) {
  const result = parseCoverNumber({ issn, variant, addOn });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test.each(PUBLIC_NUMBERS)('$issn with variant $variant is $gtin13 ($source)', (published) => {
  const { issn, variant, gtin13, addOn } = published;
  expect(number(issn, variant, addOn)).toMatchObject({
    issn,
    variant,
    gtin13,
    addOn: { kind: addOn.length === 2 ? 'ean2' : 'ean5', digits: addOn },
  });
});

test('the variant is 00 where none is given', () => {
  expect(number('1144-875X', null, null)).toMatchObject({ variant: '00', addOn: null });
});

test('the variant of thirteen digits is kept', () => {
  expect(number('9771335169014', null, null)).toMatchObject({ variant: '01', gtin13: '9771335169014' });
});

test('the check digit weighs one and three in turn', () => {
  // 9+21+7+3+1+12+4+24+7+15+0+0 = 103
  expect(gtinCheckDigit('977114487500')).toBe('7');
  expect(gtinCheckDigit('000000000000')).toBe('0');
});

test('the derivation goes from 977 over the seven digits and the variant to the check digit', () => {
  const { issn, variant } = number('1335-1699', '01', null);
  expect(deriveGtin13(issn, variant)).toEqual([
    { step: 'prefix', digits: '977', soFar: '977' },
    { step: 'issn-digits', digits: '1335169', soFar: '9771335169' },
    { step: 'variant', digits: '01', soFar: '977133516901' },
    { step: 'check-digit', digits: '4', soFar: '9771335169014' },
  ]);
});
