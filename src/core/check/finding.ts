import type { Figures } from '../figure/figure';
import type { Rect } from '../geometry';

/** What is known of a symbol from its request alone. */
export type DrawnFindingCode =
  | 'number/check-character-computed'
  | 'number/issn-check-digit-kept'
  | 'size/snapped'
  | 'bars/reduction'
  | 'bars/reduction-rounded'
  | 'bars/reduction-off-grid'
  | 'ink/not-carried'
  | 'text/live'
  | 'text/font-missing'
  | 'document/parent-page'
  | 'document/rgb-intent';

/** What a look at a finished page finds. */
export type PageFindingCode =
  | 'symbol/not-found'
  | 'symbol/undecodable'
  | 'symbol/multiple'
  | 'symbol/mirrored'
  | 'symbol/covered'
  | 'symbol/differs'
  | 'number/prefix'
  | 'number/digits-mismatch'
  | 'number/issn-line-mismatch'
  | 'number/unexpected'
  | 'number/online-issn'
  | 'add-on/missing'
  | 'add-on/unreadable'
  | 'add-on/gap'
  | 'size/x-dimension'
  | 'size/non-uniform'
  | 'size/truncated'
  | 'quiet-zone/left'
  | 'quiet-zone/right'
  | 'quiet-zone/add-on'
  | 'bars/width-deviation'
  | 'ink/not-single'
  | 'ink/registration'
  | 'ink/rgb'
  | 'ink/tint'
  | 'ink/red-light'
  | 'ink/background'
  | 'overprint/panel'
  | 'overprint/bars'
  | 'effect/transparency'
  | 'image/resolution'
  | 'image/antialiased'
  | 'place/rotation'
  | 'place/trim-distance'
  | 'print/issn-missing'
  | 'cannot-verify';

/** What changing a symbol where it stands comes upon. */
export type UpdateFindingCode =
  | 'update/scaling-undone'
  | 'update/label-disagrees'
  | 'update/label-edited'
  | 'update/label-newer'
  | 'update/label-lost'
  | 'update/foreign'
  | 'update/foreign-kept'
  | 'update/size-limited'
  | 'update/covers'
  | 'update/off-page'
  | 'history/reused'
  | 'history/not-recorded';

export type FindingCode = DrawnFindingCode | PageFindingCode | UpdateFindingCode;

export type Severity = 'error' | 'warning' | 'note';

/** Something true of a symbol that a person should know before printing; it never stops the drawing. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly measured: Figures;
  readonly required: Figures;
  /** Whose rule it is, and why it holds. */
  readonly source: Figures;
  /** Where on the page, mm, y down, origin at its top left corner; absent for what has no place. */
  readonly bounds?: Rect;
};

/** `fail` with any error, `warn` with any warning, else `pass`. */
export type Verdict = 'pass' | 'warn' | 'fail';

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((f) => f.severity === 'error')) return 'fail';
  return findings.some((f) => f.severity === 'warning') ? 'warn' : 'pass';
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors first, then warnings, then notes; the order of the rules within each. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
