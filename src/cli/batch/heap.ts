import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Keeps room for new things from growing while rows merely come and go. */
export const keepHeapSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/** Lets it grow as it does by itself, which is faster for those who draw. */
export const letHeapGrow = (): void => setFlagsFromString('--semi-space-growth-factor=2');

/** Rows after which the heap is tidied up; left to itself it grows with the list before it does so. */
const ROWS_BETWEEN = 5000;

/** Is told of every row, and tidies up now and then, so that a long list takes no more memory than a short one. */
export function createTidier(): () => void {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  let rows = 0;
  return () => {
    rows += 1;
    if (rows % ROWS_BETWEEN === 0) collectGarbage();
  };
}
