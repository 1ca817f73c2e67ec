import * as fc from 'fast-check';
import type { SymbolProblem } from '../../../src/core/symbol/problem';
import { magnification, SIZES, sizeName } from '../../../src/core/symbol/size';
import {
  DEFAULT_TYPED_SPEC,
  drawnBarHeight,
  parseRotation,
  parseSpec,
  type TypedSpec,
} from '../../../src/core/symbol/spec';
import { SIZE_TABLE } from '../../vectors/sizes';
import { sizes, symbolSpec } from '../requests';

function problemsOf(typed: Partial<TypedSpec>): readonly SymbolProblem[] {
  const result = parseSpec({ ...DEFAULT_TYPED_SPEC, ...typed });
  return result.ok ? [] : result.problems;
}

const rotationProblems = (text: string): readonly SymbolProblem[] => {
  const result = parseRotation(text);
  return result.ok ? [] : result.problems;
};

/** One input for every code there is: a new code without an input does not compile. */
const EVERY_CODE: Readonly<Record<SymbolProblem['code'], () => readonly SymbolProblem[]>> = {
  'size/format': () => problemsOf({ size: 'SC10' }),
  'size/range': () => problemsOf({ size: '79%' }),
  'height/format': () => problemsOf({ height: 'tall' }),
  'height/range': () => problemsOf({ height: '0%' }),
  'gap/range': () => problemsOf({ gap: '6' }),
  'reduction/format': () => problemsOf({ reduction: '10' }),
  'reduction/dots-need-resolution': () => problemsOf({ reduction: '2dots' }),
  'reduction/range': () => problemsOf({ reduction: '0.165mm' }),
  'resolution/format': () => problemsOf({ resolution: 'high' }),
  'resolution/too-coarse': () => problemsOf({ resolution: '30' }),
  'ink/format': () => problemsOf({ ink: 'blue' }),
  'ink/reserved': () => problemsOf({ ink: 'Registration=100/100/100/100' }),
  'ink/red-light': () => problemsOf({ ink: 'Warm Red=0/100/100/0' }),
  'text/format': () => problemsOf({ text: 'bold' }),
  'rotation/format': () => rotationProblems('45'),
};

test.each(Object.entries(EVERY_CODE))('%s is the answer to its input, and the only one', (code, problems) => {
  expect(problems().map((p) => p.code)).toEqual([code]);
});

describe('the size', () => {
  test.each(SIZE_TABLE)('$name is $x mm, $percent %', ({ name, x, percent }) => {
    const { xDimension } = symbolSpec({ size: name });
    expect(xDimension).toBeCloseTo(x, 9);
    expect(sizeName(xDimension)).toBe(name);
    expect(Math.abs(magnification(xDimension) * 100 - percent)).toBeLessThan(0.05);
  });

  test('has no other trade names than those', () => {
    expect(SIZES.map((s) => s.name)).toEqual(SIZE_TABLE.map((row) => row.name));
  });

  test.each([
    ['sc2', 0.33],
    [' SC 2 ', 0.33],
    ['SC0 0.270', 0.27],
    ['0.33mm', 0.33],
    ['0,33 mm', 0.33],
    ['.33MM', 0.33],
    ['110%', 0.363],
    ['110 %', 0.363],
    ['80%', 0.264],
    ['200%', 0.66],
    ['0.264mm', 0.264],
    ['0.660mm', 0.66],
  ])('%j is %d mm', (size, x) => {
    expect(symbolSpec({ size }).xDimension).toBeCloseTo(x, 9);
  });

  test.each([
    '',
    ' ',
    'SC10',
    'SC',
    '2',
    '0.33',
    '0.33in',
    '-0.33mm',
    '1e-1mm',
    '0x1mm',
    'NaN%',
    '∞%',
    '３３%',
    '😀',
  ])('%j is refused as no size', (size) => {
    expect(problemsOf({ size })).toEqual([{ code: 'size/format', got: size.trim() }]);
  });

  test.each(['79%', '201%', '79.9%', '0.263mm', '0.661mm', '0mm', '999999999mm'])(
    '%s is out of range',
    (size) => {
      expect(problemsOf({ size })).toMatchObject([{ code: 'size/range', got: size, min: 0.264, max: 0.66 }]);
    },
  );
});

