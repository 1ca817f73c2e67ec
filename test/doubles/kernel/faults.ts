import type { Crossing } from './ledger';

/** Whether the call still takes effect before it fails. */
export type FaultMoment = 'before' | 'after';

/** Faults that a test puts in: each strikes once. */
export type Faults = {
  readonly arm: (when: (crossing: Crossing) => boolean, moment: FaultMoment) => void;
  readonly strikes: (crossing: Crossing) => FaultMoment | undefined;
  readonly disarm: () => void;
};

export function makeFaults(): Faults {
  let armed: { readonly when: (crossing: Crossing) => boolean; readonly moment: FaultMoment }[] = [];
  return {
    arm: (when, moment) => {
      armed.push({ when, moment });
    },
    strikes: (crossing) => {
      const struck = armed.find(({ when }) => when(crossing));
      armed = armed.filter((fault) => fault !== struck);
      return struck?.moment;
    },
    disarm: () => {
      armed = [];
    },
  };
}
