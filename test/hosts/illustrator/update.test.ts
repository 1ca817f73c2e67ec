import { mapPoint } from '../../../src/core/geometry';
import { anchorOn } from '../../../src/core/update/anchor';
import type { Host, Replacement, UpdatableHost } from '../../../src/host';
import { updateSymbol } from '../../../src/jobs/update';
import {
  createIllustratorDouble,
  type Dom,
  hostileDocument,
  type IllustratorDouble,
  plainPlan,
  rgbDocument,
  type Switches,
  VARIANTS,
} from '../../doubles/illustrator';
import { set } from '../../doubles/illustrator/dom';
import { BARE, expectClean, hostIn, SYMBOL } from './open';
import {
  around,
  DIFFERING,
  documentOf,
  drawnByOthers,
  isSymbol,
  listed,
  NEXT_NUMBER,
  oneIn,
  partsOf,
  value,
  withSymbol,
} from './standing';

/** What an update meets and a placing does not, or meets otherwise. */
const bearsOnUpdates = (switches: Partial<Switches>): boolean =>
  ['rulerOriginY', 'artboardRect', 'newSubpath', 'documentLists', 'note', 'coordinates', 'isolation'].some(
    (name) => name in switches,
  );

describe('a symbol of ours', () => {
  test.each([{}, ...VARIANTS.filter(bearsOnUpdates)].map((s, seed) => [seed, s] as const))(
    'gets another number in its group, as one undo step, and nothing else changes (document %d, %j)',
    async (seed, switches) => {
      const { double, host, one, group } = await withSymbol(hostileDocument(seed), switches);
      const { symbol, known } = await one();
      expect(known).toMatchObject({ from: 'label', findings: [] });
      expect(double.ledger.undoSteps).toEqual([]);
      const before = double.snapshot();
      const updated = await updateSymbol(host, symbol, known, { number: NEXT_NUMBER, spec: known.spec });
      expect(value(updated).readBack).toMatchObject({ gtin13: NEXT_NUMBER.gtin13, addOn: '01' });
      expect(around(double.snapshot(), isSymbol)).toEqual(around(before, isSymbol));
      expect(double.ledger.undoSteps).toHaveLength(1);
      const now = await one();
      expect(now).toMatchObject({
        symbol: { id: symbol.id, name: 'ISSN barcode 1144-875X 01', isForeign: false, page: 'Back' },
        known: { from: 'label', findings: [] },
      });
      now.symbol.placed?.forEach((n, i) => expect(n).toBeCloseTo(symbol.placed?.[i] as number, 4));
      expect(partsOf(group())).toHaveLength(4);
      expectClean(double);
    },
  );

  test('that was scaled and turned is put right about the corner chosen', async () => {
    const { double, host, one, group } = await withSymbol(hostileDocument(1));
    group().resize!(80, 80);
    group().rotate!(30);
    const { symbol, known } = await one();
    expect(known.findings).toMatchObject([{ code: 'update/scaling-undone' }]);
    const corner = ({ standing }: typeof known) =>
      mapPoint(standing.toPage, anchorOn(standing.extent, 'top-right'));
    const was = corner(known);
    const updated = await updateSymbol(host, symbol, known, known, { anchor: 'top-right' });
    expect(value(updated).readBack.xDimension).toBeCloseTo(known.spec.xDimension, 6);
    const now = (await one()).known;
    expect(now.findings).toEqual([]);
    expect(now.standing.rotationDegrees).toBeCloseTo(30, 4);
    expect(corner(now).x).toBeCloseTo(was.x, 4);
    expect(corner(now).y).toBeCloseTo(was.y, 4);
    expectClean(double);
  });

  test('keeps the name and the note that people gave, and what they added in its place', async () => {
    const { double, host, one, group } = await withSymbol(plainPlan);
    set(group(), { name: 'Our code', note: 'for the printer' });
    const named = () => listed(documentOf(double).groupItems).find(({ name }) => name === 'Our code') as Dom;
    for (const [name, placement] of [
      ['sticker', 'PLACEATBEGINNING'],
      ['shadow', 'PLACEATEND'],
    ] as const) {
      const extra = documentOf(double).pathItems!.rectangle!(700, 20, 5, 5);
      set(extra, { name });
      extra.move!(named(), double.enumerations.ElementPlacement![placement]);
    }
    const parts = ['issn-line', 'digits', 'bars', 'panel'];
    expect(partsOf(named())).toEqual(['sticker', ...parts, 'shadow']);
    const { symbol, known } = await one();
    value(await updateSymbol(host, symbol, known, { number: NEXT_NUMBER, spec: known.spec }));
    expect(partsOf(named())).toEqual(['sticker', ...parts, 'shadow']);
    expect(String(named().note)).toBe('for the printer');
    expect((await one()).known).toMatchObject({ from: 'label', number: { gtin13: NEXT_NUMBER.gtin13 } });
    expectClean(double);
  });

  test('loses and gains parts as it is asked to', async () => {
    const { host, one, group } = await withSymbol(plainPlan);
    const first = await one();
    const spec = { ...first.known.spec, panel: false, issnLine: 'none', lightMargin: true } as const;
    value(await updateSymbol(host, first.symbol, first.known, { number: NEXT_NUMBER, spec }));
    expect(partsOf(group())).toEqual(['light-margin-indicator', 'digits', 'bars']);
    const again = await one();
    value(await updateSymbol(host, again.symbol, again.known, first.known));
    expect(partsOf(group())).toHaveLength(4);
  });

  test('whose label was edited or lost is known by its bars', async () => {
    const { one, group } = await withSymbol(hostileDocument(2));
    const tag = group().tags![0] as Dom;
    const data = String(tag.value);
    set(tag, { value: data.replace('"addOn":"12"', '"addOn":"11"') });
    expect((await one()).known).toMatchObject({
      from: 'bars',
      number: { addOn: { digits: '12' } },
      findings: [{ code: 'update/label-edited' }],
    });
    tag.remove!();
    expect((await one()).known.from).toBe('label');
    set(group(), { note: '' });
    expect(await one()).toMatchObject({
      symbol: { isForeign: false },
      known: { from: 'bars', findings: [{ code: 'update/label-lost' }] },
    });
  });
});

