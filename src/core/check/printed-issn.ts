import type { Issn } from '../number/issn';

/** An ISSN in running text, and whether the words around it give it to the online edition. */
export type PrintedIssn = { readonly issn: Issn; readonly online: boolean };

const PRINTED =
  /(\be-?|онлайн[^.;\n]{0,20})?ISSN(?:[ -]?L)?[\s:.\u00a0#№]*(?:\(?(online|print)\)?[\s:\u00a0]*)?(\d{4})[\s\u00a0]?[-\u2010-\u2015\u2212]?[\s\u00a0]?(\d{3}[\dXxХх])(?![\d-])[\s\u00a0]*(?:\((online|elektroni[^)]*|électroni[^)]*|en ligne|en línea|onlin[^)]*|e-?)\))?/giu;

/**
 * The ISSNs that a text names with the word "ISSN" before them, as they are written: one with a wrong check character
 * equals no real number.
 */
export const issnsIn = (text: string): readonly PrintedIssn[] =>
  [...text.matchAll(PRINTED)].map(([, before, within, first, last, after]) => {
    const written = `${first}-${(last as string).toUpperCase().replace('Х', 'X')}` as Issn;
    return { issn: written, online: Boolean(before || after || within?.toLowerCase() === 'online') };
  });

const ALONE = /^\s*\d{4}\s?[-\u2010-\u2015\u2212]\s?\d{3}[\dXx]\s*$/;

/** The ISSNs that a line above the bars names: there the number may stand alone, without the word. */
export const issnsInLine = (text: string): readonly PrintedIssn[] =>
  issnsIn(ALONE.test(text) ? `ISSN ${text.trim()}` : text);
