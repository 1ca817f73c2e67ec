import type { OpenFormat, ReadLink } from '../format';
import type { XmlElement, XmlPart } from '../xml/parse';
import type { ObjectStyles } from './object-styles';
import type { Swatches } from './swatches';
import type { TextStyles } from './text-styles';

/** What the items of a document refer to. */
export type Scene = {
  readonly swatches: Swatches;
  readonly styles: ObjectStyles;
  readonly textStyles: TextStyles;
  readonly story: (id: string) => { readonly part: XmlPart; readonly element: XmlElement } | undefined;
  readonly links: ReadLink | undefined;
  /** Opens a linked document of any kind; null where none is opened. */
  readonly openLinked: OpenFormat | null;
};
