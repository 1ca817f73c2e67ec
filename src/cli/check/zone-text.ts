import type { QuietZone } from '../../core/artwork/found-symbol';

/** Nothing is looked for beyond this many modules. */
const LOOKED = 30;

/** "12.0X", or "30X or more" where nothing stands as far as one looks. */
export const zoneText = ({ modules }: QuietZone): string =>
  modules >= LOOKED ? `${LOOKED}X or more` : `${modules.toFixed(1)}X`;

/** Micrometres without a minus before nothing. */
export const micrometres = (mm: number): string => (Math.round(mm * 1000) + 0).toFixed(0);
