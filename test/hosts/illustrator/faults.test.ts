import type { SymbolRequest } from '../../../src/jobs/place';
import { createIllustratorDouble, hostileDocument } from '../../doubles/illustrator';
import { missingParts } from '../stands';
import { BARE_SPOT, expectClean, NAMED, placeIn, SYMBOL } from './open';
import { withoutNew } from './stands';

type Moment = 'before' | 'after';

/** On a layer that has to be made, so that its calls are among those that fail. */
const ON_NEW_LAYER = { ...NAMED, layer: 'Barcode' } as const;

const open = (seed: number) => createIllustratorDouble({ document: hostileDocument(seed) });

/** The crossings of a placing that are made to fail: each kind at its first, second and last use. */
async function crossingsOf(seed: number, symbol: SymbolRequest): Promise<readonly number[]> {
  const double = open(seed);
  expect((await placeIn(double, ON_NEW_LAYER, symbol)).outcome.ok).toBe(true);
  const uses = new Map<string, number[]>();
  for (const { n, kind, cls, member } of double.ledger.crossings) {
    const key = `${kind} ${cls}.${member}`;
    uses.set(key, [...(uses.get(key) ?? []), n]);
  }
  return [...new Set([...uses.values()].flatMap((all) => [...all.slice(0, 2), ...all.slice(-1)]))];
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
  const { outcome, drawing, at } = await placeIn(double, ON_NEW_LAYER, symbol);
  const after = double.snapshot();
  const crossing = double.ledger.crossings[n - 1];
  const said = `${n} ${crossing?.cls}.${crossing?.member}`;
  expectClean(double);
  if (outcome.ok) {
    const missing = at ? missingParts(double.artwork(), drawing, at) : ['all'];
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

async function tracesOf(seed: number, symbol: SymbolRequest, moment: Moment, step = 1) {
  const crossings = await crossingsOf(seed, symbol);
  expect(crossings.length).toBeGreaterThan(200);
  const traces: string[] = [];
  for (const n of crossings.filter((_, i) => i % step === seed % step))
    traces.push(...(await traceOf(seed, symbol, n, moment)));
  return traces;
}

describe('when Illustrator refuses one call, the document is as it was or the symbol stands whole', () => {
  test('every kind of call, before it takes effect', async () => {
    expect(await tracesOf(1, BARE_SPOT, 'before')).toEqual([]);
  });

  test('every kind of call, after it has taken effect', async () => {
    expect(await tracesOf(2, BARE_SPOT, 'after')).toEqual([]);
  });

  test.each([
    [4, 'before'],
    [7, 'after'],
  ] as const)('every ninth of them for a whole symbol, document %d, %s', async (seed, moment) => {
    expect(await tracesOf(seed, SYMBOL, moment, 9)).toEqual([]);
  });

  test('every call of the removal after a difference', async () => {
    for (let n = 1; ; n++) {
      const double = open(5);
      const before = double.snapshot();
      let first = 0;
      const { outcome } = await placeIn(double, ON_NEW_LAYER, BARE_SPOT, {
        differences: () => {
          first = double.ledger.crossings.length;
          double.failAt(n);
          return [{ property: 'symbol', expected: 'nothing', got: 'nothing' }];
        },
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
