import { issnsIn } from '../core/check/printed-issn';
import type { Issn } from '../core/number/issn';
import { printedIssnLines } from '../core/number/printed-issn-lines';
import type { Corner } from '../core/placement';
import type { Problem } from '../core/problem';
import { ok, type Result, refuse } from '../core/result';
import { provePrint } from '../core/titles/find';
import type { Library } from '../core/titles/title';
import { HostError, type TextHost } from '../host';

/** The numbers that are printed apart from the barcode, and where; margin in mm, type in points. */
export type PrintedIssnRequest = {
  readonly print: Issn;
  readonly online: Issn | null;
  /** "en", "bg" … */
  readonly language: string;
  readonly page: number;
  readonly corner: Corner;
  readonly margin: number;
  readonly pointSize: number;
};

/**
 * The print and the online ISSN of a title as the library has them, `online` only where it is given or recorded; refused
 * where the print one is that of another medium.
 */
export function printedNumbers(
  library: Library,
  print: Issn,
  online: Issn | null,
): Result<Pick<PrintedIssnRequest, 'print' | 'online'>, Problem> {
  const proven = provePrint(library, print);
  if (!proven.ok) return proven;
  const recorded = library.titles
    .find(({ issn }) => issn === print)
    ?.otherMedia.find((o) => o.medium === 'online');
  return ok({ print, online: online ?? recorded?.issn ?? null });
}

/** Sets the printed ISSN as live text into a corner of a page and reads it back; answers with the lines. */
export async function placePrintedIssn(
  host: TextHost,
  { print, online, language, ...where }: PrintedIssnRequest,
): Promise<Result<readonly string[], Problem>> {
  const lines = printedIssnLines(print, online, language);
  if (!lines.ok) return lines;
  const expected = [print, ...(online === null ? [] : [online])].join();
  const isThere = (texts: readonly string[]): Result<null, Problem> => {
    const read = texts.map((text) =>
      issnsIn(text)
        .map(({ issn }) => issn)
        .join(),
    );
    return read.includes(expected)
      ? ok(null)
      : refuse({ code: 'printed-issn/read-back', expected, got: read.filter(Boolean).join('; ') });
  };
  try {
    const placed = await host.placeText({ lines: lines.value, ...where, isThere });
    return placed.ok ? lines : placed;
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}
