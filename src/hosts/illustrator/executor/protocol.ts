import type { Box, Pair } from './dom';
import type { Plan, Redraw, Where } from './protocol-plan';
import type { ReadItem, Seen, SeenItem } from './protocol-seen';

// In all messages lengths are points, positions artboard coordinates: y up, from the ruler origin of the active artboard.

/** Raised whenever a message changes, so that a panel notices a script of another version. */
export const PROTOCOL = 4;

/** A layer together with those around it. */
export type LayerState = {
  readonly name: string;
  readonly locked: boolean;
  readonly visible: boolean;
  readonly printable: boolean;
};

export type FoundItem = {
  readonly name: string;
  /** The class of the object, as Illustrator names it. */
  readonly kind: string;
  readonly box: Box;
  /** The corners of a path of four straight sides, in the order they were drawn; null for anything else. */
  readonly corners: readonly Pair[] | null;
  readonly hidden: boolean;
  readonly layer: LayerState;
};

export type ArtboardPlace = {
  /** Its top left corner. */
  readonly corner: Pair;
  readonly width: number;
  readonly height: number;
};

export type Described = {
  /** Names what `place` or `redraw` draws, for `read` and `remove`. */
  readonly ticket: number;
  readonly document: string;
  readonly isCmyk: boolean;
  /** Other than 1 on a large canvas. */
  readonly scale: number;
  readonly isIsolated: boolean;
  readonly activeArtboard: number;
  readonly artboards: readonly ArtboardPlace[];
  /** The class of a selection that is no list of objects, such as text. */
  readonly notItems: string | null;
  readonly items: readonly FoundItem[];
  /** Names to choose from where nothing of the name was found. */
  readonly names: readonly string[];
  /** Where the symbol would go; null for a layer that is to be made. */
  readonly layer: LayerState | null;
};

export type ReadBack = {
  readonly artboards: readonly ArtboardPlace[];
  /** The same artboards in document coordinates. */
  readonly boxes: readonly Box[];
  /** The front one first. */
  readonly items: readonly ReadItem[];
};

/** What the pages of a document are, and where its selection lies. */
export type Survey = {
  readonly document: string;
  readonly isCmyk: boolean;
  readonly scale: number;
  readonly activeArtboard: number;
  readonly artboards: readonly ArtboardPlace[];
  /** The names of those artboards. */
  readonly names: readonly string[];
  /** Of the objects that are selected. */
  readonly selected: readonly Box[];
  /** The class of a selection that is no list of objects. */
  readonly notItems: string | null;
};

/** Which symbols to look for: `bars` is the name of the part that every symbol of ours has. */
export type SymbolsSought = {
  readonly among: 'selection' | 'document' | { readonly ids: readonly string[] };
  readonly bars: string;
  /** How many objects have been looked at already. */
  readonly from: number;
};

/** Objects that may be a symbol. */
export type StandingObjects = {
  /** Those of the group, or of each object where no group of ours holds them; empty where the version has none. */
  readonly ids: readonly string[];
  readonly name: string;
  /** The request that a group of ours carries. */
  readonly data: string | null;
  /** Its parts have the names that we give. */
  readonly isOurs: boolean;
  readonly box: Box;
  /** From the rearmost to the front. */
  readonly items: readonly SeenItem[];
};

export type SymbolsSeen = {
  readonly found: readonly StandingObjects[];
  /** How many objects have been looked at with these; null where they were the last. */
  readonly next: number | null;
};

/** Which artboard to read, and how many of its objects have been read already. */
export type ReadFrom = {
  readonly document: string;
  readonly activeArtboard: number;
  readonly artboard: number;
  readonly from: number;
};

/** A file by its address, or a new document of so many points. */
export type Opening =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'new'; readonly width: number; readonly height: number };

/** A document of ours that is to be written, and where to. */
export type Saving = { readonly copy: number; readonly file: string; readonly format: 'ai' | 'pdf' | 'eps' };

/** Any other command, carried out in a document of ours. */
export type InCopy = { readonly copy: number; readonly command: string; readonly request: unknown };

/** What the user has open and has set, and by what name and version Illustrator goes. */
export type State = {
  readonly application: string;
  readonly documents: readonly { readonly name: string; readonly saved: boolean }[];
  readonly front: string | null;
  /** How many objects are selected in front; null where text is. */
  readonly selected: number | null;
  readonly isInArtboards: boolean;
  readonly isQuiet: boolean;
};

/** A group of two paths that the self-test has drawn. */
export type Sketched = { readonly id: string; readonly name: string; readonly parts: number };

/** Foreseen trouble that only the script can see. */
export type Refusal =
  | { readonly code: 'document/none' }
  | { readonly code: 'document/changed' }
  | { readonly code: 'update/gone'; readonly id: string }
  | { readonly code: 'update/foreign-only-files' }
  | { readonly code: 'format/swatch-name-taken'; readonly name: string };

/** What each command takes and gives. */
export type Commands = {
  readonly describe: { readonly takes: Where; readonly gives: Described };
  readonly place: { readonly takes: Plan; readonly gives: null };
  readonly symbols: { readonly takes: SymbolsSought; readonly gives: SymbolsSeen };
  readonly redraw: { readonly takes: Redraw; readonly gives: null };
  readonly read: { readonly takes: { readonly ticket: number }; readonly gives: ReadBack };
  readonly survey: { readonly takes: null; readonly gives: Survey };
  readonly artwork: { readonly takes: ReadFrom; readonly gives: Seen };
  /** How many of them were found. */
  readonly select: { readonly takes: { readonly ids: readonly string[] }; readonly gives: number };
  readonly remove: { readonly takes: { readonly ticket: number }; readonly gives: null };
  /** Opens a document in front of the user's, and gives the number it goes by. */
  readonly open: { readonly takes: Opening; readonly gives: number };
  readonly save: { readonly takes: Saving; readonly gives: null };
  /** Closes it without saving and gives the user the front again. */
  readonly close: { readonly takes: { readonly copy: number }; readonly gives: null };
  readonly 'in-copy': { readonly takes: InCopy; readonly gives: unknown };
  readonly state: { readonly takes: null; readonly gives: State };
  // The rest is for the self-test alone, in a document of ours.
  readonly probe: { readonly takes: { readonly question: string }; readonly gives: string };
  readonly sketch: { readonly takes: null; readonly gives: null };
  readonly sketched: { readonly takes: null; readonly gives: readonly Sketched[] };
  readonly clear: { readonly takes: null; readonly gives: null };
  readonly undo: { readonly takes: null; readonly gives: null };
  readonly file: { readonly takes: { readonly file: string }; readonly gives: string };
  readonly echo: {
    readonly takes: { readonly text: string; readonly times: number };
    readonly gives: string;
  };
};

export type Outcome<T> =
  | { readonly value: T }
  | { readonly refusal: Refusal }
  /** What Illustrator said against a step. */
  | { readonly error: string };

export type Reply<T> = { readonly protocol: number } & Outcome<T>;
