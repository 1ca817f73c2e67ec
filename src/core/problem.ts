import type { Difference } from './artwork/difference';
import type { ListProblem } from './batch/problem';
import type { CalendarProblem } from './calendar/problem';
import type { ProfileProblem } from './check/profile';
import type { Mm } from './geometry';
import type { NumberProblem } from './number/problem';
import type { SymbolProblem } from './symbol/problem';
import type { LibraryProblem } from './titles/problem';
import type { UpdateProblem } from './update/problem';

type Size = { readonly width: Mm; readonly height: Mm };

/** Why a symbol cannot go where it was asked to go. Names and pages are as given. */
export type PlacementProblem =
  | { readonly code: 'template/item-not-found'; readonly name: string; readonly available: readonly string[] }
  | { readonly code: 'template/item-ambiguous'; readonly name: string; readonly count: number }
  | { readonly code: 'template/item-hidden'; readonly name: string; readonly layer: string }
  | {
      readonly code: 'template/slot-too-small';
      readonly name: string;
      readonly slot: Size;
      readonly needed: Size;
      /** The largest X-dimension that would fit; null where not even the smallest would. */
      readonly fits?: Mm | null;
    }
  | { readonly code: 'template/slot-distorted'; readonly name: string }
  | { readonly code: 'template/slot-shape'; readonly name: string; readonly shape: string }
  /** Other things lie over the place, or would newly come to lie under the symbol; `by` says what they are. */
  | { readonly code: 'template/in-the-way'; readonly name: string; readonly by: readonly string[] }
  /** No place is named, and no symbol stands there that could be replaced. */
  | { readonly code: 'template/no-old-symbol'; readonly available: readonly string[] }
  /** No place is named, and symbols of several numbers stand there. */
  | { readonly code: 'template/old-symbols-differ'; readonly numbers: readonly string[] }
  | { readonly code: 'template/page-not-found'; readonly page: number; readonly pages: number }
  | { readonly code: 'template/off-page'; readonly page: Size; readonly needed: Size };

/** A file that is not what its name says, or is built to do harm. `detail` quotes the parser. */
export type FormatProblem =
  | { readonly code: 'format/not-zip'; readonly format: string }
  | { readonly code: 'format/not-idml'; readonly detail: string }
  | { readonly code: 'format/too-large'; readonly bytes: number; readonly limit: number }
  /** A picture at this resolution would not fit the memory. */
  | { readonly code: 'format/too-many-dots'; readonly dots: number; readonly limit: number }
  | { readonly code: 'format/xml'; readonly part: string; readonly detail: string }
  /** A DOCTYPE: entities could expand without bound or read other files. */
  | { readonly code: 'format/doctype'; readonly part: string }
  | { readonly code: 'format/broken'; readonly format: string; readonly detail: string }
  /** Locked with a password, or by the rights it grants. */
  | { readonly code: 'format/encrypted'; readonly format: string }
  /** The document has a swatch of the spot's name that is no spot, and names are unique. */
  | { readonly code: 'format/swatch-name-taken'; readonly name: string }
  /** Something the format cannot hold, such as live text in a PDF without fonts. */
  | {
      readonly code: 'format/cannot-hold';
      readonly format: string;
      readonly what: 'live-text' | 'layer' | 'text-wrap';
    };

export type FileProblem =
  | { readonly code: 'file/exists'; readonly path: string }
  | { readonly code: 'file/folder-missing'; readonly path: string }
  | { readonly code: 'file/not-found'; readonly path: string }
  | { readonly code: 'file/read'; readonly path: string; readonly detail: string }
  | { readonly code: 'file/write'; readonly path: string; readonly detail: string }
  | { readonly code: 'file/extension'; readonly path: string; readonly known: readonly string[] }
  | { readonly code: 'file/template-extension'; readonly path: string; readonly out: string };

/** What was read back is not what was asked for: nothing was kept. */
export type ReadBackProblem = {
  readonly code: 'read-back/differs';
  readonly differences: readonly Difference[];
};

/** Why the document that is open in an application cannot take a symbol as things stand. */
export type DocumentProblem =
  | { readonly code: 'document/none' }
  | { readonly code: 'selection/none' }
  | { readonly code: 'selection/several'; readonly count: number }
  | { readonly code: 'selection/unsuitable'; readonly kind: string }
  | { readonly code: 'layer/locked'; readonly layer: string }
  /** The document's colours are RGB, so it keeps no black plate. */
  | { readonly code: 'document/rgb' }
  /** One layer or group is open for editing by itself. */
  | { readonly code: 'document/isolated' }
  /** A large canvas: a point of the document is `scale` points. */
  | { readonly code: 'document/large-canvas'; readonly scale: number }
  /** Another document or artboard came to the front meanwhile. */
  | { readonly code: 'document/changed' }
  /** The part of the plugin that runs inside the application is not there, or is of another version. */
  | { readonly code: 'script/missing' }
  | { readonly code: 'script/version'; readonly expected: number; readonly got: number }
  /** Not shown, or not printed. */
  | { readonly code: 'layer/hidden'; readonly layer: string }
  | { readonly code: 'host/refused'; readonly detail: string };

export type Problem =
  | NumberProblem
  | SymbolProblem
  | CalendarProblem
  | PlacementProblem
  | ListProblem
  | FormatProblem
  | FileProblem
  | DocumentProblem
  | ProfileProblem
  | LibraryProblem
  | UpdateProblem
  | ReadBackProblem;
