import type { Field } from '../core/batch/fields';
import type { ListNote } from '../core/batch/note';
import type { ListProblem } from '../core/batch/problem';
import type { IssueNames } from '../core/calendar/in-words';
import type { CalendarProblem } from '../core/calendar/problem';
import type { Doubt, MarketName } from '../core/calendar/rule';
import type { FindingCode } from '../core/check/finding';
import type { ProfileProblem } from '../core/check/profile';
import type { NumberProblem } from '../core/number/problem';
import type { DocumentProblem, FileProblem, FormatProblem, PlacementProblem } from '../core/problem';
import type { SymbolProblem } from '../core/symbol/problem';
import type { LibraryProblem } from '../core/titles/problem';
import type { UpdateProblem } from '../core/update/problem';
import type { DifferenceWords } from './difference';
import type { FigureWords, Term } from './figure';
import type { Manner } from './manner';
import type { PanelWords } from './panel-words';
import type { Words } from './words';

/** What a finding is called, before its figures. */
export type Leads = Readonly<Record<FindingCode, string>>;

/** Printing plates that every application names in its own language. */
export type PlateName = 'Cyan' | 'Magenta' | 'Yellow' | 'Black' | 'Registration';

/** What the markets are called. */
export type MarketNames = Readonly<Record<MarketName, string>>;

/** Everything that is said, area by area: a language that lacks a word of it does not compile. */
export type Areas = {
  readonly manner: Manner;
  readonly panel: PanelWords;
  readonly number: Words<NumberProblem>;
  readonly symbol: Words<SymbolProblem>;
  readonly plates: Readonly<Record<PlateName, string>>;
  readonly placement: Words<PlacementProblem>;
  readonly document: Words<DocumentProblem>;
  readonly findings: Leads;
  readonly calendar: Words<CalendarProblem>;
  readonly issues: IssueNames;
  readonly doubts: Readonly<Record<Doubt, string>>;
  readonly market: (name: MarketName) => string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly list: Words<ListProblem>;
  readonly listNotes: Words<ListNote>;
  readonly format: Words<FormatProblem>;
  readonly file: Words<FileProblem>;
  readonly profile: Words<ProfileProblem>;
  readonly library: Words<LibraryProblem>;
  readonly update: Words<UpdateProblem>;
  readonly differences: DifferenceWords;
  readonly figures: FigureWords;
  readonly terms: Readonly<Record<Term, string>>;
};
