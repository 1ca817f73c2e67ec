import { isDeepStrictEqual } from 'node:util';
import { findSymbols } from '../../../src/core/artwork/symbols';
import { ILLUSTRATOR_KINDS } from '../../../src/core/batch/cover-format';
import { readPdf } from '../../../src/formats/pdf/read';
import { createIllustratorBatch, type IllustratorFiles } from '../../../src/hosts/illustrator/batch';
import type { Bridge } from '../../../src/hosts/illustrator/bridge';
import { createDirectBridge } from '../../../src/hosts/illustrator/direct';
import type { Illustrator } from '../../../src/hosts/illustrator/executor/dom';
import {
  type Crossing,
  createIllustratorDouble,
  type Dom,
  fileOf,
  hostileDocument,
  OPENING_VARIANTS,
  type Options,
  plainPlan,
  SELECTIONS,
} from '../../doubles/illustrator';
import { set } from '../../doubles/illustrator/dom';
import { type BatchApplication, coversOn, describeBatch, filesOn, row, runBatch } from '../batch-contract';
import { scripted } from './open';
import { adapterWith, type Patch } from './patched';

const TEMPLATES = new Map([
  ['/t/weekly.ait', fileOf(hostileDocument(1))],
  ['/t/100% Größe.ai', fileOf(hostileDocument(2))],
  ['/t/no-slot.ai', fileOf({ ...plainPlan, items: [], selection: SELECTIONS.nothing })],
]);

/** Two documents of the user's, in front of which covers are made, over a bridge and with files as a test wants them. */
function illustrator(options: Options = {}, change: (bridge: Bridge) => Bridge = (bridge) => bridge) {
  const double = createIllustratorDouble({
    document: [hostileDocument(3), hostileDocument(4)],
    disk: TEMPLATES,
    ...options,
  });
  const bridge = change(scripted(double, createDirectBridge(double.globals as unknown as Illustrator)));
  const files = filesOn(double.disk);
  return { double, bridge, files, before: double.snapshot() };
}

function working(options: Options): BatchApplication {
  const { double, bridge, files } = illustrator(options);
  const { disk, snapshot, failAt, ledger } = double;
  return {
    host: createIllustratorBatch(bridge, files),
    ...{ disk, snapshot, failAt },
    crossings: () => ledger.crossings.length,
    check: () => {
      expect(ledger.violations).toEqual([]);
      expect(double.dialogs).toEqual([]);
    },
  };
}

/** Where the user has no document open, too. */
const SETTINGS: readonly [Options, ...Options[]] = [
  {},
  ...OPENING_VARIANTS.map((switches) => ({ switches })),
  { document: [] },
];

describeBatch('covers made by Illustrator', {
  open: working,
  options: SETTINGS,
  kinds: ILLUSTRATOR_KINDS,
  templates: ['weekly.ait', '100% Größe.ai'],
  withoutFrame: 'no-slot.ai',
  outputs: ['May/cover.pdf', 'cover 50%.eps', 'copy.ai'],
});

const TWO = [row(1, 'weekly.ait', 'first'), row(2, '100% Größe.ai', 'second')];

/** Makes two covers and tells what is wrong afterwards; nothing where each is whole or not there. */
async function faultsOf(
  said: string,
  { double, bridge, files, before }: ReturnType<typeof illustrator>,
  host = createIllustratorBatch(bridge, files),
): Promise<readonly string[]> {
  const { rows, made } = await runBatch(host, ILLUSTRATOR_KINDS, ...TWO);
  const whole = made.filter((cover) => cover?.saved).length;
  const problems = [...rows, ...made].flatMap((outcome) => outcome?.problems ?? []);
  double.disarm();
  const left = [...double.disk.keys()].filter((path) => !TEMPLATES.has(path) && !path.startsWith('/out/'));
  return [
    ...(coversOn(double.disk).length === whole ? [] : [`${said}: covers ${coversOn(double.disk)}`]),
    ...(whole + problems.length >= 2 ? [] : [`${said}: a cover is missing without a word`]),
    ...(left.length === 0 ? [] : [`${said}: left ${left}`]),
    ...(isDeepStrictEqual(double.snapshot(), before) ? [] : [`${said}: documents or settings changed`]),
    ...double.dialogs.map((dialog) => `${said}: asked ${dialog}`),
  ];
}

