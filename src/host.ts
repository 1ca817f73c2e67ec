import type { Artwork } from './core/artwork/artwork';
import type { Difference } from './core/artwork/difference';
import type { Finding } from './core/check/finding';
import type { Drawing } from './core/drawing';
import type { Matrix, Mm } from './core/geometry';
import type { Corner, SymbolLabel, Target } from './core/placement';
import type { Problem } from './core/problem';
import { type Result, refuse } from './core/result';
import type { Neighbour } from './core/update/growth';

/** A symbol to place, and the judge of what really came to stand in the document. */
export type Placement = {
  readonly drawing: Drawing;
  readonly label: SymbolLabel;
  readonly target: Target;
  /** Compares the artwork read back with what was meant; `placed` maps the drawing to the page. */
  readonly differences: (artwork: Artwork, placed: Matrix) => readonly Difference[];
};

/** A symbol that stands in the document and was read back without a difference. */
export type Placed = {
  /** What the document cannot hold as it was meant. */
  readonly findings: readonly Finding[];
};

/** A symbol that stands in an open document, read from what is really there. */
export type StandingSymbol = {
  /** How the host finds it again while the document is open. */
  readonly id: string;
  /** As the document's own lists show it. */
  readonly name: string;
  /** Drawn by another program: its parts are not known one by one. */
  readonly isForeign: boolean;
  /** The data of its label, to be read with `readLabel`; null where it is lost. The bars alone decide. */
  readonly label: string | null;
  /** The name of its page, as the document counts. */
  readonly page: string;
  /** The symbol alone, on its page. */
  readonly artwork: Artwork;
  /** Maps a drawing as laid out to where the bars stand; null where they cannot be read. */
  readonly placed: Matrix | null;
  /** What else prints on its page; absent where the host does not look. */
  readonly neighbours?: () => readonly Neighbour[];
};

/** A symbol to draw in the place of one that stands, and the judge of what really came to stand there. */
export type Replacement = Omit<Placement, 'target'> & {
  /** From the drawing to the page of the old symbol, true in size. */
  readonly placed: Matrix;
  /** What becomes of a foreign symbol; one of our own is always replaced. */
  readonly foreign: 'keep' | 'remove';
};

/** A page of an open document; it is read when it is asked for, with everything that prints on it. */
export type ReadablePage = () => Promise<Result<Artwork, Problem>>;

/** An open document whose pages can be judged. */
export type ReadableHost = Required<Pick<Host, 'pages' | 'select'>>;

/** Live text to set in a corner of a page, in the font of the document's basic paragraphs; mm, and points for type. */
export type CornerText = {
  readonly lines: readonly string[];
  /** Counted from 1. */
  readonly page: number;
  readonly corner: Corner;
  /** From both edges of the page. */
  readonly margin: Mm;
  readonly pointSize: number;
  /** Judges the texts of that page afterwards. */
  readonly isThere: (texts: readonly string[]) => Result<null, Problem>;
};

/** A document that takes a line of text. */
export type TextHost = Required<Pick<Host, 'placeText'>>;

/** A document whose symbols can be changed where they stand. */
export type UpdatableHost = Required<Pick<Host, 'symbols' | 'replace'>>;

/** A document that can take a symbol: a file, or the one that is open in an application. */
export interface Host {
  /** The document is a picture: modules must be whole dots. */
  readonly wholeDots: boolean;
  /**
   * Draws, reads the document's own geometry back and keeps the symbol only where nothing differs; otherwise the
   * document is as it was before. Expected trouble comes back as problems; anything else throws a HostError.
   */
  place(placement: Placement): Promise<Result<Placed, Problem>>;
  /** The symbols of the whole document, or those that the selection is, holds or is part of. Absent where nothing stays open. */
  symbols?(among: 'selection' | 'document'): Promise<Result<readonly StandingSymbol[], Problem>>;
  /**
   * Draws anew within the group of a symbol, so that layer, stacking, group, master page and text wrap stay, as one undo
   * step; reads it back and keeps it only where nothing differs. Our names and alternative texts are renewed with the
   * label, those of others stay.
   */
  replace?(id: string, replacement: Replacement): Promise<Result<Placed, Problem>>;
  /** The pages of the whole document, or those that hold what is selected; objects carry the ids that `select` takes. */
  pages?(scope: 'document' | 'selection'): Promise<Result<readonly ReadablePage[], Problem>>;
  /** Selects objects in front of the user, on their page. */
  select?(ids: readonly string[]): Promise<Result<null, Problem>>;
  /** Sets live text above everything; reads the page back and keeps it only where the judge is content. */
  placeText?(text: CornerText): Promise<Result<null, Problem>>;
}

/** Trouble that nobody could foresee from the request: the disk, the application, a broken connection. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}

/** Does something with a host; the trouble it throws comes back as a problem, every other error is thrown again. */
export async function problemsThrown<T>(act: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}
