import type { Artwork } from '../core/artwork/artwork';
import type { Drawing } from '../core/drawing';
import type { Matrix } from '../core/geometry';
import type { FileTarget, SymbolLabel } from '../core/placement';
import type { DocumentProblem, FormatProblem, PlacementProblem } from '../core/problem';
import { type Result, refuse } from '../core/result';
import type { Neighbour } from '../core/update/growth';
import type { UpdateProblem } from '../core/update/problem';

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

/** Where a drawing stands: the map from its frame to a page, counted from 1 (mm, y down). */
export type DrawnAt = { readonly page: number; readonly placed: Matrix };

/** A template with the symbol drawn in, and where. */
export type Filled = { readonly bytes: Uint8Array; readonly places: readonly DrawnAt[] };

/** Draws into a copy of a template and leaves every other byte as it was, but for an old symbol that gives way. */
export type FillFormat = (
  template: Uint8Array,
  drawing: Drawing,
  label: SymbolLabel,
  target: Exclude<FileTarget, { kind: 'own-page' }>,
) => Result<Filled, FormatProblem | PlacementProblem | UpdateProblem>;

/** A symbol that stands in a file, read from what is really there. */
export type StandingInFile = {
  /** How the file's own parts are told apart; it holds for these bytes only. */
  readonly id: string;
  readonly name: string;
  readonly label: string | null;
  /** The number of its page, or the name of its master. */
  readonly page: string;
  /** Drawn by another program. */
  readonly isForeign: boolean;
  /** The symbol alone, in mm on its page. */
  readonly artwork: Artwork;
  /** Maps a drawing as laid out to where the bars stand; null where they cannot be read. */
  readonly placed: Matrix | null;
  /** What else prints on its page. */
  readonly neighbours: () => readonly Neighbour[];
};

/** What is to stand in the place of a symbol; `placed` maps the drawing to mm on its page. */
export type Redrawn = {
  readonly drawing: Drawing;
  readonly label: SymbolLabel;
  readonly placed: Matrix;
  /** What becomes of a symbol that another program drew. */
  readonly foreign: 'keep' | 'remove';
};

/** A file with a symbol redrawn, and the new symbol's id in it. */
export type Updated = { readonly bytes: Uint8Array; readonly id: string };

/** How symbols are changed where they stand in a copy of a file; what is none of theirs keeps its bytes. */
export type UpdateFormat = {
  readonly standing: (bytes: Uint8Array) => Result<readonly StandingInFile[], FormatProblem>;
  readonly redraw: (
    bytes: Uint8Array,
    id: string,
    redrawn: Redrawn,
  ) => Result<Updated, FormatProblem | DocumentProblem | UpdateProblem>;
};
