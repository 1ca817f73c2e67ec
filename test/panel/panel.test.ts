import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { buildBundle } from '../bundle';
import { launchChromium, pixelsOfPng } from '../judges/chromium';
import { type GrayPicture, paintSvg, readWithZbar, readWithZxing } from '../judges/decoders';
import { renderGray } from '../judges/ghostscript';

const SYMBOL = { gtin13: '9771144875007', addOn: '12' };

let folder: string;
let browser: Browser;
let page: Page;
let asked: string[];
let errors: string[];

beforeAll(async () => {
  folder = buildBundle('browser');
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 300, height: 520 }, deviceScaleFactor: 4 });
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
});

afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

const field = (name: string) => page.getByRole('textbox', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = () => page.getByRole('img', { name: /^Preview/ });

async function typeSymbol() {
  await field('ISSN').fill('1144-875X');
  await field('Issue number').fill('12');
}

async function expectReadable(picture: GrayPicture) {
  expect(await readWithZxing(picture, 'Require')).toEqual(SYMBOL);
  expect(await readWithZbar(picture)).toEqual(SYMBOL);
}

const screenshotOf = async (locator: Locator): Promise<GrayPicture> =>
  pixelsOfPng(await locator.screenshot());

test('shows a preview that scanners read, as large as it will be printed', async () => {
  await typeSymbol();
  await expectReadable(await screenshotOf(preview()));
  const bars = await preview().locator('path').nth(1).boundingBox();
  // Main symbol 95X, gap 9X, add-on 20X, all of 0.330 mm; CSS has 96 pixels an inch.
  expect(((bars?.width ?? 0) / 96) * 25.4).toBeCloseTo((95 + 9 + 20) * 0.33, 2);
});

test('says what is wrong with a number and does not place it', async () => {
  await typeSymbol();
  await field('ISSN').fill('1144-8750');
  const words = page.getByText('The check character of 1144-8750 is 0; for these digits it is X.');
  await words.waitFor();
  expect(await words.textContent()).toContain('Did you mean 1144-875X');
  expect(await button('Place barcode').isDisabled()).toBe(true);
  expect(await preview().count()).toBe(0);
});

test('says nothing against a form nobody has typed in, yet has nothing to place', async () => {
  expect(await page.locator('.problem').count()).toBe(0);
  expect(await button('Place barcode').isDisabled()).toBe(true);
});

test('shows every problem beneath the field it is about', async () => {
  await field('ISSN').fill('1144-875X');
  await field('Variant').fill('5');
  await field('Issue number').fill('123');
  await field('Bar height').fill('5');
  const beneath = (name: string) => page.locator('.field', { has: field(name) }).locator('.problem');
  await beneath('Variant').waitFor();
  expect(await beneath('ISSN').count()).toBe(0);
  expect(await beneath('Variant').textContent()).toContain('Did you mean 05?');
  expect(await beneath('Issue number').textContent()).toContain('Did you mean 00123?');
  expect(await beneath('Bar height').textContent()).toContain('"5%"');
});

test('shows the document after placing, and what was read back from it', async () => {
  await typeSymbol();
  await button('Place barcode').click();
  const picture = page.getByRole('img', { name: 'Document with the barcode 9771144875007 + 12' });
  await expectReadable(await screenshotOf(picture));
  expect(await page.getByRole('status').textContent()).toBe('Read back: 9771144875007 + 12, X 0.330 mm.');
});

test('tells a finding, which stops nothing', async () => {
  await typeSymbol();
  await field('Bar height').fill('60');
  await button('Place barcode').click();
  await page.getByText('The bars are shortened: 13.71 mm, 60 %.').waitFor();
});

test('draws the size that is picked', async () => {
  await typeSymbol();
  await page.getByRole('button', { name: /Size/ }).click();
  await page.getByRole('option', { name: 'SC6, 0.495 mm, 150 %' }).click();
  await button('Place barcode').click();
  await page.getByText('X 0.495 mm').waitFor();
});

test('offers SC0 to SC9 with their module widths', async () => {
  await page.getByRole('button', { name: /Size/ }).click();
  const options = await page.getByRole('option').allTextContents();
  expect(options.map((o) => o.trim())).toEqual([
    'SC0, 0.264 mm, 80 %',
    'SC0, 0.270 mm, 81.8 %',
    'SC1, 0.297 mm, 90 %',
    'SC2, 0.330 mm, 100 %',
    'SC3, 0.363 mm, 110 %',
    'SC4, 0.396 mm, 120 %',
    'SC5, 0.446 mm, 135 %',
    'SC6, 0.495 mm, 150 %',
    'SC7, 0.544 mm, 165 %',
    'SC8, 0.611 mm, 185 %',
    'SC9, 0.660 mm, 200 %',
  ]);
});

async function save(format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(`Save as ${format}`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('saves what was placed in every format, whatever is typed afterwards', async () => {
  await typeSymbol();
  await button('Place barcode').click();
  await button('Save as SVG').waitFor();
  await field('ISSN').fill('nonsense');

  const svg = await save('SVG');
  expect(svg.name).toBe('9771144875007-12.svg');
  await expectReadable(paintSvg(svg.bytes.toString(), 600));

  const isPdfLibrary = (url: string) => url.endsWith('/pdf.js');
  expect(asked.filter(isPdfLibrary)).toEqual([]);
  const pdf = await save('PDF');
  expect(asked.filter(isPdfLibrary)).toHaveLength(1);
  expect(pdf.bytes.toString('latin1', 0, 5)).toBe('%PDF-');
  await expectReadable(renderGray({ bytes: pdf.bytes, extension: 'pdf' }, 600));

  const eps = await save('EPS');
  expect(eps.bytes.toString('latin1', 0, 24)).toMatch(/^%!PS-Adobe-3\.[01] EPSF-3\.0/);
  await expectReadable(renderGray({ bytes: eps.bytes, extension: 'eps' }, 600));

  const idml = await save('IDML');
  expect(idml.name).toBe('9771144875007-12.idml');
  // ZIP, and its first entry names the media type (IDML file format specification).
  expect(idml.bytes.toString('latin1', 0, 2)).toBe('PK');
  expect(idml.bytes.toString('latin1', 30, 100)).toContain('application/vnd.adobe.indesign-idml-package');
});

test('says so when a part of the panel cannot be fetched, and works on', async () => {
  await page.route('**/pdf.js', (route) => route.abort());
  await page.reload();
  await typeSymbol();
  await button('Place barcode').click();
  await button('Save as PDF').click();
  await page.getByText('Something unexpected went wrong, and nothing was kept').waitFor();
  expect((await save('SVG')).name).toBe('9771144875007-12.svg');
  expect(await page.locator('.problem').count()).toBe(0);
});

test('gives every control a name that assistive technology can say', async () => {
  await typeSymbol();
  await button('Place barcode').click();
  await button('Save as IDML').waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = ['textbox', 'button', 'combobox', 'image'];
  const names = nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ name }) => String(name?.value ?? ''));
  expect(names.sort()).toEqual([
    'Bar height',
    'Document with the barcode 9771144875007 + 12',
    'ISSN',
    'Issue number',
    'Place barcode',
    'Preview of the barcode 9771144875007 + 12',
    'SC2, 0.330 mm, 100 % Size',
    'Save as EPS',
    'Save as IDML',
    'Save as PDF',
    'Save as SVG',
    'Variant',
  ]);
});

