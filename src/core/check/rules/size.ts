import type { FoundSymbol } from '../../artwork/found-symbol';
import { count, mm, say, share, xDimension } from '../../figure/figure';
import { BAR_HEIGHT_X, GUARD_EXTENSION_X } from '../../limits';
import { magnification } from '../../symbol/size';
import { GS1_5_2, TRUNCATION } from '../source';
import type { Rule } from './rule';

/** Part of X that rounding in a document may take or add. */
const SIZE_TOLERANCE = 0.005;
/** Bars this near to the nominal height are not shortened: published heights differ by a few tenths of a millimetre. */
const FULL_HEIGHT = 0.97;

/** X-dimension, equal scaling, bar height. */
export const sizeRule: Rule = ({ symbol, profile }) => {
  const { xDimension: x, bounds, barHeight, stretch } = symbol;
  const { xDimensionMin: min, xDimensionMax: max } = profile;
  const part = barHeight / (BAR_HEIGHT_X * x);
  const isWrong = x < min * (1 - SIZE_TOLERANCE) || x > max * (1 + SIZE_TOLERANCE);
  const isStretched = stretch !== null && Math.abs(stretch - 1) > profile.stretch;
  const shape = isStretched ? null : stretchedShape(symbol);
  const isDoubtful = part < profile.heightPart - SIZE_TOLERANCE || barHeight < profile.heightMin - 0.01;
  return [
    ...(isWrong
      ? [
          {
            code: 'size/x-dimension',
            severity: 'error',
            measured: [xDimension(x), share(magnification(x))],
            required: [
              say('between', mm(min), mm(max)),
              say('between', share(magnification(min)), share(magnification(max))),
            ],
            source: GS1_5_2,
            bounds,
          } as const,
        ]
      : []),
    ...(isStretched
      ? [
          {
            code: 'size/non-uniform',
            severity: 'error',
            measured: [say('stretched', count(stretch as number, 3))],
            required: ['equalScaling'],
            source: GS1_5_2,
            bounds,
          } as const,
        ]
      : []),
    ...(shape !== null
      ? [
          {
            code: 'size/non-uniform',
            severity: 'warning',
            measured: [say('bothScaled', share(shape))],
            required: ['equalScaling'],
            source: GS1_5_2,
            bounds,
          } as const,
        ]
      : []),
    ...(part < FULL_HEIGHT
      ? [
          {
            code: 'size/truncated',
            severity: isDoubtful ? 'warning' : 'note',
            measured: [mm(barHeight, 2), share(Math.round(part * 100) / 100)],
            required: [
              say('fullHeight', mm(BAR_HEIGHT_X * x, 2), share(profile.heightPart), mm(profile.heightMin)),
            ],
            source: TRUNCATION,
            bounds,
          } as const,
        ]
      : []),
  ];
};

/** Two lengths that are off by one part within the first, and by more than the second, were scaled together. */
const SAME_PART = 0.005;
const SCALED = 0.03;

/**
 * The height of a symbol as a part of what its width asks for, where bars and guard extension tell the same: truncation
 * leaves the extension as it is. Null where they do not.
 */
function stretchedShape({ kind, barHeight, guardExtension, xDimension: x }: FoundSymbol): number | null {
  const bars = barHeight / (BAR_HEIGHT_X * x);
  const guards = guardExtension / (GUARD_EXTENSION_X * x);
  const isScaled = Math.abs(bars - guards) < SAME_PART && Math.abs(bars - 1) > SCALED;
  return kind === 'vector' && isScaled ? bars : null;
}
