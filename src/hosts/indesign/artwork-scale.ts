import { compose, type Matrix, POINTS_PER_MM, rotation, scaling } from '../../core/geometry';
import { stretchOf } from '../../formats/placed';
import type { FrameValues } from './artwork-dom';

type Scales = Pick<
  FrameValues,
  'absoluteHorizontalScale' | 'absoluteVerticalScale' | 'absoluteRotationAngle' | 'absoluteShearAngle'
>;

/** Width scale over height scale of an item and what it lies in. */
export const stretchIn = ({
  absoluteHorizontalScale,
  absoluteVerticalScale,
  absoluteShearAngle,
}: Scales): ReturnType<typeof stretchOf> =>
  stretchOf(
    (absoluteHorizontalScale * Math.cos((absoluteShearAngle * Math.PI) / 180)) / absoluteVerticalScale,
  );

/** Mean scale of an item and what it lies in. */
export const scaleOf = ({ absoluteHorizontalScale, absoluteVerticalScale }: Scales): number =>
  Math.sqrt(absoluteHorizontalScale * absoluteVerticalScale) / 100;

/** From an item's own points, in which its stroke is as wide as it says, to mm on the page; shear left aside. */
export const penSpace = (values: Scales): Matrix =>
  compose(
    scaling(
      values.absoluteHorizontalScale / 100 / POINTS_PER_MM,
      values.absoluteVerticalScale / 100 / POINTS_PER_MM,
    ),
    rotation(values.absoluteRotationAngle),
  );
