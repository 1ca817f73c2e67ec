import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { findSymbols } from '../../src/core/artwork/symbols';
import type { RightAngle } from '../../src/core/geometry';
import { compose, mapPoint, rotation, translation } from '../../src/core/geometry';
import { labelOf } from '../../src/core/label';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { ANCHORS, anchorOn } from '../../src/core/update/anchor';
import { fillIdml } from '../../src/formats/idml/fill';
import { zipPackage } from '../../src/formats/idml/package';
import type { StandingItem } from '../../src/formats/idml/standing';
import { standingIdml, updateIdml } from '../../src/formats/idml/update';
import { createMemoryLayout } from '../../src/hosts/file/update';
import { findStanding, updateSymbol } from '../../src/jobs/update';
import { coverNumber, sizes, symbolSpec } from '../core/requests';
import { frame, page, partsOf, path, type Template, template } from './idml-samples';

const SPREAD = 'Spreads/Spread_s1.xml';
const OLD = { issn: '1144-875X', variant: '00', addOn: '05' } as const;
const oldNumber = coverNumber(OLD);
const nextNumber = coverNumber({ ...OLD, addOn: '06' });

const value = <T>(result: { readonly ok: boolean; readonly value?: T; readonly problems?: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};

/** A page with another frame below and one above the symbol. */
function cover(spec = symbolSpec(), degrees: RightAngle = 0, parts: Template = {}): Uint8Array {
  const spread = `${page()}${frame('Self="below" Name="below"', [-50, -50, 40, 20])}`;
  const filled = fillIdml(
    template({ spreads: [spread], ...parts }),
    layoutSymbol(oldNumber, spec),
    labelOf(oldNumber, spec),
    { kind: 'point', page: 1, x: 20, y: 10, rotationDegrees: degrees },
  );
  const texts = new Map(Object.entries(unzipSync(value(filled).bytes)));
  const decoded = new TextDecoder().decode(texts.get(SPREAD));
  const above = frame('Self="above" Name="above"', [60, -50, 40, 20]);
  return repacked(value(filled).bytes, { [SPREAD]: decoded.replace('</Spread>', `${above}</Spread>`) });
}

/** The package with some parts as they are given. */
function repacked(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, text] of Object.entries(texts)) parts[name] = new TextEncoder().encode(text);
  return zipPackage(parts);
}

const changedSpread = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  repacked(bytes, { [SPREAD]: change(partsOf(bytes).get(SPREAD) ?? '') });

const only = (bytes: Uint8Array): StandingItem => {
  const [first, ...others] = value(standingIdml(bytes));
  if (!first || others.length > 0) throw new Error(`${others.length + 1} symbols`);
  return first;
};

async function update(
  bytes: Uint8Array,
  request = { number: nextNumber, spec: symbolSpec() },
  settings: Parameters<typeof updateSymbol>[4] = {},
) {
  const host = createMemoryLayout(bytes);
  const [found, ...others] = value(await findStanding(host, 'document'));
  if (!found || others.length > 0) throw new Error(`${others.length + 1} symbols`);
  const known = value(found.known);
  const updated = await updateSymbol(host, found.symbol, known, request, settings);
  return { updated, known, bytes: host.bytes(), symbol: found.symbol };
}

/** The text of the spread without the symbol's group. */
function outside(bytes: Uint8Array, name = 'ISSN barcode'): readonly string[] {
  const text = partsOf(bytes).get(SPREAD) ?? '';
  const start = text.lastIndexOf('<Group', text.indexOf(`Name="${name}`));
  const end = text.indexOf('</Group>', start);
  return [text.slice(0, start), text.slice(end)];
}

