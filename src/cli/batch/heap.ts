import { setFlagsFromString } from 'node:v8';

/** Keeps the heap from growing while rows merely come and go: more room would only put off the tidying up. */
export const keepHeapSmall = (): void =>
  setFlagsFromString('--semi-space-growth-factor=1 --heap-growing-percent=20');

/** Lets the heap grow as it does by itself, which is faster for those who draw. */
export const letHeapGrow = (): void =>
  setFlagsFromString('--semi-space-growth-factor=2 --heap-growing-percent=0');
