import type { Crossing } from './ledger';

/** Whether the call still takes effect before it fails. */
export type FaultMoment = 'before' | 'after';

/** Faults that a test puts in: each strikes once, or whenever it fits. */
export type Faults = {
  readonly arm: (when: (crossing: Crossing) => boolean, moment: FaultMoment, often?: 'always') => void;
  readonly strikes: (crossing: Crossing) => FaultMoment | undefined;
  readonly disarm: () => void;
};

export function makeFaults(): Faults {
  let armed: {
    readonly when: (crossing: Crossing) => boolean;
    readonly moment: FaultMoment;
    readonly often?: 'always' | undefined;
  }[] = [];
  return {
    arm: (when, moment, often) => {
      armed.push({ when, moment, often });
    },
    strikes: (crossing) => {
      const struck = armed.find(({ when }) => when(crossing));
      if (!struck?.often) armed = armed.filter((fault) => fault !== struck);
      return struck?.moment;
    },
    disarm: () => {
      armed = [];
    },
  };
}
