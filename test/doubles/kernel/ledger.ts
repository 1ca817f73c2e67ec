import type { HostModelError, RefusalCode } from './errors';

export type CrossingKind = 'read' | 'write' | 'call';

/** One step across the border to the application. */
export type Crossing = {
  readonly kind: CrossingKind;
  readonly cls: string;
  readonly member: string;
  /** Counted from 1. */
  readonly n: number;
};

export type Ignored = { readonly cls: string; readonly member: string; readonly why: string };
export type Refused = { readonly cls: string; readonly member: string; readonly code: RefusalCode };
export type UndoStep = { readonly document: number; readonly name: string };

/** What crossed the border, and what went wrong there. */
export type Ledger = {
  readonly crossings: Crossing[];
  /** Keys of `properties` or withProperties that had no effect. */
  readonly ignored: Ignored[];
  /** Mistakes against the object model, also those that the caller caught. */
  readonly violations: HostModelError[];
  readonly refused: Refused[];
  readonly undoSteps: UndoStep[];
};

export const emptyLedger = (): Ledger => ({
  crossings: [],
  ignored: [],
  violations: [],
  refused: [],
  undoSteps: [],
});

export function clearLedger(ledger: Ledger): void {
  for (const list of Object.values(ledger)) list.length = 0;
}

/** Crossings of each kind and all together. */
export function crossingCounts({ crossings }: Ledger): Readonly<Record<CrossingKind | 'all', number>> {
  const count = (kind: CrossingKind) => crossings.filter((c) => c.kind === kind).length;
  return { read: count('read'), write: count('write'), call: count('call'), all: crossings.length };
}

/** The members used and how often, in alphabetical order. */
export function usedMembers({ crossings }: Ledger): Readonly<Record<string, number>> {
  const used = new Map<string, number>();
  for (const { cls, member } of crossings) {
    const key = `${cls}.${member}`;
    used.set(key, (used.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}
