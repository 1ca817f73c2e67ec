import type { Difference } from '../core/artwork/difference';
import type { ReadBackProblem } from '../core/problem';
import type { Areas } from './areas';
import { figuresIn } from './figure';
import type { Words } from './words';

/** How a language says that what was read back is not what was meant. */
export type DifferenceWords = {
  readonly properties: Readonly<Record<Difference['property'], string>>;
  /** "the rotation: 0.00° expected, 90.00° found"; `got` is null where nothing was found. */
  readonly one: (property: string, expected: string, got: string | null) => string;
  /** The sentence around the differences. */
  readonly all: (differences: readonly string[]) => string;
};

/** Differences that are told; the rest mostly follows from them. */
const MOST_DIFFERENCES = 3;

type Needed = Pick<Areas, 'manner' | 'figures' | 'terms' | 'plates' | 'differences'>;

/** Says one difference between what was meant and what was read back. */
export function differenceIn(areas: Needed): (difference: Difference) => string {
  const { properties, one } = areas.differences;
  const say = figuresIn(areas);
  return ({ property, expected, got }) =>
    one(properties[property], say(expected), got === 'nothing' ? null : say(got));
}

/** The sentence about a symbol that was not kept. */
export const readBackIn = (areas: Needed): Words<ReadBackProblem> => ({
  'read-back/differs': ({ differences }) =>
    areas.differences.all(differences.slice(0, MOST_DIFFERENCES).map(differenceIn(areas))),
});

export const DIFFERENCE_WORDS: DifferenceWords = {
  properties: {
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
  },
  one: (property, expected, got) => `${property}: ${expected} expected, ${got ?? 'nothing'} found`,
  all: (differences) =>
    `The barcode read back from the document is not the one that was asked for, so nothing was kept. Found ${differences.join('; ')}.`,
};
