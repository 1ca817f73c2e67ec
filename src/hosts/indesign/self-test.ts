import { findSymbols } from '../../core/artwork/symbols';
import { standingIdml } from '../../formats/idml/update';
import type { Question, SelfTestHost } from '../../self-test-host';
import type { InDesign } from './dom';
import { sameEnumerator } from './enumerators';
import { createInDesignHost } from './host';
import { persist } from './persist';
import type { Asked, TestDocument, TestInDesign } from './self-test-dom';
import { drawingQuestions } from './self-test-drawing';
import { readingQuestions } from './self-test-reading';
import { inPoints, onPageRulers } from './settings';
import { pointsIn } from './units';

/** A file that InDesign can be told to write by its path, and that can be read afterwards. */
export type ExportedFile = { readonly path: string; readonly read: () => Promise<Uint8Array> };

/** InDesign as it runs; without a file nothing is exported. */
export function createSelfTest(indesign: InDesign, file: ExportedFile | null = null): SelfTestHost {
  const test = indesign as unknown as TestInDesign;
  const { app } = test;
  return {
    application: `${app.name} ${app.version}`,
    others: () => JSON.stringify({ documents: documentsOf(test), settings: settingsOf(indesign) }),
    open: () => {
      const front = app.documents.length > 0 ? app.activeDocument : null;
      const document = app.documents.add(true);
      app.activeDocument = document;
      const page = document.pages.item(0);
      const asked: Asked = { indesign, test, document, page, layer: document.activeLayer };
      return {
        host: createInDesignHost(indesign),
        questions: [...drawingQuestions(asked), ...readingQuestions(asked)].map((q) => settled(asked, q)),
        clear: () => clear(document),
        undo: () => document.undo(),
        ...(file && { exported: () => exportedSymbols(test, document, file) }),
        close: () => {
          document.close(test.SaveOptions.NO);
          if (front) app.activeDocument = front;
        },
      };
    },
  };
}

/** Asks in points, with rulers at the corner of the page, and takes away what was drawn for it. */
function settled({ indesign, document }: Asked, question: Question): Question {
  const ask = () =>
    inPoints(indesign, () =>
      onPageRulers(indesign, document, () => {
        try {
          return question.ask();
        } finally {
          persist(() => clear(document));
        }
      }),
    );
  return { ...question, ask };
}

function clear({ pages, masterSpreads }: TestDocument): void {
  for (const { pageItems } of [pages.item(0).parent, masterSpreads.item(0)])
    if (pageItems.length > 0) for (const item of pageItems.everyItem().getElements()) item.remove();
}

/** Name, state and selection of every open document, the front one first. */
function documentsOf({ app }: TestInDesign): readonly unknown[] {
  if (app.documents.length === 0) return [];
  const front = app.activeDocument.id;
  return app.documents
    .everyItem()
    .getElements()
    .map((document) => [
      document.id,
      document.name,
      document.modified,
      document.id === front,
      document.selection.length,
      document.undoHistory.length,
    ]);
}

function settingsOf(indesign: InDesign): unknown {
  const { measurementUnit, enableRedraw, userInteractionLevel } = indesign.app.scriptPreferences.properties;
  const isQuiet = sameEnumerator(userInteractionLevel, indesign.UserInteractionLevels.NEVER_INTERACT);
  return [pointsIn(indesign, measurementUnit), enableRedraw, isQuiet];
}

async function exportedSymbols(
  { ExportFormat }: TestInDesign,
  document: TestDocument,
  { path, read }: ExportedFile,
): Promise<readonly string[]> {
  await document.exportFile(ExportFormat.INDESIGN_MARKUP, path);
  const found = standingIdml(await read());
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const labelled = found.value.filter(({ label }) => label !== null);
  return labelled.flatMap(({ artwork }) => findSymbols(artwork).map(({ gtin13 }) => gtin13));
}
