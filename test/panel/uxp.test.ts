import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { findSymbols } from '../../src/core/artwork/symbols';
import { readIdml } from '../../src/formats/idml/read';
import { buildBundle } from '../bundle';
import { type Options, plainPlan } from '../doubles/indesign';
import { loadPlugin } from './uxp-room';

let folder: string;

beforeAll(() => {
  folder = buildBundle('indesign');
}, 300_000);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

function shown(options: Options = {}) {
  const plugin = loadPlugin(folder, options);
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
    expect(buttons).toEqual(['Place barcode']);
    expect(plugin.document.querySelector('img')).toBeNull();
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

  test('is one classic script, smaller than 450 kB', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="panel.js">']);
    expect(script().length).toBeLessThan(450_000);
  });

  test('names nothing that UXP forbids or lacks', () => {
    expect(script()).not.toMatch(
      /\beval\(|\bFunction\(|\bimport\(|import\.meta|WebAssembly|\bWorker\b|TextDecoder|TextEncoder|DOMParser|structuredClone|createObjectURL|\bIntl\b/,
    );
  });

  test('reaches for no network', () => {
    expect(script()).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/);
  });

  test('requires uxp and indesign, and nothing else', () => {
    const required = [...script().matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name);
    expect(required.sort()).toEqual(['"indesign"', '"uxp"']);
  });
});
