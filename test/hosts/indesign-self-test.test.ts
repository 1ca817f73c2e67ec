import type { InDesign } from '../../src/hosts/indesign/dom';
import { createSelfTest } from '../../src/hosts/indesign/self-test';
import { runSelfTest } from '../../src/jobs/self-test';
import { selfTestHtml } from '../../src/jobs/self-test-report';
import {
  createInDesign,
  GROUP_VARIANTS,
  hostileDocument,
  type Options,
  type Switches,
  UNTRUE,
  type Untrue,
  VARIANTS,
} from '../doubles/indesign';
import { filesOn } from './batch-contract';
import { describeReports, failed } from './self-test-contract';

/** Runs the self-test in an InDesign where the user has a hostile document open. */
async function run(switches: Partial<Switches> = {}, options: Options = {}) {
  const double = createInDesign({ seed: 1, document: hostileDocument(1), switches, ...options });
  const before = double.snapshot();
  const test = await runSelfTest(createSelfTest(double.module as unknown as InDesign, filesOn(double.files)));
  return { double, before, test };
}

/** Where a script does not see its surroundings, a step cannot be undone at once, and that is said. */
const UNDO_STEP = 'place, read back and undo a symbol';

/** Everything unusual at once, as far as it goes together: each by itself is proved where it is used. */
const UNUSUAL: readonly Partial<Switches>[] = [
  Object.assign({}, ...VARIANTS, { doScript: 'closures', placeholderPath: 'several' }),
  { placeholderPath: 'none' },
  { doScript: 'fresh-scope' },
];

test.each([{}, ...UNUSUAL, ...GROUP_VARIANTS])(
  'passes with %j, and leaves the user’s own as it was',
  async (switches) => {
    const { double, before, test: result } = await run(switches);
    const inSeveral = switches.doScript === 'fresh-scope';
    expect(failed(result).filter((f) => !(inSeveral && f.startsWith(UNDO_STEP)))).toEqual([]);
    expect(result.passed).toBe(!inSeveral);
    expect(double.snapshot()).toEqual(before);
    expect(double.ledger.violations).toEqual([]);
    const otherwise = result.answers.filter(({ verdict }) => verdict === 'handled').map(({ id }) => id);
    expect(otherwise.length).toBeLessThanOrEqual(Object.keys(switches).length + 2);
  },
);

test('tells which of two behaviours the application has', async () => {
  const answer = async (id: string, switches: Partial<Switches>) =>
    (await run(switches)).test.answers.find((a) => a.id === id);
  expect(await answer('indesign/curve-order', { smoothOrder: 'ALR' })).toMatchObject({
    verdict: 'handled',
    got: 'anchor, left, right',
  });
  expect(await answer('indesign/add-to-group', { addedToGroup: 'throws' })).toMatchObject({ got: 'refused' });
  expect(await answer('indesign/bulk-read', { bulkRead: 'scalars' })).toMatchObject({ got: 'scalars alone' });
});

/** What each seeded falsehood shows itself by: an assumption, or a step. */
const SHOWN_BY: Readonly<Record<Untrue, string>> = {
  'none-style': 'indesign/none-style',
  'new-layer': 'indesign/new-layer',
  'path-precision': 'indesign/path-precision',
  'paint-order': 'indesign/paint-order',
  'group-in-front': 'indesign/group-in-front',
  resolve: 'indesign/resolve',
  'placeholders-alike': 'indesign/placeholders-alike',
  undo: 'indesign/taking-back',
  labels: 'find them again by label and bars',
  'type-size-unit': 'indesign/type-size-unit',
  'solid-stroke': 'indesign/solid-stroke',
};

test.each(UNTRUE)('finds that an assumption is not true: %s', async (untrue) => {
  const { test: result, double, before } = await run({ untrue });
  expect(result.passed).toBe(false);
  expect(failed(result).some((f) => f.startsWith(SHOWN_BY[untrue]))).toBe(true);
  expect(double.snapshot()).toEqual(before);
  expect(selfTestHtml(result)).toContain('FAILED');
});

test('says so where no document can be opened, or the user’s own would not stay as it was', async () => {
  const double = createInDesign({ document: [] });
  double.failWhen(({ cls, member }) => cls === 'Documents' && member === 'add');
  const result = await runSelfTest(createSelfTest(double.module as unknown as InDesign));
  expect(result).toMatchObject({ passed: false, answers: [], steps: [{ done: false }, { done: true }] });
});

test('closes the scratch document whatever fails', async () => {
  for (const member of ['add', 'properties', 'exportFile']) {
    const double = createInDesign({ seed: 1, document: hostileDocument(1) });
    const before = double.snapshot();
    double.failAlways((c) => c.member === member && c.cls !== 'Documents' && c.cls !== 'ScriptPreference');
    const result = await runSelfTest(createSelfTest(double.module as unknown as InDesign));
    expect([member, result.passed || member === 'exportFile']).toEqual([member, member === 'exportFile']);
    double.disarm();
    expect([member, double.snapshot()]).toEqual([member, before]);
  }
});

describeReports('indesign', async () => (await run()).test);