test('does its work in a panel of 300 by 520 pixels', async () => {
  await typeSymbol();
  await page.getByRole('button', { name: /Size/ }).click();
  await page.getByRole('option', { name: /SC9/ }).click();
  const widths = () =>
    page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(await widths()).toEqual([300, 300]);
  const paper = page.locator('.paper', { has: preview() });
  // Larger than the panel: the preview scrolls in its own frame.
  expect(await paper.evaluate((e) => e.scrollWidth > e.clientWidth)).toBe(true);
  await button('Place barcode').click();
  await button('Save as IDML').click({ trial: true });
  expect(await widths()).toEqual([300, 300]);
});

test('can be used with the keyboard alone', async () => {
  // Keys go wherever the focus is, so each step waits for it to arrive.
  const tabTo = async (target: Locator) => {
    await page.keyboard.press('Tab');
    await target.and(page.locator(':focus')).waitFor();
  };
  await field('ISSN').waitFor();
  await tabTo(field('ISSN'));
  await page.keyboard.type('1144-875X');
  await tabTo(field('Variant'));
  await tabTo(field('Issue number'));
  await page.keyboard.type('12');
  await preview().waitFor();
  await button('Place barcode').click({ trial: true });
  await button('Place barcode').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Read back: 9771144875007 + 12').waitFor();
});

test('keeps the panel small and free of what Adobe applications cannot run', () => {
  const panel = join(folder, 'panel.js');
  expect(statSync(panel).size).toBeLessThan(600_000);
  expect(readFileSync(panel, 'utf8')).not.toMatch(
    /\beval\(|new Function\(|new Worker|WebAssembly|DOMParser|structuredClone\(/,
  );
  const rules = readFileSync(join(folder, 'panel.css'), 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(rules).not.toMatch(
    /grid|gap|float|aspect-ratio|text-transform|font:|transition|animation|sticky|(?:min|max|clamp)\(|@supports/,
  );
});
