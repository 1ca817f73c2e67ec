import type { XmlElement, XmlPart } from '../xml/parse';
import { charactersOf } from '../xml/text';

/** The text of a story, and how its first characters are set. */
export type StoryText = {
  readonly characters: string;
  /** Ranges that set the first characters, innermost first; what they leave unsaid their styles say. */
  readonly first: readonly XmlElement[];
  /** Every range with characters, innermost first. */
  readonly fonts: readonly XmlElement[];
  readonly holdsItems: boolean;
};

const ITEMS = ['Rectangle', 'Polygon', 'Oval', 'GraphicLine', 'TextFrame', 'Group'];
/** Notes and footnotes apart from the text, and what is hidden by its condition. */
const NOT_SET = ['Note', 'Change', 'Properties', 'HiddenText'];
const MOST_CHARACTERS = 1_000_000;

/** The characters of a Story element in reading order; paragraphs end with a line feed. */
export function storyText(part: Pick<XmlPart, 'text'>, story: XmlElement): StoryText {
  const pieces: string[] = [];
  let length = 0;
  let first: readonly XmlElement[] | null = null;
  const fonts: XmlElement[] = [];
  let holdsItems = false;
  const write = (text: string, ranges: readonly XmlElement[]) => {
    if (length > MOST_CHARACTERS) return;
    pieces.push(text);
    length += text.length;
    if (text.trim() === '') return;
    first ??= ranges;
    const [range] = ranges;
    if (range && fonts.at(-1) !== range) fonts.push(range);
  };
  const visit = (element: XmlElement, ranges: readonly XmlElement[]) => {
    for (const child of element.children) {
      if (child.name === 'Content') write(charactersOf(part, child), ranges);
      else if (child.name === 'Br') write('\n', ranges);
      else if (ITEMS.includes(child.name)) holdsItems = true;
      else if (child.name.endsWith('StyleRange')) visit(child, [child, ...ranges]);
      else if (!NOT_SET.includes(child.name)) visit(child, ranges);
    }
  };
  visit(story, []);
  return { characters: pieces.join('').trim(), first: first ?? [], fonts, holdsItems };
}
