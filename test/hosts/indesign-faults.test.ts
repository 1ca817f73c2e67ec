import { createInDesignHost } from '../../src/hosts/indesign/host';
import type { SymbolRequest } from '../../src/jobs/place';
import { createInDesign, crossingCounts, hostileDocument, type Options } from '../doubles/indesign';
import { BARE_SPOT, expectClean, missingOn, NAMED, placeIn, SYMBOL, withoutNew } from './indesign-open';

type Moment = 'before' | 'after';

const open = (seed: number, options: Options = {}) =>
  createInDesign({ seed, document: hostileDocument(seed), ...options });

async function crossingsOf(seed: number, symbol: SymbolRequest): Promise<number> {
  const double = open(seed);
  expect((await placeIn(double, NAMED, symbol)).outcome.ok).toBe(true);
  return crossingCounts(double.ledger).all;
}

/** Lets one crossing fail and says what is wrong afterwards; nothing when all is as it must be. */
async function traceOf(
  seed: number,
  symbol: SymbolRequest,
  n: number,
  moment: Moment,
): Promise<readonly string[]> {
  const double = open(seed);
  const before = double.snapshot();
  double.failAt(n, moment);
  const { outcome, drawing, at } = await placeIn(double, NAMED, symbol);
  const after = double.snapshot();
  const crossing = double.ledger.crossings[n - 1];
  const said = `${n} ${crossing?.cls}.${crossing?.member}`;
  expectClean(double);
  if (outcome.ok) {
    const missing = at ? await missingOn(double, 3, drawing, at) : ['all'];
    const others = same(withoutNew(before, after), before)
      ? []
      : [`${said}: placed, but something else changed`];
    return missing.length > 0 ? [`${said}: called placed without ${missing.join()}`, ...others] : others;
  }
  const codes = outcome.problems.map(({ code }) => code).join();
  return [
    ...(same(after, before) ? [] : [`${said}: left traces`]),
    ...(codes === 'host/refused' ? [] : [`${said}: said ${codes}`]),
  ];
}

const same = (a: unknown, b: unknown): boolean => {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
};

async function tracesOf(seed: number, symbol: SymbolRequest, moment: Moment, step: number, from = 1) {
  const count = await crossingsOf(seed, symbol);
  expect(count).toBeGreaterThan(100);
  const traces: string[] = [];
  for (let n = from; n <= count; n += step) traces.push(...(await traceOf(seed, symbol, n, moment)));
  return traces;
}

describe('when InDesign refuses one call, the document is as it was or the symbol stands whole', () => {
  test('every call, before it takes effect', async () => {
    expect(await tracesOf(1, BARE_SPOT, 'before', 1)).toEqual([]);
  });

  test('every call, after it has taken effect', async () => {
    expect(await tracesOf(2, BARE_SPOT, 'after', 1)).toEqual([]);
  });

  test.each([
    [4, 'before'],
    [7, 'after'],
  ] as const)('every seventh call for a whole symbol, document %d, %s', async (seed, moment) => {
    expect(await tracesOf(seed, SYMBOL, moment, 7, seed)).toEqual([]);
  });

  test.each(['before', 'after'] as const)('every kind of call that fails each time, %s', async (moment) => {
    const first = open(1);
    await placeIn(first, NAMED, BARE_SPOT);
    const kinds = new Set(first.ledger.crossings.map(({ kind, cls, member }) => `${kind} ${cls}.${member}`));
    expect(kinds.size).toBeGreaterThan(50);
    const traces: string[] = [];
    for (const kind of kinds) {
      const double = open(1);
      const before = double.snapshot();
      double.failAlways((c) => `${c.kind} ${c.cls}.${c.member}` === kind, moment);
      const { outcome, drawing, at } = await placeIn(double, NAMED, BARE_SPOT);
      const after = double.snapshot();
      // What fails only on the way out has not kept the symbol from standing.
      const whole = outcome.ok && at !== null && (await missingOn(double, 3, drawing, at)).length === 0;
      if (!same(whole ? withoutNew(before, after) : after, before)) traces.push(`${kind}: left traces`);
      if (outcome.ok && !whole) traces.push(`${kind}: called placed`);
      expectClean(double);
    }
    expect(traces).toEqual([]);
  });

  test('every call of the removal after a difference', async () => {
    for (let n = 1; ; n++) {
      const double = open(5);
      const before = double.snapshot();
      let first = 0;
      const { outcome } = await placeIn(double, NAMED, BARE_SPOT, (indesign) => {
        const host = createInDesignHost(indesign);
        const differences = () => {
          first = double.ledger.crossings.length;
          double.failAt(n);
          return [{ property: 'symbol', expected: 'nothing', got: 'nothing' }] as const;
        };
        return { ...host, place: (placement) => host.place({ ...placement, differences }) };
      });
      const removing = double.ledger.crossings.length - first;
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'read-back/differs' }] });
      expect([n, double.snapshot()]).toEqual([n, before]);
      if (n > removing) {
        expect(removing).toBeGreaterThan(10);
        return;
      }
    }
  });
});
