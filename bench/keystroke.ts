import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../test/judges/chromium';

const KEYS = 200;
/** A screen with 60 frames a second. */
const FRAME_MS = 1000 / 60;

/** Milliseconds from a key in the panel to its changed preview, laid out and ready to be painted. */
export async function keystroke(): Promise<string> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 300, height: 520 }, locale: 'en-GB' });
    await page.goto(pathToFileURL(join(process.cwd(), 'dist/browser/index.html')).href);
    const fields = page.locator('sp-textfield');
    await fields.first().waitFor();
    const taken = await page.evaluate(async (keys) => {
      const [issn, , issue] = document.querySelectorAll('sp-textfield') as unknown as HTMLInputElement[];
      const type = (field: HTMLInputElement | undefined, value: string) => {
        if (field) field.value = value;
        field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      };
      const nextFrame = () => new Promise(requestAnimationFrame);
      const bars = () => document.querySelector('.paper svg path:nth-of-type(3)')?.getAttribute('d');
      type(issn, '1144-875X');
      await nextFrame();
      const times: number[] = [];
      for (let i = 0; i < keys; i++) {
        await nextFrame();
        const before = bars();
        const start = performance.now();
        type(issue, String(10 + (i % 90)));
        // React answers an event behind the code that sent it.
        while (bars() === before) await Promise.resolve();
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
      }
      return times;
    }, KEYS);
    const sorted = [...taken].sort((a, b) => a - b);
    const at = (part: number) => (sorted[Math.floor(part * (KEYS - 1))] as number).toFixed(1);
    return [
      'A key in the panel to its changed preview, in Chromium',
      `  of ${KEYS} keys half within ${at(0.5)} ms, 99 in 100 within ${at(0.99)} ms, all within ${at(1)} ms (aim: a frame, ${FRAME_MS.toFixed(1)} ms)`,
      '',
    ].join('\n');
  } finally {
    await browser.close();
  }
}
