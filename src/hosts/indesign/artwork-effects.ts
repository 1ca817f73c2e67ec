import type { Transparency } from './artwork-dom';
import type { Enumerator, InDesign } from './dom';
import { sameEnumerator } from './enumerators';

/** What a transparency setting does to what it is set on; opacity from 0 to 1. */
export type Effects = { readonly opacity: number; readonly blend?: string; readonly effect?: string };

export const NO_EFFECTS: Effects = { opacity: 1 };

/** Values of a setting in one order, those of several items as lists. */
const leavesOf = (setting: Transparency): readonly unknown[] => [
  setting.blendingSettings.opacity,
  setting.blendingSettings.blendMode,
  setting.dropShadowSettings.mode,
  setting.featherSettings.mode,
  setting.innerShadowSettings.applied,
  setting.outerGlowSettings.applied,
  setting.innerGlowSettings.applied,
  setting.bevelAndEmbossSettings.applied,
  setting.satinSettings.applied,
  setting.directionalFeatherSettings.applied,
  setting.gradientFeatherSettings.applied,
];

/** The effects behind opacity and blend mode, in the order of their values. */
const EFFECTS = [
  'drop shadow',
  'feather',
  'inner shadow',
  'outer glow',
  'inner glow',
  'bevel and emboss',
  'satin',
  'directional feather',
  'gradient feather',
] as const;

/**
 * What a setting of several items does to each. Where the settings come as a list, those of items that are not `asked`
 * for are left alone, because each costs some twenty calls.
 */
export function effectsOf(
  indesign: InDesign,
  settings: Transparency | readonly Transparency[],
  asked: readonly boolean[],
): readonly Effects[] {
  if (!asked.includes(true)) return asked.map(() => NO_EFFECTS);
  if (isList(settings))
    return settings.map((setting, i) => (asked[i] ? effectsIn(indesign, leavesOf(setting)) : NO_EFFECTS));
  const columns = leavesOf(settings) as readonly (readonly unknown[])[];
  return asked.map((_, i) =>
    effectsIn(
      indesign,
      columns.map((column) => column[i]),
    ),
  );
}

const isList = (settings: Transparency | readonly Transparency[]): settings is readonly Transparency[] =>
  Array.isArray(settings);

/** What the setting of one item does. */
export const effectsOfOne = (indesign: InDesign, setting: Transparency): Effects =>
  effectsIn(indesign, leavesOf(setting));

function effectsIn(
  { BlendMode, FeatherMode, ShadowMode }: InDesign,
  [opacity, blendMode, ...effects]: readonly unknown[],
): Effects {
  const isOn = (value: unknown, i: number): boolean =>
    i === 0
      ? !sameEnumerator(value as Enumerator, ShadowMode.NONE)
      : i === 1
        ? !sameEnumerator(value as Enumerator, FeatherMode.NONE)
        : value === true;
  const effect = EFFECTS[effects.findIndex(isOn)];
  const mode = blendMode as Enumerator;
  const blend = sameEnumerator(mode, BlendMode.NORMAL)
    ? undefined
    : (Object.keys(BLENDS) as (keyof typeof BLENDS)[]).find((key) => sameEnumerator(mode, BlendMode[key]));
  return {
    opacity: Number(opacity) / 100,
    ...(blend !== undefined && { blend: BLENDS[blend] }),
    ...(effect !== undefined && { effect }),
  };
}

/** Blend modes as InDesign's own files name them. */
const BLENDS = {
  MULTIPLY: 'Multiply',
  SCREEN: 'Screen',
  OVERLAY: 'Overlay',
  SOFT_LIGHT: 'SoftLight',
  HARD_LIGHT: 'HardLight',
  COLOR_DODGE: 'ColorDodge',
  COLOR_BURN: 'ColorBurn',
  DARKEN: 'Darken',
  LIGHTEN: 'Lighten',
  DIFFERENCE: 'Difference',
  EXCLUSION: 'Exclusion',
  HUE: 'Hue',
  SATURATION: 'Saturation',
  COLOR: 'Color',
  LUMINOSITY: 'Luminosity',
} as const;
