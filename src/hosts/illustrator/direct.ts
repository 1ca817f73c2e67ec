import type { Bridge } from './bridge';
import type { Illustrator } from './executor/dom';
import { createExecutor } from './executor/executor';

/** The executor in the same script as the panel, as it will be where Illustrator runs UXP. */
export function createDirectBridge(illustrator: Illustrator): Bridge {
  const executor = createExecutor(illustrator);
  return { call: async (command, json) => executor.call(command, 0, json) };
}
