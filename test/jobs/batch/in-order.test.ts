import fc from 'fast-check';
import { inOrder } from '../../../src/jobs/batch/in-order';

/** Takes a few turns of the event loop, more for some than for others. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((done) => setImmediate(done));
}

test('results are taken in the order of the work, whichever is ready first, and few at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(6), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (delays, ahead) => {
        const taken: number[] = [];
        let [underWay, most] = [0, 0];
        await inOrder(
          delays.keys(),
          ahead,
          async (n) => {
            underWay += 1;
            most = Math.max(most, underWay);
            await turns(delays[n] as number);
            underWay -= 1;
            return n * 2;
          },
          async (result, n) => {
            expect(result).toBe(n * 2);
            taken.push(n);
            return true;
          },
        );
        expect(taken).toEqual([...delays.keys()]);
        expect(most).toBeLessThanOrEqual(ahead);
      },
    ),
    { numRuns: 40 },
  );
});

test('ends when nothing more is taken, after what is under way', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  await inOrder(
    Array.from({ length: 50 }, (_, n) => n),
    3,
    async (n) => {
      begun.push(n);
      await turns(2);
      ended.push(n);
    },
    async (_, n) => n < 4,
  );
  expect(begun.length).toBeLessThan(10);
  expect(ended).toEqual(begun);
});

test('a failure is thrown in its turn and leaves nothing under way', async () => {
  let underWay = 0;
  const ended = inOrder(
    [0, 1, 2, 3],
    4,
    async (n) => {
      underWay += 1;
      await turns(n);
      underWay -= 1;
      if (n === 1) throw new Error('broken');
    },
    async () => true,
  );
  await expect(ended).rejects.toThrow('broken');
  expect(underWay).toBe(0);
});
