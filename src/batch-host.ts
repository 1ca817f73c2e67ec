import type { Artwork } from './core/artwork/artwork';
import type { CoverFormat } from './core/batch/cover-format';
import type { Sheet } from './core/batch/sheet';
import type { SheetFormat } from './core/batch/sheet-files';
import type { Problem } from './core/problem';
import type { Result } from './core/result';
import type { Host, Placement } from './host';

/** A cover to be made. */
export type CoverDocument = {
  /** The path of the cover that a copy is made of; null for a document of the symbol alone. */
  readonly template: string | null;
  readonly format: CoverFormat;
  /** The file to write, as a path within the output folder; its parts are joined by "/". */
  readonly output: string;
};

/** What a file holds that has been written and read back. */
export type SavedFile = { readonly sha256: string; readonly bytes: number };

/** A copy of a template, or an empty document, that is open to take a symbol. */
export interface OpenedCover {
  readonly host: Host;
  /** Writes it, under a name that nobody takes for the finished cover. */
  save(): Promise<Result<SavedFile, Problem>>;
  /** Leaves nothing open behind, saved or not; never throws. */
  close(): Promise<void>;
}

/** Where a batch makes its covers: a folder on disk, or an application that opens and saves documents. */
export interface BatchHost {
  /** Finds out whether a cover could be made, and changes nothing; `mark` tells one content of the template from another. */
  tryOut(cover: CoverDocument, placement: Placement): Promise<Result<{ readonly mark: string }, Problem>>;
  /** What the file of that name in the output folder holds; null where there is none. */
  standing(output: string): Promise<SavedFile | null>;
  open(cover: CoverDocument): Promise<Result<OpenedCover, Problem>>;
  /** Gives saved covers their names, once they are safely on the disk; one answer for each, in their order. */
  settle(outputs: readonly string[]): Promise<readonly Result<null, Problem>[]>;
}

/** A file of sheets that is written and has no name yet; its pages are read back from what was written. */
export type WrittenSheets = {
  readonly saved: SavedFile;
  readonly pages: readonly (() => Promise<Result<Artwork, Problem>>)[];
};

/** Where a batch makes sheets of many symbols. */
export interface SheetHost extends Pick<BatchHost, 'standing' | 'settle'> {
  /** Writes sheets, made one at a time, under a name that nobody takes for the finished file. */
  writeSheets(
    output: string,
    format: SheetFormat,
    sheets: Iterable<Sheet>,
  ): Promise<Result<WrittenSheets, Problem>>;
  /** Takes back what was written and has no name yet; never throws. */
  discard(output: string): void;
}
