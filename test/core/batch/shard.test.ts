import fc from 'fast-check';
import { parseShard, shardRows, shardSuffix } from '../../../src/core/batch/shard';

test.each([
  ['2/8', { index: 2, of: 8 }],
  [' 1 / 1 ', { index: 1, of: 1 }],
  ['100000/100000', { index: 100_000, of: 100_000 }],
])('reads the part %p', (text, shard) => {
  expect(parseShard(text)).toEqual({ ok: true, value: shard });
});

test.each(['', '0/8', '9/8', '1/0', '1', '1/2/3', '-1/2', '1/100001', '1.5/2', '\u0661/\u0662'])(
  'refuses %p as a part',
  (text) => {
    expect(parseShard(text)).toMatchObject({ ok: false, problems: [{ code: 'batch/shard' }] });
  },
);

test('parts together are the list, without gap or overlap, and equal in size but for one row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 60 }), (rows, of) => {
      const parts = Array.from({ length: of }, (_, i) => shardRows({ index: i + 1, of }, rows));
      expect(parts[0]?.[0]).toBe(0);
      expect(parts.at(-1)?.[1]).toBe(rows);
      for (const [i, [from]] of parts.entries()) if (i > 0) expect(from).toBe(parts[i - 1]?.[1]);
      const sizes = parts.map(([from, to]) => to - from);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test('names of parts are in the order of the parts', () => {
  const names = Array.from({ length: 12 }, (_, i) => shardSuffix({ index: i + 1, of: 12 }));
  expect([...names].sort()).toEqual(names);
  expect(shardSuffix({ index: 1, of: 1 })).toBe('');
});
