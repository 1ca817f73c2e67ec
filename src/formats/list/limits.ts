/** One row of text, in bytes; covers are named in a few hundred. */
export const MOST_ROW_BYTES = 1024 * 1024;

/** Cells in a row: the width of a sheet in Excel. */
export const MOST_CELLS = 16_384;

/** How much of a list is looked at to tell its encoding and delimiter, and how much is worked on at a time. */
export const SAMPLE_BYTES = 64 * 1024;
