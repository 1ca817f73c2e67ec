import { ok, type Result, refuse } from '../result';
import type { UpdateProblem } from '../update/problem';
import type { Issn } from './issn';

/** How the two editions are told apart, before or behind the number. */
type Wording = { readonly print: (issn: string) => string; readonly online: (issn: string) => string };

const behind = (print: string, online: string): Wording => ({
  print: (issn) => `${issn}${BLANK}(${print})`,
  online: (issn) => `${issn}${BLANK}(${online})`,
});

/** The number must not break at the end of a line. */
const BLANK = '\u00a0';
const HYPHEN = '\u2011';

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: behind('Print', 'Online'),
  de: behind('Print', 'Online'),
  fr: behind('imprimé', 'en ligne'),
  es: behind('impreso', 'en línea'),
  pt: behind('impresso', 'online'),
  it: behind('stampa', 'online'),
  da: behind('trykt', 'online'),
  bg: {
    print: (issn) => `Печатно издание: ${issn}`,
    online: (issn) => `Онлайн издание: ${issn}`,
  },
};

/** The languages that the printed ISSN can be worded in. */
export const PRINTED_ISSN_LANGUAGES: readonly string[] = Object.keys(WORDINGS);

/**
 * What is printed of a title's numbers apart from the barcode: "ISSN 1406-0949", or two lines where there is an online
 * edition too (ISSN agencies of Bulgaria and Denmark). Blanks and hyphens are those that keep a number on one line.
 */
export function printedIssnLines(
  print: Issn,
  online: Issn | null,
  language: string,
): Result<readonly string[], UpdateProblem> {
  const wording = Object.hasOwn(WORDINGS, language) ? WORDINGS[language] : undefined;
  if (!wording)
    return refuse({ code: 'printed-issn/language', got: language, known: PRINTED_ISSN_LANGUAGES });
  if (print === online) return refuse({ code: 'printed-issn/same', issn: print });
  const written = (issn: Issn) => `ISSN${BLANK}${issn.replace('-', HYPHEN)}`;
  return ok(
    online === null ? [written(print)] : [wording.print(written(print)), wording.online(written(online))],
  );
}
