import type { DocumentProblem, Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { HostError } from '../../host';
import { type Commands, PROTOCOL, type Reply } from './executor/protocol';

/** The way to the executor: JSON there and back; nothing where the executor is not there at all. */
export type Bridge = {
  readonly call: (command: string, json: string) => Promise<string | null>;
};

/** Asks the executor for one command. What Illustrator says against a step is thrown as a HostError. */
export async function ask<C extends keyof Commands>(
  bridge: Bridge,
  command: C,
  request: Commands[C]['takes'],
): Promise<Result<Commands[C]['gives'], Problem>> {
  const answer = await bridge.call(command, JSON.stringify(request));
  if (answer === null) return refuse<DocumentProblem>({ code: 'script/missing' });
  const reply = parsed<Commands[C]['gives']>(answer);
  if (!reply) throw refused(answer === '' ? 'no answer' : answer);
  if (reply.protocol !== PROTOCOL)
    return refuse<DocumentProblem>({ code: 'script/version', expected: PROTOCOL, got: reply.protocol ?? 0 });
  if ('refusal' in reply) return refuse(reply.refusal);
  if ('error' in reply) throw refused(reply.error);
  return ok(reply.value);
}

const refused = (detail: string): HostError => new HostError({ code: 'host/refused', detail });

function parsed<T>(answer: string): Reply<T> | null {
  try {
    const reply: unknown = JSON.parse(answer);
    return typeof reply === 'object' ? (reply as Reply<T> | null) : null;
  } catch {
    return null;
  }
}
