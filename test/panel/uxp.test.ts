import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { findSymbols } from '../../src/core/artwork/symbols';
import { RULES } from '../../src/core/calendar/rules';
import { readIdml } from '../../src/formats/idml/read';
import { buildBundle } from '../bundle';
import { type Options, plainPlan } from '../doubles/indesign';
import { uxpFaults } from './uxp-limits';
import { loadPlugin } from './uxp-room';

let folder: string;

beforeAll(() => {
  folder = buildBundle('indesign');
}, 300_000);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

function shown(options: Options = {}, room: Parameters<typeof loadPlugin>[2] = {}) {
  const plugin = loadPlugin(folder, options, room);
  plugin.panels.main?.show(plugin.document.body);
  return plugin;
}

async function typeSymbol(plugin: ReturnType<typeof shown>) {
  await plugin.type('ISSN', '1144-875X');
  await plugin.type('Issue number', '12');
}

async function symbolsIn({ double }: ReturnType<typeof shown>) {
  const artwork = await readIdml(double.toIdml(), 1);
  if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
  return findSymbols(artwork.value);
}

/** The user clicks on the group that the panel has drawn. */
function selectSymbol({ double }: ReturnType<typeof shown>) {
  const { app } = double.module;
  app?.select?.(app.activeDocument?.groups?.item?.(0));
}

const NOTHING_SELECTED = { document: { ...plainPlan, selection: { kind: 'items', names: [] } } } as const;

describe('in a room as bare as UXP', () => {
  test('the room has no eval and nothing that UXP lacks', () => {
    const { room } = loadPlugin(folder);
    const run = (code: string): unknown => vm.runInContext(code, room);
    expect(() => run('eval("1")')).toThrow('Code generation from strings disallowed');
    expect(() => run('new Function("")')).toThrow('Code generation from strings disallowed');
    const lacking = [
      ...['TextDecoder', 'TextEncoder', 'Blob', 'URL', 'structuredClone', 'DOMParser', 'matchMedia'],
      ...['queueMicrotask', 'MessageChannel', 'requestAnimationFrame', 'Intl', 'customElements'],
      ...['WebAssembly', 'Worker', 'fetch', 'process', 'Buffer', 'setImmediate', 'MutationObserver'],
    ];
    expect(lacking.filter((name) => run(`typeof ${name}`) !== 'undefined')).toEqual([]);
  });

  test('places a symbol into the selected frame', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back: 9771144875007 + 12, X 0.330 mm.');
    expect(await symbolsIn(plugin)).toMatchObject([{ gtin13: '9771144875007', addOn: '12' }]);
    expect(plugin.double.ledger.violations).toEqual([]);
    expect(plugin.double.ledger.ignored).toEqual([]);
  });

  test('draws the size that is picked', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    expect(plugin.document.querySelector('sp-picker > sp-menu')?.getAttribute('slot')).toBe('options');
    await plugin.pick('Size', 4);
    await plugin.press('Place barcode');
    await plugin.said('X 0.363 mm');
    const [symbol] = await symbolsIn(plugin);
    expect(symbol?.xDimension).toBeCloseTo(0.363, 4);
  });

  test('offers no files: InDesign shows and saves the document itself', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    const buttons = [...plugin.document.querySelectorAll('sp-button')].map((b) => b.textContent);
    expect(buttons.filter((name) => /save|copy|file/i.test(name ?? ''))).toEqual([]);
    expect(plugin.document.querySelector('img')).toBeNull();
  });

  test('places into a corner of the page, as far from its edges as is typed', async () => {
    const plugin = shown(NOTHING_SELECTED);
    await typeSymbol(plugin);
    await plugin.pick('Place in', 2);
    await plugin.pick('Corner', 0);
    await plugin.type('Margin, mm', '12,5');
    await plugin.press('Place barcode');
    await plugin.said('Read back: 9771144875007 + 12');
    const [symbol] = await symbolsIn(plugin);
    // The bars begin behind the quiet zone of 11X.
    expect(symbol?.origin.x).toBeCloseTo(12.5 + 11 * 0.33, 2);
  });

  test('asks for the name of the frame before it can place there', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.pick('Place in', 1);
    await plugin.said('Type the name or script label of the frame');
    expect(plugin.button('Place barcode')?.disabled).toBe(true);
  });

  test('edits the selected symbol in its place', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    selectSymbol(plugin);
    await plugin.press('Edit selected');
    await plugin.said('Changes the barcode 9771144875007 + 12');
    await plugin.type('Issue number', '13');
    await plugin.press('Update barcode');
    await plugin.said('Read back: 9771144875007 + 13');
    expect(await symbolsIn(plugin)).toMatchObject([{ gtin13: '9771144875007', addOn: '13' }]);
  });

  test('checks the document, and selects the symbol on its page', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    await plugin.press('Check document');
    await plugin.said('9771144875007 + 12ISSN, variant1144-875X, 00');
    await plugin.press('Show on the page');
    await plugin.press('Check selection');
    await plugin.said('Quiet zone left');
    expect(plugin.double.ledger.violations).toEqual([]);
  });

  test('says that no barcode is selected to be edited', async () => {
    const plugin = shown(NOTHING_SELECTED);
    await plugin.press('Edit selected');
    await plugin.said('No barcode is selected.');
  });

  test('keeps settings and titles in its data folder, and finds them again', async () => {
    const files = new Map<string, string>();
    const plugin = shown({}, { files });
    await typeSymbol(plugin);
    await plugin.type('Bar height', '80%');
    await plugin.press('Next issue');
    await plugin.type('Title', 'Nordic Trains');
    await plugin.pick('Rule', 1 + RULES.findIndex(({ id }) => id === 'count'));
    await plugin.said('issue 13');
    await plugin.press('Keep title');
    await plugin.press('Change barcode');
    await plugin.press('Place barcode');
    await plugin.said('Read back: 9771144875007 + 13');
    expect([...files.keys()].sort()).toEqual(['settings.json', 'titles.json']);

    const again = shown({}, { files });
    await again.pick('Title', 1);
    await again.said('Last given out: issue 13, variant 00');
    expect(again.field('Bar height')?.value).toBe('80%');
  });

  test('speaks the language of InDesign', async () => {
    const plugin = shown({}, { uiLocale: 'de_DE' });
    await plugin.type('ISSN', '1144-8750');
    await plugin.said('1144-8750');
    expect(plugin.button('Strichcode platzieren')?.disabled).toBe(true);
  });

  test('says that no frame is selected, and leaves the document as it was', async () => {
    const plugin = shown(NOTHING_SELECTED);
    const before = plugin.double.snapshot();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Nothing is selected. Select the frame that is to hold the barcode.');
    expect(plugin.double.snapshot()).toEqual(before);
  });

  test('says that no document is open', async () => {
    const plugin = shown({ document: [] });
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('No document');
  });

  test('says what is wrong with a number and does not place it', async () => {
    const plugin = shown();
    await plugin.type('ISSN', '1144-8750');
    await plugin.said('Did you mean 1144-875X');
    expect(plugin.button('Place barcode')?.disabled).toBe(true);
  });

  test('shows the preview as one picture of paths', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    const preview = await plugin.preview();
    expect(new Set([...preview.children].map((child) => child.localName))).toEqual(new Set(['path']));
  });
});

