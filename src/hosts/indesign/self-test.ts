import { type BatchFiles, writtenBytes } from '../../batch-files';
import { findSymbols } from '../../core/artwork/symbols';
import { standingIdml } from '../../formats/idml/update';
import type { Export, Question, SelfTestHost } from '../../self-test-host';
import type { Enumerator, InDesign } from './dom';
import { sameEnumerator } from './enumerators';
import { createInDesignHost } from './host';
import { persist } from './persist';
import type { Asked, TestDocument, TestInDesign } from './self-test-dom';
import { drawingQuestions } from './self-test-drawing';
import { readingQuestions } from './self-test-reading';
import { inPoints, onPageRulers } from './settings';
import { pointsIn } from './units';

/** Files that InDesign can be told to write by their paths, and that can be read afterwards. */
export type TestFiles = Pick<BatchFiles, 'pathOf' | 'read'>;

/** InDesign as it runs; without files nothing is exported. */
export function createSelfTest(indesign: InDesign, files: TestFiles | null = null): SelfTestHost {
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
        exports: files ? exportsOf(test, document, files) : [],
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

function exportsOf(
  { ExportFormat }: TestInDesign,
  document: TestDocument,
  files: TestFiles,
): readonly Export[] {
  const written = async (format: 'idml' | 'pdf', as: Enumerator): Promise<Uint8Array> => {
    const path = await files.pathOf(`issn-barcode-self-test.${format}`);
    await document.exportFile(as, path);
    const bytes = await writtenBytes(files, path, format, 'InDesign');
    if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
    return bytes.value;
  };
  return [
    {
      format: 'IDML',
      numbers: async () => {
        const found = standingIdml(await written('idml', ExportFormat.INDESIGN_MARKUP));
        if (!found.ok) throw new Error(JSON.stringify(found.problems));
        const labelled = found.value.filter(({ label }) => label !== null);
        return labelled.flatMap(({ artwork }) => findSymbols(artwork).map(({ gtin13 }) => gtin13));
      },
    },
    { format: 'PDF', numbers: () => written('pdf', ExportFormat.PDF_TYPE).then(() => null) },
  ];
}
