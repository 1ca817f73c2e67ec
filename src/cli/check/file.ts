import { createHash } from 'node:crypto';
import { verdictOf } from '../../core/check/finding';
import type { Demands } from '../../core/check/rules/rule';
import type { Problem } from '../../core/problem';
import { openFile } from '../../hosts/file/open';
import { type CheckedPage, checkPages } from '../../jobs/check';

/** A file as it was judged; `sha256` is null where it could not even be read. */
export type CheckedFile = {
  readonly file: string;
  readonly sha256: string | null;
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly pages: readonly CheckedPage[];
  /** Why nothing of it could be judged; empty where its pages were. */
  readonly problems: readonly Problem[];
};

/** Reads and judges one file; `withPortraits` draws every symbol for a report. */
export async function checkFile(
  file: string,
  demands: Demands,
  withPortraits: boolean,
  say: (done: number, pages: number) => void,
): Promise<CheckedFile> {
  const opened = await openFile(file);
  if (!opened.ok) return { file, sha256: null, verdict: 'fail', pages: [], problems: opened.problems };
  const { bytes, document } = opened.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!document.ok) return { file, sha256, verdict: 'fail', pages: [], problems: document.problems };
  const { pages: toRead } = document.value;
  const pages = await checkPages(toRead, demands, withPortraits, (done) => say(done, toRead.length));
  if (pages.every(({ problems }) => problems.length > 0))
    return { file, sha256, verdict: 'fail', pages: [], problems: pages.flatMap(({ problems }) => problems) };
  const verdict = verdictOf(pages.flatMap(({ findings }) => findings));
  return { file, sha256, verdict, pages, problems: [] };
}
