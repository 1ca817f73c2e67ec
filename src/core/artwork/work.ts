/** How much more may be looked at, in contours passed; what runs out is said, and nothing found by halves is kept. */
export type Work = { left: number };

/** To search a page, and to measure what was found on it: some seconds each, a thousand times what a cover takes. */
export const SEARCH_WORK = 300_000_000;
export const MEASURE_WORK = 300_000_000;
/** What a piece of paint on a line, a layer seen there and an edge that is read cost beside a contour only passed. */
export const PIECE_WORK = 100;
export const LAYER_WORK = 5;
export const EDGE_WORK = 20;

export const isSpent = ({ left }: Work): boolean => left < 0;
