// Takes the pictures of the documents: the panel in a browser at the size of a docked panel, and a symbol on a cover.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'docs/pictures');
const panel = pathToFileURL(join(root, 'dist/browser/index.html')).href;
const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const DOCKED = { width: 300, height: 520 };

/** The font that the panel asks for next to Adobe's own. */
const FONT = [400, 700]
  .map((weight) => {
    const file = `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
    const data = readFileSync(join(root, file)).toString('base64');
    return `@font-face{font-family:"Source Sans Pro";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  })
  .join('');

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
mkdirSync(out, { recursive: true });

/** The sample cover with a symbol drawn in by the command line. */
function drawCover() {
  const cover = join(folder, 'cover.svg');
  const cli = join(root, 'dist/cli/issn-barcode.js');
  const template = join(root, 'demo/cover.svg');
  execFileSync(process.execPath, [
    cli,
    ...['draw', '1144-875X', '--issue', '12', '--on', template, '--at', 'barcode', '--out', cover],
  ]);
  return cover;
}

const browser = await chromium.launch({
  executablePath: PLACES.find((path) => path && existsSync(path)),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const cover = drawCover();
  const page = await browser.newPage({ viewport: DOCKED, locale: 'en-GB', reducedMotion: 'reduce' });
  const picture = async (name) => {
    await page.mouse.move(1, 1);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(out, `${name}.png`), caret: 'hide', animations: 'disabled' });
  };
  const field = (name) => page.getByRole('textbox', { name, exact: true });
  const button = (name) => page.getByRole('button', { name, exact: true });
  await page.goto(panel);
  await page.addStyleTag({ content: FONT });

  await field('ISSN').fill('1144-875X');
  await field('Issue number').fill('12');
  await page.getByRole('img', { name: /^Preview/ }).waitFor();
  await page.mouse.click(2, 500);
  await picture('place');

  await button('Next issue').click();
  await field('Title').fill('Nordic Trains');
  await page.getByRole('button', { name: /Rule/ }).click();
  await page.getByRole('option', { name: /^uk-monthly/ }).click();
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  await field('Or cover date').fill('2027-01-15');
  await page.getByText('January 2027, issue 01').waitFor();
  await picture('next');
  await button('Cancel').click();

  await button('Check').click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Choose a file…').click()]);
  await chooser.setFiles({ name: 'cover.svg', mimeType: 'image/svg+xml', buffer: readFileSync(cover) });
  await page.getByText('Checked cover.svg').waitFor();
  await button('Choose a file…').click({ trial: true });
  await picture('check');

  await button('Batch').click();
  await field('List, one cover a line').fill(
    'issn;variant;issue\n1144-875X;00;06\n1144-8750;00;07\n0311-175X;01;23',
  );
  await page.getByText('2 of 3 rows in order.').waitFor();
  await page.mouse.click(2, 500);
  await picture('batch');

  await page.setViewportSize({ width: 368, height: 520 });
  const sheet = join(folder, 'cover.html');
  writeFileSync(sheet, '<body style="margin:0"><img src="cover.svg" style="width:368px" />');
  await page.goto(pathToFileURL(sheet).href);
  await picture('cover');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