describe('the selection', () => {
  const select = (double: IllustratorDouble, ...items: readonly Dom[]) =>
    set(documentOf(double), { selection: items });

  test('of the group, of a bar, or of a group around it gives the symbol, and stays', async () => {
    const { double, host, group } = await withSymbol(plainPlan);
    const bar = () => listed(group().pageItems).find(({ name }) => name === 'bars')?.pathItems?.[0] as Dom;
    const outer = documentOf(double).groupItems!.add!();
    for (const item of [group(), documentOf(double).pathItems!.getByName!('barcode')])
      item.move!(outer, double.enumerations.ElementPlacement!.PLACEATEND);
    for (const [selected, after] of [
      [group, group],
      [bar, group],
      [() => outer, () => outer],
    ] as const) {
      select(double, selected());
      const { symbol, known } = await oneIn(host, 'selection');
      value(await updateSymbol(host, symbol, known, { number: NEXT_NUMBER, spec: known.spec }));
      const now = listed(documentOf(double).selection as Dom);
      expect(now).toEqual([after()]);
    }
    expectClean(double);
  });

  test('of something else gives none; of nothing, or of text, asks for one', async () => {
    const { double, host } = await withSymbol(hostileDocument(1));
    select(double, documentOf(double).pathItems!.getByName!('other'));
    expect(await host.symbols('selection')).toEqual({ ok: true, value: [] });
    select(double);
    expect(await host.symbols('selection')).toMatchObject({ problems: [{ code: 'selection/none' }] });
    const text = { kind: 'text', frame: 'text', start: 3, length: 0 } as const;
    const editing = createIllustratorDouble({ document: hostileDocument(1, { selection: text }) });
    const typing = hostIn(editing) as Host & UpdatableHost;
    expect(await typing.symbols('selection')).toMatchObject({
      problems: [{ code: 'selection/unsuitable' }],
    });
  });
});

