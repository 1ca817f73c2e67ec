import { availableParallelism } from 'node:os';
import { type MessagePort, parentPort, type Worker, workerData } from 'node:worker_threads';
import type { SheetGrid } from '../../core/batch/sheet';
import { type BatchFolder, createBatchFolder } from '../../hosts/file/batch';
import { type CoverWork, type MadeCover, makeCovers } from '../../jobs/batch/make';
import { makeSheets } from '../../jobs/batch/make-sheets';

/** What is to be made where: a file for each symbol, or sheets of many. */
export type Workshop = BatchFolder & { readonly grid: SheetGrid | null };

/** Starts a thread that runs `serveBatch` with this workshop as its data. */
export type StartThread = (workshop: Workshop) => Worker;

/** Those who draw: threads, or this program itself. */
export type Hands = {
  readonly count: number;
  readonly make: MakeAll;
  readonly close: () => Promise<unknown>;
};

type MakeAll = (works: readonly CoverWork[]) => Promise<readonly (MadeCover | null)[]>;

function makerIn({ grid, ...folder }: Workshop): MakeAll {
  const host = createBatchFolder(folder);
  return (works) => (grid ? makeSheets(host, works, grid) : makeCovers(host, works));
}

type Answer = { readonly made: readonly (MadeCover | null)[] } | { readonly error: string };

/** As many hands as there are processors, where threads can be started and the rows are worth it. */
export function createHands(
  workshop: Workshop,
  wanted: number | null,
  rows: number,
  startThread: StartThread | null,
): Hands {
  const count = Math.min(wanted ?? availableParallelism(), Math.ceil(rows / FEW_ROWS));
  if (!startThread || count < 2) return { count: 1, make: makerIn(workshop), close: async () => undefined };
  const threads = Array.from({ length: count }, () => threadHand(startThread(workshop)));
  let next = 0;
  return {
    count,
    make: (works) => (threads[next++ % count] as ThreadHand).make(works),
    close: () => Promise.all(threads.map(({ close }) => close())),
  };
}

/** A thread takes as long to start as so many rows to draw. */
const FEW_ROWS = 100;

type ThreadHand = Pick<Hands, 'make' | 'close'>;

/** A thread does what it is asked in the order in which it is asked. */
function threadHand(thread: Worker): ThreadHand {
  const waiting: { readonly done: (answer: Answer) => void; readonly failed: (error: Error) => void }[] = [];
  thread.on('message', (answer: Answer) => waiting.shift()?.done(answer));
  thread.on('error', (error) => {
    for (const { failed } of waiting.splice(0)) failed(error);
  });
  return {
    async make(works) {
      const answer = await new Promise<Answer>((done, failed) => {
        waiting.push({ done, failed });
        thread.postMessage(works);
      });
      if ('error' in answer) throw new Error(answer.error);
      return answer.made;
    },
    close: () => thread.terminate(),
  };
}

/** What a thread of a batch does: draws what it is sent, until it is ended. */
export function serveBatch(): void {
  const make = makerIn(workerData as Workshop);
  const port = parentPort as MessagePort;
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (works: readonly CoverWork[]) => {
    last = last.then(async () => port.postMessage(await answered(make, works)));
  });
}

async function answered(make: MakeAll, works: readonly CoverWork[]): Promise<Answer> {
  try {
    return { made: await make(works) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