describe('the height', () => {
  test.each([
    ['100%', 22.85],
    ['60%', 13.71],
    ['15%', 3.4275],
    ['14mm', 14],
    ['14,5 mm', 14.5],
    ['22.85mm', 22.85],
  ])('%s is %d mm at 100 %%', (height, mm) => {
    expect(drawnBarHeight(symbolSpec({ height }))).toBeCloseTo(mm, 9);
  });

  test('of a published table, rounded up to hundredths, is the nominal one', () => {
    for (const { name, barHeight } of SIZE_TABLE)
      expect(symbolSpec({ size: name, height: `${barHeight}mm` }).barHeight.kind).toMatch(
        /nominal|truncated/,
      );
    expect(symbolSpec({ size: 'SC6', height: '34.28mm' }).barHeight).toEqual({ kind: 'nominal' });
  });

  test.each(['0%', '0mm', '14%', '3.4mm', '101%', '23mm', '22.86mm'])('%s is out of range', (height) => {
    const [problem] = problemsOf({ height });
    expect(problem).toMatchObject({ code: 'height/range', got: height, max: expect.closeTo(22.85, 9) });
  });

  test.each(['', '14', '-1mm', '60', 'nominal'])('%j is refused as no height', (height) => {
    expect(problemsOf({ height })).toEqual([{ code: 'height/format', got: height }]);
  });
});

describe('the gap', () => {
  test.each([
    ['7', 7],
    ['9X', 9],
    ['9x', 9],
    ['10.5', 10.5],
    ['12', 12],
  ])('%s is %d modules', (gap, modules) => {
    expect(symbolSpec({ gap }).addOnGap).toBe(modules);
  });

  test('is nine modules where none is given', () => {
    expect(symbolSpec().addOnGap).toBe(9);
  });

  test.each(['6', '13', '6.99', '12.01', '9mm', '', '-9', 'nine'])('%j is refused', (gap) => {
    expect(problemsOf({ gap })).toEqual([{ code: 'gap/range', got: gap, min: 7, max: 12 }]);
  });
});

describe('the bar width reduction', () => {
  test.each([
    ['10um', null, 0.01],
    ['10µm', null, 0.01],
    ['10 μm', null, 0.01],
    ['0.01mm', null, 0.01],
    ['0,01 mm', null, 0.01],
    ['2dots', '2540', 0.02],
    ['1 dot', '2540', 0.01],
    ['0um', null, 0],
    ['164.9um', null, 0.1649],
  ])('%s at %s dpi is %d mm', (reduction, resolution, mm) => {
    expect(symbolSpec({ reduction, resolution }).reduction).toBeCloseTo(mm, 9);
  });

  test.each(['165um', '0.165mm', '1mm', '999999999um'])('%s is half a module or more', (reduction) => {
    expect(problemsOf({ reduction })).toMatchObject([
      { code: 'reduction/range', max: expect.closeTo(0.165, 9) },
    ]);
  });

  test('is measured against the module that is drawn', () => {
    expect(problemsOf({ size: 'SC0', reduction: '140um' }).map((p) => p.code)).toEqual(['reduction/range']);
    expect(problemsOf({ size: 'SC9', reduction: '140um' })).toEqual([]);
  });

  test.each(['', '10', '-10um', '10pt', 'x'])('%j is refused as no reduction', (reduction) => {
    expect(problemsOf({ reduction })).toEqual([{ code: 'reduction/format', got: reduction }]);
  });
});

describe('the resolution', () => {
  test('never takes a module below 0.264 mm, nor above 0.660 mm, and stays within a dot', async () => {
    await fc.assert(
      fc.property(sizes, fc.integer({ min: 600, max: 5080 }), (size, dpi) => {
        const dot = 25.4 / dpi;
        const { xDimension, askedXDimension, dot: kept } = symbolSpec({ size, resolution: String(dpi) });
        expect(kept).toBe(dot);
        expect(xDimension).toBeGreaterThanOrEqual(0.264 - 1e-12);
        expect(xDimension).toBeLessThanOrEqual(0.66 + 1e-12);
        expect(Math.abs(xDimension - askedXDimension)).toBeLessThan(dot);
        expect(xDimension / dot).toBeCloseTo(Math.round(xDimension / dot), 6);
        const between = Math.abs(xDimension - askedXDimension) <= dot / 2 + 1e-9;
        const atLimit = xDimension - dot < 0.264 || xDimension + dot > 0.66;
        expect(between || atLimit).toBe(true);
      }),
    );
  });

  test.each([
    ['2400', 'SC0', 25, 0.26458],
    ['2540', 'SC0', 27, 0.27],
    ['2400', 'SC1', 28, 0.29633],
    ['2540', 'SC1', 30, 0.3],
    ['2400', 'SC2', 31, 0.32808],
    ['2540', 'SC2', 33, 0.33],
    ['4000', 'SC2', 52, 0.3302],
    ['2540', 'SC3', 36, 0.36],
  ])('of %s dpi makes %s %d dots', (resolution, size, dots, x) => {
    const { xDimension, dot } = symbolSpec({ size, resolution });
    expect(Math.round(xDimension / (dot as number))).toBe(dots);
    expect(xDimension).toBeCloseTo(x, 5);
  });

  test.each(['', '0', '-2540', 'high', '2540lpi', '2540mm', '.5'])('%j is refused', (resolution) => {
    expect(problemsOf({ resolution }).map((p) => p.code)).toEqual(['resolution/format']);
  });

  test.each(['1', '30', '38'])('of %s dpi has no whole dots between 0.264 and 0.660 mm', (resolution) => {
    expect(problemsOf({ resolution }).map((p) => p.code)).toEqual(['resolution/too-coarse']);
  });
});

