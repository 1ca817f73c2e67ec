import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'acorn';
import type { Browser, Page } from 'playwright-core';
import { findSymbols } from '../../src/core/artwork/symbols';
import { readPdf } from '../../src/formats/pdf/read';
import { LANGUAGES, type Language } from '../../src/words/language';
import { speechOf } from '../../src/words/speech';
import { buildBundle } from '../bundle';
import {
  createIllustratorDouble,
  type DocumentPlan,
  type Dom,
  fileOf,
  hostileDocument,
  type IllustratorDouble,
  plainPlan,
  rgbDocument,
  SELECTIONS,
} from '../doubles/illustrator';
import { set } from '../doubles/illustrator/dom';
import { emptyRoom, evalScriptIn, roomWithScript } from '../hosts/illustrator/script-room';
import { launchChromium } from '../judges/chromium';
import { paintSvg, readWithZbar, readWithZxing } from '../judges/decoders';
import { violations } from './accessibility';
import { type CepSetting, cepStandIn, environmentOf, USER_DATA } from './cep-stand-in';
import { dress, FONTS, overflowing } from './dressed';
import { keysOf } from './keys';
import { SIZES } from './sizes';
import { THEMES } from './themes';

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
    [Object.getPrototypeOf(Uint8Array.prototype), ['at', 'findLast', 'toReversed', 'toSorted', 'with']],
    [window, ['structuredClone', 'scheduler', 'navigation']],
  ])
    for (const name of names) delete object[name];
