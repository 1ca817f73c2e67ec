import type { ArtworkInk } from '../../artwork/artwork';
import { count, type Figures, say, share } from '../../figure/figure';
import type { Finding } from '../finding';
import { inkFigure, inkName, isScreenBlack, platesOf, reflectanceOf } from '../inks';
import { isScan } from '../scan';
import type { Rule } from './rule';

const ONE_INK: Figures = ['oneInk'];
const SCREEN_BLACK: Figures = [{ text: '#000' }];
const PREPRESS: Figures = ['prepress', 'misregister'];

type ScreenInk = Extract<ArtworkInk, { space: 'rgb' }>;
type Fault = Pick<Finding, 'code' | 'severity' | 'measured' | 'required' | 'source'>;

/** The ink of every bar: one plate, dark in red light, no tint, no registration, no screen colour. */
export const inkRule: Rule = ({ symbol, artwork, profile }) => {
  const { inks, bounds, kind } = symbol;
  // A picture as a whole file says how dark it is, and no inks; a page of plates that is an RGB picture says enough.
  if (artwork.pixels) return [];
  if (artwork.colour === 'screen' && isScan(artwork)) return [{ ...PLATES_UNKNOWN, bounds }];
  if (kind === 'image') return pictureInks(inks.map(({ ink }) => ink)).map((f) => ({ ...f, bounds }));
  const faults = inks.flatMap(({ ink }) => faultsOf(ink, artwork.colour, profile));
  const distinct = new Set(inks.map(({ ink }) => keyOf(ink)));
  if (distinct.size > 1)
    faults.push({
      code: 'ink/not-single',
      severity: 'error',
      measured: [say('differentInks', count(distinct.size))],
      required: ONE_INK,
      source: PREPRESS,
    });
  const seen = new Set<string>();
  return faults
    .filter(({ code }) => !seen.has(code) && seen.add(code))
    .map((fault) => ({ ...fault, bounds }));
};

const PLATES_UNKNOWN: Fault = {
  code: 'cannot-verify',
  severity: 'note',
  measured: ['pictureInksUnknown'],
  required: ONE_INK,
  source: ['platesUnknown'],
};

/** Tints of one ink are one ink; greys of the screen stand for black. */
const keyOf = (ink: ArtworkInk): string =>
  JSON.stringify(
    platesOf(ink)?.map(({ name }) => name) ?? (ink.space === 'rgb' && isGrey(ink) ? ['Black'] : ink),
  );

const isGrey = ({ rgb }: ScreenInk): boolean => rgb.every((v) => v === rgb[0]);

function faultsOf(
  ink: ArtworkInk,
  colour: 'plates' | 'screen',
  limits: Parameters<Rule>[0]['profile'],
): Fault[] {
  if (ink.space === 'unknown')
    return [
      {
        code: 'cannot-verify',
        severity: 'warning',
        measured: [say('barsIn', { term: ink.description })],
        required: ONE_INK,
        source: ['platesUnknown'],
      },
    ];
  if (ink.space === 'registration')
    return [
      {
        code: 'ink/registration',
        severity: 'error',
        measured: ['registrationColour'],
        required: ONE_INK,
        source: PREPRESS,
      },
    ];
  const dark = darkness(ink, limits.barReflectanceMax);
  if (ink.space === 'rgb') return [...screenColour(ink, colour), ...dark];
  const plates = platesOf(ink) ?? [];
  const several = plates.length > 1;
  const weak = plates.length === 1 && (plates[0]?.tint ?? 0) < limits.tintMin;
  const named = [inkFigure(ink)];
  return [
    ...(several
      ? [
          {
            code: 'ink/not-single',
            severity: 'error',
            measured: named,
            required: ONE_INK,
            source: PREPRESS,
          } as const,
        ]
      : []),
    ...(weak || plates.length === 0
      ? [
          {
            code: 'ink/tint',
            severity: 'error',
            measured: named,
            required: [say('atLeast', share(limits.tintMin / 100))],
            source: ['prepress', 'tintIsDots'],
          } as const,
        ]
      : []),
    ...dark,
  ];
}

function darkness(ink: ArtworkInk, max: number): Fault[] {
  const reflectance = reflectanceOf(ink);
  if (reflectance === null)
    return [
      {
        code: 'cannot-verify',
        severity: 'warning',
        measured: [say('howDark', inkName(ink))],
        required: [say('atMost', share(max))],
        source: ['plateWithoutColour'],
      },
    ];
  return reflectance > max + 1e-9
    ? [
        {
          code: 'ink/red-light',
          severity: 'error',
          measured: [say('reflected', share(reflectance))],
          required: [say('atMost', share(max))],
          source: [{ verbatim: 'EAN/UPC' }, 'scannersSeeRed'],
        },
      ]
    : [];
}

function screenColour(ink: ScreenInk, colour: 'plates' | 'screen'): readonly Fault[] {
  if (colour === 'screen' && isScreenBlack(ink)) return [];
  const named = inkFigure(ink);
  if (colour === 'screen' && isGrey(ink))
    return [
      {
        code: 'ink/tint',
        severity: 'error',
        measured: [named],
        required: SCREEN_BLACK,
        source: ['prepress', 'tintIsDots'],
      },
    ];
  return [
    {
      code: 'ink/rgb',
      severity: 'error',
      measured: [named, 'printedInSeveralInks'],
      required: colour === 'screen' ? SCREEN_BLACK : ONE_INK,
      source: PREPRESS,
    },
  ];
}

/** A picture's colour space says enough: only grey and line art print with black alone. */
function pictureInks(inks: readonly ArtworkInk[]): readonly Fault[] {
  return inks.flatMap((ink): Fault[] => {
    if (ink.space === 'rgb')
      return [
        {
          code: 'ink/rgb',
          severity: 'error',
          measured: ['rgbPicture', 'printedInSeveralInks'],
          required: ONE_INK,
          source: PREPRESS,
        },
      ];
    const plates = platesOf(ink);
    return plates && plates.length > 1
      ? [
          {
            code: 'ink/not-single',
            severity: 'error',
            measured: ['picture', 'printedInSeveralInks'],
            required: ONE_INK,
            source: PREPRESS,
          },
        ]
      : [];
  });
}
