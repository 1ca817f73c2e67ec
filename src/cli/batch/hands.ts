import { availableParallelism } from 'node:os';
import { type MessagePort, parentPort, type Worker, workerData } from 'node:worker_threads';
import { type BatchFolder, createBatchFolder } from '../../hosts/file/batch';
import { type CoverWork, type MadeCover, makeCovers } from '../../jobs/batch/make';

/** Starts a thread that runs `serveBatch` with this folder as its data. */
export type StartThread = (folder: BatchFolder) => Worker;

/** Those who draw: threads, or this program itself. */
export type Hands = {
  readonly count: number;
  readonly make: (works: readonly CoverWork[]) => Promise<readonly (MadeCover | null)[]>;
  readonly close: () => Promise<unknown>;
};

type Answer = { readonly made: readonly (MadeCover | null)[] } | { readonly error: string };

/** As many hands as there are processors, where threads can be started and the rows are worth it. */
export function createHands(
  folder: BatchFolder,
  wanted: number | null,
  rows: number,
  startThread: StartThread | null,
): Hands {
  const count = Math.min(wanted ?? availableParallelism(), Math.ceil(rows / FEW_ROWS));
  if (!startThread || count < 2) {
    const host = createBatchFolder(folder);
    return { count: 1, make: (works) => makeCovers(host, works), close: async () => undefined };
  }
  const threads = Array.from({ length: count }, () => threadHand(startThread(folder)));
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
  const host = createBatchFolder(workerData as BatchFolder);
  const port = parentPort as MessagePort;
  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (works: readonly CoverWork[]) => {
    last = last.then(async () => port.postMessage(await answered(host, works)));
  });
}

async function answered(
  host: ReturnType<typeof createBatchFolder>,
  works: readonly CoverWork[],
): Promise<Answer> {
  try {
    return { made: await makeCovers(host, works) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
