import type { Figures } from '../figure/figure';

/** Rules that several findings rest on; the names of standards are the same in every language. */
export const GS1 = 'GS1 General Specifications';

export const GS1_5_2: Figures = [{ verbatim: `${GS1} 5.2` }];
export const GS1_6: Figures = [{ verbatim: `${GS1} 6` }];
export const TRIM_DISTANCE: Figures = [{ verbatim: `${GS1} 6.3.3.3` }, 'wherePossible'];
export const ISO_15420: Figures = [{ verbatim: 'ISO/IEC 15420' }];

export const BAR_CODING: Figures = [{ verbatim: 'ISSN International Centre: ISSN and bar coding' }];
export const ONE_ISSN_PER_MEDIUM: Figures = [{ verbatim: 'ISSN International Centre' }, 'ownIssnPerMedium'];
export const TRUNCATION: Figures = [{ verbatim: GS1 }, 'whereTruncated'];
export const ONE_BARCODE: Figures = [{ verbatim: 'GS1' }, 'tillReadsWrong'];
