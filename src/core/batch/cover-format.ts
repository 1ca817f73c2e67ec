/** The kinds of file that a batch makes by itself. */
export const COVER_FORMATS = ['svg', 'pdf', 'eps', 'png', 'tiff', 'idml'] as const;

export type FileFormat = (typeof COVER_FORMATS)[number];

/** Documents of InDesign and Illustrator, which these alone can write, come besides. */
export type CoverFormat = FileFormat | 'indd' | 'ai';

/** Whether a batch makes files of this kind without an application. */
export const isFileFormat = (format: CoverFormat): format is FileFormat =>
  COVER_FORMATS.some((known) => known === format);

/** What covers can be made of: the formats that a template of each ending can become, the usual one first. */
export type CoverKinds = {
  readonly templates: Readonly<Record<string, readonly CoverFormat[]>>;
  /** Of a cover without a template; null where each needs one. */
  readonly alone: CoverFormat | null;
};

/** Without an application a cover made from a template is of the same kind. */
export const FILE_KINDS: CoverKinds = { templates: { svg: ['svg'], idml: ['idml'] }, alone: 'svg' };

/** What InDesign opens, and what it can save it as. */
export const INDESIGN_KINDS: CoverKinds = {
  templates: {
    indd: ['indd', 'idml', 'pdf'],
    indt: ['indd', 'idml', 'pdf'],
    idml: ['indd', 'idml', 'pdf'],
  },
  alone: null,
};

/** What Illustrator opens without changing its colours, and what it can save it as. */
export const ILLUSTRATOR_KINDS: CoverKinds = {
  templates: { ai: ['ai', 'pdf', 'eps'], ait: ['ai', 'pdf', 'eps'] },
  alone: null,
};

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The format that a file name ends with; null for every other ending. */
export function coverFormatOf(name: string): CoverFormat | null {
  const ending = endingOf(name);
  if (ending === 'indd' || ending === 'ai') return ending;
  return COVER_FORMATS.find((format) => format === (ending === 'tif' ? 'tiff' : ending)) ?? null;
}

/** What a template can become, by its name; null where it cannot be one. */
export function formatsOfTemplate({ templates }: CoverKinds, name: string): readonly CoverFormat[] | null {
  const ending = endingOf(name);
  return Object.hasOwn(templates, ending) ? (templates[ending] as readonly CoverFormat[]) : null;
}
