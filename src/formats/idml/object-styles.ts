import { child, type XmlElement } from '../xml/parse';

/** Object styles by their Self. */
export type ObjectStyles = ReadonlyMap<string, XmlElement>;

export function objectStylesOf(styles: XmlElement | undefined): ObjectStyles {
  const collect = (group: XmlElement | undefined): readonly XmlElement[] =>
    (group?.children ?? []).flatMap((entry) => {
      if (entry.name === 'ObjectStyle') return [entry];
      return entry.name === 'ObjectStyleGroup' ? collect(entry) : [];
    });
  const all = collect(child(styles, 'RootObjectStyleGroup'));
  return new Map(all.map((style) => [style.attributes.Self ?? '', style]));
}

/** The switches of an object style that leave a part of it out. */
const SWITCHES = { Fill: 'EnableFill', Stroke: 'EnableStroke' } as const;

/** What an item says of its fill or stroke, or else its object style; InDesign writes every style out in full. */
export function itemAttribute(
  styles: ObjectStyles,
  { attributes }: XmlElement,
  part: keyof typeof SWITCHES,
  name: string,
): string | undefined {
  const style = styles.get(attributes.AppliedObjectStyle ?? '')?.attributes;
  return attributes[name] ?? (style?.[SWITCHES[part]] === 'false' ? undefined : style?.[name]);
}