describe('a symbol of another program', () => {
  test.each([['zint'], [undefined]])('in a group "%s" is redrawn natively in front of it', async (name) => {
    const double = createIllustratorDouble({ document: drawnByOthers(name) });
    const host = hostIn(double) as Host & UpdatableHost;
    const { symbol, known } = await oneIn(host, 'selection');
    expect(symbol).toMatchObject({ isForeign: true, label: null, name: name ?? '' });
    expect(known).toMatchObject({ from: 'bars', number: { addOn: { digits: '12' } } });
    const before = double.snapshot();
    const updated = value(await updateSymbol(host, symbol, known, known));
    expect(updated.findings).toContainEqual(expect.objectContaining({ code: 'update/foreign-kept' }));
    expect(updated.readBack.xDimension).toBeCloseTo(SYMBOL.spec.xDimension, 4);
    expect(double.ledger.undoSteps).toHaveLength(1);
    const [layer] = Object.values(before.documents[0]?.nodes ?? {}).filter(({ cls }) => cls === 'Layer');
    const [now] = double.snapshot().documents;
    const items = now?.nodes[layer?.id ?? 0]?.items ?? [];
    const added = items.filter((id) => !layer?.items.includes(id));
    expect(added).toHaveLength(1);
    // Right in front of it, and behind what was in front of it.
    const front = before.selection[now?.id ?? 0];
    expect(items.indexOf(added[0] as number) + 1).toBe(
      items.indexOf((front?.kind === 'items' && front.ids[0]) as number),
    );
    expect(isSymbol(now?.nodes[added[0] as number]?.attributes.name)).toBe(name === undefined);
    expectClean(double);
  });

  test.each([['zint'], [undefined]])(
    'in a group "%s" goes as a whole where that is asked for',
    async (name) => {
      const open = async () => {
        const double = createIllustratorDouble({ document: drawnByOthers(name) });
        const host = hostIn(double) as Host & UpdatableHost;
        const { symbol, known } = await oneIn(host, 'selection');
        double.resetLedger();
        return { double, remove: () => updateSymbol(host, symbol, known, known, { foreign: 'remove' }) };
      };
      const first = await open();
      const updated = value(await first.remove());
      expect(updated.findings.filter(({ code }) => code === 'update/foreign-kept')).toEqual([]);
      expect(first.double.ledger.undoSteps).toHaveLength(1);
      expectClean(first.double);
      const layer = (documentOf(first.double).layers as Dom)[0];
      expect(listed(layer?.pageItems).map(({ typename }) => String(typename))).toEqual([
        'PathItem',
        'GroupItem',
      ]);
      expect(listed(documentOf(first.double).selection as Dom)).toEqual([
        documentOf(first.double).groupItems![0],
      ]);

      // Whichever change fails, the old symbol is as it was.
      const changes = first.double.ledger.crossings.filter(
        ({ kind, member }) =>
          kind === 'call' && (member === 'move' || member === 'remove' || member === 'add'),
      );
      const { double, remove } = await open();
      const before = double.snapshot();
      for (const { n } of changes.filter((_, i) => i % 9 === 0 || i > changes.length - 4)) {
        double.resetLedger();
        double.failAt(n, 'before');
        expect(await remove()).toMatchObject({ ok: false });
        double.disarm();
        expect([n, double.snapshot()]).toEqual([n, before]);
      }
    },
  );
});

