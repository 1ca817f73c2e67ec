import { countingRule, parseSeriesCount, seriesRows } from '../../../src/core/batch/series';

const ruleOf = (...args: Parameters<typeof countingRule>) => {
  const rule = countingRule(...args);
  if (!rule.ok) throw new Error(JSON.stringify(rule.problems));
  return rule.value;
};
const codes = (...args: Parameters<typeof countingRule>) => {
  const rule = countingRule(...args);
  return rule.ok ? [] : rule.problems;
};

test('counts on from the first issue by the step, with as many digits', () => {
  const series = { title: 'Weekly', issn: '0317-8471', count: 4, rule: ruleOf('08', '1', 4) };
  const rows = [...seriesRows(series)];
  expect(rows.map(({ line, issue }) => [line, issue])).toEqual([
    [1, '08'],
    [2, '09'],
    [3, '10'],
    [4, '11'],
  ]);
  expect(rows[0]).toEqual({
    line: 1,
    issn: '0317-8471',
    variant: null,
    issue: '08',
    date: null,
    title: 'Weekly',
    size: null,
    height: null,
    ink: null,
    template: null,
    place: null,
    output: null,
  });
  const five = ruleOf('00098', '2', 3);
  expect([0, 1, 2].map((n) => five(n).addOn)).toEqual(['00098', '00100', '00102']);
});

test('takes number, variant and date from the rule of a calendar', () => {
  const rule = (n: number) => ({ variant: `0${n}`, addOn: `1${n}`, date: `2026-0${n + 1}-01` });
  const rows = [...seriesRows({ title: null, issn: '0317-8471', count: 2, rule })];
  expect(rows.map(({ variant, issue, date }) => [variant, issue, date])).toEqual([
    ['00', '10', '2026-01-01'],
    ['01', '11', '2026-02-01'],
  ]);
});

test('makes its rows one at a time', () => {
  let asked = 0;
  const rule = () => {
    asked += 1;
    return { variant: null, addOn: '01', date: null };
  };
  const rows = seriesRows({ title: 'a', issn: null, count: 100_000, rule });
  rows.next();
  rows.next();
  expect(asked).toBe(2);
});

test('refuses a series whose last number needs another digit, and says how many issues fit', () => {
  expect(codes('98', '1', 2)).toEqual([]);
  expect(codes('98', '1', 3)).toEqual([{ code: 'series/beyond', last: 100, fits: 2 }]);
  expect(codes('01', '7', 52)).toEqual([{ code: 'series/beyond', last: 358, fits: 15 }]);
  expect(codes('99999', '1', 2)).toEqual([{ code: 'series/beyond', last: 100_000, fits: 1 }]);
});

test('refuses a first number and a step that are none, both at once', () => {
  expect(codes('5', '0', 3)).toEqual([
    { code: 'add-on/format', got: '5', suggestion: '05' },
    { code: 'series/step', got: '0', max: 1000 },
  ]);
  for (const step of ['', '-1', '1.5', '1001', '1e2', '٣', '9'.repeat(400)])
    expect(codes('05', step, 3).map(({ code }) => code)).toEqual(['series/step']);
});

test.each(['1', '52', '100000', ' 7 '])('takes %p issues', (text) => {
  expect(parseSeriesCount(text)).toEqual({ ok: true, value: Number(text) });
});

test.each(['', '0', '-1', '1.5', '100001', '1e3', 'many', '99999999999999999999'])(
  'refuses %p issues',
  (text) => {
    const read = parseSeriesCount(text);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['series/count']);
  },
);
