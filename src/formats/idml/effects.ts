import type { Surroundings } from '../placed';
import { child, type XmlElement } from '../xml/parse';
import type { ObjectStyles } from './object-styles';

/** Effects by the element that sets them, and how it says that they are on. */
const EFFECTS: readonly (readonly [
  element: string,
  name: string,
  isOn: (a: XmlElement['attributes']) => boolean,
])[] = [
  ['DropShadowSetting', 'drop shadow', ({ Mode }) => Mode === 'Drop'],
  ['FeatherSetting', 'feather', ({ Mode }) => Mode !== undefined && Mode !== 'None'],
  ...(
    [
      ['InnerShadowSetting', 'inner shadow'],
      ['OuterGlowSetting', 'outer glow'],
      ['InnerGlowSetting', 'inner glow'],
      ['BevelAndEmbossSetting', 'bevel and emboss'],
      ['SatinSetting', 'satin'],
      ['DirectionalFeatherSetting', 'directional feather'],
      ['GradientFeatherSetting', 'gradient feather'],
    ] as const
  ).map(
    ([element, name]) =>
      [element, name, ({ Applied }: XmlElement['attributes']) => Applied === 'true'] as const,
  ),
];

/** The settings for the whole item, its fill, its stroke and its content. */
export type Part =
  | 'TransparencySetting'
  | 'FillTransparencySetting'
  | 'StrokeTransparencySetting'
  | 'ContentTransparencySetting';

/** What is around an item, and what one of its transparency settings adds: its own, or else its object style's. */
export function withTransparency(
  around: Surroundings,
  element: XmlElement,
  styles: ObjectStyles,
  part: Part,
): Surroundings {
  const style = styles.get(element.attributes.AppliedObjectStyle ?? '');
  const settings = [child(element, part), child(style, part)];
  const find = (name: string) => settings.map((setting) => child(setting, name)).find((found) => found);
  const { Opacity, BlendMode } = find('BlendingSetting')?.attributes ?? {};
  const opacity = Opacity === undefined ? 1 : Number(Opacity) / 100;
  const effect = EFFECTS.find(([name, , isOn]) => isOn(find(name)?.attributes ?? {}))?.[1];
  return {
    ...around,
    opacity: around.opacity * (opacity >= 0 && opacity <= 1 ? opacity : 1),
    ...(BlendMode !== undefined && BlendMode !== 'Normal' && { blend: BlendMode }),
    ...(effect !== undefined && { effect }),
  };
}
