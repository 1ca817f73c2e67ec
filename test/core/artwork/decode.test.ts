import { decodeAddOn, decodeMain } from '../../../src/core/artwork/decode';
import type { AddOn } from '../../../src/core/number/add-on';
import { encodeSymbol } from '../../../src/core/symbol/encode';
import { modulesOf } from '../../judges/encoders';
import { PRINTED_WIDTHS, PUBLIC_NUMBERS } from '../../vectors/public-numbers';
import { coverNumber, someNumbers } from '../requests';

const GTIN13 = coverNumber({ issn: '1144-875X', variant: null, addOn: null }).gtin13;

const every = (places: 2 | 5): readonly string[] =>
  Array.from({ length: 10 ** places }, (_, i) => String(i).padStart(places, '0'));

function addOnWidths(digits: string): readonly number[] {
  const addOn = { kind: digits.length === 2 ? 'ean2' : 'ean5', digits } as AddOn;
  return encodeSymbol(GTIN13, addOn).addOn ?? [];
}

/** Element widths of a row of modules; a row that does not begin and end with ink is no symbol at all. */
function widthsOf(modules: string): readonly number[] {
  return (modules.match(/1+|0+/g) ?? []).map((run) => run.length);
}

/** The row with each single module turned over, one after the other. */
const corrupted = (modules: string): readonly string[] =>
  [...modules].map((m, i) => modules.slice(0, i) + (m === '1' ? '0' : '1') + modules.slice(i + 1));

test.each([2, 5] as const)('every add-on of %i digits is read as what was written', (places) => {
  const wrong = every(places).filter((digits) => decodeAddOn(addOnWidths(digits)) !== digits);
  expect(wrong).toEqual([]);
});

test('main symbols are read as what was written', () => {
  for (const nine of someNumbers(3000, 9, 15420)) {
    const { gtin13 } = coverNumber({ issn: nine.slice(0, 7), variant: nine.slice(7), addOn: null });
    expect(decodeMain(encodeSymbol(gtin13, null).main)).toBe(gtin13);
  }
});

test.each(PUBLIC_NUMBERS)('$gtin13 with $addOn is read', (published) => {
  const { gtin13, addOn } = coverNumber(published);
  const { main, addOn: beside } = encodeSymbol(gtin13, addOn);
  expect([decodeMain(main), decodeAddOn(beside ?? [])]).toEqual([published.gtin13, published.addOn]);
});

test('the widths that BWIPP prints are read', () => {
  const widths = (text: string) => [...text.replaceAll(' ', '')].map(Number);
  expect(decodeMain(widths(PRINTED_WIDTHS.main))).toBe(PRINTED_WIDTHS.gtin13);
  expect(decodeAddOn(widths(PRINTED_WIDTHS.addOnWidths))).toBe(PRINTED_WIDTHS.addOn);
});

describe('one module turned over', () => {
  test('never leaves a main symbol readable', () => {
    for (const nine of someNumbers(150, 9, 95)) {
      const { gtin13 } = coverNumber({ issn: nine.slice(0, 7), variant: nine.slice(7), addOn: null });
      const read = corrupted(modulesOf(encodeSymbol(gtin13, null).main)).map((m) => decodeMain(widthsOf(m)));
      expect(read.filter((r) => r !== null)).toEqual([]);
    }
  });

  test('never leaves an EAN-5 readable', () => {
    const read = someNumbers(5000, 5, 47).flatMap((digits) =>
      corrupted(modulesOf(addOnWidths(digits))).map((m) => decodeAddOn(widthsOf(m))),
    );
    expect(read).toHaveLength(5000 * 47);
    expect(read.filter((r) => r !== null)).toEqual([]);
  });

  // An EAN-2 has no check digit but its value modulo four: nine in a hundred changes pass as another pair of digits.
  test('leaves an EAN-2 unreadable, or with one other digit that its sets agree with', () => {
    const read = every(2).flatMap((digits) =>
      corrupted(modulesOf(addOnWidths(digits))).map((m) => ({ digits, got: decodeAddOn(widthsOf(m)) })),
    );
    const passed = read.filter(({ got }) => got !== null);
    expect([read.length, passed.length]).toEqual([2000, 220]);
    for (const { digits, got } of passed)
      expect([...digits].filter((d, place) => d !== got?.[place])).toHaveLength(1);
  });
});

describe('what is no symbol', () => {
  const { main } = encodeSymbol(GTIN13, null);

  test.each<readonly [string, readonly number[]]>([
    ['nothing', []],
    ['one element too few', main.slice(0, 58)],
    ['one element too many', [...main, 1]],
    ['a wide guard', [2, ...main.slice(1)]],
    ['the mirror image', [...main].reverse()],
    ['an add-on', addOnWidths('12345')],
    ['no widths', main.map(() => Number.NaN)],
  ])('%s is not read as a main symbol', (_, widths) => {
    expect(decodeMain(widths)).toBeNull();
  });

  test.each<readonly [string, readonly number[]]>([
    ['nothing', []],
    ['a main symbol', main],
    ['half an EAN-5', addOnWidths('12345').slice(0, 13)],
    ['a wide separator', addOnWidths('12').map((w, i) => (i === 7 ? 2 : w))],
    ['a wide guard', [2, ...addOnWidths('12').slice(1)]],
  ])('%s is not read as an add-on', (_, widths) => {
    expect(decodeAddOn(widths)).toBeNull();
  });

  test('a main symbol whose check digit was exchanged is not read', () => {
    const right = (digit: string) => encodeSymbol(`977114487500${digit}` as typeof GTIN13, null).main;
    for (const digit of '0123456789') expect(decodeMain(right(digit))).toBe(digit === '7' ? GTIN13 : null);
  });

  test('an EAN-5 with the digits of another check value is not read', () => {
    const ofOther = [...addOnWidths('12001').slice(0, -4), ...addOnWidths('12002').slice(-4)];
    expect(decodeAddOn(addOnWidths('12001'))).toBe('12001');
    expect(decodeAddOn(ofOther)).toBeNull();
  });
});
