import type { Artwork } from '../core/artwork/artwork';
import type { Drawing } from '../core/drawing';
import type { Matrix } from '../core/geometry';
import type { FileTarget, SymbolLabel } from '../core/placement';
import type { FormatProblem, PlacementProblem } from '../core/problem';
import { type Result, refuse } from '../core/result';

/**
 * Writes a drawing as a document of its own: the page is exactly `drawing.bounds`, and the bytes depend on the
 * input alone (no dates, no random ids).
 */
export type WriteFormat = (
  drawing: Drawing,
  label: SymbolLabel,
) => Result<Uint8Array, FormatProblem> | Promise<Result<Uint8Array, FormatProblem>>;

/** What is on one page of a document; a page's own trouble leaves the other pages readable. */
export type ReadPage = () => Result<Artwork, FormatProblem> | Promise<Result<Artwork, FormatProblem>>;

/** A document's pages in their order, each read only when it is asked for. */
export type OpenedDocument = { readonly pages: readonly ReadPage[] };

/** The bytes of a file that a document links to, by the address it gives; null where it cannot be had. */
export type ReadLink = (address: string) => Promise<Uint8Array | null>;

/**
 * Opens a document. It reads the bytes alone and knows nothing of what was meant; what prints and is not understood
 * is listed as unseen or called `unknown`, never guessed. Without `links`, linked files are unseen.
 */
export type OpenFormat = (
  bytes: Uint8Array,
  links?: ReadLink,
) => Result<OpenedDocument, FormatProblem> | Promise<Result<OpenedDocument, FormatProblem>>;

/** What is on one page (counted from 1) of a document, all transforms applied. */
export type ReadFormat = (
  bytes: Uint8Array,
  page: number,
) => Result<Artwork, FormatProblem> | Promise<Result<Artwork, FormatProblem>>;

/** Reads a single page through a format's `open`. */
export const onePage =
  (format: string, open: OpenFormat): ReadFormat =>
  async (bytes, number) => {
    const opened = await open(bytes);
    if (!opened.ok) return opened;
    const { pages } = opened.value;
    const page = pages[number - 1];
    const detail = `no page ${number}, the file has ${pages.length}`;
    return page ? page() : refuse({ code: 'format/broken', format, detail });
  };

/** A template with the symbol drawn in, and where: the map from the drawing's frame to the page (mm, y down). */
export type Filled = { readonly bytes: Uint8Array; readonly page: number; readonly placed: Matrix };

/** Draws into a copy of a template and leaves every other byte as it was. */
export type FillFormat = (
  template: Uint8Array,
  drawing: Drawing,
  label: SymbolLabel,
  target: Exclude<FileTarget, { kind: 'own-page' }>,
) => Result<Filled, FormatProblem | PlacementProblem>;
