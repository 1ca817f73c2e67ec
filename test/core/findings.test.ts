import { findingsOf } from '../../src/core/check/drawn';
import { onWholeDots } from '../../src/core/symbol/dots';
import type { TypedSpec } from '../../src/core/symbol/spec';
import { coverNumber, symbolSpec } from './requests';

const codes = (issn: string, addOn: string | null, typed: Partial<TypedSpec> = {}) => {
  const spec = symbolSpec(typed);
  return findingsOf(coverNumber({ issn, variant: null, addOn }), spec, spec).map(
    (f) => `${f.severity} ${f.code}`,
  );
};

describe('what should be known of a symbol', () => {
  test('nothing, of one as the standards want it', () => {
    expect(codes('1144-875X', '12')).toEqual([]);
  });

  test.each([
    ['SC2', '90%', 'note'],
    ['SC4', '70%', 'note'],
    ['SC4', '69.9%', 'warning'],
    ['SC2', '16mm', 'note'],
    ['SC2', '15.9mm', 'warning'],
  ])('%s bars cut to %s: a %s', (size, height, severity) => {
    expect(codes('1144-875X', null, { size, height })).toEqual([`${severity} size/truncated`]);
  });

  test.each([
    ['10', null, []],
    ['10.1', null, ['warning add-on/gap']],
    ['12', null, ['warning add-on/gap']],
    ['10', '60um', ['warning add-on/gap']],
    ['9', '60um', []],
  ])('a gap of %sX and a reduction of %s: %j', (gap, reduction, expected) => {
    expect(codes('1144-875X', '12', { gap, reduction })).toEqual(expected);
  });

  test('a wide gap without an add-on is nobody\u2019s concern', () => {
    expect(codes('1144-875X', null, { gap: '12' })).toEqual([]);
  });

  test('a reduction beyond a quarter of X, or a bar under 0.15 mm', () => {
    expect(codes('1144-875X', null, { reduction: '82um' })).toEqual([]);
    expect(codes('1144-875X', null, { reduction: '83um' })).toEqual(['warning bars/reduction']);
    expect(codes('1144-875X', null, { size: 'SC0', reduction: '66um' })).toEqual([]);
    expect(codes('1144-875X', null, { size: 'SC0', reduction: '115um' })).toEqual(['warning bars/reduction']);
  });

  test('a size moved to dots, and a reduction that leaves them', () => {
    expect(codes('1144-875X', null, { resolution: '2540' })).toEqual([]);
    expect(codes('1144-875X', null, { resolution: '2400' })).toEqual(['note size/snapped']);
    expect(codes('1144-875X', null, { resolution: '2540', reduction: '1dot' })).toEqual([
      'note bars/reduction-off-grid',
    ]);
    expect(codes('1144-875X', null, { resolution: '2540', reduction: '2dots' })).toEqual([]);
  });

  test('a reduction that a picture cannot show', () => {
    const asked = symbolSpec({ reduction: '30um', resolution: '300' });
    const number = coverNumber({ issn: '1144-875X', variant: null, addOn: null });
    expect(findingsOf(number, onWholeDots(asked), asked).map((f) => f.code)).toContain(
      'bars/reduction-rounded',
    );
  });

  test('an online ISSN, seven digits, and the check digit kept in thirteen', () => {
    expect(codes('eISSN 1406-0957', null)).toEqual(['warning number/online-issn']);
    expect(codes('1144875', null)).toEqual(['note number/check-character-computed']);
    // 0317-8471: thirteen valid digits in which 1, its check digit, begins the variant.
    expect(codes('9770317847100', null)).toEqual(['warning number/issn-check-digit-kept']);
    expect(codes('9770317847001', null)).toEqual([]);
  });

  test('live text', () => {
    expect(codes('1144-875X', null, { issnLine: 'live' })).toEqual(['warning text/live']);
  });
});
