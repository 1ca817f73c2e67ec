import type { Difference } from '../core/artwork/difference';
import { printable } from '../core/number/typed-text';

/** Differences that are told; the rest mostly follows from them. */
export const MOST_DIFFERENCES = 3;

const PROPERTY: Readonly<Record<Difference['property'], string>> = {
  symbol: 'the place of the barcode',
  gtin13: 'the number in the bars',
  addOn: 'the issue number in the bars',
  xDimension: 'the width of a module',
  barHeight: 'the height of the bars',
  addOnGap: 'the gap before the issue number',
  reduction: 'the bar width reduction',
  rotation: 'the rotation',
  ink: 'the ink',
  overprint: 'overprinting',
  effect: 'transparency or a clip',
  panel: 'the white panel',
  outlines: 'an outline',
  text: 'a line of live text',
};

/** One difference between what was meant and what was read back: "the rotation: 0.00° expected, 90.00° found". */
export const differenceText = ({ property, expected, got }: Difference): string =>
  `${PROPERTY[property]}: ${printable(expected)} expected, ${got === 'none' ? 'nothing' : printable(got)} found`;
