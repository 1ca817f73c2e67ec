import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import type { PlacedSymbol, SymbolRequest } from '../jobs/place';

/** A document that took the symbol, as the panel shows it. */
export type PlacedDocument = {
  readonly symbol: PlacedSymbol;
  /** Address of a picture of the document; null where the application shows the document itself. */
  readonly picture: string | null;
};

/** A file that was saved, and what was read back from it. */
export type SavedFile = { readonly name: string; readonly symbol: PlacedSymbol };

export type SaveFormat = 'svg' | 'pdf' | 'eps' | 'idml';

/** Saving a document with the symbol in a format of the user's choice. */
export type Saving = {
  readonly formats: readonly SaveFormat[];
  readonly save: (request: SymbolRequest, format: SaveFormat) => Promise<Result<SavedFile, Problem>>;
};

/** What the panel needs of the place it runs in. */
export type PanelHost = {
  readonly place: (request: SymbolRequest) => Promise<Result<PlacedDocument, Problem>>;
  /** Null where the application saves its documents itself. */
  readonly saving: Saving | null;
};
