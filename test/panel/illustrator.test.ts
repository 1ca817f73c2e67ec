import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import type { Browser, Page } from 'playwright-core';
import { buildBundle } from '../bundle';
import {
  createIllustratorDouble,
  type DocumentPlan,
  type IllustratorDouble,
  plainPlan,
  rgbDocument,
  SELECTIONS,
} from '../doubles/illustrator';
import { emptyRoom, evalScriptIn, roomWithScript } from '../hosts/illustrator/script-room';
import { launchChromium } from '../judges/chromium';
import { paintSvg, readWithZbar, readWithZxing } from '../judges/decoders';

let folder: string;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  folder = buildBundle('illustrator', 'illustrator-script');
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

/** What Chromium 88 (CEP 11) does not have yet, of what scripts have come to use since. */
const AGEING = `
  for (const [object, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference']],
    [window, ['structuredClone', 'scheduler', 'navigation']],
  ])
    for (const name of names) delete object[name];
`;

/** Opens the built panel as CEP does; its call leads to the double. */
async function openPanel(document: DocumentPlan, withScript = true): Promise<IllustratorDouble> {
  const double = createIllustratorDouble({ document });
  const file = join(folder, 'executor.jsx');
  const room = withScript ? roomWithScript(double, file) : emptyRoom(double);
  const evaluate = evalScriptIn(room);
  page = await browser.newPage({ viewport: { width: 300, height: 520 } });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.exposeFunction(
    'inIllustrator',
    (script: string) => new Promise<string>((done) => evaluate(script, done)),
  );
  await page.addInitScript(AGEING);
  await page.addInitScript(
    'window.__adobe_cep__ = { evalScript: (script, callback) => { window.inIllustrator(script).then(callback); } };',
  );
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  return double;
}

async function placeSymbol(): Promise<void> {
  await page.getByRole('textbox', { name: 'ISSN' }).fill('1144-875X');
  await page.getByRole('textbox', { name: 'Issue number' }).fill('12');
  await press();
}

const press = () => page.getByRole('button', { name: 'Place barcode', exact: true }).click();

test('places a symbol into the selected object, and two readers read it there', async () => {
  const double = await openPanel(plainPlan);
  await placeSymbol();
  await page.getByText('Read back: 9771144875007 + 12, X 0.330 mm.').waitFor();
  const picture = paintSvg(double.toSvg(), 400);
  expect(await readWithZxing(picture, 'Require')).toEqual({ gtin13: '9771144875007', addOn: '12' });
  expect(await readWithZbar(picture)).toEqual({ gtin13: '9771144875007', addOn: '12' });
  expect(double.ledger.violations).toEqual([]);
  expect(double.ledger.undoSteps).toHaveLength(1);
});

test('says what is missing, and leaves the document as it was', async () => {
  const double = await openPanel({ ...plainPlan, selection: { kind: 'items', names: [] } });
  const before = double.snapshot();
  await placeSymbol();
  await page.getByText('Nothing is selected.').waitFor();
  expect(double.snapshot()).toEqual(before);
});

test('says that its script is not running', async () => {
  const double = await openPanel(plainPlan, false);
  await placeSymbol();
  await page.getByText('The script of this panel is not running in Illustrator.').waitFor();
  expect(double.ledger.crossings).toEqual([]);
});

test('places in an RGB document only when it is asked to twice', async () => {
  const double = await openPanel(rgbDocument(1, { selection: SELECTIONS.frame }));
  const before = double.snapshot();
  await placeSymbol();
  await page.getByText('The document is in RGB colours').waitFor();
  expect(double.snapshot()).toEqual(before);
  await press();
  await page.getByText('RGB black and white in a document for the screen').waitFor();
  expect(double.snapshot()).not.toEqual(before);
});

test('its scripts are in the language of Chromium 88, and reach for no network and no Node', () => {
  for (const name of ['panel.js', 'widgets.js']) {
    const code = readFileSync(join(folder, name), 'utf8');
    expect(() => parse(code, { ecmaVersion: 2021 })).not.toThrow();
    expect(code).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|cep_node|\brequire\(/);
  }
  expect(readFileSync(join(folder, 'panel.js'), 'utf8')).not.toMatch(/\beval\(|\bFunction\(|\bfetch\(/);
});
