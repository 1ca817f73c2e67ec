import { INDESIGN_KINDS } from '../../src/core/batch/cover-format';
import type { BatchEvent } from '../../src/core/batch/read-rows';
import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import { createInDesignBatch } from '../../src/hosts/indesign/batch';
import type { BatchFiles } from '../../src/hosts/indesign/batch-files';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { type JudgedRow, judgeRows } from '../../src/jobs/batch/judge';
import { makeCovers } from '../../src/jobs/batch/make';
import {
  createInDesign,
  hostileDocument,
  type InDesignDouble,
  type Options,
  plainPlan,
  type Switches,
} from '../doubles/indesign';

const OUT = '/out/';

/** The files of the double, as the plugin would reach them beside it. */
function filesOf(double: InDesignDouble): BatchFiles {
  const files = double.files as Map<string, Uint8Array>;
  return {
    pathOf: async (output) => OUT + output,
    read: async (path) => files.get(path) ?? null,
    async rename(from, to) {
      if (files.has(to)) return false;
      files.set(to, files.get(from) as Uint8Array);
      files.delete(from);
      return true;
    },
    remove: async (path) => {
      files.delete(path);
    },
  };
}

const TEMPLATES = new Map([
  ['/t/weekly.indt', hostileDocument(1)],
  ['/t/monthly.indd', hostileDocument(2)],
  ['/t/no-slot.indd', { ...plainPlan, items: [], selection: { kind: 'items', names: [] } } as const],
]);

const row = (line: number, template: string | null, output: string | null = null): BatchEvent => ({
  kind: 'row',
  row: {
    ...{ line, issn: '1144-875X', variant: null, issue: String(line).padStart(2, '0'), date: null },
    ...{ title: null, size: 'SC0', height: '60%', ink: null, template, place: null, output },
  },
  onlineIssn: null,
  notes: [],
  problems: [],
});

/** Two documents of the user's, in front of which covers are made. */
const working = (options: Options = {}): InDesignDouble =>
  createInDesign({ document: [hostileDocument(3), hostileDocument(4)], onDisk: TEMPLATES, ...options });

async function run(double: InDesignDouble, ...events: readonly BatchEvent[]) {
  const host = createInDesignBatch(double.module as unknown as InDesign, filesOf(double));
  async function* list() {
    yield* events;
  }
  const defaults = {
    ...{ kinds: INDESIGN_KINDS, format: null, template: null, place: 'barcode', rule: null },
    templateAt: (name: string) => `/t/${name}`,
    spec: DEFAULT_TYPED_SPEC,
    library: { titles: [] },
  };
  const rows: JudgedRow[] = [];
  for await (const event of judgeRows(list(), defaults, host)) if (event.kind === 'row') rows.push(event);
  const works = rows.flatMap(({ cover }) => (cover ? [{ cover, recorded: null, mayStand: false }] : []));
  return { rows, made: await makeCovers(host, works) };
}

const THREE = [
  row(1, 'weekly.indt'),
  row(2, 'monthly.indd', 'May/cover.idml'),
  row(3, 'monthly.indd', 'proof.pdf'),
];

/** What a document without a window, and a call that is waited for, may run into. */
const SWITCHES: readonly Partial<Switches>[] = [
  {},
  { thenables: true },
  { doScript: 'fresh-scope' },
  { bulkRead: 'scalars' },
];

test.each(SWITCHES)(
  'with %j covers are saved as asked and the documents of the user stay as they are',
  async (switches) => {
    const double = working({ switches });
    const before = double.snapshot();
    const { made } = await run(double, ...THREE);
    expect(made.map((cover) => [cover?.problems, cover?.saved === null])).toEqual(
      made.map(() => [[], false]),
    );
    expect([...double.files.keys()].sort()).toEqual([
      '/out/1144-875X-00-01.indd',
      '/out/May/cover.idml',
      '/out/proof.pdf',
    ]);
    expect(double.snapshot()).toEqual(before);
  },
);

test('a template that cannot be opened, has no such frame or is of another kind spoils its own row alone', async () => {
  const double = working();
  const before = double.snapshot();
  const { rows, made } = await run(
    double,
    row(1, 'gone.indd'),
    row(2, 'no-slot.indd'),
    row(3, 'cover.svg'),
    row(4, null),
    row(5, 'monthly.indd', 'picture.png'),
    row(6, 'weekly.indt'),
  );
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['file/read'],
    ['template/item-not-found'],
    ['file/extension'],
    ['batch/template-missing'],
    ['file/template-extension'],
    [],
  ]);
  expect(made).toHaveLength(1);
  expect([...double.files.keys()]).toEqual(['/out/1144-875X-00-06.indd']);
  expect(double.snapshot()).toEqual(before);
});

test('whichever call of InDesign fails, nothing half made stays, and the next cover is made', async () => {
  const sound = working();
  await run(sound, row(1, 'weekly.indt'));
  const calls = sound.ledger.crossings.length;
  expect(calls).toBeGreaterThan(100);
  for (let n = 1; n <= calls; n += 41) {
    const double = working();
    const before = double.snapshot();
    double.failAt(n);
    const { rows, made } = await run(
      double,
      row(1, 'weekly.indt', 'first'),
      row(2, 'monthly.indd', 'second'),
    );
    const trouble = [...rows, ...made].flatMap((outcome) => outcome?.problems ?? []);
    const whole = made.filter((cover) => cover?.saved).length;
    expect([n, double.files.size]).toEqual([n, whole]);
    expect([n, whole + trouble.length >= 2]).toEqual([n, true]);
    expect(double.files.has('/out/second.indd') || double.files.has('/out/first.indd')).toBe(true);
    expect([n, double.snapshot()]).toEqual([n, before]);
  }
});

test('a name that is taken is left alone, and the cover beside it goes', async () => {
  const double = working();
  const files = double.files as Map<string, Uint8Array>;
  const theirs = new Uint8Array([1]);
  files.set('/out/mine.indd', theirs);
  const { made } = await run(double, row(1, 'weekly.indt', 'mine'));
  expect(made[0]?.problems).toMatchObject([{ code: 'file/exists' }]);
  expect([...files]).toEqual([['/out/mine.indd', theirs]]);
});
