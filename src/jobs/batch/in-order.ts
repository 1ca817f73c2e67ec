/**
 * Hands work out to several hands at once and takes the results in the order of the work, holding no more than
 * `ahead` of them. Ends early when `take` gives false; what is under way then is awaited and left aside.
 */
export async function inOrder<W, R>(
  works: Iterable<W>,
  ahead: number,
  act: (work: W) => Promise<R>,
  take: (result: R, work: W) => Promise<boolean>,
): Promise<void> {
  const underWay: { readonly work: W; readonly result: Promise<R> }[] = [];
  try {
    for (const work of works) {
      const result = act(work);
      // Awaited in its turn; until then a failure is no unhandled one.
      result.catch(() => undefined);
      underWay.push({ work, result });
      if (underWay.length < ahead) continue;
      const first = underWay.shift();
      if (first && !(await take(await first.result, first.work))) return;
    }
    for (let first = underWay.shift(); first; first = underWay.shift())
      if (!(await take(await first.result, first.work))) return;
  } finally {
    await Promise.allSettled(underWay.map(({ result }) => result));
  }
}
