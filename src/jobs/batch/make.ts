import type { BatchHost, SavedFile } from '../../batch-host';
import { type Finding, type Verdict, verdictOf } from '../../core/check/finding';
import type { Problem } from '../../core/problem';
import { type Host, HostError, type UpdatableHost } from '../../host';
import { parseRequest, placeSymbol } from '../place';
import { targetOf } from './judge';
import type { PlannedCover } from './plan';
import { replaceOldSymbols } from './replace-old';

/** A cover to make, and what an earlier run that was broken off has said of it. */
export type CoverWork = {
  readonly cover: PlannedCover;
  /** The file that an earlier run recorded; null where it recorded none. */
  readonly recorded: Pick<SavedFile, 'sha256'> | null;
  /** An earlier run may have finished the file without recording it. */
  readonly mayStand: boolean;
};

/** What became of one cover; `saved` is null where nothing was kept. */
export type MadeCover = {
  readonly saved: SavedFile | null;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
};

/**
 * Makes several covers; one that fails does not stop the others. They get their names together, when they are safe. Null
 * where the file is there and still what its record says.
 */
export async function makeCovers(
  host: BatchHost,
  works: readonly CoverWork[],
): Promise<readonly (MadeCover | null)[]> {
  const outcomes: (MadeCover | null)[] = [];
  for (const work of works)
    outcomes.push((await isAsRecorded(host, work)) ? null : await caught(() => makeCover(host, work.cover)));
  const unsettled = outcomes.flatMap((made, i) => (made?.saved ? [i] : []));
  const settled = await host.settle(unsettled.map((i) => (works[i] as CoverWork).cover.output));
  for (const [n, answer] of settled.entries()) {
    const i = unsettled[n] as number;
    if (!answer.ok && !(await standsAlready(host, works[i] as CoverWork, outcomes[i] as MadeCover)))
      outcomes[i] = failed(answer.problems);
  }
  return outcomes;
}

const isAsRecorded = async (host: BatchHost, { cover, recorded }: CoverWork): Promise<boolean> =>
  recorded !== null && (await host.standing(cover.output))?.sha256 === recorded.sha256;

/** The run that was broken off made it: the very same bytes stand there under its name. */
const standsAlready = async (
  host: BatchHost,
  { cover, mayStand }: CoverWork,
  { saved }: MadeCover,
): Promise<boolean> => mayStand && (await host.standing(cover.output))?.sha256 === saved?.sha256;

async function makeCover(host: BatchHost, cover: PlannedCover): Promise<MadeCover> {
  const request = parseRequest(cover.number, cover.spec);
  if (!request.ok) return failed(request.problems);
  const opened = await host.open(cover);
  if (!opened.ok) return failed(opened.problems);
  try {
    const { host: document } = opened.value;
    const target = targetOf(cover);
    const placed =
      target.kind === 'old-symbol' && isUpdatable(document)
        ? await replaceOldSymbols(document, request.value)
        : await placeSymbol(document, request.value, target);
    if (!placed.ok) return failed(placed.problems);
    const saved = await opened.value.save();
    if (!saved.ok) return failed(saved.problems);
    const { findings } = placed.value;
    return { saved: saved.value, verdict: verdictOf(findings), findings, problems: [] };
  } finally {
    await opened.value.close();
  }
}

/** A file that is filled does the same by itself. */
const isUpdatable = (host: Host): host is Host & UpdatableHost =>
  host.symbols !== undefined && host.replace !== undefined;

async function caught(act: () => Promise<MadeCover>): Promise<MadeCover> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof HostError) return failed([error.problem]);
    throw error;
  }
}

const failed = (problems: readonly Problem[]): MadeCover => ({
  saved: null,
  verdict: 'fail',
  findings: [],
  problems,
});
