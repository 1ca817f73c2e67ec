import type { XmlPart } from '../xml/parse';
import { child, type XmlElement } from '../xml/parse';
import { charactersOf } from '../xml/text';

/** Character and paragraph styles by their Self, and the part they stand in. */
export type TextStyles = {
  readonly part: XmlPart | undefined;
  readonly bySelf: ReadonlyMap<string, XmlElement>;
};

export function textStylesOf(part: XmlPart | undefined): TextStyles {
  const bySelf = new Map<string, XmlElement>();
  const collect = (group: XmlElement | undefined) => {
    for (const entry of group?.children ?? []) {
      if (entry.name.endsWith('StyleGroup')) collect(entry);
      else bySelf.set(entry.attributes.Self ?? '', entry);
    }
  };
  collect(child(part?.root, 'RootCharacterStyleGroup'));
  collect(child(part?.root, 'RootParagraphStyleGroup'));
  return { part, bySelf };
}

/** Styles are based on each other; nobody chains more. */
const LONGEST_CHAIN = 20;

/** What ranges say, innermost first, or else their styles and what those are based on. */
export function textSetting<T>(
  { part, bySelf }: TextStyles,
  ranges: readonly XmlElement[],
  read: (element: XmlElement, text: Pick<XmlPart, 'text'> | undefined) => T | undefined,
  rangeText: Pick<XmlPart, 'text'> | undefined,
): T | undefined {
  for (const range of ranges) {
    const said = read(range, rangeText);
    if (said !== undefined) return said;
    const { AppliedCharacterStyle, AppliedParagraphStyle } = range.attributes;
    let style = bySelf.get(AppliedCharacterStyle ?? AppliedParagraphStyle ?? '');
    for (let i = 0; style && i < LONGEST_CHAIN; i++) {
      const styled = read(style, part);
      if (styled !== undefined) return styled;
      const based = child(child(style, 'Properties'), 'BasedOn');
      style = based && part ? bySelf.get(charactersOf(part, based)) : undefined;
    }
  }
  return undefined;
}

/** The font family that a range or style names. */
export function fontIn(element: XmlElement, text: Pick<XmlPart, 'text'> | undefined): string | undefined {
  const font = child(child(element, 'Properties'), 'AppliedFont');
  return font && text ? charactersOf(text, font) || undefined : undefined;
}
