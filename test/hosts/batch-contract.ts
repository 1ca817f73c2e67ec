import type { BatchFiles } from '../../src/batch-files';
import type { BatchHost } from '../../src/batch-host';
import type { CoverFormat, CoverKinds } from '../../src/core/batch/cover-format';
import type { BatchEvent } from '../../src/core/batch/read-rows';
import { labelOf } from '../../src/core/label';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import { type JudgedRow, judgeRows } from '../../src/jobs/batch/judge';
import { makeCovers } from '../../src/jobs/batch/make';
import { parseRequest, placeSymbol } from '../../src/jobs/place';

const OUT = '/out/';

/** A disk as a panel reaches it beside its application, whose covers lie in /out. */
export const filesOn = (
  disk: Map<string, Uint8Array>,
): BatchFiles & { readonly write: (path: string, bytes: Uint8Array) => Promise<void> } => ({
  pathOf: async (output) => OUT + output,
  read: async (path) => disk.get(path) ?? null,
  async rename(from, to) {
    if (disk.has(to)) return false;
    disk.set(to, disk.get(from) as Uint8Array);
    disk.delete(from);
    return true;
  },
  remove: async (path) => {
    disk.delete(path);
  },
  write: async (path, bytes) => {
    disk.set(path, bytes);
  },
});

export const row = (line: number, template: string | null, output: string | null = null): BatchEvent => ({
  kind: 'row',
  row: {
    ...{ line, issn: '1144-875X', variant: null, issue: String(line).padStart(2, '0'), date: null },
    ...{ title: null, size: 'SC0', height: '60%', ink: null, template, place: null, output },
  },
  onlineIssn: null,
  notes: [],
  problems: [],
});

/** An application in which the user works on documents, templates in /t, and what becomes of all of it. */
export type BatchApplication = {
  readonly host: BatchHost;
  readonly disk: Map<string, Uint8Array>;
  readonly snapshot: () => unknown;
  readonly failAt: (n: number) => void;
  readonly crossings: () => number;
  /** What must hold after each run. */
  readonly check: () => void;
};

export type BatchUnderTest<Options> = {
  readonly open: (options: Options) => BatchApplication;
  /** The ways in which the application may be set up, the usual one first. */
  readonly options: readonly [usual: Options, ...others: Options[]];
  readonly kinds: CoverKinds;
  /** A template, and a document that serves as one. */
  readonly templates: readonly [template: string, document: string];
  /** A document without a frame of the name that is sought. */
  readonly withoutFrame: string;
  /** Names of covers with the endings that templates can become. */
  readonly outputs: readonly string[];
};

/** Judges the rows, and makes covers of those that are in order. */
export async function runBatch(host: BatchHost, kinds: CoverKinds, ...events: readonly BatchEvent[]) {
  async function* list() {
    yield* events;
  }
  const defaults = {
    ...{ kinds, format: null, template: null, place: 'barcode', rule: null },
    templateAt: (name: string) => `/t/${name}`,
    // The bars and the panel alone: fewer calls, each of which may fail.
    spec: { ...DEFAULT_TYPED_SPEC, text: 'none', issnLine: 'none' } as const,
    library: { titles: [] },
  };
  const rows: JudgedRow[] = [];
  for await (const event of judgeRows(list(), defaults, host)) if (event.kind === 'row') rows.push(event);
  const works = rows.flatMap(({ cover }) => (cover ? [{ cover, recorded: null, mayStand: false }] : []));
  return { rows, made: await makeCovers(host, works) };
}

/** The names of the files in the folder of the covers. */
export const coversOn = (disk: Map<string, Uint8Array>): readonly string[] =>
  [...disk.keys()].filter((path) => path.startsWith(OUT)).sort();

