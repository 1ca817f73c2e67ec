import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { recordCode } from '../../core/titles/history';
import type { IssuedCode } from '../../core/titles/title';
import { recordedRows } from '../../hosts/file/batch-record';
import { createTextFile } from '../../hosts/file/text-file';
import type { JudgedRow } from '../../jobs/batch/judge';
import { changeLibrary } from '../../jobs/titles';

/** Enters the issue numbers of all covers that were made into the library, for the titles that it knows. */
export async function noteNumbers(
  rows: Iterable<JudgedRow>,
  record: string,
  library: string,
  now: Date,
): Promise<Result<null, Problem>> {
  const changed = await changeLibrary(createTextFile(library), ({ titles }) => {
    const codes = new Map<string, IssuedCode[]>(titles.map(({ issn }) => [issn, []]));
    const recorded = recordedRows(record);
    for (const { cover } of rows) {
      const made = recorded.next().value?.sha256;
      const [issn = '', variant = '', addOn = null] = cover?.code.split(' ') ?? [];
      if (cover && made && addOn !== null)
        codes.get(issn)?.push({
          ...{ variant, addOn, date: cover.date, count: null, double: false },
          ...{ issuedAt: now.toISOString(), document: cover.output },
        });
    }
    return { titles: titles.map((title) => (codes.get(title.issn) ?? []).reduce(recordCode, title)) };
  });
  return changed.ok ? ok(null) : changed;
}
