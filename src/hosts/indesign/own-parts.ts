import type { Role } from '../../core/drawing';

/** The key of the script label that carries a symbol's request. */
export const LABEL_KEY = 'org.issn-barcode';

export const BARS: Role = 'bars';

/** The names that parts of a symbol are given. */
export const OWN_ROLES: readonly string[] = [
  'panel',
  BARS,
  'digits',
  'issn-line',
  'light-margin-indicator',
  'quiet-zone-guide',
] satisfies readonly Role[];