/** One and the same contract for every application that makes covers. */
export function describeBatch<Options>(name: string, under: BatchUnderTest<Options>): void {
  const { kinds, outputs, withoutFrame } = under;
  const open = () => under.open(under.options[0]);
  const [template, document] = under.templates;
  const [usual] = kinds.templates[template.slice(template.lastIndexOf('.') + 1)] as readonly [string];
  /** The templates as they are, which no run may change. */
  const templatesOn = (disk: Map<string, Uint8Array>) => [...disk].filter(([path]) => !path.startsWith(OUT));

  describe(name, () => {
    test.each(under.options)(
      'with %j saves covers as asked, and all that is the user’s stays as it is',
      async (options) => {
        const { host, disk, snapshot, check } = under.open(options);
        const [before, templates] = [snapshot(), templatesOn(disk)];
        const events = outputs.map((output, i) => row(i + 2, i % 2 === 0 ? document : template, output));
        const { made } = await runBatch(host, kinds, row(1, template), ...events);
        expect(made.map((cover) => [cover?.problems, cover?.saved === null])).toEqual(
          made.map(() => [[], false]),
        );
        const expected = [`1144-875X-00-01.${usual}`, ...outputs].map((output) => OUT + output);
        expect(coversOn(disk)).toEqual(expected.sort());
        expect(snapshot()).toEqual(before);
        expect(templatesOn(disk)).toEqual(templates);
        check();
      },
    );

    test('lets a template that cannot be opened, has no such frame or is of another kind spoil its own row alone', async () => {
      const { host, disk, snapshot, check } = open();
      const [before, templates] = [snapshot(), templatesOn(disk)];
      const { rows, made } = await runBatch(
        host,
        kinds,
        row(1, `gone${document.slice(document.lastIndexOf('.'))}`),
        row(2, withoutFrame),
        row(3, 'cover.svg'),
        row(4, null),
        row(5, document, 'picture.png'),
        row(6, template),
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
      expect(coversOn(disk)).toEqual([`${OUT}1144-875X-00-06.${usual}`]);
      expect(snapshot()).toEqual(before);
      expect(templatesOn(disk)).toEqual(templates);
      check();
    });

    test('leaves nothing half made whichever call fails, and makes the next cover', async () => {
      const sound = open();
      await runBatch(sound.host, kinds, row(1, template));
      const calls = sound.crossings();
      expect(calls).toBeGreaterThan(100);
      for (let n = 1; n <= calls; n += Math.floor(calls / 24)) {
        const { host, disk, snapshot, failAt, check } = open();
        const [before, templates] = [snapshot(), templatesOn(disk)];
        failAt(n);
        const events = [row(1, template, 'first'), row(2, document, 'second')];
        const { rows, made } = await runBatch(host, kinds, ...events);
        const trouble = [...rows, ...made].flatMap((outcome) => outcome?.problems ?? []);
        const whole = made.filter((cover) => cover?.saved).length;
        expect([n, coversOn(disk).length]).toEqual([n, whole]);
        expect([n, whole >= 1, whole + trouble.length >= 2]).toEqual([n, true, true]);
        expect([n, snapshot()]).toEqual([n, before]);
        expect([n, templatesOn(disk)]).toEqual([n, templates]);
        check();
      }
    });

    test('puts the next symbol in the place of the last one where no place is named, and misses one that is not there', async () => {
      const { host, disk, snapshot, check } = open();
      const before = snapshot();
      const cover = {
        ...{ line: 1, number: { issn: '1144-875X', variant: null, addOn: '06' }, template: `/t/${template}` },
        ...{ spec: { ...DEFAULT_TYPED_SPEC, size: 'SC0', height: '60%' }, place: null, code: '', date: null },
        ...{ format: usual as CoverFormat, output: `next.${usual}` },
      };
      /** Opens the template with the symbol of the last issue in it. */
      const onLast: BatchHost = {
        ...host,
        async open(document) {
          const opened = await host.open(document);
          const last = parseRequest({ ...cover.number, addOn: '05' }, cover.spec);
          const target = { kind: 'named-item', name: 'barcode', rotationDegrees: 0 } as const;
          if (opened.ok && last.ok)
            expect(await placeSymbol(opened.value.host, last.value, target)).toMatchObject({ ok: true });
          return opened;
        },
      };
      const work = { cover, recorded: null, mayStand: false };
      expect(await makeCovers(onLast, [work])).toMatchObject([
        { problems: [], saved: { bytes: expect.any(Number) } },
      ]);
      expect(coversOn(disk)).toEqual([`${OUT}next.${usual}`]);
      disk.delete(`${OUT}next.${usual}`);
      expect(await makeCovers(host, [work])).toMatchObject([
        { saved: null, problems: [{ code: 'template/no-old-symbol' }] },
      ]);
      const request = parseRequest(cover.number, cover.spec);
      if (!request.ok) throw new Error(JSON.stringify(request.problems));
      const tried = host.tryOut(cover, {
        drawing: layoutSymbol(request.value.number, request.value.spec),
        label: labelOf(request.value.number, request.value.spec),
        target: { kind: 'old-symbol', rotationDegrees: 0 },
        differences: () => [],
      });
      expect(await tried).toMatchObject({ problems: [{ code: 'template/no-old-symbol' }] });
      expect([coversOn(disk), snapshot()]).toEqual([[], before]);
      check();
    });

    test('leaves a name that is taken alone, and the cover that wanted it goes', async () => {
      const { host, disk } = open();
      const theirs = new Uint8Array([1]);
      disk.set(`${OUT}mine.${usual}`, theirs);
      const { made } = await runBatch(host, kinds, row(1, template, 'mine'));
      expect(made[0]?.problems).toMatchObject([{ code: 'file/exists' }]);
      expect(coversOn(disk).map((path) => disk.get(path))).toEqual([theirs]);
    });
  });
}