`;

type Opening = CepSetting & { readonly withScript?: boolean };

/** A file by its path, a character for each byte. */
type Binary = readonly [path: string, bytes: string];

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Opens the built panel as CEP does; its call leads to the double. */
async function openPanel(
  document: DocumentPlan,
  { withScript = true, ...setting }: Opening = {},
): Promise<IllustratorDouble> {
  const double = createIllustratorDouble({ document });
  const file = join(folder, 'executor.jsx');
  const room = withScript ? roomWithScript(double, file) : emptyRoom(double);
  const evaluate = evalScriptIn(room);
  page = await browser.newPage({ viewport: { width: 300, height: 520 } });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.exposeFunction('inIllustrator', (script: string, files: readonly Binary[]) => {
    const { disk } = double;
    disk.clear();
    for (const [path, bytes] of files) disk.set(path, Buffer.from(bytes, 'latin1'));
    const now = () => [...disk].map(([path, bytes]): Binary => [path, binary(bytes)]);
    return new Promise<readonly [string, readonly Binary[]]>((done) =>
      evaluate(script, (answer) => done([answer, now()])),
    );
  });
  await page.addInitScript(AGEING);
  await page.addInitScript(cepStandIn(setting));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  return double;
}

/** The files of the panel's application, a character for each byte. */
const filesNow = (): Promise<Readonly<Record<string, string>>> =>
  page.evaluate('Object.fromEntries(window.cepFiles)');

const choose = (which: 'open' | 'save', path: string): Promise<unknown> =>
  page.evaluate(`window.cepChosen.${which} = ${JSON.stringify(path)}`);

/** Opens a menu by its name and takes an entry. */
async function pick(picker: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('button', { name: picker }).click();
  await page.getByRole('option', { name: option }).click();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function placeSymbol(): Promise<void> {
  await page.getByRole('textbox', { name: 'ISSN' }).fill('1144-875X');
  await page.getByRole('textbox', { name: 'Issue number' }).fill('12');
  await press();
}

const press = () => button('Place barcode').click();

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
  const double = await openPanel(plainPlan, { withScript: false });
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
  await page.getByText('a document in RGB colours, for the screen').waitFor();
  expect(double.snapshot()).not.toEqual(before);
});

const selectSymbol = ({ app }: IllustratorDouble): void => {
  const document = app.activeDocument as Dom;
  set(document, { selection: [document.groupItems?.[0]] });
};

test('edits the symbol that is selected when the user comes to the panel', async () => {
  const double = await openPanel(plainPlan);
  await placeSymbol();
  await page.getByText('Read back').waitFor();
  selectSymbol(double);
  await page.mouse.move(150, 300);
  await page.evaluate('document.documentElement.dispatchEvent(new Event("mouseenter"))');
  await page.getByText('Changes the barcode 9771144875007 + 12').waitFor();
  await page.getByRole('textbox', { name: 'Issue number' }).fill('13');
  await button('Update barcode').click();
  await page.getByText('Read back: 9771144875007 + 13').waitFor();
  expect(await readWithZxing(paintSvg(double.toSvg(), 400), 'Require')).toMatchObject({ addOn: '13' });
  expect(double.ledger.undoSteps).toHaveLength(2);
  expect(double.ledger.violations).toEqual([]);
});

test('checks the document and selects what it names', async () => {
  const double = await openPanel(plainPlan);
  await placeSymbol();
  await page.getByText('Read back').waitFor();
  await button('Check').click();
  await button('Check document').click();
  await page.getByRole('button', { name: 'Show on the page' }).first().click();
  const selection = () => (double.app.activeDocument as Dom).selection as Dom;
  while (Number(selection().length) !== 1 || String(selection()[0]?.name) !== 'bars')
    await page.waitForTimeout(20);
});

test('remembers settings and titles in the folder of the user, in whole files', async () => {
  await openPanel(plainPlan);
  await page.getByRole('textbox', { name: 'ISSN' }).fill('1144-875X');
  await page.getByRole('textbox', { name: 'Issue number' }).fill('12');
  await page.getByRole('textbox', { name: 'Bar height' }).fill('80%');
  await button('Next issue').click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Nordic Trains');
  await pick(/^Rule|Rule$/, /uk-monthly/);
  await button('Keep title').click();
  await button('Change barcode').click();
  const kept = await filesNow();
  const folderOfData = `${USER_DATA}/org.issn-barcode.illustrator`;
  expect(Object.keys(kept).sort()).toEqual([`${folderOfData}/settings.json`, `${folderOfData}/titles.json`]);
  await page.close();

  await openPanel(plainPlan, { files: kept });
  await pick(/Title/, /Nordic Trains/);
  expect(await page.getByRole('textbox', { name: 'Bar height' }).inputValue()).toBe('80%');
});

/** The colours of a style sheet. */
const rgbOf = (hex: string): readonly [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
};

const wear = ({ background }: { readonly background: string }): Promise<unknown> =>
  page.evaluate(`window.cepWears(${JSON.stringify(environmentOf({ panel: rgbOf(background) }))})`);

test('speaks the language of Illustrator and wears its themes, also when they change', async () => {
  await openPanel(plainPlan, { locale: 'de_DE' });
  await button('Strichcode platzieren').waitFor();
  const colours = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.panel') as Element);
      return [color, backgroundColor, document.querySelector('sp-theme')?.getAttribute('color')];
    });
  for (const { background, text, colorScheme } of Object.values(THEMES)) {
    const rgb = (colour: string) => `rgb(${rgbOf(colour).join(', ')})`;
    await wear({ background });
    expect(await colours()).toEqual([rgb(text), rgb(background), colorScheme]);
  }
});

const BAD_LIST = 'issn;issue\n1144-875X;06\n1144-8750;07';

/** Places a symbol, checks the document and looks a list through that is not in order. */
async function fillAllParts(): Promise<void> {
  await placeSymbol();
  await page.getByText('Read back').waitFor();
  await button('Check').click();
  await button('Check document').click();
  await button('Show on the page').waitFor();
  await button('Batch').click();
  await page.getByRole('textbox', { name: 'List, one cover a line' }).fill(BAD_LIST);
  await page.getByText('1 of 2 rows in order.').waitFor();
}

test('axe-core finds nothing in any part and any theme', async () => {
  await openPanel(plainPlan);
  await fillAllParts();
  for (const theme of Object.values(THEMES)) {
    await wear(theme);
    for (const part of ['Place', 'Check', 'Batch']) {
      await button(part).click();
      expect([theme.background, part, await violations(page)]).toEqual([theme.background, part, []]);
    }
  }
  await button('Place').click();
  await page.getByRole('textbox', { name: 'Issue number' }).fill('123');
  await page.locator('.problem').waitFor();
  for (const theme of Object.values(THEMES)) {
    await wear(theme);
    expect([theme.background, await violations(page)]).toEqual([theme.background, []]);
  }
});

test('shows preview, outcome and every button without scrolling, in every language and at every size', async () => {
  await openPanel(plainPlan);
  await page.addStyleTag({ content: FONTS });
  await fillAllParts();
  let spoken: Language = 'en';
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    await page.setViewportSize(SIZES[0]);
    if (language !== spoken)
      await pick(new RegExp(speechOf(spoken).panel.language), new RegExp(LANGUAGES[language]));
    spoken = language;
    const { tabs } = speechOf(language).panel;
    for (const part of ['place', 'check', 'batch'] as const) {
      await button(tabs[part]).click();
      await dress(page);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        // A long report scrolls between what leads and what ends.
        const told = (await overflowing(page)).filter((frame) => part !== 'check' || frame !== '.body');
        expect([language, part, size.width, told]).toEqual([language, part, size.width, []]);
      }
    }
  }
});

test.each(Object.entries(THEMES))(
  'places, edits, checks and shows with the keyboard alone at every size, in the theme %s',
  async (_, theme) => {
    const double = await openPanel(plainPlan);
    await wear(theme);
    const document = double.app.activeDocument as Dom;
    const frame = (document.selection as Dom)[0];
    const { press, type } = keysOf(page);
    const come = () => page.evaluate('window.dispatchEvent(new Event("focus"))');
    const scripts = () => double.ledger.undoSteps.filter(({ name }) => name === 'script').length;
    for (const [at, size] of SIZES.entries()) {
      await page.setViewportSize(size);
      set(document, { selection: [frame] });
      await come();
      await button('Place barcode').waitFor();
      const before = scripts();
      await type('ISSN', '1144-875X');
      await type('Issue number', `1${at}`);
      await press('Place barcode');
      await page.getByText(`Read back: 9771144875007 + 1${at}`).waitFor();
      selectSymbol(double);
      await come();
      await page.getByText(`Changes the barcode 9771144875007 + 1${at}`).waitFor();
      await type('Issue number', `2${at}`);
      await press('Update barcode');
      await page.getByText(`Read back: 9771144875007 + 2${at}`).waitFor();
      expect(scripts()).toBe(before + 2);
      await press('Check');
      await press('Check document');
      await page.getByRole('img', { name: `Picture of the barcode 9771144875007 + 2${at}` }).waitFor();
      set(document, { selection: [] });
      await press('Show on the page');
      while (Number((document.selection as Dom).length) !== 1) await page.waitForTimeout(20);
      set(document, { selection: [frame] });
      await press('Place');
    }
    expect(double.ledger.violations).toEqual([]);
  },
);

test('opens lists, saves files where the user wants them, and copies an SVG', async () => {
  const list = { '/lists/june.csv': 'issn;variant;issue\n1144-875X;00;06\n1144-875X;00;07\n' };
  await openPanel(plainPlan, { files: list });
  await page.getByRole('textbox', { name: 'ISSN' }).fill('1144-875X');
  await button('Copy SVG').click();
  await page.getByText('Copied as SVG.').waitFor();
  expect(await page.evaluate('window.cepCopied')).toMatch(/^<\?xml|^<svg/);
  await choose('save', '/covers/mine.pdf');
  await button('Save as PDF').click();
  await page.getByText('Saved mine.pdf.').waitFor();
  await button('Batch').click();
  await choose('open', '/lists/june.csv');
  await button('Open a list…').click();
  await page.getByText('2 of 2 rows in order.').waitFor();
  await choose('save', '/covers/june.zip');
  await button('Save as ZIP').click();
  await page.getByText('Saved june.zip.').waitFor();
  const files = await filesNow();
  expect(files['/covers/mine.pdf']).toMatch(/^%PDF/);
  expect(files['/covers/june.zip']).toMatch(/^PK/);
});

test('makes covers of a list that names templates, in a folder, and leaves a record beside them', async () => {
  const files = {
    '/covers/weekly.ait': binary(fileOf(hostileDocument(1))),
    '/lists/june.csv':
      'issn;issue;template;output\n1144-875X;06;weekly.ait;May/june.pdf\n1144-8750;07;weekly.ait;july.ai\n',
  };
  const double = await openPanel(plainPlan, { files });
  const before = double.snapshot();
  await button('Batch').click();
  await choose('open', '/lists/june.csv');
  await button('Open a list…').click();
  await page.getByText('1 of 2 rows in order.').waitFor();
  await pick(/Rows that are not in order/, /Are left out/);
  await choose('open', '/covers');
  await button('Make covers in a folder…').click();
  await page.getByText('1 of 2 covers made; what became of each row stands in results.csv.').waitFor();
  const left = await filesNow();
  expect(Object.keys(left).sort()).toEqual([
    '/covers/May/june.pdf',
    ...['csv', 'html', 'jsonl'].map((kind) => `/covers/results.${kind}`),
    '/covers/weekly.ait',
    '/lists/june.csv',
    ...Object.keys(left).filter((path) => path.startsWith(USER_DATA)),
  ]);
  expect(left['/covers/weekly.ait']).toBe(files['/covers/weekly.ait']);
  expect(left['/covers/results.csv']).toMatch(
    /^row,code,.*\r\n2,1144-875X 00 06,May\/june\.pdf,[0-9a-f]{64},/,
  );
  const cover = await readPdf(Buffer.from(left['/covers/May/june.pdf'] ?? '', 'latin1'), 3);
  expect(cover.ok && findSymbols(cover.value)).toMatchObject([{ gtin13: '9771144875007', addOn: '06' }]);
  expect(double.snapshot()).toEqual(before);
  expect(double.ledger.violations).toEqual([]);
});

test.each(['an object', 'JSON'])(
  'tests itself from its menu, told of by %s, and saves what it found',
  async (told) => {
    const double = await openPanel(plainPlan);
    const before = double.snapshot();
    const menu = new DOMParser().parseFromString(String(await page.evaluate('window.cepMenu')), 'text/xml');
    expect(menu.getElementsByTagName('MenuItem')[0]?.getAttribute('Label')).toBe('Self-test…');
    const id = menu.getElementsByTagName('MenuItem')[0]?.getAttribute('Id');
    const data = JSON.stringify({ menuId: id, menuName: 'Self-test…' });
    await choose('open', '/covers');
    await page.evaluate(`window.cepMenuChosen({ data: ${told === 'JSON' ? JSON.stringify(data) : data} })`);
    const report = '/covers/issn-barcode-self-test.json';
    while ((await filesNow())[report] === undefined) await page.waitForTimeout(20);
    const result = JSON.parse((await filesNow())[report] ?? '');
    expect(result.steps.filter(({ done }: { done: boolean }) => !done)).toEqual([]);
    expect(result).toMatchObject({ application: 'Adobe Illustrator 30.0', passed: true });
    expect(Object.keys(await filesNow()).sort()).toEqual([
      `${USER_DATA}/org.issn-barcode.illustrator/issn-barcode-self-test.html`,
      `${USER_DATA}/org.issn-barcode.illustrator/issn-barcode-self-test.json`,
      '/covers/issn-barcode-self-test.html',
      report,
    ]);
    expect(double.snapshot()).toEqual(before);
  },
);

test('its scripts are in the language of Chromium 88, and reach for no network and no Node', () => {
  for (const name of ['panel.js', 'widgets.js']) {
    const code = readFileSync(join(folder, name), 'utf8');
    expect(() => parse(code, { ecmaVersion: 2021 })).not.toThrow();
    // The reader of JPEG pictures could load one by its address; it is only ever given bytes.
    const loader = /load:function\(\w\)\{var \w=new XMLHttpRequest;.*?\.send\(null\)\}/;
    expect(code.replace(loader, '')).not.toMatch(
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|cep_node|\brequire\(/,
    );
  }
  expect(readFileSync(join(folder, 'panel.js'), 'utf8')).not.toMatch(/\beval\(|\bFunction\(|\bfetch\(/);
});
