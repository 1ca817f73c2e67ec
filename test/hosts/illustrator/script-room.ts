import { readFileSync } from 'node:fs';
import type { EvalScript } from '../../../src/hosts/illustrator/cep';
import { type ExtendScriptRoom, extendScriptRoom, type IllustratorDouble } from '../../doubles/illustrator';

/** ExtendScript with Illustrator's objects, and its own name for the global scope. */
export function emptyRoom(double: IllustratorDouble): ExtendScriptRoom {
  const room = extendScriptRoom(double);
  room.run('var $ = { global: this };');
  return room;
}

/** A room in which the built script has run. */
export function roomWithScript(double: IllustratorDouble, file: string): ExtendScriptRoom {
  const room = emptyRoom(double);
  room.run(readFileSync(file, 'utf8'));
  return room;
}

/** CEP's call: what goes wrong comes back as CEP says it. */
export const evalScriptIn =
  ({ run }: ExtendScriptRoom): EvalScript =>
  (script, callback) => {
    let answer: string;
    try {
      answer = run(script);
    } catch {
      answer = 'EvalScript error.';
    }
    callback(answer);
  };
