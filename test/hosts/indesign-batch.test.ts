import { INDESIGN_KINDS } from '../../src/core/batch/cover-format';
import { createInDesignBatch } from '../../src/hosts/indesign/batch';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesign, hostileDocument, plainPlan, type Switches } from '../doubles/indesign';
import { type BatchApplication, describeBatch, filesOn } from './batch-contract';

const TEMPLATES = new Map([
  ['/t/weekly.indt', hostileDocument(1)],
  ['/t/monthly.indd', hostileDocument(2)],
  ['/t/no-slot.indd', { ...plainPlan, items: [], selection: { kind: 'items', names: [] } } as const],
]);

/** Two documents of the user's, in front of which covers are made. */
function working(switches: Partial<Switches>): BatchApplication {
  const double = createInDesign({
    document: [hostileDocument(3), hostileDocument(4)],
    onDisk: TEMPLATES,
    switches,
  });
  const { files: disk, snapshot, failAt, ledger } = double;
  return {
    host: createInDesignBatch(double.module as unknown as InDesign, filesOn(disk)),
    ...{ disk, snapshot, failAt },
    crossings: () => ledger.crossings.length,
    check: () => expect(ledger.violations).toEqual([]),
  };
}

/** What a document without a window, and a call that is waited for, may run into. */
const SWITCHES: readonly [Partial<Switches>, ...Partial<Switches>[]] = [
  {},
  { thenables: true },
  { doScript: 'fresh-scope' },
  { bulkRead: 'scalars' },
];

describeBatch('covers made by InDesign', {
  open: working,
  options: SWITCHES,
  kinds: INDESIGN_KINDS,
  templates: ['weekly.indt', 'monthly.indd'],
  withoutFrame: 'no-slot.indd',
  outputs: ['May/cover.idml', 'proof.pdf'],
});
