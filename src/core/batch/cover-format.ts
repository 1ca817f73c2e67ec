/** The kinds of file that a batch makes. */
export const COVER_FORMATS = ['svg', 'pdf', 'eps', 'png', 'tiff', 'idml'] as const;

export type CoverFormat = (typeof COVER_FORMATS)[number];

/** The kinds of file that can be a template; a cover made from one is of the same kind. */
const TEMPLATE_FORMATS: readonly CoverFormat[] = ['svg', 'idml'];

/** The format that a file name ends with; null for every other ending. */
export function coverFormatOf(name: string): CoverFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return COVER_FORMATS.find((format) => format === (ending === 'tif' ? 'tiff' : ending)) ?? null;
}

/** The format of a template by its name; null where it cannot be one. */
export function templateFormatOf(name: string): CoverFormat | null {
  const format = coverFormatOf(name);
  return format !== null && TEMPLATE_FORMATS.includes(format) ? format : null;
}

export const TEMPLATE_ENDINGS: readonly string[] = TEMPLATE_FORMATS;