describe('a symbol of ours', () => {
  test('gets the next number, and every other byte of the package stays', async () => {
    const before = cover();
    const { updated, bytes } = await update(before);
    expect(updated).toMatchObject({
      ok: true,
      value: { readBack: { addOn: '06', gtin13: '9771144875007' }, findings: [] },
    });
    const [was, is] = [unzipSync(before), unzipSync(bytes)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    for (const name of Object.keys(was))
      if (name !== SPREAD) expect([name, is[name]]).toEqual([name, was[name]]);
    expect(outside(bytes)).toEqual(outside(before));
    expect(only(bytes)).toMatchObject({
      name: 'ISSN barcode 1144-875X 06',
      item: { element: { attributes: { Self: 'issnBarcode1-group' } } },
    });
    expect(value(standingIdml(bytes))[0]?.label).toBe(labelOf(nextNumber, symbolSpec()).data);
    expect(partsOf(bytes).get(SPREAD)).toContain('CustomAltText="Barcode ISSN 1144-875X, issue 06"');
  });

  test('has within its group the very same bytes again after there and back', async () => {
    const there = (await update(cover())).bytes;
    const back = (await update(there, { number: oldNumber, spec: symbolSpec() })).bytes;
    const again = (await update(back)).bytes;
    const plain = (bytes: Uint8Array) =>
      partsOf(bytes)
        .get(SPREAD)
        ?.replace(/issnBarcode\d+-(?=\d)/g, '');
    expect(plain(again)).toEqual(plain(there));
  });

  test('keeps a name, an alternative text, a text wrap and an effect that people gave', async () => {
    const before = changedSpread(cover(), (text) =>
      text
        .replace('Name="ISSN barcode 1144-875X 05"', 'Name="Our &lt;code&gt;"')
        .replace(/CustomAltText="[^"]*"/, "CustomAltText='The code'")
        .replace('<TextWrapPreference TextWrapMode="None"/>', '<TextWrapPreference TextWrapMode="Contour"/>')
        .replace('Opacity="100"', 'Opacity="90"'),
    );
    const { bytes } = await update(before);
    const text = partsOf(bytes).get(SPREAD) ?? '';
    for (const kept of [
      'Name="Our &lt;code&gt;"',
      "CustomAltText='The code'",
      'TextWrapMode="Contour"',
      'Opacity="90"',
    ])
      expect(text).toContain(kept);
    expect(only(bytes).label).toBe(labelOf(nextNumber, symbolSpec()).data);
  });

  test('leaves other things in its group where and as they are', async () => {
    const other = frame('Self="price" Name="price"', [0, 0, 10, 10]);
    const before = changedSpread(cover(), (text) => text.replace('</Group>', `${other}</Group>`));
    const scaled = changedSpread(before, (text) =>
      text.replace(/(<Group [^>]*ItemTransform=")[^"]*"/, '$10.5 0 0 0.7 -40 -30"'),
    );
    const { updated, bytes } = await update(scaled);
    expect(updated).toMatchObject({ ok: true, value: { readBack: { addOn: '06' } } });
    const text = partsOf(bytes).get(SPREAD) ?? '';
    expect(text).toContain(other);
    expect(text).toContain('ItemTransform="0.5 0 0 0.7 -40 -30"');
    expect(findSymbols(only(bytes).artwork)[0]?.xDimension).toBeCloseTo(0.33, 6);
  });

  test('of live text gets new stories, and the old ones go', async () => {
    const live = symbolSpec({ text: 'live', issnLine: 'live' });
    const before = cover(live);
    const { updated, bytes } = await update(before, { number: nextNumber, spec: live });
    expect(updated.ok).toBe(true);
    const names = (b: Uint8Array) => [...partsOf(b).keys()].filter((name) => name.startsWith('Stories/'));
    expect(names(bytes)).toHaveLength(names(before).length);
    const map = partsOf(bytes).get('designmap.xml') ?? '';
    const referenced = [...map.matchAll(/src="(Stories\/[^"]*)"/g)].map(([, src]) => src);
    expect(referenced.sort()).toEqual(names(bytes).sort());
    const listed = /StoryList="([^"]*)"/.exec(map)?.[1]?.trim().split(/\s+/);
    expect(listed?.map((story) => `Stories/Story_${story}.xml`).sort()).toEqual(names(bytes).sort());
    const outlined = await update(bytes);
    expect(names(outlined.bytes)).toEqual([]);
    expect(partsOf(outlined.bytes).get('designmap.xml')).toMatch(/StoryList="\s*"/);
  });

  test('on a master page stays on the master page', async () => {
    const inside = partsOf(cover()).get(SPREAD) ?? '';
    const group = inside.slice(inside.indexOf('<Group'), inside.indexOf('</Group>') + 8);
    const before = template({
      spreads: [page('').replace('AppliedMaster="n"', 'AppliedMaster="m1"')],
      masters: [page() + group],
    });
    const { updated, bytes, symbol } = await update(before);
    expect(updated).toMatchObject({ ok: true, value: { readBack: { addOn: '06' } } });
    expect(symbol.page).toBe('');
    const [was, is] = [partsOf(before), partsOf(bytes)];
    expect(is.get(SPREAD)).toBe(was.get(SPREAD));
    expect(is.get('MasterSpreads/MasterSpread_m1.xml')).not.toBe(
      was.get('MasterSpreads/MasterSpread_m1.xml'),
    );
  });
});