test('whichever call fails that opens, saves, closes or brings to the front, before or after it takes effect', async () => {
  const sound = illustrator();
  expect(await faultsOf('sound', sound)).toEqual([]);
  const DECISIVE = ['open', 'saveAs', 'close', 'activeDocument', 'userInteractionLevel', 'pdfCompatible'];
  const LISTED = ['Document.name', 'Application.documents', 'Documents.length', 'Documents.[]'];
  const uses = new Map<string, Crossing[]>();
  for (const crossing of sound.double.ledger.crossings)
    if (DECISIVE.includes(crossing.member) || LISTED.includes(`${crossing.cls}.${crossing.member}`)) {
      const key = `${crossing.kind} ${crossing.member}`;
      uses.set(key, [...(uses.get(key) ?? []), crossing]);
    }
  expect(uses.size).toBe(11);
  const step = (all: readonly Crossing[]) => Math.max(1, Math.floor(all.length / 4));
  const calls = [...uses.values()].flatMap((all) => all.filter((_, i) => i % step(all) === 0));
  expect(calls.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const { n, kind, member } of calls)
    for (const moment of ['before', 'after'] as const) {
      const one = illustrator();
      one.double.failAt(n, moment);
      faults.push(...(await faultsOf(`${n} ${kind} ${member} ${moment}`, one)));
    }
  expect(faults).toEqual([]);
});

test('whichever call over the bridge fails, with what it asked done or not', async () => {
  let calls = 0;
  const counting = ({ call }: Bridge): Bridge => ({
    call: (...given) => {
      calls += 1;
      return call(...given);
    },
  });
  expect(await faultsOf('sound', illustrator({}, counting))).toEqual([]);
  expect(calls).toBeGreaterThan(10);
  const faults: string[] = [];
  for (let n = 1; n <= calls; n++)
    for (const isDone of [false, true]) {
      let at = 0;
      let lost = '';
      const losing = ({ call }: Bridge): Bridge => ({
        async call(command, json) {
          at += 1;
          if (at !== n) return call(command, json);
          lost = command;
          // Of what is opened and never answered for, nobody can say which document it is.
          if (isDone && command !== 'open') await call(command, json);
          return 'EvalScript error.';
        },
      });
      const one = illustrator({}, losing);
      faults.push(...(await faultsOf(`${n} ${lost} ${isDone}`, one)));
    }
  expect(faults).toEqual([]);
});

test('whichever call to the disk fails', async () => {
  let calls = 0;
  const failingAt = (n: number, files: IllustratorFiles): IllustratorFiles => {
    calls = 0;
    const failing =
      <A extends readonly unknown[], T>(act: (...given: A) => Promise<T>) =>
      async (...given: A): Promise<T> => {
        calls += 1;
        if (calls === n) throw new Error('the disk is gone');
        return act(...given);
      };
    const { pathOf, read, rename, remove, write } = files;
    return { pathOf, read: failing(read), rename: failing(rename), remove, write: failing(write) };
  };
  const faults: string[] = [];
  for (let n = 0; n === 0 || n <= calls; n++) {
    const one = illustrator();
    const host = createIllustratorBatch(one.bridge, failingAt(n, one.files));
    faults.push(...(await faultsOf(`call ${n}`, one, host)).filter((fault) => !/part/.test(fault)));
  }
  expect(faults).toEqual([]);
});

test('what the user does meanwhile stays: another document in front, the copy closed by hand', async () => {
  const one: ReturnType<typeof illustrator> = illustrator({}, ({ call }) => ({
    async call(command, json) {
      const { app } = one.double;
      if (command === 'in-copy') set(app, { activeDocument: app.documents!.getByName!('Hostile 4.ai') });
      return call(command, json);
    },
  }));
  const switched = await runBatch(createIllustratorBatch(one.bridge, one.files), ILLUSTRATOR_KINDS, ...TWO);
  expect(switched.made.map((cover) => cover?.problems)).toEqual([[], []]);
  const [front, behind] = one.before.documents;
  expect(one.double.snapshot().documents).toEqual([behind, front]);

  const two: ReturnType<typeof illustrator> = illustrator({}, ({ call }) => ({
    async call(command, json) {
      const answer = await call(command, json);
      if (command === 'open') two.double.closeActiveDocument();
      return answer;
    },
  }));
  const closed = await runBatch(createIllustratorBatch(two.bridge, two.files), ILLUSTRATOR_KINDS, ...TWO);
  expect(closed.rows.map(({ problems }) => problems[0]?.code)).toEqual(['host/refused', 'host/refused']);
  expect(two.double.snapshot()).toEqual(two.before);
  expect([...two.double.disk.keys()]).toEqual([...TEMPLATES.keys()]);
});

test('a template that the user has open, with changes, stays as it is there and on the disk', async () => {
  const one = illustrator({ document: [] });
  const { app, constructors } = one.double;
  app.open!(new constructors.File!(encodeURI('/t/100% Größe.ai')));
  (app.activeDocument as Dom).layers!.add!();
  const before = one.double.snapshot();
  const { made } = await runBatch(createIllustratorBatch(one.bridge, one.files), ILLUSTRATOR_KINDS, ...TWO);
  expect(made.map((cover) => cover?.problems)).toEqual([[], []]);
  expect(one.double.snapshot()).toEqual(before);
});

