import { encodeSymbol } from '../../../src/core/symbol/encode';
import { bwipModules, jsBarcodeModules, modulesOf } from '../../judges/encoders';
import { zintModules } from '../../judges/zint';
import { ADD_ON_SETS, PRINTED_WIDTHS, PUBLIC_NUMBERS, SET_A } from '../../vectors/public-numbers';
import { coverNumber, someNumbers } from '../requests';

type Given = { readonly issn: string; readonly variant: string; readonly addOn: string };

const GAP = '0'.repeat(9);

function ours(given: Given): { readonly gtin13: string; readonly modules: string } {
  const { gtin13, addOn } = coverNumber(given);
  const { main, addOn: beside } = encodeSymbol(gtin13, addOn);
  return { gtin13, modules: `${modulesOf(main)}${GAP}${modulesOf(beside ?? [])}` };
}

const TWO = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

const GIVEN: Readonly<Record<string, readonly Given[]>> = {
  'all 100 EAN-2': TWO.map((addOn) => ({ issn: '1144-875X', variant: '00', addOn })),
  '2000 EAN-5': someNumbers(2000, 5, 15420).map((addOn) => ({ issn: '1144-875X', variant: '00', addOn })),
  '500 ISSN with variants': someNumbers(500, 9, 3297).map((nine, i) => ({
    issn: nine.slice(0, 7),
    variant: nine.slice(7),
    addOn: TWO[i % 100] as string,
  })),
};

describe.each(Object.entries(GIVEN))('the modules of %s', (_, given) => {
  const mine = given.map(ours);

  test('are those of bwip-js', () => {
    expect(mine.map((m) => m.modules)).toEqual(mine.map((m, i) => bwipModules(m.gtin13, given[i]!.addOn)));
  });

  test('are those of JsBarcode', () => {
    expect(mine.map((m) => m.modules)).toEqual(
      mine.map((m, i) => jsBarcodeModules(m.gtin13, given[i]!.addOn)),
    );
  });

  test('are those of zint', () => {
    const numbers = mine.map((m, i) => `${m.gtin13}+${given[i]!.addOn}`);
    expect(mine.map((m) => m.modules)).toEqual(zintModules(numbers, mine[0]!.modules.length));
  });
});

const spaced = (widths: readonly number[], groups: readonly number[]): string =>
  groups
    .map((n, i) => {
      const at = groups.slice(0, i).reduce((sum, m) => sum + m, 0);
      return widths.slice(at, at + n).join('');
    })
    .join(' ');

test('9770311175001 with 17 has the widths that BWIPP prints', () => {
  const { gtin13, addOn } = coverNumber({ issn: '0311-175X', variant: '00', addOn: PRINTED_WIDTHS.addOn });
  const pattern = encodeSymbol(gtin13, addOn);
  expect(gtin13).toBe(PRINTED_WIDTHS.gtin13);
  expect(spaced(pattern.main, [3, 4, 4, 4, 4, 4, 4, 5, 4, 4, 4, 4, 4, 4, 3])).toBe(PRINTED_WIDTHS.main);
  expect(spaced(pattern.addOn ?? [], [3, 4, 2, 4])).toBe(PRINTED_WIDTHS.addOnWidths);
});

test.each(ADD_ON_SETS)('add-on $digits is written in the sets $sets ($sum)', ({ digits, sets }) => {
  const { gtin13, addOn } = coverNumber({ issn: '1144-875X', variant: null, addOn: digits });
  const widths = encodeSymbol(gtin13, addOn).addOn ?? [];
  const expected = [...digits].map((d, i) => {
    const a = SET_A[Number(d)] as string;
    return (i === 0 ? '112' : '11') + (sets[i] === 'A' ? a : [...a].reverse().join(''));
  });
  expect(widths.join('')).toBe(expected.join(''));
});

test.each(PUBLIC_NUMBERS)('$gtin13 is 95 modules, guards one module wide', ({ issn, variant, addOn }) => {
  const given = coverNumber({ issn, variant, addOn });
  const { main, addOn: beside } = encodeSymbol(given.gtin13, given.addOn);
  expect(main).toHaveLength(59);
  expect(modulesOf(main)).toMatch(/^101.{42}01010.{42}101$/);
  expect(modulesOf(beside ?? [])).toHaveLength(addOn.length === 2 ? 20 : 47);
});

test('a symbol without add-on has none', () => {
  expect(
    encodeSymbol(coverNumber({ issn: '1144-875X', variant: null, addOn: null }).gtin13, null).addOn,
  ).toBeNull();
});
