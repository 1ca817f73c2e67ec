import { childrenNamed, type XmlElement } from '../xml/parse';

/** A layer of the document; only what decides whether its items are printed. */
export type Layer = {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly printable: boolean;
  readonly locked: boolean;
};

/** The layers from the bottom to the top, as the design map lists them. */
export const layersOf = (document: XmlElement): readonly Layer[] =>
  childrenNamed(document, 'Layer').map(({ attributes: { Self, Name, Visible, Printable, Locked } }) => ({
    id: Self ?? '',
    name: Name ?? '',
    visible: Visible !== 'false',
    printable: Printable !== 'false',
    locked: Locked === 'true',
  }));

export const isPrinted = ({ visible, printable }: Layer): boolean => visible && printable;

/** The layer a new item goes on: the topmost that prints, an unlocked one where there is one. */
export function layerForNewItem(layers: readonly Layer[]): Layer | undefined {
  const printed = layers.filter(isPrinted);
  return printed.filter(({ locked }) => !locked).at(-1) ?? printed.at(-1);
}
