import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Colours that are on their way have no contrast to be judged: all of them arrive. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const finish = (root: Document | ShadowRoot): void => {
      for (const animation of root.getAnimations()) animation.finish();
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) finish(element.shadowRoot);
    };
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      finish(document);
    }
  });

type Axe = {
  readonly run: (
    root: Document,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
};

/** What axe-core finds, each with the elements it is about. */
export async function violations(page: Page): Promise<readonly string[]> {
  await settle(page);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { readonly axe: Axe }).axe;
    const { violations: found } = await run(document, { preload: false });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
