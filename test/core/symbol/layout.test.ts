import * as fc from 'fast-check';
import type { Drawing, PathElement } from '../../../src/core/drawing';
import { boundsOf, type Contour, type Rect } from '../../../src/core/geometry';
import { encodeSymbol } from '../../../src/core/symbol/encode';
import { symbolGeometry } from '../../../src/core/symbol/geometry';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import { drawnBarHeight } from '../../../src/core/symbol/spec';
import { SIZE_TABLE } from '../../vectors/sizes';
import { coverNumber, symbolSpec, type Typed, typedRequests } from '../requests';

/** A length that is exact but for the arithmetic of doubles: a thousandth of a micrometre. */
const EXACT = 1e-6;
/** Half of the last place of a printed table, mm. */
const PRINTED = 0.005 + 1e-9;

const number = (addOn: string | null) => coverNumber({ issn: '1144-875X', variant: null, addOn });

function path(drawing: Drawing, role: PathElement['role']): PathElement | undefined {
  return drawing.elements.find((e): e is PathElement => e.kind === 'path' && e.role === role);
}

const rects = (drawing: Drawing, role: PathElement['role']): readonly Rect[] =>
  (path(drawing, role)?.contours ?? []).map(boundsOf);

const right = (r: Rect): number => r.x + r.width;
const foot = (r: Rect): number => r.y + r.height;
const centre = (r: Rect): number => r.x + r.width / 2;

const union = (all: readonly Rect[]): Rect =>
  boundsOf(
    all.flatMap((r) => [
      { x: r.x, y: r.y },
      { x: right(r), y: foot(r) },
    ]),
  );

