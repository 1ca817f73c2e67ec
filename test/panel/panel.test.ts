import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { readZip, unpack } from '../../src/formats/idml/zip';
import { LANGUAGES, type Language } from '../../src/words/language';
import { speechOf } from '../../src/words/speech';
import { buildBundle } from '../bundle';
import { launchChromium, pixelsOfPng } from '../judges/chromium';
import { type GrayPicture, paintSvg, readWithZbar, readWithZxing } from '../judges/decoders';
import { renderGray } from '../judges/ghostscript';
import { violations } from './accessibility';
import { dress, FONTS, overflowing } from './dressed';
import { keysOf } from './keys';
import { SIZES } from './sizes';
import { THEMES, themeStyle } from './themes';

const SYMBOL = { gtin13: '9771144875007', addOn: '12' };

let folder: string;
let browser: Browser;
let page: Page;
let asked: string[];
let errors: string[];

beforeAll(async () => {
  folder = buildBundle('browser');
  browser = await launchChromium();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** Opens the panel; `sharpness` is the pixels of the screen to one of the page. */
async function openPanel(sharpness = 1): Promise<void> {
  page = await browser.newPage({
    viewport: SIZES[0],
    deviceScaleFactor: sharpness,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
}

async function closePanel(): Promise<void> {
  await page.close();
  expect(errors).toEqual([]);
}

/** Every test has a panel of its own. */
function eachAnew(): void {
  beforeEach(() => openPanel());
  afterEach(closePanel);
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const preview = () => page.getByRole('img', { name: /^Preview/ });

async function typeSymbol() {
  await field('ISSN').fill('1144-875X');
  await field('Issue number').fill('12');
}

async function pick(picker: RegExp, option: RegExp) {
  await page.getByRole('button', { name: picker }).click();
  await page.getByRole('option', { name: option }).click();
}

async function expectReadable(picture: GrayPicture) {
  expect(await readWithZxing(picture, 'Require')).toEqual(SYMBOL);
  expect(await readWithZbar(picture)).toEqual(SYMBOL);
}

const screenshotOf = async (locator: Locator): Promise<GrayPicture> =>
  pixelsOfPng(await locator.screenshot());

async function save(name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('the preview', () => {
  beforeAll(async () => {
    await openPanel(4);
    await typeSymbol();
  });
  afterAll(closePanel);

  test('is read by scanners, and as large as it will be printed', async () => {
    await expectReadable(await screenshotOf(preview()));
    const bars = await preview().locator('path').nth(2).boundingBox();
    // Main symbol 95X, gap 9X, add-on 20X, all of 0.330 mm; CSS has 96 pixels an inch.
    expect(((bars?.width ?? 0) / 96) * 25.4).toBeCloseTo((95 + 9 + 20) * 0.33, 2);
    await page.getByText('46.20 × 28.77 mm with quiet zones').waitFor();
  });

  test('marks the quiet zones, 11X wide on the left', async () => {
    const [zones, bars] = await Promise.all([
      preview().locator('path').nth(1).boundingBox(),
      preview().locator('path').nth(2).boundingBox(),
    ]);
    expect((((bars?.x ?? 0) - (zones?.x ?? 0)) / 96) * 25.4).toBeCloseTo(11 * 0.33, 2);
  });

  test('tells how the number comes about, when asked', async () => {
    await button('▸ How the number comes about').click();
    const steps = page.locator('.disclosure sp-help-text');
    expect((await steps.allTextContents()).map((text) => text.trim())).toEqual([
      '977 prefix of all ISSN barcodes',
      '9771144875 ISSN without its check character',
      '977114487500 variant',
      '9771144875007 check digit, worked out',
    ]);
  });

  test('shows what a key changed in the very next frame', async () => {
    await preview().waitFor();
    const changed = await page.evaluate(
      () =>
        new Promise<readonly (string | null)[]>((done) => {
          const bars = () =>
            document.querySelector('.paper svg path:nth-of-type(3)')?.getAttribute('d') ?? null;
          const before = bars();
          const typed = document.querySelectorAll('sp-textfield')[2] as unknown as HTMLInputElement;
          requestAnimationFrame(() => {
            typed.value = '13';
            typed.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            requestAnimationFrame(() => done([before, bars()]));
          });
        }),
    );
    expect(changed[0]).toMatch(/^M/);
    expect(changed[1]).toMatch(/^M/);
    expect(changed[1]).not.toBe(changed[0]);
  });
});

describe('place', () => {
  eachAnew();

  test('takes a number out of what was pasted around it', async () => {
    await field('ISSN').fill(' ISSN: 1144‑875x (Print), ');
    await page.getByRole('img', { name: 'Preview of the barcode 9771144875007' }).waitFor();
  });

  test('says what is wrong with a number and saves nothing', async () => {
    await typeSymbol();
    await field('ISSN').fill('1144-8750');
    const words = page.getByText('The check character of 1144-8750 is 0; for these digits it is X.');
    await words.waitFor();
    expect(await words.textContent()).toContain('Did you mean 1144-875X');
    expect(await button('Save as SVG').isDisabled()).toBe(true);
    expect(await preview().count()).toBe(0);
  });

  test('says nothing against a form nobody has typed in, yet has nothing to save', async () => {
    expect(await page.locator('.problem').count()).toBe(0);
    expect(await button('Save as SVG').isDisabled()).toBe(true);
  });

  test('shows every problem beneath the row of the field it is about', async () => {
    await field('ISSN').fill('1144-875X');
    await field('Variant').fill('5');
    await field('Issue number').fill('123');
    await field('Bar height').fill('5');
    const beneath = (name: string) =>
      page
        .locator('.inputs > div', { has: field(name) })
        .locator('.problem')
        .allTextContents();
    await page.getByText('Did you mean 05?').waitFor();
    expect(await beneath('ISSN')).toHaveLength(2);
    expect((await beneath('Variant')).join()).toMatch(/Did you mean 05\?.*Did you mean 00123\?/s);
    expect(await beneath('Bar height')).toEqual([expect.stringContaining('"5%"')]);
    const marked = await page
      .locator('sp-textfield[invalid]')
      .evaluateAll((all) => all.map((f) => (f as unknown as { readonly label: string }).label));
    expect(marked).toEqual(['Variant', 'Issue number', 'Bar height']);
  });

  test('tells a finding, which stops nothing', async () => {
    await typeSymbol();
    await field('Bar height').fill('60');
    await save('Save as SVG');
    await page.getByText('The bars are shortened: 13.71 mm, 60 %.').waitFor();
  });

  test('offers SC0 to SC9 with their module widths, and draws the one that is picked', async () => {
    await typeSymbol();
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
    await page.getByRole('option', { name: 'SC6, 0.495 mm, 150 %' }).click();
    await save('Save as SVG');
    await page.getByText('Read back: 9771144875007 + 12, X 0.495 mm.').waitFor();
  });

  test('saves in every format what was read back from it', async () => {
    await typeSymbol();
    const svg = await save('Save as SVG');
    expect(svg.name).toBe('9771144875007-12.svg');
    await expectReadable(paintSvg(svg.bytes.toString('utf8'), 400));
    expect(await page.getByRole('status').first().textContent()).toBe(
      'Saved 9771144875007-12.svg. Read back: 9771144875007 + 12, X 0.330 mm.',
    );

    const isPdfLibrary = (url: string) => url.endsWith('/pdf.js');
    expect(asked.filter(isPdfLibrary)).toEqual([]);
    const pdf = await save('Save as PDF');
    expect(asked.filter(isPdfLibrary)).toHaveLength(1);
    await expectReadable(renderGray({ bytes: pdf.bytes, extension: 'pdf' }, 600));

    const eps = await save('Save as EPS');
    await expectReadable(renderGray({ bytes: eps.bytes, extension: 'eps' }, 600));

    const idml = await save('Save as IDML');
    expect(idml.name).toBe('9771144875007-12.idml');
    // ZIP, and its first entry names the media type (IDML file format specification).
    expect(idml.bytes.toString('latin1', 0, 2)).toBe('PK');
    expect(idml.bytes.toString('latin1', 30, 100)).toContain('application/vnd.adobe.indesign-idml-package');
  });

  test('copies the symbol as the text of an SVG', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await typeSymbol();
    await button('Copy SVG').click();
    await page.getByText('Copied as SVG.').waitFor();
    await expectReadable(paintSvg(await page.evaluate(() => navigator.clipboard.readText()), 400));
  });

  test('says so when a part of the panel cannot be fetched, and works on', async () => {
    await page.route('**/pdf.js', (route) => route.abort());
    await page.reload();
    await typeSymbol();
    await button('Save as PDF').click();
    await page.getByText('Something unexpected went wrong, and nothing was kept').waitFor();
    expect((await save('Save as SVG')).name).toBe('9771144875007-12.svg');
    expect(await page.locator('.problem').count()).toBe(0);
  });
});

describe('next issue', () => {
  eachAnew();

  test('shows old and new side by side before it changes anything, and knows the title the next day', async () => {
    await typeSymbol();
    await button('Next issue').click();
    await pick(/^Rule|Rule$/, /uk-monthly/);
    await field('Or cover date').fill('2027-01-15');
    await page.getByText('January 2027, issue 01').waitFor();
    expect(await page.locator('.digits').allTextContents()).toEqual([
      '9771144875007 + 12',
      '9771144875007 + 01',
    ]);
    await field('Title').fill('Nordic Trains');
    await button('Keep title').click();
    await button('Change barcode').click();
    expect(await field('Issue number').inputValue()).toBe('01');
    await save('Save as SVG');

    await page.reload();
    await pick(/Title/, /Nordic Trains/);
    expect(await field('ISSN').inputValue()).toBe('1144-875X');
    await page.getByText('Last given out: issue 01, variant 00, 2027-01-15.').waitFor();
  });

  test('asks for a rule, and changes nothing without one', async () => {
    await typeSymbol();
    await button('Next issue').click();
    await page.getByText('Choose the rule').waitFor();
    expect(await button('Change barcode').isDisabled()).toBe(true);
    await button('Cancel').click();
    expect(await field('Issue number').inputValue()).toBe('12');
  });
});

describe('check', () => {
  eachAnew();

  const open = async (name: string, bytes: Buffer) => {
    await button('Check').click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Choose a file…').click()]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  };

  test('says what the symbol of a chosen file is, with its picture and measurements', async () => {
    await typeSymbol();
    const pdf = await save('Save as PDF');
    await open('cover.pdf', pdf.bytes);
    await page.getByText('Checked cover.pdf').waitFor();
    await page.getByRole('img', { name: 'Picture of the barcode 9771144875007 + 12' }).waitFor();
    expect(await page.locator('.measurement').allTextContents()).toEqual(
      expect.arrayContaining(['Bars9771144875007 + 12', 'ISSN, variant1144-875X, 00', 'InkBlack 100 %']),
    );
  });

  test('sorts findings by severity, each with a word', async () => {
    await typeSymbol();
    const svg = await save('Save as SVG');
    const red = svg.bytes.toString('utf8').replaceAll('#000000', '#ff0000').replaceAll('#000', '#ff0000');
    await open('red.svg', Buffer.from(red));
    await page.getByText('With errors').waitFor();
    const words = await page.locator('.check .finding b').allTextContents();
    const ranks = words.map((word) => ['✗ Error', '! Warning', 'i Note'].indexOf(word.trim()));
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual([...ranks].sort());
    await page.getByText('too light for a scanner').first().waitFor();
  });

  test('takes a file that is dropped', async () => {
    await typeSymbol();
    const svg = (await save('Save as SVG')).bytes.toString('utf8');
    await button('Check').click();
    await page.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'dropped.svg'));
      document
        .querySelector('.check')
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
    }, svg);
    await page.getByText('Checked dropped.svg').waitFor();
  });

  test('says why a file cannot be read', async () => {
    await open('cover.pdf', Buffer.from('%PDF-1.4 nothing'));
    await page.locator('.check .problem').waitFor();
    expect(await page.locator('.check .problem').textContent()).toContain('PDF');
    await open('notes.doc', Buffer.from('hello'));
    await page.getByText('notes.doc').waitFor();
  });
});

describe('batch', () => {
  eachAnew();

  const LIST = 'issn;issue\n1144-875X;06\n1144-8750;07\n1144-875X;08';

  test('looks a pasted list through row by row, and saves what is in order', async () => {
    await button('Batch').click();
    await field('List, one cover a line').fill(LIST);
    await page.getByText('2 of 3 rows in order.').waitFor();
    const rows = await page.locator('.rows li').allTextContents();
    expect(rows.map((row) => row.slice(0, 7))).toEqual(['✓ Row 2', '✗ Row 3', '✓ Row 4']);
    expect(rows[1]).toContain('The check character of 1144-8750 is 0');
    const { name, bytes } = await save('Save as ZIP');
    expect(name).toBe('barcodes-svg.zip');
    const entries = readZip(bytes);
    if (!entries.ok) throw new Error(JSON.stringify(entries.problems));
    expect(entries.value.map((entry) => entry.name)).toEqual([
      '9771144875007-06.svg',
      '9771144875007-08.svg',
    ]);
    for (const [i, addOn] of ['06', '08'].entries()) {
      const svg = unpack(entries.value[i] as (typeof entries.value)[number]);
      if (!svg.ok) throw new Error(JSON.stringify(svg.problems));
      const picture = paintSvg(Buffer.from(svg.value).toString('utf8'), 400);
      expect(await readWithZxing(picture, 'Require')).toEqual({ ...SYMBOL, addOn });
    }
  });

  test('opens a list from a file', async () => {
    await button('Batch').click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Open a list…').click()]);
    await chooser.setFiles({ name: 'covers.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.getByText('2 of 3 rows in order.').waitFor();
  });
});

describe('comfort', () => {
  eachAnew();

  test('remembers size, height and language', async () => {
    await pick(/Size/, /SC4/);
    await field('Bar height').fill('80%');
    await pick(/Language/, /Deutsch/);
    await button('Platzieren').waitFor();
    await page.reload();
    await button('Platzieren').waitFor();
    expect(await field('Balkenhöhe').inputValue()).toBe('80%');
    await page.getByRole('button', { name: /SC4, 0.396 mm/ }).waitFor();
  });

  test('starts with the starting settings where those kept are damaged', async () => {
    await page.evaluate(() => localStorage.setItem('issn-barcode.settings', '{"language": 5, "size": ['));
    await page.reload();
    expect(await field('Bar height').inputValue()).toBe('100%');
  });

  test('follows the language of the browser', async () => {
    const danish = await browser.newPage({ locale: 'da-DK' });
    await danish.goto(pathToFileURL(join(folder, 'index.html')).href);
    await danish.getByRole('button', { name: 'Kontrol', exact: true }).waitFor();
    await danish.close();
  });
});

describe('access', () => {
  eachAnew();

  test.each(Object.entries(THEMES))('axe-core finds nothing in the theme %s', async (_, theme) => {
    await page.emulateMedia({ colorScheme: theme.colorScheme });
    await page.reload();
    await page.addStyleTag({ content: themeStyle(theme) });
    const found: string[] = [...(await violations(page))];
    await field('ISSN').fill('1144-8750');
    found.push(...(await violations(page)));
    await typeSymbol();
    await field('Bar height').fill('60');
    await save('Save as SVG');
    found.push(...(await violations(page)));
    await button('Next issue').click();
    await pick(/^Rule|Rule$/, /uk-monthly/);
    found.push(...(await violations(page)));
    await button('Cancel').click();
    await button('Batch').click();
    await field('List, one cover a line').fill('issn\n1144-875X\n1144-8750');
    await page.getByText('1 of 2 rows in order.').waitFor();
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
  });

  test('lets a symbol larger than the panel scroll in its own frame', async () => {
    await typeSymbol();
    await pick(/Size/, /SC9/);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths).toEqual([300, 300]);
    const paper = page.locator('.paper');
    await paper.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.paper')?.scrollLeft ?? 0) > 0);
  });
});

describe('in every language', () => {
  let spoken: Language = 'en';
  beforeAll(async () => {
    await openPanel();
    await page.addStyleTag({ content: FONTS });
  });
  afterAll(closePanel);

  test.each(Object.keys(LANGUAGES) as Language[])(
    'does its work in %s without scrolling, at every size',
    async (language) => {
      await page.setViewportSize(SIZES[0]);
      if (language !== spoken)
        await pick(new RegExp(speechOf(spoken).panel.language), new RegExp(LANGUAGES[language]));
      spoken = language;
      const { panel } = speechOf(language);
      await button(panel.tabs.place).click();
      await field(panel.issn).fill('1144-875X');
      await field(panel.addOn).fill('12');
      await save(panel.save('SVG'));
      await page.getByText(panel.saved('9771144875007-12.svg')).waitFor();
      for (const tab of ['place', 'check', 'batch'] as const) {
        await button(panel.tabs[tab]).click();
        await dress(page);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          expect([tab, size.width, await overflowing(page)]).toEqual([tab, size.width, []]);
        }
      }
    },
  );
});

describe('with the keyboard alone', () => {
  beforeEach(async () => {
    await openPanel();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterEach(closePanel);

  const settings = SIZES.flatMap((size) =>
    Object.entries(THEMES).map(([name, theme]) => ({ width: size.width, name, size, theme })),
  );

  test.each(settings)('does every task, $width pixels wide in the theme $name', async ({ size, theme }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme.colorScheme });
    await page.addStyleTag({ content: themeStyle(theme) });
    const { go, press, type, pick: choose } = keysOf(page);
    const downloadBy = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(name)]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };

    await choose('Language', 'Deutsch');
    await button('Platzieren').waitFor();
    await choose('Sprache', 'English');

    await type('ISSN', '1144-875X');
    await type('Issue number', '12');
    const svg = await downloadBy('Save as SVG');
    expect(svg.name).toBe('9771144875007-12.svg');
    await press('Copy SVG');
    await page.getByText('Copied as SVG.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(svg.bytes.toString('utf8'));

    await press('Next issue');
    await type('Title', 'Nordic Trains');
    await choose('Rule', 'uk-monthly');
    await type('Or cover date', '2027-01-15');
    await page.getByText('January 2027, issue 01').waitFor();
    await press('Keep title');
    await press('Change barcode');
    expect(await field('Issue number').inputValue()).toBe('01');
    await choose('Title', 'No title');
    expect(await field('ISSN').inputValue()).toBe('');
    await choose('Title', 'Nordic Trains');
    expect(await field('ISSN').inputValue()).toBe('1144-875X');

    await press('Check');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Choose a file…')]);
    const red = svg.bytes.toString('utf8').replaceAll('#000', '#f00');
    await chooser.setFiles({ name: 'red.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(red) });
    await go('With errors');
    await page.keyboard.press('End');
    await page.waitForFunction(() => {
      const { scrollTop, clientHeight, scrollHeight } = document.querySelector('.check .body') as Element;
      return scrollTop + clientHeight >= scrollHeight - 1;
    });

    await press('Batch');
    await type('List, one cover a line', 'issn;issue\n1144-875X;06\n1144-8750;07');
    await page.getByText('1 of 2 rows in order.').waitFor();
    const { bytes } = await downloadBy('Save as ZIP');
    const entries = readZip(bytes);
    expect(entries.ok && entries.value.map((entry) => entry.name)).toEqual(['9771144875007-06.svg']);
  });

  test('a control that hides its focus is found', async () => {
    await page.addStyleTag({ content: '.tab:focus { outline: none !important }' });
    await expect(keysOf(page).go('ISSN')).rejects.toThrow('Place does not show that it has the focus.');
  });
});

test('keeps the panel small', () => {
  expect(statSync(join(folder, 'panel.js')).size).toBeLessThan(1_160_000);
});
