import {
  type Encoder,
  bwipp_ean2 as ean2,
  bwipp_ean5 as ean5,
  bwipp_ean13 as ean13,
  bwipp_encode as encode,
} from 'bwip-js/dist/bwipp.mjs';
import type { AddOn } from '../number/add-on';
import type { Gtin13 } from '../number/gtin13';

/** Widths in modules, bar first and last, bars and spaces in turn. */
export type Modules = readonly number[];

/** EAN-13: 59 elements of 95 modules; EAN-2: 13 of 20; EAN-5: 31 of 47. */
export type SymbolPattern = { readonly main: Modules; readonly addOn: Modules | null };

/**
 * The element widths of a symbol. They come from bwip-js: it is asked once for every digit in every place and every
 * parity, and the answers are put together here, because asking it again for each symbol costs a millisecond.
 */
export function encodeSymbol(gtin13: Gtin13, addOn: AddOn | null): SymbolPattern {
  learned ??= learn();
  return { main: encodeMain(gtin13, learned), addOn: addOn && encodeAddOn(addOn, learned) };
}

/** Widths of each digit as it stands in one place of a symbol. */
type DigitTable = readonly Modules[];

type Learned = {
  /** By place 2 to 13: the first digit is always 9 and lies in the parity of the left half. */
  readonly main: readonly DigitTable[];
  /** Number sets A and B, as add-ons use them. */
  readonly sets: { readonly A: DigitTable; readonly B: DigitTable };
  /** By the value modulo 4. */
  readonly parity2: readonly Parity[];
  /** By the weighted sum modulo 10. */
  readonly parity5: readonly Parity[];
};

type Parity = readonly ('A' | 'B')[];

let learned: Learned | undefined;

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** In the main symbol: start guard 3 elements, six digits of 4, centre guard 5, six digits of 4, end guard 3. */
const mainElement = (place: number): number => 3 + 4 * place + (place >= 6 ? 5 : 0);
/** In an add-on: guard 3 elements, digits of 4, a separator of 2 before each further digit. */
const addOnElement = (place: number): number => 3 + 6 * place;

function learn(): Learned {
  const mains = DIGITS.map((digit) => elementsOf(ean13, `9${digit.repeat(11)}`));
  const places = Array.from({ length: 11 }, (_, place) =>
    mains.map((elements) => elements.slice(mainElement(place), mainElement(place) + 4)),
  );
  const right = places[6] as DigitTable;
  const [A, B] = [places[0] as DigitTable, places[1] as DigitTable];
  const parityOf = (elements: Modules, digits: string): Parity =>
    [...digits].map((digit, place) => {
      const at = addOnElement(place);
      return elements.slice(at, at + 4).join() === (A[Number(digit)] as Modules).join() ? 'A' : 'B';
    });
  return {
    main: [...places, right],
    sets: { A, B },
    parity2: ['00', '01', '02', '03'].map((value) => parityOf(elementsOf(ean2, value), value)),
    // The last digit has weight 3, and 3·d runs through every remainder: 7·r is its inverse.
    parity5: DIGITS.map((_, remainder) => {
      const value = `0000${(7 * remainder) % 10}`;
      return parityOf(elementsOf(ean5, value), value);
    }),
  };
}

const GUARD: Modules = [1, 1, 1];
const CENTRE_GUARD: Modules = [1, 1, 1, 1, 1];
const ADD_ON_GUARD: Modules = [1, 1, 2];
const SEPARATOR: Modules = [1, 1];

function encodeMain(gtin13: Gtin13, { main }: Learned): Modules {
  const elements: number[] = [...GUARD];
  for (let place = 0; place < 12; place++) {
    if (place === 6) elements.push(...CENTRE_GUARD);
    elements.push(...widthsOf(main[place], gtin13[place + 1]));
  }
  elements.push(...GUARD);
  return elements;
}

function encodeAddOn(addOn: AddOn, { sets, parity2, parity5 }: Learned): Modules {
  const digits = [...addOn.digits].map(Number);
  const parity = (addOn.kind === 'ean2' ? parity2[Number(addOn.digits) % 4] : parity5[ean5Sum(digits)]) ?? [];
  const elements: number[] = [...ADD_ON_GUARD];
  digits.forEach((digit, place) => {
    if (place > 0) elements.push(...SEPARATOR);
    elements.push(...widthsOf(sets[parity[place] as 'A' | 'B'], digit));
  });
  return elements;
}

const widthsOf = (table: DigitTable | undefined, digit: string | number | undefined): Modules =>
  table?.[Number(digit)] as Modules;

/** Weights 3 and 9 in turn, modulus 10 (ISO/IEC 15420 table 7). */
const ean5Sum = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, place) => sum + digit * (place % 2 === 0 ? 3 : 9), 0) % 10;

/** The element widths of a symbol as bwip-js works them out before it would draw anything. */
function elementsOf(encoder: Encoder, text: string): Modules {
  const [symbol] = encode(null, encoder, text, {}, true);
  return [...symbol.get('sbs')];
}