/** A page of 400 mm × 400 mm. */
const LARGE = page()
  .replace(/GeometricBounds="[^"]*"/, `GeometricBounds="0 0 ${(400 * 72) / 25.4} ${(400 * 72) / 25.4}"`)
  .replace(/ItemTransform="[^"]*"/, `ItemTransform="1 0 0 1 ${(-200 * 72) / 25.4} ${(-200 * 72) / 25.4}"`);

/** What that InDesign lets a person give a group. */
const transformed = fc.record({
  degrees: fc.oneof(fc.constantFrom(0, 90, 180, 270), fc.double({ min: 0, max: 359, noNaN: true })),
  scale: fc.record({
    x: fc.double({ min: 0.5, max: 2, noNaN: true }),
    y: fc.double({ min: 0.5, max: 2, noNaN: true }),
  }),
  move: fc.record({ x: fc.integer({ min: -60, max: 10 }), y: fc.integer({ min: -50, max: 0 }) }),
});

test('keeps the chosen anchor within a micrometre, whatever was done to the symbol and whatever it becomes', async () => {
  await fc.assert(
    fc.asyncProperty(
      transformed,
      sizes,
      sizes,
      fc.constantFrom(...ANCHORS),
      fc.constantFrom(null, '05', '00005'),
      async ({ degrees, scale, move }, oldSize, newSize, anchor, addOn) => {
        const spec = symbolSpec({ size: oldSize });
        const old = layoutSymbol(oldNumber, spec);
        const before = changedSpread(cover(spec, 0, { spreads: [LARGE] }), (text) => {
          const [a, b, c, d] = compose([scale.x, 0, 0, scale.y, 0, 0], rotation(degrees));
          return text.replace(
            /(<Group [^>]*ItemTransform=")[^"]*"/,
            `$1${[a, b, c, d].map((n) => n.toFixed(12)).join(' ')} ${move.x} ${move.y}"`,
          );
        });
        const number = coverNumber({ ...OLD, addOn });
        const { updated, bytes } = await update(
          before,
          { number, spec: symbolSpec({ size: newSize }) },
          { anchor },
        );
        const stretched = Math.abs(scale.x - 1) > 0.0005 || Math.abs(scale.y - 1) > 0.0005;
        expect(value(updated).findings.some(({ code }) => code === 'update/scaling-undone')).toBe(stretched);

        // By hand: the old anchor by the transformation that was written, the new one by what now stands.
        const MM = 72 / 25.4;
        const was = mapPoint(
          compose(
            compose([scale.x, 0, 0, scale.y, 0, 0], rotation(degrees)),
            translation(move.x / MM + 200, move.y / MM + 200),
          ),
          anchorOn(old.extent, anchor),
        );
        const stands = only(bytes);
        const drawing = layoutSymbol(number, symbolSpec({ size: newSize }));
        const is = mapPoint(stands.placed!, anchorOn(drawing.extent, anchor));
        expect(Math.hypot(was.x - is.x, was.y - is.y)).toBeLessThan(0.001);
        const turn = findSymbols(stands.artwork)[0]!.rotationDegrees;
        expect(Math.abs(((turn - degrees + 540) % 360) - 180)).toBeLessThan(0.001);
      },
    ),
    { numRuns: 12 },
  );
});

