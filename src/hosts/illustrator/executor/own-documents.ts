import { type Copy, closeCopy, comeToFront, openCopy, saveCopy } from './copies';
import type { Document, Illustrator } from './dom';
import type { InCopy, Opening, Outcome, Saving } from './protocol';

/**
 * Opens, saves and closes documents of ours, and has commands carried out in them by `within`; null where a command
 * concerns none of them.
 */
export function createOwnDocuments(
  illustrator: Illustrator,
  within: (document: Document, request: InCopy) => Outcome<unknown>,
): (command: string, request: unknown) => Outcome<unknown> | null {
  let copies: readonly Copy[] = [];
  let opened = 0;

  function open(opening: Opening): number {
    const copy = openCopy(illustrator, opening, ++opened);
    copies = copies.concat([copy]);
    return copy.id;
  }

  function close(copy: Copy): null {
    const others: Copy[] = [];
    for (const other of copies) if (other !== copy) others.push(other);
    copies = others;
    closeCopy(illustrator, copy);
    return null;
  }

  function copyOf(request: unknown): Copy | null {
    const { copy } = request as { readonly copy: number };
    for (const one of copies) if (one.id === copy) return one;
    return null;
  }

  return (command, request) => {
    if (command === 'open') return { value: open(request as Opening) };
    if (command !== 'save' && command !== 'close' && command !== 'in-copy') return null;
    const copy = copyOf(request);
    if (!copy) return { error: 'the document is not open' };
    if (command === 'close') return { value: close(copy) };
    comeToFront(illustrator, copy);
    if (command === 'in-copy') return within(copy.document, request as InCopy);
    saveCopy(illustrator, copy, request as Saving);
    return { value: null };
  };
}
