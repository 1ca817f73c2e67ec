import type { ArtworkInk } from '../../artwork/artwork';
import type { Ground } from '../../artwork/found-symbol';
import type { Finding } from '../finding';
import { platesOf, processOf, reflectanceOf } from '../inks';
import type { Profile } from '../profile';
import { percent, type Rule } from './rule';

const SOURCE = 'printers’ rules for covers: white, or one flat light tint without black';

/** What lies under bars and quiet zones: bare paper or a flat light ink, and a panel that really hides the rest. */
export const groundRule: Rule = ({ symbol, profile }) => {
  const { grounds, bounds, isReversed } = symbol;
  const required = `bare, or flat with C up to ${profile.groundCyanMax} %, M and Y up to ${profile.groundMagentaMax} %, K up to ${profile.groundBlackMax} %`;
  const background = (measured: string): Finding => ({
    code: 'ink/background',
    severity: 'error',
    measured,
    required,
    source: SOURCE,
    bounds,
  });
  if (isReversed) return [background('light bars on a dark ground')];
  const findings = grounds.flatMap((ground, i): readonly Finding[] => {
    switch (ground.kind) {
      case 'bare':
        return [];
      case 'uneven':
        return [background(ground.what === 'image' ? 'a picture' : 'a shading, pattern or unknown paint')];
      case 'flat':
        return flat(ground, grounds.slice(i + 1), profile).map((f) =>
          typeof f === 'string' ? background(f) : { ...f, bounds },
        );
    }
  });
  const seen = new Set<string>();
  return findings.filter(({ code, measured }) => !seen.has(code + measured) && seen.add(code + measured));
};

type Flat = Extract<Ground, { kind: 'flat' }>;

function flat(
  { ink, overprint, opacity }: Flat,
  below: readonly Ground[],
  profile: Profile,
): readonly (string | Finding)[] {
  const isPanel = isWhite(ink);
  const hides = below.some(({ kind }) => kind !== 'bare');
  if (overprint && (isPanel || hides))
    return [
      {
        code: 'overprint/panel',
        severity: 'error',
        measured: isPanel ? 'a white panel that overprints: it vanishes' : 'a panel that overprints',
        required: 'knockout',
        source: 'prepress practice: overprinting white prints nothing',
      },
    ];
  if (opacity < 1 && below.some(isColoured))
    return [
      {
        code: 'effect/transparency',
        severity: 'error',
        measured: `a panel of ${percent(opacity * 100)} opacity: what lies under it shows`,
        required: 'an opaque panel',
        source: 'prepress practice: transparency may be flattened to pixels',
      },
    ];
  if (isPanel) return [];
  const reflectance = reflectanceOf(ink);
  if (reflectance === null)
    return [
      {
        code: 'cannot-verify',
        severity: 'warning',
        measured: `a ground in ${ink.space === 'spot' ? ink.name : ink.space === 'unknown' ? ink.description : 'an unknown ink'}`,
        required: 'a ground that is light in red light',
        source: 'the document names a plate and no colour',
      },
    ];
  const seen = 1 - (1 - reflectance) * opacity;
  const dark = seen < profile.groundReflectanceMin || tooMuch(ink, opacity, profile);
  return dark ? [`${inWords(ink)}, about ${percent(seen * 100)} of red light reflected`] : [];
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

const inWords = (ink: ArtworkInk): string =>
  ink.space === 'rgb'
    ? `RGB ${ink.rgb.map((v) => Math.round(v)).join('/')}`
    : (platesOf(ink) ?? []).map(({ name, tint }) => `${name} ${percent(tint)}`).join(' + ');
