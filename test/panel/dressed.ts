import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** One font on every machine, so that pictures and line ends differ only where the panel does. */
export const FONTS = (['latin', 'latin-ext', 'cyrillic'] as const)
  .flatMap((script) => ([400, 700] as const).map((weight) => ({ script, weight })))
  .map(({ script, weight }) => {
    const file = require.resolve(
      `@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff2`,
    );
    const data = readFileSync(file).toString('base64');
    const range = { latin: 'U+0-FF,U+2000-22FF', 'latin-ext': 'U+100-24F', cyrillic: 'U+400-4FF' }[script];
    return `@font-face{font-family:Judge;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
  })
  .join('');

/** Puts the page, which has the fonts, and all widgets into them, and waits until nothing moves any more. */
export const dress = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const dressRoot = (root: Document | ShadowRoot): void => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { font-family: Judge !important; caret-color: transparent !important }');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const animation of root.getAnimations()) animation.finish();
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) dressRoot(element.shadowRoot);
    };
    dressRoot(document);
    await document.fonts.load('12px Judge', 'AaŐЖ');
    await document.fonts.load('bold 12px Judge', 'AaŐЖ');
    for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  });

/** The frames that hold more than they show; the name of each. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['html', '.head', '.tabs', '.view', '.body', '.foot', '.paper'].filter((selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.getClientRects().length > 0)
        .some(
          (e) =>
            e.scrollWidth > e.clientWidth + 1 ||
            (selector !== '.head' && e.scrollHeight > e.clientHeight + 1),
        ),
    ),
  );