describe('life cycle', () => {
  test('entry points are set up while the script runs, those of the manifest and no others', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const { panels } = loadPlugin(folder);
    expect(Object.keys(panels)).toEqual(manifest.entrypoints.map(({ id }: { id: string }) => id));
  });

  test('InDesign is not asked for anything before the user presses Place', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.preview();
    expect(plugin.double.ledger.crossings).toEqual([]);
  });

  test.each([
    ['an element', (room: HTMLElement) => room],
    ['an event with an element', (node: HTMLElement) => ({ node })],
  ])('draws into %s that UXP hands over', async (_, event) => {
    const plugin = loadPlugin(folder);
    const room = plugin.document.createElement('div');
    plugin.document.body.appendChild(room);
    plugin.panels.main?.show(event(room));
    await plugin.said('ISSN');
    expect(room.contains(plugin.field('ISSN'))).toBe(true);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an event without an element', {}],
    ['an event whose element is missing', { node: undefined }],
  ])('draws into its page where UXP hands over %s', async (_, event) => {
    const plugin = loadPlugin(folder);
    plugin.panels.main?.show(event);
    await plugin.said('ISSN');
  });

  test('one panel, with what was typed, however often it is created and shown', async () => {
    const plugin = loadPlugin(folder);
    plugin.panels.main?.create();
    await plugin.type('ISSN', '1144-875X');
    const room = plugin.document.createElement('div');
    plugin.document.body.appendChild(room);
    plugin.panels.main?.show(room);
    plugin.panels.main?.show(room);
    await plugin.type('Issue number', '12');
    await plugin.press('Place barcode');
    await plugin.said('9771144875007 + 12');
    expect(plugin.document.querySelectorAll('.panel').length).toBe(1);
    expect(room.querySelector('.panel')).not.toBeNull();
  });
});

describe('the script', () => {
  const script = () => readFileSync(join(folder, 'panel.js'), 'utf8');

  test('is one classic script, smaller than 800 kB', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="panel.js">']);
    expect(script().length).toBeLessThan(800_000);
  });

  test('is understood by UXP, with its page and style', () => {
    const [page, style] = ['index.html', 'panel.css'].map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(uxpFaults({ page: page ?? '', style: style ?? '', script: script() })).toEqual([]);
  });

  test('reaches for no network', () => {
    // The reader of JPEG pictures could load one by its address; it is only ever given bytes.
    const loader = /load:function\(\w\)\{var \w=new XMLHttpRequest;.*?\.send\(null\)\}/;
    expect(script().replace(loader, '')).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/,
    );
  });

  test('requires uxp and indesign, and nothing else', () => {
    const required = [...script().matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name);
    expect(required.sort()).toEqual(['"indesign"', '"uxp"']);
  });
});
