/** For a frame that can hold more than it shows: keys reach it and scroll it. */
export const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;
