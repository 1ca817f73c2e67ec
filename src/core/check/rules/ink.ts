import type { ArtworkInk } from '../../artwork/artwork';
import type { Finding } from '../finding';
import { isScreenBlack, platesOf, reflectanceOf } from '../inks';
import { isScan } from '../scan';
import { percent, type Rule } from './rule';

const ONE_INK = '100 % of one dark ink on a plate of its own, best black';
const PREPRESS = 'prepress practice: misregister of several inks moves the edges of bars';

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
      measured: `bars in ${distinct.size} different inks`,
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
  measured: 'the inks of the bars: a picture in screen colours',
  required: ONE_INK,
  source: 'a picture in screen colours has no plates',
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
        measured: `bars in ${ink.description}`,
        required: ONE_INK,
        source: 'the document does not say which plates it prints on',
      },
    ];
  if (ink.space === 'registration')
    return [
      {
        code: 'ink/registration',
        severity: 'error',
        measured: 'registration colour: every plate',
        required: ONE_INK,
        source: PREPRESS,
      },
    ];
  const dark = darkness(ink, limits.barReflectanceMax);
  if (ink.space === 'rgb') return [...screenColour(ink, colour), ...dark];
  const plates = platesOf(ink) ?? [];
  const several = plates.length > 1;
  const weak = plates.length === 1 && (plates[0]?.tint ?? 0) < limits.tintMin;
  const named = plates.map(({ name, tint }) => `${name} ${percent(tint)}`).join(' + ');
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
            measured: named || 'no ink',
            required: `at least ${limits.tintMin} %: a tint is printed as dots`,
            source: 'prepress practice',
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
        measured: `how dark ${ink.space === 'spot' ? ink.name : 'the ink'} is in red light`,
        required: `at most ${percent(max * 100)} reflected`,
        source: 'the document names a plate and no colour',
      },
    ];
  return reflectance > max + 1e-9
    ? [
        {
          code: 'ink/red-light',
          severity: 'error',
          measured: `about ${percent(reflectance * 100)} of red light reflected`,
          required: `at most ${percent(max * 100)}: scanners see red as white`,
          source: 'EAN/UPC contrast rule',
        },
      ]
    : [];
}

function screenColour(ink: ScreenInk, colour: 'plates' | 'screen'): readonly Fault[] {
  if (colour === 'screen' && isScreenBlack(ink)) return [];
  const { rgb } = ink;
  const measured = `RGB ${rgb.map((v) => Math.round(v)).join('/')}`;
  if (colour === 'screen' && isGrey(ink))
    return [
      {
        code: 'ink/tint',
        severity: 'error',
        measured: `${measured}, a grey`,
        required: 'black, #000',
        source: 'prepress practice: a tint is printed as dots',
      },
    ];
  return [
    {
      code: 'ink/rgb',
      severity: 'error',
      measured: `${measured}: printed with several inks`,
      required: colour === 'screen' ? 'black, #000' : ONE_INK,
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
          measured: 'an RGB picture: printed with several inks',
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
            measured: 'a picture in several inks',
            required: ONE_INK,
            source: PREPRESS,
          },
        ]
      : [];
  });
}
