import type { Document, Illustrator, SaveOptions } from './dom';
import { includes, listOf } from './list';
import { persist } from './persist';
import type { Opening, Saving } from './protocol';
import { silently } from './settings';

/** A document of ours in front of the user's, and the one that the user would have in front without it. */
export type Copy = { readonly id: number; readonly document: Document; front: Document | null };

/** Opens a document of ours; what a failure has opened all the same is closed again. */
export function openCopy(illustrator: Illustrator, opening: Opening, id: number): Copy {
  const { app } = illustrator;
  const before = listOf(app.documents);
  const names: string[] = [];
  for (const { name } of before) names.push(name);
  const front = before.length > 0 ? app.activeDocument : null;
  try {
    const document = silently(illustrator, () => opened(illustrator, opening));
    if (includes(before, document)) throw new Error('the document is open already');
    return { id, document, front };
  } catch (error) {
    persist(() => closeNewcomers(illustrator, before, names));
    bringToFront(illustrator, front);
    throw error;
  }
}

function opened({ app, File, DocumentColorSpace }: Illustrator, opening: Opening): Document {
  return opening.kind === 'file'
    ? app.open(new File(opening.file))
    : app.documents.add(DocumentColorSpace.CMYK, opening.width, opening.height);
}

/** What is closed is lost: it must be another object than any before, and of another name. */
function closeNewcomers(
  illustrator: Illustrator,
  before: readonly Document[],
  names: readonly string[],
): void {
  for (const document of listOf(illustrator.app.documents))
    if (!includes(before, document) && !includes(names, document.name)) closeUnsaved(illustrator, document);
}

/** Brings a document of ours to the front, where commands work; what the user has put there meanwhile is remembered. */
export function comeToFront({ app }: Illustrator, copy: Copy): void {
  const front = app.activeDocument;
  if (front === copy.document) return;
  copy.front = front;
  app.activeDocument = copy.document;
}

/** Writes a document of ours; only its class tells Illustrator the format. */
export function saveCopy(illustrator: Illustrator, copy: Copy, { file, format }: Saving): void {
  silently(illustrator, () =>
    copy.document.saveAs(new illustrator.File(file), optionsFor(illustrator, format)),
  );
}

/** Whatever a printer or another program needs is put into the file. */
function optionsFor(illustrator: Illustrator, format: Saving['format']): SaveOptions {
  if (format === 'pdf') return new illustrator.PDFSaveOptions();
  if (format === 'eps') {
    const eps = new illustrator.EPSSaveOptions();
    eps.cmykPostScript = true;
    eps.embedAllFonts = true;
    eps.embedLinkedFiles = true;
    return eps;
  }
  const ai = new illustrator.IllustratorSaveOptions();
  ai.pdfCompatible = true;
  return ai;
}

/** Closes a document of ours, unless the user has done so, and gives the user the front again. */
export function closeCopy(illustrator: Illustrator, copy: Copy): void {
  const { app } = illustrator;
  persist(() => {
    if (app.documents.length > 0 && app.activeDocument !== copy.document) copy.front = app.activeDocument;
  });
  persist(() => {
    if (isOpen(illustrator, copy.document)) closeUnsaved(illustrator, copy.document);
  });
  bringToFront(illustrator, copy.front);
}

const closeUnsaved = (illustrator: Illustrator, document: Document): void =>
  silently(illustrator, () => document.close(illustrator.SaveOptions.DONOTSAVECHANGES));

/** Whether a document is listed, or can be asked something though the objects of the list are others each time. */
const isOpen = ({ app }: Illustrator, document: Document): boolean =>
  includes(listOf(app.documents), document) || isThere(document);

function isThere(document: Document): boolean {
  try {
    return document.name !== '';
  } catch {
    return false;
  }
}

function bringToFront(illustrator: Illustrator, front: Document | null): void {
  const { app } = illustrator;
  persist(() => {
    if (front && isOpen(illustrator, front) && app.activeDocument !== front) app.activeDocument = front;
  });
}
