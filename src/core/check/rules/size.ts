import type { FoundSymbol } from '../../artwork/found-symbol';
import { BAR_HEIGHT_X, GUARD_EXTENSION_X } from '../../limits';
import { magnification } from '../../symbol/size';
import { millimetres, percent, type Rule } from './rule';

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
            measured: `X ${x.toFixed(4)} mm, ${percent(magnification(x) * 100)}`,
            required: `${min} to ${max} mm, ${percent(magnification(min) * 100)} to ${percent(magnification(max) * 100)}`,
            source: 'GS1 General Specifications 5.2, retail point of sale',
            bounds,
          } as const,
        ]
      : []),
    ...(isStretched
      ? [
          {
            code: 'size/non-uniform',
            severity: 'error',
            measured: `width scaled ${(stretch as number).toFixed(3)} times as much as height`,
            required: 'equal scaling in both directions',
            source: 'GS1 General Specifications 5.2: dimensions',
            bounds,
          } as const,
        ]
      : []),
    ...(shape !== null
      ? [
          {
            code: 'size/non-uniform',
            severity: 'warning',
            measured: `bars and guard extension both ${percent(100 * shape)} of nominal at this width`,
            required: 'equal scaling in both directions',
            source: 'GS1 General Specifications 5.2: dimensions',
            bounds,
          } as const,
        ]
      : []),
    ...(part < FULL_HEIGHT
      ? [
          {
            code: 'size/truncated',
            severity: isDoubtful ? 'warning' : 'note',
            measured: `${millimetres(barHeight)}, ${Math.round(part * 100)} %`,
            required: `${millimetres(BAR_HEIGHT_X * x)} at this size; not under ${percent(profile.heightPart * 100)} or ${profile.heightMin} mm`,
            source:
              'GS1 General Specifications: truncation should be avoided; lower limits by GS1 member organisations',
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
