import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildBundle } from '../bundle';
import { launchChromium, pixelsOfPng } from '../judges/chromium';
import type { GrayPicture } from '../judges/decoders';
import { approved, coarse, difference, isAlike } from './coarse-picture';
import { dress, FONTS } from './dressed';
import { SIZES } from './sizes';
import { THEMES, themeStyle } from './themes';

const TASKS = {
  place: async (page: Page) => {
    await button(page, 'Place').click();
  },
  next: async (page: Page) => {
    await button(page, 'Place').click();
    await button(page, 'Next issue').click();
  },
  check: async (page: Page) => {
    await button(page, 'Check').click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(page, 'Choose a file…').click(),
    ]);
    await chooser.setFiles({ name: 'cover.svg', mimeType: 'image/svg+xml', buffer: symbol });
    await page.getByText('Checked cover.svg').waitFor();
  },
  batch: async (page: Page) => {
    await button(page, 'Batch').click();
    await field(page, 'List, one cover a line').fill('issn;issue\n1144-875X;06\n1144-8750;07');
    await page.getByText('1 of 2 rows in order.').waitFor();
  },
} as const;

let folder: string;
let browser: Browser;
let symbol: Buffer;

beforeAll(async () => {
  folder = buildBundle('browser');
  browser = await launchChromium();
  const page = await openPanel(THEMES.lightest);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as SVG').click()]);
  symbol = readFileSync(await download.path());
  await page.close();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The panel with a symbol typed into it, in the judges' font. */
async function openPanel(theme: (typeof THEMES)[keyof typeof THEMES]): Promise<Page> {
  const page = await browser.newPage({
    viewport: SIZES[0],
    locale: 'en-GB',
    reducedMotion: 'reduce',
    colorScheme: theme.colorScheme,
  });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.addStyleTag({ content: FONTS + themeStyle(theme) });
  await field(page, 'ISSN').fill('1144-875X');
  await field(page, 'Issue number').fill('12');
  return page;
}

/** The page as it stands, at rest, with nothing in focus. */
async function pictureOf(page: Page): Promise<GrayPicture> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await dress(page);
  await page.mouse.move(1, 1);
  return coarse(pixelsOfPng(await page.screenshot({ animations: 'disabled' })));
}

describe.each(Object.entries(THEMES))('in the theme %s', (name, theme) => {
  test.each(Object.entries(TASKS))('%s looks as it was approved, at three sizes', async (task, open) => {
    const page = await openPanel(theme);
    await open(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const picture = await pictureOf(page);
      const path = join(__dirname, 'pictures', `${task}-${size.width}-${name}.pgm`);
      const off = difference(approved(path, picture), picture);
      expect([size.width, isAlike(approved(path, picture), picture) || off]).toEqual([size.width, true]);
    }
    await page.close();
  });
});

describe('the comparison tells', () => {
  test.each([
    ['a button that is missing', '.buttons:last-of-type { display: none }'],
    ['a row that moved', '.head { padding-bottom: 10px !important }'],
    ['a colour that is wrong', '.panel { background-color: #909090 !important }'],
    ['bars that are not drawn', '.paper svg path:nth-of-type(3) { display: none }'],
  ])('%s', async (_, style) => {
    const page = await openPanel(THEMES.lightest);
    const before = await pictureOf(page);
    expect(isAlike(before, await pictureOf(page))).toBe(true);
    await page.addStyleTag({ content: style });
    expect(isAlike(before, await pictureOf(page))).toBe(false);
    await page.close();
  });
});