describe('a symbol whose label is no help', () => {
  const label = (text: string, value: string) =>
    text.replace(/(<KeyValuePair Key="org.issn-barcode" Value=")[^"]*"/, `$1${value}"`);

  test.each([
    ['update/label-edited', (text: string) => label(text, 'hello')],
    ['update/label-newer', (text: string) => text.replace('{&quot;schema&quot;:1', '{&quot;schema&quot;:2')],
    ['update/label-lost', (text: string) => text.replace(/<Label>[\s\S]*?<\/Label>/, '')],
    ['update/label-lost', (text: string) => text.replace(/<Properties>\s*<Label>[\s\S]*?<\/Properties>/, '')],
    [
      'update/label-disagrees',
      (text: string) => label(text, labelOf(nextNumber, symbolSpec()).data.replaceAll('"', '&quot;')),
    ],
  ])('is known by its bars, and %s says so', async (code, spoil) => {
    const spec = symbolSpec({
      size: 'SC1',
      height: '80%',
      gap: '10',
      ink: 'Deep Blue=100/80/0/40',
      reduction: '20um',
    });
    const before = changedSpread(cover(spec), spoil);
    const { known, updated, bytes } = await update(before, { number: nextNumber, spec });
    expect(known).toMatchObject({ from: 'bars', findings: [{ code }] });
    expect(known.number).toMatchObject({ issn: '1144-875X', addOn: { digits: '05' } });
    expect(layoutSymbol(known.number, known.spec)).toEqual(layoutSymbol(oldNumber, spec));
    expect(value(updated).findings[0]?.code).toBe(code);
    expect(only(bytes).label).toBe(labelOf(nextNumber, spec).data);
  });
});

describe('a symbol of another program', () => {
  const foreign = (bytes: Uint8Array, change = (text: string) => text) =>
    changedSpread(bytes, (text) =>
      change(
        text
          .replace(/<Properties>\s*<Label>[\s\S]*?<\/Properties>/, '')
          .replace('Name="ISSN barcode 1144-875X 05"', 'Name="EAN"')
          .replace(/Name="(panel|bars|digits|issn-line)"/g, 'Name="x"'),
      ),
    );

  test('stays underneath unless its removal is asked for', async () => {
    const before = foreign(cover());
    const { known, updated, bytes } = await update(before);
    expect(known.findings).toMatchObject([{ code: 'update/foreign' }]);
    expect(value(updated).findings.map(({ code }) => code)).toEqual([
      'update/foreign',
      'update/foreign-kept',
    ]);
    const [was, is] = [partsOf(before).get(SPREAD) ?? '', partsOf(bytes).get(SPREAD) ?? ''];
    const start = is.indexOf('\n<Group Self="issnBarcode2-group"');
    const end = is.indexOf('</Group>', start) + '</Group>'.length;
    expect(is.slice(0, start) + is.slice(end)).toBe(was);
    expect(value(standingIdml(bytes)).map(({ isForeign }) => isForeign)).toEqual([true, false]);
  });

  test('goes where that is asked for, and the new one stands in its place', async () => {
    const before = foreign(cover());
    const { updated, bytes } = await update(before, undefined, { foreign: 'remove' });
    expect(updated).toMatchObject({ ok: true, value: { readBack: { addOn: '06' } } });
    const stands = only(bytes);
    expect(stands.isForeign).toBe(false);
    only(cover()).placed!.forEach((n, i) => expect(stands.placed![i]).toBeCloseTo(n, 6));
    const text = partsOf(bytes).get(SPREAD) ?? '';
    expect(text.split('Name="EAN"')).toHaveLength(2);
    expect(stands.name).toBe('EAN');
    expect(text.includes('Name="x"')).toBe(false);
    expect(text.indexOf('Name="below"')).toBeLessThan(text.indexOf('issnBarcode2'));
    expect(text.indexOf('issnBarcode2')).toBeLessThan(text.indexOf('Name="above"'));
  });

  test('is not removed with a thing that is none of it', async () => {
    const price = frame('Self="price" Name="price"', [-300, -300, 40, 40]);
    const before = foreign(cover(), (text) => text.replace('</Group>', `${price}</Group>`));
    const { updated, bytes } = await update(before, undefined, { foreign: 'remove' });
    expect(updated).toEqual({
      ok: false,
      problems: [{ code: 'update/foreign-mixed', name: 'EAN', others: 1 }],
    });
    expect(bytes).toEqual(before);
  });
});

test('a symbol that is gone, and one whose bars cannot be read, are told', async () => {
  const before = cover();
  const spec = symbolSpec();
  const redrawn = {
    drawing: layoutSymbol(nextNumber, spec),
    label: labelOf(nextNumber, spec),
    placed: only(before).placed!,
    foreign: 'keep',
  } as const;
  expect(updateIdml(before, 'elsewhere', redrawn)).toMatchObject({
    ok: false,
    problems: [{ code: 'update/gone' }],
  });
  const broken = changedSpread(before, (text) =>
    text.replace(/(Name="bars"[\s\S]*?<GeometryPathType)[\s\S]*?<\/GeometryPathType>/, '$1/>'),
  );
  const [found] = value(await findStanding(createMemoryLayout(broken), 'document'));
  expect(found?.known).toEqual({
    ok: false,
    problems: [{ code: 'update/unreadable', name: 'ISSN barcode 1144-875X 05' }],
  });
});

describe('bars that lie loose on a page', () => {
  const live = symbolSpec({ text: 'live', issnLine: 'live' });

  /** The symbol without its group: each bar an item of its own, filled or stroked, and each line of characters too. */
  function loose(kind: 'filled' | 'stroked'): Uint8Array {
    return changedSpread(cover(live), (text) => {
      const start = text.lastIndexOf('<Group', text.indexOf('Name="ISSN barcode'));
      const end = text.indexOf('</Group>', start);
      const group = text.slice(start, end);
      const at = /ItemTransform="([^"]*)"/.exec(group)![1]!;
      const items = group
        .slice(group.indexOf('</TransparencySetting>') + '</TransparencySetting>'.length)
        .replace(/ Name="[^"]*"/g, '')
        .replace(/ItemTransform="1 0 0 1 (\S+) (\S+)"/g, (_, x, y) => {
          const [, , , , left, top] = at.split(' ').map(Number) as [0, 0, 0, 0, number, number];
          return `ItemTransform="1 0 0 1 ${left + Number(x)} ${top + Number(y)}"`;
        })
        .replace(/<Polygon [\s\S]*?<\/Polygon>/, (bars) => {
          const outlines = [...bars.matchAll(/<GeometryPathType[\s\S]*?<\/GeometryPathType>/g)];
          expect(outlines.length).toBeGreaterThan(30);
          return outlines.map(([outline], n) => bar(kind, `b${n}`, at, outline)).join('');
        });
      return text.slice(0, start) + items + text.slice(end + '</Group>'.length);
    });
  }

  function bar(kind: 'filled' | 'stroked', id: string, at: string, outline: string): string {
    const points = [...outline.matchAll(/Anchor="(\S+) (\S+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]!)) as [number[], number[]];
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
    const line = path([middle, Math.min(...ys)], [middle, Math.max(...ys)]).replace(
      'PathOpen="false"',
      'PathOpen="true"',
    );
    const [paint, shape] =
      kind === 'filled'
        ? ['FillColor="Color/Black" StrokeColor="Swatch/None"', outline]
        : [
            `FillColor="Swatch/None" StrokeColor="Color/Black" StrokeWeight="${Math.max(...xs) - Math.min(...xs)}"`,
            line,
          ];
    return `<Polygon Self="${id}" ItemLayer="l1" ItemTransform="${at}" ${paint}><Properties><PathGeometry>${shape}</PathGeometry></Properties></Polygon>`;
  }

  test.each(['filled', 'stroked'] as const)(
    'are read where they are %s, and stay unless they are to go',
    async (kind) => {
      const before = loose(kind);
      const { known, updated, bytes } = await update(before, { number: nextNumber, spec: live });
      expect(known).toMatchObject({
        from: 'bars',
        number: { gtin13: oldNumber.gtin13, addOn: { digits: '05' } },
      });
      expect(known.findings).toMatchObject([{ code: 'update/foreign' }]);
      expect(value(updated).findings.map(({ code }) => code)).toContain('update/foreign-kept');
      const [was, is] = [partsOf(before).get(SPREAD) ?? '', partsOf(bytes).get(SPREAD) ?? ''];
      const start = is.indexOf('\n<Group Self="issnBarcode2-group"');
      const end = is.indexOf('</Group>', start) + '</Group>'.length;
      expect(is.slice(0, start) + is.slice(end)).toBe(was);
      expect(
        value(standingIdml(bytes))
          .map(({ isForeign }) => isForeign)
          .sort(),
      ).toEqual([false, true]);
    },
  );

  test.each(['filled', 'stroked'] as const)(
    '%s ones go with their characters where that is asked for',
    async (kind) => {
      const before = loose(kind);
      const { updated, bytes } = await update(
        before,
        { number: nextNumber, spec: symbolSpec() },
        { foreign: 'remove' },
      );
      expect(updated).toMatchObject({ ok: true, value: { readBack: { addOn: '06' } } });
      const stands = only(bytes);
      expect(stands.isForeign).toBe(false);
      only(cover()).placed!.forEach((n, i) => expect(stands.placed![i]).toBeCloseTo(n, 4));
      const text = partsOf(bytes).get(SPREAD) ?? '';
      expect(text.match(/Self="b\d+"|<TextFrame/g)).toBe(null);
      for (const name of ['below', 'above']) expect(text).toContain(`Name="${name}"`);
      expect([...partsOf(bytes).keys()].filter((name) => name.startsWith('Stories/'))).toEqual([]);
    },
  );

  test('a text among them that says anything else stays', async () => {
    const before = loose('filled');
    const story = [...partsOf(before).keys()].find((name) => name.startsWith('Stories/'))!;
    const told = repacked(before, {
      [story]: partsOf(before)
        .get(story)!
        .replace(/(<Content>)[^<]*/, '$1Price 5'),
    });
    const { updated, bytes } = await update(told, undefined, { foreign: 'remove' });
    expect(updated.ok).toBe(true);
    expect([...partsOf(bytes).keys()].filter((name) => name.startsWith('Stories/'))).toEqual([story]);
  });
});

describe('a symbol that takes more room', () => {
  const bare = coverNumber({ ...OLD, addOn: null });

  /** A symbol without issue number, and something to the right of it. */
  function bareCover(x: number): Uint8Array {
    const filled = fillIdml(
      template({ spreads: [`${page()}${frame('Self="below" Name="below"', [-100, -100, 200, 200])}`] }),
      layoutSymbol(bare, symbolSpec()),
      labelOf(bare, symbolSpec()),
      { kind: 'point', page: 1, x, y: 10, rotationDegrees: 0 },
    );
    return value(filled).bytes;
  }

  test('names what it newly covers, and not what it stood on before', async () => {
    const spec = symbolSpec();
    const stands = only(bareCover(10));
    const { x, y } = mapPoint(stands.page.toSpread, { x: 10 + 40, y: 10 });
    const before = changedSpread(bareCover(10), (text) =>
      text.replace('</Spread>', `${frame('Self="price" Name="price"', [x, y, 5, 20])}</Spread>`),
    );
    const { updated } = await update(before, { number: nextNumber, spec });
    const covered = value(updated).findings.filter(({ code }) => code === 'update/covers');
    expect(covered).toMatchObject([
      { severity: 'warning', measured: [{ say: 'covers', of: [{ all: [{ quoted: 'price' }] }] }] },
    ]);
    const same = await update(before, { number: bare, spec });
    expect(value(same.updated).findings).toEqual([]);
  });

  test('is refused where it would newly reach over the edge of the page', async () => {
    const { width } = layoutSymbol(bare, symbolSpec()).extent;
    const before = bareCover(only(bareCover(0)).page.size.width - width);
    const { updated, bytes } = await update(before);
    expect(updated).toMatchObject({ ok: false, problems: [{ code: 'template/off-page' }] });
    expect(bytes).toBe(before);
    const left = await update(before, undefined, { anchor: 'bottom-right' });
    expect(left.updated.ok).toBe(true);
  });
});

describe('a locked symbol', () => {
  const inMap = (bytes: Uint8Array) =>
    repacked(bytes, {
      'designmap.xml': (partsOf(bytes).get('designmap.xml') ?? '').replace(
        'Name="l1"',
        'Name="l1" Locked="true"',
      ),
    });
  const inGroup = (bytes: Uint8Array) =>
    changedSpread(bytes, (text) =>
      text
        .replace('<Group Self="issnBarcode1', '<Group Self="o" Locked="true"><Group Self="issnBarcode1')
        .replace('</Group>', '</Group></Group>'),
    );
  const itself = (bytes: Uint8Array) =>
    changedSpread(bytes, (text) => text.replace('<Group Self="issnB', '<Group Locked="true" Self="issnB'));

  test.each([
    ['by its layer', inMap, 'layer/locked'],
    ['by a group around it', inGroup, 'update/locked'],
    ['itself', itself, 'update/locked'],
  ])('%s is not touched', async (_, lock, code) => {
    const before = lock(cover());
    const { updated, bytes } = await update(before);
    expect(updated).toMatchObject({ ok: false, problems: [{ code }] });
    expect(bytes).toBe(before);
  });
});

test('symbols that do not print are none', () => {
  const hidden = changedSpread(cover(), (text) => text.replace('<Group ', '<Group Visible="false" '));
  expect(standingIdml(hidden)).toEqual({ ok: true, value: [] });
  const layers = cover(symbolSpec(), 0, {});
  const off = repacked(layers, {
    'designmap.xml': (partsOf(layers).get('designmap.xml') ?? '').replace(
      'Name="l1"',
      'Name="l1" Printable="false"',
    ),
  });
  expect(standingIdml(off)).toEqual({ ok: true, value: [] });
});

test('a symbol read back differently is not kept', async () => {
  const before = cover();
  const host = createMemoryLayout(before);
  const [symbol] = value(await host.symbols('document'));
  const spec = symbolSpec();
  const differences = [{ property: 'ink', expected: { text: 'black' }, got: { text: 'red' } }] as const;
  const replaced = await host.replace(symbol!.id, {
    drawing: layoutSymbol(nextNumber, spec),
    label: labelOf(nextNumber, spec),
    placed: symbol!.placed!,
    foreign: 'keep',
    differences: () => differences,
  });
  expect(replaced).toEqual({ ok: false, problems: [{ code: 'read-back/differs', differences }] });
  expect(host.bytes()).toBe(before);
});