describe('the ink', () => {
  test('is 100 % black where none is given', () => {
    expect(symbolSpec().ink).toEqual({ kind: 'black' });
    expect(symbolSpec({ ink: ' Black ' }).ink).toEqual({ kind: 'black' });
  });

  test.each([
    ['PANTONE 293 C=100/69/0/4', 'PANTONE 293 C', [100, 69, 0, 4]],
    ['Dunkelgrün=80/0/100/40', 'Dunkelgrün', [80, 0, 100, 40]],
    ['a=b=100/0/0/50', 'a=b', [100, 0, 0, 50]],
    ['X=100 / 0 / 0 / 12,5 %', 'X', [100, 0, 0, 12.5]],
  ])('%s is a spot', (ink, name, cmyk) => {
    expect(symbolSpec({ ink }).ink).toEqual({ kind: 'spot', name, cmyk });
  });

  test.each([
    '',
    'blue',
    '=100/0/0/0',
    'X=',
    'X=100/0/0',
    'X=100/0/0/0/0',
    'X=101/0/0/0',
    'X=-1/0/0/100',
    'X=a/b/c/d',
    'a\nb=100/0/0/50',
    `${'x'.repeat(61)}=100/0/0/50`,
  ])('%j is refused as no ink', (ink) => {
    expect(problemsOf({ ink }).map((p) => p.code)).toEqual(['ink/format']);
  });

  test.each([
    'All',
    'None',
    'Registration',
    '[Registration]',
    'Black',
    'Cyan',
    'magenta',
    'Yellow',
    'Paper',
    'White',
  ])('a spot of the name %s is refused', (name) => {
    expect(problemsOf({ ink: `${name}=0/0/0/100` })).toMatchObject([{ code: 'ink/reserved', name }]);
  });

  test.each(['Red=0/100/100/0', 'Gold=20/30/80/10', 'Grey=0/0/0/60', 'White ink=0/0/0/0'])(
    '%s reflects too much red light',
    (ink) => {
      expect(problemsOf({ ink }).map((p) => p.code)).toEqual(['ink/red-light']);
    },
  );
});

test.each(['0', '90', '180', '270', ' 90° '])('a rotation of %j is read', (text) => {
  expect(rotationProblems(text)).toEqual([]);
});

test.each(['', '45', '-90', '360', '90.5', 'left'])('a rotation of %j is refused', (text) => {
  expect(rotationProblems(text).map((p) => p.code)).toEqual(['rotation/format']);
});

test('all problems of all fields come back at once', () => {
  const wrong = problemsOf({
    size: 'SC2',
    height: '0%',
    gap: '13',
    reduction: '1mm',
    resolution: 'x',
    text: 'bold',
    issnLine: 'italic',
    ink: 'red',
  });
  expect(wrong.map((p) => p.code).sort()).toEqual([
    'gap/range',
    'height/range',
    'ink/format',
    'reduction/range',
    'resolution/format',
    'text/format',
    'text/format',
  ]);
});

test('any text at all is read or refused, and what was given is cut', async () => {
  const text = fc.option(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 20 })),
  );
  const typed = fc.record({
    size: text,
    height: text,
    gap: text,
    reduction: text,
    resolution: text,
    text: text,
    issnLine: text,
    ink: text,
    lightMargin: fc.boolean(),
    panel: fc.boolean(),
  });
  await fc.assert(
    fc.property(typed, (spec) => {
      const result = parseSpec(spec);
      if (!result.ok) for (const p of result.problems) expect(JSON.stringify(p).length).toBeLessThan(700);
    }),
    { numRuns: 1000 },
  );
  const long = 'x'.repeat(10_240);
  for (const key of ['size', 'height', 'gap', 'reduction', 'resolution', 'text', 'issnLine', 'ink'] as const)
    expect(problemsOf({ [key]: long })).toHaveLength(1);
});
