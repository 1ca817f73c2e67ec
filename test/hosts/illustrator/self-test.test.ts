import type { Problem } from '../../../src/core/problem';
import { refuse } from '../../../src/core/result';
import { createDirectBridge } from '../../../src/hosts/illustrator/direct';
import type { Illustrator } from '../../../src/hosts/illustrator/executor/dom';
import { createSelfTest } from '../../../src/hosts/illustrator/self-test';
import { runSelfTest, type SelfTest } from '../../../src/jobs/self-test';
import { selfTestHtml } from '../../../src/jobs/self-test-report';
import type { SelfTestHost } from '../../../src/self-test-host';
import {
  createIllustratorDouble,
  hostileDocument,
  type IllustratorDouble,
  OPENING_VARIANTS,
  type Options,
  type Switches,
  UNTRUE,
  type Untrue,
  VARIANTS,
} from '../../doubles/illustrator';
import { filesOn } from '../batch-contract';
import { describeReports, failed } from '../self-test-contract';
import { expectClean, scripted } from './open';

/** The self-test in an Illustrator where the user has hostile documents open. */
function open(switches: Partial<Switches> = {}, options: Options = {}): IllustratorDouble {
  const document = [hostileDocument(1), hostileDocument(2)];
  return createIllustratorDouble({ document, switches, ...options });
}

const selfTestIn = (double: IllustratorDouble): Promise<SelfTestHost> =>
  createSelfTest(
    scripted(double, createDirectBridge(double.globals as unknown as Illustrator)),
    filesOn(double.disk),
  );

async function run(double: IllustratorDouble = open()) {
  const before = double.snapshot();
  return { double, before, test: await runSelfTest(await selfTestIn(double)) };
}

/** The same without drawing any symbol: whatever draws or exports fails, the questions are asked. */
async function askOnly(double: IllustratorDouble) {
  const before = double.snapshot();
  const host = await selfTestIn(double);
  const refused = async () => refuse<Problem>({ code: 'selection/none' });
  const nobody = { wholeDots: false, place: refused, symbols: refused, replace: refused };
  const test = await runSelfTest({
    ...host,
    open: async () => ({ ...(await host.open()), host: nobody, exports: [] }),
  });
  return { double, before, test };
}

/** Everything unusual at once, as far as it goes together: each by itself is proved where it is used. */
const UNUSUAL: readonly Partial<Switches>[] = [
  Object.assign({}, ...VARIANTS, ...OPENING_VARIANTS, { version: 'recent' }),
  { version: 'old' },
];

test.each([{}, ...UNUSUAL])('passes with %j, and leaves the user’s own as it was', async (switches) => {
  const { double, before, test: result } = await run(open(switches));
  const isOld = 'version' in switches && switches.version === 'old';
  // Versions before 24 have no ids by which a symbol could be changed in its place.
  const wrong = failed(result).filter((f) => !(isOld && f.startsWith('change one in its place')));
  expect(wrong).toEqual([]);
  expect(double.snapshot()).toEqual(before);
  expect([...double.disk.keys()]).toEqual([]);
  expect(double.dialogs).toEqual([]);
  expectClean(double);
  expect(result.steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['export PDF, and read the bars in the file', 'close the scratch document']),
  );
});

test('passes where nothing is open', async () => {
  const { double, before, test: result } = await run(open({}, { document: [] }));
  expect(failed(result)).toEqual([]);
  expect(double.snapshot()).toEqual(before);
});

test('tells which of two behaviours the application has', async () => {
  const answer = async (id: string, switches: Partial<Switches>) =>
    (await askOnly(open(switches))).test.answers.find((a) => a.id === id);
  expect(await answer('illustrator/outline-order', { newSubpath: 'last' })).toMatchObject({
    verdict: 'handled',
    got: 'the newest last',
  });
  expect(await answer('illustrator/whole-notes', { note: 'cut' })).toMatchObject({ got: 'cut' });
  expect(await answer('illustrator/artboard-rect', { artboardRect: 'in-force' })).toMatchObject({
    got: 'in force',
  });
});

/** What each seeded falsehood shows itself by, where that is not an assumption of the same name. */
const SHOWN_BY: Partial<Readonly<Record<Untrue, string>>> = {
  labels: 'illustrator/whole-notes',
  saving: 'export PDF',
  closing: 'leave everything else as it was',
};

test.each(UNTRUE)('finds that an assumption is not true: %s', async (untrue) => {
  const shownBy = SHOWN_BY[untrue] ?? `illustrator/${untrue}`;
  const isAnswer = shownBy.startsWith('illustrator/');
  const { test: result, double, before } = await (isAnswer ? askOnly : run)(open({ untrue }));
  expect(result.passed).toBe(false);
  expect(failed(result)).toContainEqual(expect.stringMatching(`^${shownBy}`));
  if (untrue !== 'closing') expect(double.snapshot()).toEqual(before);
  expect(selfTestHtml(result)).toContain('FAILED');
});

test('says so where the script does not answer, or no document can be opened', async () => {
  const silent = await runSelfTest(await createSelfTest({ call: async () => null }, null));
  expect(silent).toMatchObject({ passed: false, answers: [], steps: [{ done: false }, { done: false }] });
  expect(selfTestHtml(silent)).toContain('script/missing');
  const double = open();
  double.failWhen(({ cls, member }) => cls === 'Documents' && member === 'add');
  const { test: result, before } = await run(double);
  expect(result).toMatchObject({ passed: false, answers: [], steps: [{ done: false }, { done: true }] });
  expect(double.snapshot()).toEqual(before);
});

test('closes the scratch document whichever kind of call fails', async () => {
  const sound = await askOnly(open());
  expect(sound.test.answers.filter(({ verdict }) => verdict !== 'usual')).toEqual([]);
  const kinds = new Map(sound.double.ledger.crossings.map((c) => [`${c.kind} ${c.cls}.${c.member}`, c.n]));
  expect(kinds.size).toBeGreaterThan(100);
  const left: string[] = [];
  for (const [kind, n] of [...kinds].filter((_, i) => i % 5 === 0)) {
    const double = open();
    double.failAt(n);
    const { before } = await askOnly(double);
    double.disarm();
    try {
      expect(double.snapshot()).toEqual(before);
    } catch {
      left.push(kind);
    }
  }
  expect(left).toEqual([]);
});

let reported: SelfTest | undefined;

describeReports('illustrator', async () => {
  reported ??= (await run()).test;
  return reported;
});