/** Extent of each character: contours that lie within another's extent are its counters. */
function characters(contours: readonly Contour[]): readonly Rect[] {
  const all = contours.map(boundsOf);
  const within = (a: Rect, b: Rect) => a.x > b.x && a.y > b.y && right(a) < right(b) && foot(a) < foot(b);
  return all.filter((a) => !all.some((b) => within(a, b))).sort((a, b) => a.x - b.x);
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < right(b) - EXACT && b.x < right(a) - EXACT && a.y < foot(b) - EXACT && b.y < foot(a) - EXACT;

const inside = (a: Rect, b: Rect): boolean =>
  a.x >= b.x - EXACT && a.y >= b.y - EXACT && right(a) <= right(b) + EXACT && foot(a) <= foot(b) + EXACT;

function drawn({ number: typedNumber, spec: typedSpec }: Typed) {
  const cover = coverNumber(typedNumber);
  const spec = symbolSpec(typedSpec);
  return { cover, spec, drawing: layoutSymbol(cover, spec), geometry: symbolGeometry(cover.addOn, spec) };
}

const forAnySymbol = (claim: (symbol: ReturnType<typeof drawn>) => void, numRuns = 300) =>
  fc.assert(
    fc.property(typedRequests, (typed) => claim(drawn(typed))),
    { numRuns },
  );

describe.each(SIZE_TABLE)('$name', (row) => {
  const spec = symbolSpec({ size: row.name });
  const main = layoutSymbol(number(null), spec);
  const bars = rects(main, 'bars');

  test('has the widths and heights of the table', () => {
    const normal = bars[2] as Rect;
    const digits = characters(path(main, 'digits')?.contours ?? []);
    const addOnBars = rects(layoutSymbol(number('12'), spec), 'bars').slice(30);
    const { quietZone } = symbolGeometry(null, spec);
    // The tallest and the deepest digit of the font are not the same one.
    const digitsTop = row.barHeight + row.x;
    const measured = {
      bars: right(bars.at(-1) as Rect) - (bars[0] as Rect).x,
      withQuietZones: quietZone.width,
      barHeight: normal.height,
      guards: (bars[0] as Rect).height,
      total: row.x + (8 + 1 / 3) * row.x + normal.height,
      addOnHeight: (addOnBars[0] as Rect).height,
    };
    for (const [what, length] of Object.entries(measured))
      expect([what, Math.abs(length - row[what as keyof typeof measured]) <= PRINTED]).toEqual([what, true]);
    for (const digit of digits) {
      expect(digit.y).toBeGreaterThanOrEqual(digitsTop - PRINTED);
      expect(foot(digit)).toBeLessThanOrEqual(row.total + PRINTED);
      expect(digit.height).toBeLessThanOrEqual(row.digits + PRINTED);
      expect(digit.height).toBeGreaterThan(row.digits * 0.95);
    }
  });

  test.each([
    ['12', 'ean2'],
    ['12345', 'ean5'],
  ] as const)('with the add-on %s is as wide as the table says', (addOn, kind) => {
    ([7, 9, 12] as const).forEach((gap, i) => {
      const { quietZone } = symbolGeometry(
        number(addOn).addOn,
        symbolSpec({ size: row.name, gap: String(gap) }),
      );
      expect(Math.abs(quietZone.width - row[kind][i]!)).toBeLessThanOrEqual(PRINTED);
    });
  });
});

describe('at 100 %', () => {
  const drawing = layoutSymbol(number('12'), symbolSpec());
  const bars = rects(drawing, 'bars');

  test('the add-on begins 2.60 mm below the tops of the bars and ends with the guards', () => {
    for (const bar of bars.slice(30)) {
      expect(bar.y).toBeCloseTo(2.6, 6);
      expect(foot(bar)).toBeCloseTo(24.5, 6);
    }
  });

  test('six guard bars reach 1.65 mm below the 24 others', () => {
    const long = bars.slice(0, 30).flatMap((bar, i) => (foot(bar) > 23 ? [i] : []));
    expect(long).toEqual([0, 1, 14, 15, 28, 29]);
    for (const [i, bar] of bars.slice(0, 30).entries())
      expect(foot(bar)).toBeCloseTo(long.includes(i) ? 24.5 : 22.85, 6);
  });

  test('the digits end 25.93 mm below the tops of the bars', () => {
    const lowest = Math.max(...rects(drawing, 'digits').map(foot));
    expect(lowest).toBeLessThanOrEqual(25.93 + EXACT);
    expect(lowest).toBeGreaterThan(25.88);
  });

  test('the digits of the add-on end about 0.48 mm above the bars', () => {
    const top = Math.min(...rects(drawing, 'digits').map((r) => r.y));
    expect(top).toBeGreaterThanOrEqual(-0.4801);
    expect(top).toBeLessThan(-0.4);
  });

  test('the ISSN line stands 0.66 mm above the bars, its capitals 1.98 mm high', () => {
    const line = characters(path(drawing, 'issn-line')?.contours ?? []);
    const capitalI = line[0] as Rect;
    expect(Math.abs(foot(capitalI) + 0.66)).toBeLessThan(0.01);
    expect(Math.abs(capitalI.height - 1.98)).toBeLessThan(0.3);
    expect(line).toHaveLength(13);
  });
});

describe('any legal symbol', () => {
  test('has every bar where its modules say, as narrow as asked, about an unmoved centre', async () => {
    await forAnySymbol(({ cover, spec, drawing }) => {
      const x = spec.xDimension;
      const { main, addOn } = encodeSymbol(cover.gtin13, cover.addOn);
      const ideal = [
        { elements: main, left: 0 },
        { elements: addOn ?? [], left: (95 + spec.addOnGap) * x },
      ].flatMap(({ elements, left }) => {
        let at = 0;
        return elements.flatMap((width, i) => {
          const from = at;
          at += width;
          return i % 2 === 0 ? [{ middle: left + (from + width / 2) * x, width: width * x }] : [];
        });
      });
      const bars = rects(drawing, 'bars');
      expect(bars).toHaveLength(ideal.length);
      bars.forEach((bar, i) => {
        expect(Math.abs(centre(bar) - ideal[i]!.middle)).toBeLessThan(EXACT);
        expect(Math.abs(bar.width - (ideal[i]!.width - spec.reduction))).toBeLessThan(EXACT);
        expect(bar.width).toBeGreaterThan(x / 2 - EXACT);
      });
    });
  });

  test('loses height at the top alone: feet, digits and the distance of add-on and main tops stay', async () => {
    await forAnySymbol(({ cover, spec, drawing, geometry }) => {
      const x = spec.xDimension;
      const bars = rects(drawing, 'bars');
      const truncated = (22.85 / 0.33) * x - drawnBarHeight(spec);
      for (const bar of bars.slice(0, 30)) expect(Math.abs(bar.y)).toBeLessThan(EXACT);
      for (const bar of bars.slice(30)) {
        expect(Math.abs(foot(bar) - foot(bars[0]!))).toBeLessThan(EXACT);
        expect(Math.abs(bar.height - ((21.9 / 0.33) * x - truncated))).toBeLessThan(EXACT);
      }
      expect(Math.abs(foot(bars[0]!) - foot(bars[2]!) - 5 * x)).toBeLessThan(EXACT);
      expect(Math.abs(geometry.guardFoot - foot(bars[0]!))).toBeLessThan(EXACT);
      if (cover.addOn) expect(Math.abs(bars[30]!.y - (2.6 / 0.33) * x)).toBeLessThan(EXACT);
    });
  });

  test('keeps 11X free on the left, 7X on the right, 5X behind an add-on', async () => {
    await forAnySymbol(({ cover, spec, drawing, geometry }) => {
      const x = spec.xDimension;
      const bars = rects(drawing, 'bars');
      const half = spec.reduction / 2;
      const zone = geometry.quietZone;
      expect(Math.abs(bars[0]!.x - half - 11 * x - zone.x)).toBeLessThan(EXACT);
      const free = right(zone) - right(bars.at(-1)!) - half;
      expect(Math.abs(free - (cover.addOn ? 5 : 7) * x)).toBeLessThan(EXACT);
      expect(inside(zone, drawing.bounds)).toBe(true);
      const guide = drawing.elements.find((e) => e.kind === 'guide');
      expect(guide?.kind === 'guide' && boundsOf(guide.contour)).toEqual(zone);
    });
  });

  test('has the first digit at the edge of the quiet zone and every other centred in its cell', async () => {
    await forAnySymbol(({ cover, spec, drawing }) => {
      if (spec.digits !== 'outlines') return;
      const x = spec.xDimension;
      const inAddOn = cover.addOn
        ? [...cover.addOn.digits].map((_, i) => 95 + spec.addOnGap + 4 + 9 * i)
        : [];
      const inMain = Array.from({ length: 12 }, (_, i) => (i < 6 ? 3 + 7 * i : 50 + 7 * (i - 6)));
      const [first, ...others] = characters(path(drawing, 'digits')?.contours ?? []);
      expect(Math.abs(first!.x + 11 * x)).toBeLessThan(EXACT);
      expect(right(first!)).toBeLessThan(0);
      const cells = [...inMain, ...inAddOn];
      expect(others).toHaveLength(cells.length);
      others.forEach((digit, i) => {
        expect(Math.abs(centre(digit) - (cells[i]! + 3.5) * x)).toBeLessThan(EXACT);
        expect(digit.width).toBeLessThan(7 * x);
      });
    });
  });

  test('has the line centred over the main symbol, clear of its bars, zones and add-on digits', async () => {
    await forAnySymbol(({ spec, drawing, geometry }) => {
      if (spec.issnLine !== 'outlines') return;
      const line = union(rects(drawing, 'issn-line'));
      expect(Math.abs(centre(line) - 47.5 * spec.xDimension)).toBeLessThan(EXACT);
      expect(line.x).toBeGreaterThan(0);
      expect(right(line)).toBeLessThan(95 * spec.xDimension);
      expect(foot(line)).toBeLessThan(-spec.xDimension);
      expect(overlap(line, geometry.quietZone)).toBe(false);
      for (const digit of rects(drawing, 'digits')) expect(overlap(line, digit)).toBe(false);
    });
  });

  test('has no two things in one place', async () => {
    await forAnySymbol(({ drawing }) => {
      const digits = characters(path(drawing, 'digits')?.contours ?? []);
      const line = characters(path(drawing, 'issn-line')?.contours ?? []);
      const all = [
        ...rects(drawing, 'bars'),
        ...digits,
        ...line,
        ...rects(drawing, 'light-margin-indicator'),
      ];
      const collisions = all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlap(a, b)));
      expect(collisions).toEqual([]);
    });
  });

  test('has all its ink and quiet zones within its extent, and that within its panel', async () => {
    await forAnySymbol(({ spec, drawing, geometry }) => {
      const paths = drawing.elements.filter((e): e is PathElement => e.kind === 'path');
      const ink = paths.filter((e) => e.role !== 'panel').flatMap((e) => e.contours.map(boundsOf));
      for (const part of [...ink, geometry.quietZone]) expect(inside(part, drawing.extent)).toBe(true);
      expect(inside(drawing.extent, drawing.bounds)).toBe(true);
      const panel = rects(drawing, 'panel');
      expect(panel).toHaveLength(spec.panel ? 1 : 0);
      if (panel[0])
        expect([inside(panel[0], drawing.bounds), inside(drawing.bounds, panel[0])]).toEqual([true, true]);
    });
  });

  test('is one path of bars in its ink, knocking out, with the panel beneath', async () => {
    await forAnySymbol(({ spec, drawing }) => {
      const paths = drawing.elements.filter((e): e is PathElement => e.kind === 'path');
      expect(paths.filter((e) => e.role === 'bars')).toHaveLength(1);
      expect(paths[0]?.role).toBe(spec.panel ? 'panel' : 'bars');
      for (const e of paths) {
        expect(e.overprint).toBe('knockout');
        expect(e.ink).toEqual(e.role === 'panel' ? { kind: 'paper' } : spec.ink);
      }
    });
  });

  test('has the light margin indicator flush with the last quiet zone', async () => {
    await forAnySymbol(({ cover, spec, drawing, geometry }) => {
      const [indicator] = rects(drawing, 'light-margin-indicator');
      expect(indicator !== undefined).toBe(spec.lightMargin);
      if (!indicator) return;
      expect(Math.abs(right(indicator) - right(geometry.quietZone))).toBeLessThan(EXACT);
      if (cover.addOn) expect(foot(indicator)).toBeLessThan(geometry.addOn!.top);
      else expect(indicator.y).toBeGreaterThan(geometry.barHeight);
    });
  });

  test('has every edge of a bar on whole dots where a resolution and even dots of reduction are asked for', async () => {
    const evenDots = fc.constantFrom('0dots', '2dots', '4dots');
    await fc.assert(
      fc.property(
        typedRequests,
        fc.integer({ min: 600, max: 5080 }),
        evenDots,
        ({ number: typed, spec }, dpi, reduction) => {
          fc.pre(reduction === '0dots' || dpi > 1000);
          const dot = 25.4 / dpi;
          const snapped = symbolSpec({ ...spec, height: null, reduction, resolution: String(dpi) });
          const drawing = layoutSymbol(coverNumber(typed), snapped);
          const edges = rects(drawing, 'bars').flatMap((bar) => [bar.x, right(bar)]);
          for (const edge of [...edges, drawing.bounds.x, drawing.bounds.y, right(drawing.bounds)])
            expect(Math.abs(edge / dot - Math.round(edge / dot))).toBeLessThan(1e-4);
          expect(drawing.dot).toBe(dot);
        },
      ),
      { numRuns: 300 },
    );
  });
});
