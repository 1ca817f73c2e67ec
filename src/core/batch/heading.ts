/**
 * The words of a column's heading without case, accents and punctuation: "ISSN (Gedruckte Ausgabe)" is issn,
 * gedruckte, ausgabe.
 */
export const headingWords = (heading: string): readonly string[] =>
  heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœ]/g, (letter) => UNDECOMPOSED[letter] as string)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Letters that Unicode does not take apart. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe' };

/** A heading as one word, for comparison: "Issue No." and "issueNo" are the same. */
export const foldHeading = (heading: string): string => headingWords(heading).join('');
