/** Something true of a symbol that a person should know before printing; it never stops the drawing. */
export type Finding = {
  readonly code:
    | 'number/online-issn'
    | 'number/check-character-computed'
    | 'number/issn-check-digit-kept'
    | 'add-on/gap'
    | 'size/snapped'
    | 'size/truncated'
    | 'bars/reduction'
    | 'bars/reduction-rounded'
    | 'bars/reduction-off-grid'
    | 'ink/not-carried'
    | 'text/live';
  readonly severity: 'error' | 'warning' | 'note';
  readonly measured: string;
  readonly required: string;
  /** Whose rule it is. */
  readonly source: string;
};
