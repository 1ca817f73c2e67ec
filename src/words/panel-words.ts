import type { Severity, Verdict } from '../core/check/finding';
import type { Mm } from '../core/geometry';
import type { DerivationStep } from '../core/number/derivation';
import type { Corner } from '../core/placement';
import type { TextMode } from '../core/symbol/spec';
import type { Anchor } from '../core/update/anchor';

/** What a symbol's measurements are called. */
export type MeasurementName =
  | 'bars'
  | 'issn'
  | 'xDimension'
  | 'barHeight'
  | 'gap'
  | 'quietLeft'
  | 'quietRight'
  | 'ink'
  | 'overprint'
  | 'rotation'
  | 'trim'
  | 'picture';

/** Everything that is written on the panel itself. Numbers of things come in as counts, names as they are. */
export type PanelWords = {
  readonly places: string;
  readonly tabs: Readonly<Record<'place' | 'check' | 'batch', string>>;
  readonly language: string;
  readonly issn: string;
  readonly variant: string;
  readonly addOn: string;
  readonly size: string;
  readonly height: string;
  readonly target: string;
  readonly targets: Readonly<Record<'selection' | 'named-item', string>>;
  readonly frameName: string;
  readonly frameNameMissing: string;
  readonly corner: string;
  readonly corners: Readonly<Record<Corner, string>>;
  readonly margin: string;
  readonly marginUnreadable: (got: string) => string;
  readonly preview: string;
  readonly previewEmpty: string;
  readonly previewWaiting: string;
  readonly previewOf: (symbol: string) => string;
  readonly extent: (width: Mm, height: Mm) => string;
  readonly drawnBars: (height: Mm, share: number) => string;
  readonly derivation: string;
  readonly derivationSteps: Readonly<Record<DerivationStep['step'], string>>;
  readonly place: string;
  readonly save: (format: string) => string;
  readonly copySvg: string;
  readonly copied: string;
  readonly saved: (name: string) => string;
  readonly readBack: (symbol: string, xDimension: Mm) => string;
  readonly unexpected: (message: string) => string;
  readonly required: string;
  readonly edit: string;
  readonly editing: (symbol: string, page: string) => string;
  readonly update: string;
  readonly stopEditing: string;
  readonly selectOne: (count: number) => string;
  readonly nextIssue: string;
  readonly previousIssue: string;
  readonly direction: string;
  readonly coverDate: string;
  readonly rule: string;
  readonly noRule: string;
  readonly chooseRule: string;
  readonly keepTitle: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly cancel: string;
  readonly title: string;
  readonly noTitle: string;
  readonly lastCode: (addOn: string, variant: string, date: string | null) => string;
  readonly checkDocument: string;
  readonly checkSelection: string;
  readonly checkFile: string;
  readonly dropFile: string;
  readonly checking: (done: number, pages: number) => string;
  readonly checkedFile: (name: string) => string;
  readonly designData: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly page: (page: number) => string;
  readonly pictureOf: (symbol: string) => string;
  readonly unreadable: string;
  readonly measurements: Readonly<Record<MeasurementName, string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly show: string;
  readonly list: string;
  readonly openList: string;
  readonly rows: string;
  readonly row: (line: number) => string;
  readonly rowsReady: (ready: number, rows: number) => string;
  readonly moreRows: (count: number) => string;
  readonly templateElsewhere: string;
  readonly format: string;
  readonly saveAll: string;
  readonly making: (done: number, rows: number) => string;
  readonly listsElsewhere: string;
  readonly look: string;
  readonly ink: string;
  readonly reduction: string;
  readonly text: string;
  readonly texts: Readonly<Record<TextMode, string>>;
  readonly anchor: string;
  readonly anchors: Readonly<Record<Anchor, string>>;
  readonly foreign: string;
  readonly foreigns: Readonly<Record<'keep' | 'remove', string>>;
  readonly printedIssn: string;
  readonly onlineIssn: string;
  readonly pageNumber: string;
  readonly setIssn: string;
  readonly issnSet: (lines: string) => string;
  readonly importTitles: string;
  readonly exportTitles: string;
  readonly titlesKnown: (count: number) => string;
  readonly compare: string;
  readonly expected: string;
  readonly requireAddOn: string;
  readonly requireAddOns: Readonly<Record<'allowed' | 'refused', string>>;
  readonly unusableRows: (lines: string) => string;
  readonly badRows: string;
  readonly badRowChoices: Readonly<Record<'stop' | 'skip', string>>;
  readonly makeCovers: string;
  readonly coversMade: (made: number, rows: number, record: string) => string;
  readonly notMade: string;
  readonly columnHolds: (heading: string) => string;
  readonly notUsed: string;
};