describe('an update that cannot be', () => {
  test('of a symbol that is gone, on a locked layer or with live text is refused, and leaves everything', async () => {
    const { double, host, one, group } = await withSymbol(hostileDocument(3));
    const { symbol, known } = await one();
    const request = { number: NEXT_NUMBER, spec: known.spec };
    const refused = async (code: string, asked = symbol, wanted: typeof request = request) => {
      const before = double.snapshot();
      expect(await updateSymbol(host, asked, known, wanted)).toMatchObject({ problems: [{ code }] });
      expect(double.snapshot()).toEqual(before);
    };
    await refused('update/gone', { ...symbol, id: 'uuid-9999' });
    await refused('format/cannot-hold', symbol, { ...request, spec: { ...known.spec, digits: 'live' } });
    set(group().layer as Dom, { locked: true });
    await refused('layer/locked');
  });

  test('in an RGB document asks first, and says what it means', async () => {
    const { double, host, one } = await withSymbol(rgbDocument(1));
    const { symbol, known } = await one();
    const before = double.snapshot();
    expect(await updateSymbol(host, symbol, known, known)).toMatchObject({
      problems: [{ code: 'document/rgb' }],
    });
    expect(double.snapshot()).toEqual(before);
    const insisting = hostIn(double, { acceptsRgb: true }) as Host & UpdatableHost;
    expect(value(await updateSymbol(insisting, symbol, known, known)).findings).toContainEqual(
      expect.objectContaining({ code: 'ink/not-carried' }),
    );
  });
});

describe('trouble on the way', () => {
  const differing = ({ replace }: UpdatableHost): Pick<UpdatableHost, 'replace'> => ({
    replace: (id: string, replacement: Replacement) =>
      replace(id, { ...replacement, differences: DIFFERING }),
  });

  test.each([
    ['ours', () => withSymbol(hostileDocument(4))],
    [
      'of others',
      async () => {
        const double = createIllustratorDouble({ document: drawnByOthers('zint') });
        const host = hostIn(double) as Host & UpdatableHost;
        return { double, host, one: () => oneIn(host) };
      },
    ],
  ] as const)('a difference takes everything back, the symbol being %s', async (_, open) => {
    const { double, host, one } = await open();
    const { symbol, known } = await one();
    const before = double.snapshot();
    expect(await updateSymbol(differing(host), symbol, known, known)).toMatchObject({
      problems: [{ code: 'read-back/differs' }],
    });
    expect(double.snapshot()).toEqual(before);
    expectClean(double);
  });

  /** A spot is made, parts go, and the label is new. */
  const changed = ({ spec }: Awaited<ReturnType<typeof oneIn>>['known']) => ({
    number: NEXT_NUMBER,
    spec: {
      ...spec,
      ink: { kind: 'spot', name: 'Deep', cmyk: [100, 60, 10, 53] },
      digits: 'none',
      issnLine: 'none',
    } as const,
  });
  const open = async () => {
    const opened = await withSymbol(hostileDocument(1), {}, {}, BARE);
    const { symbol, known } = await opened.one();
    const request = changed(known);
    return { ...opened, update: () => updateSymbol(opened.host, symbol, known, request) };
  };

  /** The crossings that are made to fail: each kind at its first and last use. */
  async function crossings(isWanted: (kind: string) => boolean): Promise<readonly number[]> {
    const { double, update } = await open();
    double.resetLedger();
    value(await update());
    const uses = new Map<string, number[]>();
    for (const { n, kind, cls, member } of double.ledger.crossings)
      if (isWanted(kind)) {
        const key = `${kind} ${cls}.${member}`;
        uses.set(key, [...(uses.get(key) ?? []), n]);
      }
    return [...new Set([...uses.values()].flatMap((all) => [all[0] as number, all.at(-1) as number]))];
  }

  test.each([
    ['before', () => true, 80],
    ['after', (kind: string) => kind !== 'read', 40],
  ] as const)(
    'a call that fails, %s it takes effect, leaves the old symbol or the new one whole',
    async (moment, isWanted, least) => {
      const failing = await crossings(isWanted);
      expect(failing.length).toBeGreaterThan(least);
      let opened = await open();
      for (const n of failing) {
        const { double, update, one } = opened;
        const before = double.snapshot();
        double.resetLedger();
        double.failAt(n, moment);
        const { ok } = await update();
        double.disarm();
        expectClean(double);
        // What failed has left everything as it was, ready for the next call to fail.
        if (!ok) expect([n, double.snapshot()]).toEqual([n, before]);
        else {
          const { known } = await one();
          expect(known).toMatchObject({ from: 'label', number: { gtin13: NEXT_NUMBER.gtin13 } });
          opened = await open();
        }
      }
    },
  );
});
