import type { ArtworkInk } from '../../artwork/artwork';
import type { Ground } from '../../artwork/found-symbol';
import { type Figure, type Figures, say, share } from '../../figure/figure';
import type { Finding } from '../finding';
import { inkFigure, inkName, platesOf, processOf, reflectanceOf } from '../inks';
import type { Profile } from '../profile';
import type { Rule } from './rule';

const SOURCE: Figures = ['coverRules', 'whiteOrFlatTint'];

/** What lies under bars and quiet zones: bare paper or a flat light ink, and a panel that really hides the rest. */
export const groundRule: Rule = ({ symbol, profile }) => {
  const { grounds, bounds, isReversed } = symbol;
  const required = [limitsOf(profile)];
  const background = (...measured: Figures): Finding => ({
    code: 'ink/background',
    severity: 'error',
    measured,
    required,
    source: SOURCE,
    bounds,
  });
  if (isReversed) return [background('lightOnDark')];
  const findings = grounds.flatMap((ground, i): readonly Finding[] => {
    switch (ground.kind) {
      case 'bare':
        return [];
      case 'uneven':
        return [background(ground.what === 'image' ? 'picture' : 'unevenPaint')];
      case 'flat':
        return flat(ground, grounds.slice(i + 1), profile).map((f) =>
          'code' in f ? { ...f, bounds } : background(...f),
        );
    }
  });
  const seen = new Set<string>();
  return findings.filter(({ code, measured }) => {
    const told = code + JSON.stringify(measured);
    return !seen.has(told) && seen.add(told);
  });
};

function limitsOf(profile: Profile): Figure {
  const percent = (tint: number) => share(tint / 100);
  const { groundCyanMax: c, groundMagentaMax: m, groundYellowMax: y, groundBlackMax: k } = profile;
  return say('groundLimits', percent(c), percent(m), percent(y), percent(k));
}

type Flat = Extract<Ground, { kind: 'flat' }>;

function flat(
  { ink, overprint, opacity }: Flat,
  below: readonly Ground[],
  profile: Profile,
): readonly (Figures | Finding)[] {
  const isPanel = isWhite(ink);
  const hides = below.some(({ kind }) => kind !== 'bare');
  if (overprint && (isPanel || hides))
    return [
      {
        code: 'overprint/panel',
        severity: 'error',
        measured: [isPanel ? 'whiteOverprints' : 'panelOverprints'],
        required: ['knockout'],
        source: ['prepress', 'whiteVanishes'],
      },
    ];
  if (opacity < 1 && below.some(isColoured))
    return [
      {
        code: 'effect/transparency',
        severity: 'error',
        measured: [say('panelOpacity', share(opacity))],
        required: ['opaquePanel'],
        source: ['prepress', 'flattened'],
      },
    ];
  if (isPanel) return [];
  const reflectance = reflectanceOf(ink);
  if (reflectance === null)
    return [
      {
        code: 'cannot-verify',
        severity: 'warning',
        measured: [say('groundIn', inkName(ink))],
        required: [limitsOf(profile)],
        source: ['plateWithoutColour'],
      },
    ];
  const seen = 1 - (1 - reflectance) * opacity;
  const dark = seen < profile.groundReflectanceMin || tooMuch(ink, opacity, profile);
  return dark ? [[inkFigure(ink), say('reflected', share(seen))]] : [];
}

const isWhite = (ink: ArtworkInk): boolean =>
  ink.space === 'rgb' ? ink.rgb.every((v) => v === 255) : (platesOf(ink)?.length ?? 1) === 0;

const isColoured = (ground: Ground): boolean =>
  ground.kind === 'uneven' || (ground.kind === 'flat' && !isWhite(ground.ink));

function tooMuch(ink: ArtworkInk, opacity: number, profile: Profile): boolean {
  const limits: Readonly<Record<string, number>> = {
    Cyan: profile.groundCyanMax,
    Magenta: profile.groundMagentaMax,
    Yellow: profile.groundYellowMax,
    Black: profile.groundBlackMax,
  };
  return processOf(ink).some(({ name, tint }) => tint * opacity > (limits[name] ?? 100) + 0.01);
}
