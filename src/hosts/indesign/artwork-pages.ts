import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { ReadablePage } from '../../host';
import { artworkOf, type DocumentReading, readDocument, readPage } from './artwork';
import { type PageToRead, toRead } from './artwork-dom';
import type { Links } from './artwork-graphics';
import type { Document, DomObject, InDesign, PageItem } from './dom';
import { inPoints } from './settings';

/**
 * The pages of a document, or those that hold what is selected: with all that is on them, because a neighbour may cover a
 * symbol or crowd it. Each is read when it is asked for, through `guarded`; nothing is written.
 */
export function pagesOf(
  indesign: InDesign,
  active: Document,
  scope: 'document' | 'selection',
  links: Links | null,
  guarded: <T>(work: () => T) => T,
): Result<readonly ReadablePage[], Problem> {
  const document = toRead(active);
  const selection = scope === 'selection' ? document.selection : [];
  if (scope === 'selection' && selection.length === 0) return refuse({ code: 'selection/none' });
  const pages =
    scope === 'document' ? document.pages.everyItem().getElements() : distinct(selection.flatMap(pageUnder));
  if (pages.length === 0)
    return refuse({ code: 'selection/unsuitable', kind: (selection[0] as DomObject).constructorName });
  let once: DocumentReading | undefined;
  const read = (page: PageToRead) =>
    inPoints(indesign, () => {
      if (!document.isValid || !page.isValid) return null;
      once ??= readDocument(indesign, document);
      return readPage(indesign, once, page);
    });
  return ok(
    pages.map(
      (page): ReadablePage =>
        async () => {
          const found = guarded(() => read(page));
          return found ? ok(await artworkOf(found, links)) : refuse({ code: 'document/none' });
        },
    ),
  );
}

const distinct = (pages: readonly PageToRead[]): readonly PageToRead[] => [
  ...new Map(pages.map((page) => [page.id, page])).values(),
];

/** Things that are selected within a table lie in it, and the table in text. */
const IN_TABLES: readonly string[] = ['Cell', 'Row', 'Column', 'Table'];

/** The page that something selected lies on, or that the frame of selected text lies on; none on the pasteboard. */
function pageUnder(selected: DomObject): readonly PageToRead[] {
  const kind = selected.constructorName;
  if (IN_TABLES.includes(kind)) return pageUnder((selected as PageItem).parent);
  const frames = TEXTS.includes(kind) ? (selected as SelectedText).parentTextFrames : [selected as PageItem];
  return frames.flatMap(({ parentPage }) => (parentPage?.isValid ? [parentPage as PageToRead] : []));
}

type SelectedText = DomObject & { readonly parentTextFrames: readonly PageItem[] };

const TEXTS: readonly string[] = [
  'InsertionPoint',
  'Character',
  'Word',
  'Line',
  'Paragraph',
  'Text',
  'TextColumn',
  'TextStyleRange',
];

/** Selects items of a document and shows the page of the first; what is hidden or gone cannot be selected. */
export function selectItems(
  { app }: InDesign,
  active: Document,
  ids: readonly string[],
): Result<null, Problem> {
  const document = toRead(active);
  const items = document.allPageItems.filter((item) => ids.includes(String(item.id)));
  const [first] = items;
  if (!first) return refuse({ code: 'update/gone', id: ids[0] ?? '' });
  const page = first.parentPage;
  if (page?.isValid) app.activeWindow.activePage = page;
  document.select(items);
  return ok(null);
}
