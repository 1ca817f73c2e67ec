/** How often something can be done in a second: the best of several rounds, after one that warms up. */
export type Rate = { readonly name: string; readonly perSecond: number };

const ROUNDS = 5;
const ROUND_MS = 300;

/** Runs `once` (which does `count` things) for several rounds and keeps the best. */
export async function rate(name: string, count: number, once: () => unknown): Promise<Rate> {
  await once();
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let done = 0;
    do {
      await once();
      done += count;
    } while (performance.now() - start < ROUND_MS);
    best = Math.max(best, (done / (performance.now() - start)) * 1000);
  }
  return { name, perSecond: best };
}

/** A table with each rate, and how many times the first one is faster than it. */
export function table(title: string, rates: readonly Rate[]): string {
  const [first] = rates;
  const width = Math.max(...rates.map((r) => r.name.length));
  const rows = rates.map(({ name, perSecond }, i) => {
    const ratio = i === 0 || !first ? '' : `   ours is ${(first.perSecond / perSecond).toFixed(1)} x`;
    return `  ${name.padEnd(width)}  ${Math.round(perSecond).toLocaleString('en').padStart(9)} /s${ratio}`;
  });
  return [title, ...rows, ''].join('\n');
}