test('a cover saved as PDF or AI holds the symbol, as strangers would read it', async () => {
  const { double, bridge, files } = illustrator();
  const rows = [row(1, 'weekly.ait', 'a.pdf'), row(2, '100% Größe.ai', 'b.ai')];
  await runBatch(createIllustratorBatch(bridge, files), ILLUSTRATOR_KINDS, ...rows);
  const found: (string | null)[][] = [];
  for (const name of ['/out/a.pdf', '/out/b.ai']) {
    const artwork = await readPdf(double.disk.get(name) as Uint8Array, 3);
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    found.push(findSymbols(artwork.value).flatMap(({ gtin13, addOn }) => [gtin13, addOn]));
  }
  expect(found).toEqual([
    ['9771144875007', '01'],
    ['9771144875007', '02'],
  ]);
});

/** Mistakes that a batch could have, each of which must be seen by what it leaves. */
const MISTAKES: readonly (Patch & { readonly of: string })[] = [
  {
    of: 'opening the template itself',
    file: 'batch',
    find: 'file: fileAddress(path) }',
    replace: 'file: fileAddress(template) }',
  },
  {
    of: 'leaving the copy of the template behind',
    file: 'batch',
    find: 'await copy.close();\n      await remove();',
    replace: 'await copy.close();',
  },
  { of: 'closing nothing', file: 'batch', find: 'await copy.close();\n', replace: '' },
  {
    of: 'naming a file as it is',
    file: 'copy',
    find: 'encodeURI(/^',
    replace: '(/^',
  },
  {
    of: 'drawing in whatever is in front',
    file: 'executor/copies',
    find: '  app.activeDocument = copy.document;\n',
    replace: '',
  },
  {
    of: 'not giving the front back',
    file: 'executor/copies',
    find: '    if (front && isOpen(illustrator, front) && app.activeDocument !== front) app.activeDocument = front;\n',
    replace: '',
  },
  {
    of: 'forgetting what the user has brought to the front',
    file: 'executor/copies',
    find: '  copy.front = front;\n',
    replace: '',
  },
  {
    of: 'keeping Illustrator from asking for ever',
    file: 'executor/settings',
    find: '      app.userInteractionLevel = level;\n',
    replace: '',
  },
  {
    of: 'letting Illustrator ask',
    file: 'executor/settings',
    find: '    app.userInteractionLevel = UserInteractionLevel.DONTDISPLAYALERTS;\n',
    replace: '',
  },
  {
    of: 'writing an AI that nobody else can read',
    file: 'executor/copies',
    find: '  ai.pdfCompatible = true;\n',
    replace: '',
  },
];

/** Two covers made while the user, who has a template open, brings another document to the front all the time. */
async function workedAround({ makeBatch, makeBridge }: ReturnType<typeof adapterWith>) {
  const double = createIllustratorDouble({
    document: [hostileDocument(4)],
    disk: TEMPLATES,
    switches: { afterClosing: 'last', behindOthers: 'refused' },
  });
  const { app, constructors } = double;
  app.open!(new constructors.File!(encodeURI('/t/100% Größe.ai')));
  set(app, { activeDocument: app.documents!.getByName!('Hostile 4.ai') });
  const before = double.snapshot();
  const dialogs = double.dialogs.length;
  const { call } = scripted(double, makeBridge(double.globals as unknown as Illustrator));
  const bridge: Bridge = {
    async call(command, json) {
      if (command === 'in-copy') set(app, { activeDocument: app.documents!.getByName!('100% Größe.ai') });
      return call(command, json);
    },
  };
  const host = makeBatch(bridge, filesOn(double.disk));
  const { made } = await runBatch(host, ILLUSTRATOR_KINDS, ...TWO);
  const [front, behind] = before.documents;
  return {
    seen: [
      made.map((cover) => cover?.problems),
      double.snapshot(),
      [...double.disk.keys()],
      double.dialogs.length,
    ],
    meant: [
      [[], []],
      { ...before, documents: [behind, front] },
      [...TEMPLATES.keys(), '/out/first.ai', '/out/second.ai'],
      dialogs,
    ],
  };
}

test('leaves only covers where the user works on beside it', async () => {
  const { seen, meant } = await workedAround(adapterWith(null));
  expect(seen).toEqual(meant);
});

test.each(MISTAKES)('$of is noticed', async ({ of: _, ...patch }) => {
  const { seen, meant } = await workedAround(adapterWith(patch));
  expect(seen).not.toEqual(meant);
});
