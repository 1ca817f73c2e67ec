import type { ListEvent } from '../../../src/core/batch/list-event';
import { readList } from '../../../src/formats/list/read-list';

/** Bytes as a stream of the given chunks. */
export async function* streamOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** Every event of a list. */
export async function eventsOf(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  name?: string,
): Promise<readonly ListEvent[]> {
  const events: ListEvent[] = [];
  const stream = chunks instanceof Uint8Array ? streamOf(chunks) : chunks;
  for await (const event of readList(stream, name === undefined ? {} : { name })) events.push(event);
  return events;
}

/** The rows of a list as [line, ...cells]; anything but rows fails the test. */
export async function rowsOf(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<readonly (readonly (number | string)[])[]> {
  return (await eventsOf(chunks)).flatMap((event) => {
    if (event.kind === 'row') return [[event.line, ...event.cells]];
    if (event.kind === 'bad-row' || event.kind === 'refused') throw new Error(JSON.stringify(event));
    return [];
  });
}

/** What was wrong with a list: codes by line, and codes of the refusal. */
export async function troubleOf(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  name?: string,
): Promise<readonly (string | readonly [line: number, code: string])[]> {
  return (await eventsOf(chunks, name)).flatMap<string | readonly [number, string]>((event) =>
    event.kind === 'bad-row'
      ? [[event.line, event.problem.code]]
      : event.kind === 'refused'
        ? event.problems.map(({ code }) => code)
        : [],
  );
}
