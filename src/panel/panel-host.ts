import type { BatchHost } from '../batch-host';
import type { CoverRecord } from '../batch-record';
import type { FoundSymbol } from '../core/artwork/found-symbol';
import type { CoverKinds } from '../core/batch/cover-format';
import type { ListEvent } from '../core/batch/list-event';
import type { Target } from '../core/placement';
import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import type { TextHost, UpdatableHost } from '../host';
import type { PageToCheck } from '../jobs/check';
import type { PlacedSymbol, SymbolRequest } from '../jobs/place';
import type { TextStore } from '../text-store';

/** A file that was saved, and what was read back from it. */
export type SavedFile = { readonly name: string; readonly symbol: PlacedSymbol };

export type SaveFormat = 'svg' | 'pdf' | 'eps' | 'idml';

/** Making files of symbols, each read back before it is handed over. */
export type Saving = {
  readonly formats: readonly SaveFormat[];
  /** Null where the user thought better of it. */
  readonly save: (request: SymbolRequest, format: SaveFormat) => Promise<Result<SavedFile | null, Problem>>;
  /** Puts a symbol on the clipboard as the text of an SVG. */
  readonly copy: (request: SymbolRequest) => Promise<Result<PlacedSymbol, Problem>>;
  /** Saves one archive of all; `say` tells how many are done and answers whether to go on. */
  readonly saveAll: (
    requests: readonly SymbolRequest[],
    format: SaveFormat,
    say: (done: number) => boolean,
  ) => Promise<Result<string | null, Problem>>;
};

/** Pages to be judged, under the name of their file; null where it is open in front of the user. */
export type CheckSource = { readonly name: string | null; readonly pages: readonly PageToCheck[] };

/** A source, or null where the user chose none. */
type Opened = Promise<Result<CheckSource | null, Problem>>;

/** Looking at finished pages. */
export type Checking = {
  /** Each way to the pages that there is here. */
  readonly open: Readonly<Partial<Record<'document' | 'selection' | 'file', () => Opened>>>;
  /** Opens the first of files that were dropped; absent where nothing can be dropped. */
  readonly dropped?: (files: ArrayLike<File>) => Opened;
  /** Selects a symbol on the page. */
  readonly show?: (symbol: FoundSymbol) => Promise<Result<null, Problem>>;
};

/** A folder in which the application makes covers out of templates. */
export type CoverFolder = {
  readonly host: BatchHost;
  readonly kinds: CoverKinds;
  /** The path of a template by its name within the folder. */
  readonly templateAt: (name: string) => string;
  /** Writes a record into the folder under names that are not taken yet, and gives that of its table. */
  readonly writeRecord: (record: CoverRecord) => Promise<string>;
};

/** Making covers out of templates, as the application can. */
export type CoverMaking = {
  readonly kinds: CoverKinds;
  /** Lets the user choose the folder; null where none was chosen. */
  readonly choose: () => Promise<CoverFolder | null>;
};

/** A list of covers, which can be read more than once. */
export type CoverList = () => AsyncIterable<ListEvent>;

/** Lists of covers. */
export type Lists = {
  readonly covers?: CoverMaking;
  readonly pasted: (text: string) => AsyncIterable<ListEvent>;
  /** Lets the user choose a file; null where none was chosen. Absent where the panel may open no files. */
  readonly open?: () => Promise<CoverList | null>;
};

/** The title library, and the time as ISO 8601 in UTC. */
export type Titles = { readonly store: TextStore; readonly now: () => string };

/** Text files that the user chooses by a dialog of the system. */
export type TextFiles = {
  /** The text of a file with one of these endings; null where none was chosen. */
  readonly open: (extensions: readonly string[]) => Promise<string | null>;
  /** The name under which it was saved; null where the user thought better of it. */
  readonly save: (name: string, text: string) => Promise<string | null>;
};

/** What the panel needs of the place it runs in; what is absent cannot be done there. */
export type PanelHost = {
  /** Language and country of the application, such as "de_DE"; English unless given. */
  readonly locale?: string;
  /** Draws into the document that is open in front of the user. */
  readonly place?: (request: SymbolRequest, target: Target) => Promise<Result<PlacedSymbol, Problem>>;
  /** The open document whose symbols can be changed where they stand. */
  readonly standing?: () => UpdatableHost;
  /** Calls back whenever something else is selected there, until the returned function is called. */
  readonly followSelection?: (changed: () => void) => () => void;
  /** The open document that takes lines of text. */
  readonly texts?: () => TextHost;
  readonly saving?: Saving;
  readonly checking?: Checking;
  readonly lists?: Lists;
  readonly titles?: Titles;
  readonly files?: TextFiles;
  /** Where the panel's settings stay until it is opened again. */
  readonly settings?: TextStore;
};
