import { MM_PER_INCH, type Mm } from '../geometry';
import type { ArtworkImage, ArtworkInk } from './artwork';
import { median } from './fit';
import type { Ground, PictureOfBars } from './found-symbol';
import { onPage } from './frame';
import type { Measured, PaintedBar } from './measure';
import { type Pixels, pixelAt, pixelsPerMm } from './pixels';

/** What a picture shows of a symbol's bars and spaces. */
export type PicturePaint = {
  readonly ink: ArtworkInk;
  readonly ground: Ground;
  readonly picture: PictureOfBars;
  /** Null where it cannot be known. */
  readonly stretch: number | null;
};

const HEIGHTS = [0.2, 0.4, 0.6, 0.8] as const;
/** Light spaces that differ by more than this of the way to ink are not one ground. */
const UNEVEN = 0.25;
/** A grey between ink and ground, and in how many of the edges greys show that they were smoothed. */
const GREY = 0.25;
const SMOOTHED = 0.25;
const SAME_SCALE = 0.002;
const MOST_STRETCHED = 2;

type Tones = {
  /** Luminance of the bars and of the ground, 0 to 255. */
  readonly ink: number;
  readonly ground: number;
  readonly inBars: readonly number[];
  readonly inSpaces: readonly number[];
};

const lookAt =
  ({ frame, barHeight }: Measured, pixels: Pixels) =>
  (us: readonly Mm[]): readonly number[] =>
    HEIGHTS.flatMap((part) => us.flatMap((u) => pixelAt(pixels, onPage(frame, u, part * barHeight)) ?? []));

/** How dark the bars are and how light the ground. */
export function tonesOf(measured: Measured, pixels: Pixels): Tones {
  const { bars, xDimension: x } = measured;
  const seen = lookAt(measured, pixels);
  const inBars = seen(bars.map((b) => (b.left + b.right) / 2));
  // Narrow spaces of a blurred picture are greyer than the ground.
  const inSpaces = seen([
    -3 * x,
    -2 * x,
    ...bars.slice(1).flatMap(({ left }, i) => {
      const { right } = bars[i] as PaintedBar;
      return left - right > 1.6 * x ? [(left + right) / 2] : [];
    }),
  ]);
  return { ink: median(inBars), ground: median(inSpaces), inBars, inSpaces };
}

/** Looks at the pixels in the bars, in the spaces and about the edges. */
export function picturePaint(measured: Measured, pixels: Pixels, image: ArtworkImage): PicturePaint {
  const { frame, bars, xDimension } = measured;
  const seen = lookAt(measured, pixels);
  const alongPx = pixelsPerMm(pixels, frame.along);
  const downPx = pixelsPerMm(pixels, frame.down);
  const { ink, ground, inSpaces } = tonesOf(measured, pixels);
  const step = ground - ink;
  const isGrey = (v: number) => Math.abs(v - (ink + ground) / 2) < (0.5 - GREY) * Math.abs(step);
  const pixel = 1 / alongPx;
  const atEdges = seen(
    bars.flatMap((b) =>
      [b.left, b.right].flatMap((e) => [e - pixel, e - pixel / 3, e + pixel / 3, e + pixel]),
    ),
  );
  const greys = atEdges.filter(isGrey).length / (2 * bars.length * HEIGHTS.length);
  const uneven = inSpaces.filter((v) => Math.abs(v - ground) > UNEVEN * Math.abs(step)).length;
  return {
    ink: inkOf(image, ink),
    ground:
      uneven > inSpaces.length / 4
        ? { kind: 'uneven', what: 'image' }
        : { kind: 'flat', ink: inkOf(image, ground), overprint: false, opacity: image.opacity ?? 1 },
    picture: {
      ppi: alongPx * MM_PER_INCH,
      dotsPerModule: xDimension * alongPx,
      bitsPerComponent: image.bitsPerComponent,
      isAntialiased: greys > SMOOTHED,
    },
    stretch: stretchOf(downPx / alongPx),
  };
}

/** One row of pixels is enough for bars: a picture of few rows that is drawn tall was made that way. */
function stretchOf(scale: number): number | null {
  if (scale < 1 / MOST_STRETCHED || scale > MOST_STRETCHED) return null;
  return Math.abs(scale - 1) < SAME_SCALE ? 1 : scale;
}

/** Luminance tells an ink only where the picture has no other. */
function inkOf({ space, bitsPerComponent }: ArtworkImage, luminance: number): ArtworkInk {
  const isGray = bitsPerComponent === 1 || /gray|grey|bitmap|CalGray/i.test(space);
  if (isGray) return { space: 'gray', black: Math.round((100 * (255 - luminance)) / 255) };
  return /rgb/i.test(space)
    ? { space: 'rgb', rgb: [luminance, luminance, luminance] }
    : { space: 'unknown', description: `${space} picture` };
}
