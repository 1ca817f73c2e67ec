/** What a column of a list can say about a cover, in the order in which a list without headings is read. */
export const FIELDS = [
  'issn',
  'variant',
  'issue',
  'date',
  'title',
  'size',
  'height',
  'ink',
  'template',
  'place',
  'output',
] as const;

export type Field = (typeof FIELDS)[number];
