import type { ListProblem } from '../core/batch/problem';
import type { CalendarProblem } from '../core/calendar/problem';
import type { DrawnFindingCode, PageFindingCode } from '../core/check/finding';
import type { ProfileProblem } from '../core/check/profile';
import type { NumberProblem } from '../core/number/problem';
import type {
  DocumentProblem,
  FileProblem,
  FormatProblem,
  PlacementProblem,
  ReadBackProblem,
} from '../core/problem';
import type { SymbolProblem } from '../core/symbol/problem';
import type { LibraryProblem } from '../core/titles/problem';
import type { UpdateProblem } from '../core/update/problem';
import type { PanelWords } from './panel-words';
import type { Words } from './words';

/** What a finding is called, before its figures. */
export type Leads = Readonly<Record<DrawnFindingCode | PageFindingCode, string>>;

/** Everything that is said, area by area: a language has an area whole or not at all. */
export type Areas = {
  readonly panel: PanelWords;
  readonly number: Words<NumberProblem>;
  readonly symbol: Words<SymbolProblem>;
  readonly placement: Words<PlacementProblem>;
  readonly document: Words<DocumentProblem>;
  readonly findings: Leads;
  readonly calendar: Words<CalendarProblem>;
  readonly list: Words<ListProblem>;
  readonly format: Words<FormatProblem>;
  readonly file: Words<FileProblem>;
  readonly profile: Words<ProfileProblem>;
  readonly library: Words<LibraryProblem>;
  readonly update: Words<UpdateProblem>;
  readonly readBack: Words<ReadBackProblem>;
};
