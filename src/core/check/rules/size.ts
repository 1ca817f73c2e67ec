import { BAR_HEIGHT_X } from '../../limits';
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
