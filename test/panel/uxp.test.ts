import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { findBarcodes } from '../../src/core/artwork/find';
import { findSymbols } from '../../src/core/artwork/symbols';
import { RULES } from '../../src/core/calendar/rules';
import type { Issn } from '../../src/core/number/issn';
import { formatLibrary } from '../../src/core/titles/library-file';
import type { Library } from '../../src/core/titles/title';
import { readIdml } from '../../src/formats/idml/read';
import { buildBundle } from '../bundle';
import { hostileDocument, type Options, plainPlan } from '../doubles/indesign';
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
  test('the menu runs the self-test and saves both reports; the document of the user stays as it was', async () => {
    const [files, chosen] = [new Map<string, string>(), new Map<string, string>()];
    const { panels, double } = loadPlugin(folder, {}, { files, chosen });
    const before = double.snapshot();
    const item = panels.main?.menuItems.find(({ id }) => id === 'self-test');
    expect(item?.label).toBe('Self-test…');
    await panels.main?.invokeMenu('self-test');
    const names = ['issn-barcode-self-test.html', 'issn-barcode-self-test.json'];
    for (const kept of [files, chosen]) expect([...kept.keys()].sort()).toEqual(names);
    expect(JSON.parse(chosen.get('issn-barcode-self-test.json') ?? '')).toMatchObject({ passed: true });
    expect(chosen.get('issn-barcode-self-test.html')).toContain('self-test: passed');
    expect(double.snapshot()).toEqual(before);
    expect(double.ledger.violations).toEqual([]);
  });

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

  test('follows the selection, but never away from what was typed over a symbol', async () => {
    const plugin = shown();
    const { app } = plugin.double.module;
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    selectSymbol(plugin);
    plugin.double.emit('afterSelectionChanged');
    await plugin.said('Changes the barcode 9771144875007 + 12');
    app?.select?.(plugin.double.module.NothingEnum?.NOTHING);
    plugin.double.emit('afterSelectionChanged');
    await plugin.gone('Changes the barcode');

    selectSymbol(plugin);
    plugin.double.emit('afterSelectionChanged');
    await plugin.said('Changes the barcode');
    await plugin.type('Issue number', '13');
    app?.select?.(plugin.double.module.NothingEnum?.NOTHING);
    plugin.double.emit('afterSelectionChanged');
    // Longer than a selection needs to settle.
    await new Promise((done) => setTimeout(done, 300));
    expect(plugin.textOf()).toContain('Changes the barcode');
    await plugin.press('Update barcode');
    await plugin.said('Read back: 9771144875007 + 13');
    expect(plugin.double.ledger.violations).toEqual([]);
  });

  test('keeps the point that is chosen while the size changes', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    const [before] = await symbolsIn(plugin);
    selectSymbol(plugin);
    await plugin.press('Edit selected');
    await plugin.said('Changes the barcode');
    await plugin.pick('What stays in place', 0);
    await plugin.pick('Size', 5);
    await plugin.press('Update barcode');
    await plugin.said('X 0.396 mm');
    const [after] = await symbolsIn(plugin);
    // The bars begin behind the quiet zone of 11X.
    expect((after?.origin.x ?? 0) - 11 * 0.396).toBeCloseTo((before?.origin.x ?? 0) - 11 * 0.33, 3);
  });

  test('draws in the ink and with the reduction that were typed', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.disclose('Ink, reduction, text');
    await plugin.type('Ink', 'Deep Blue');
    await plugin.said('Deep Blue');
    expect(plugin.button('Place barcode')?.disabled).toBe(true);
    await plugin.type('Ink', 'Deep Blue=100/60/0/40');
    await plugin.type('Reduction, µm', '20');
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    const artwork = await readIdml(plugin.double.toIdml(), 1);
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    const inks = artwork.value.shapes.map(({ ink }) => (ink.space === 'spot' ? ink.name : ink.space));
    expect(inks).toContain('Deep Blue');
    const [symbol] = findBarcodes(artwork.value);
    expect(symbol?.barWidthDeviation).toBeCloseTo(-0.02, 3);
  });

  test('takes titles in from a file and gives them out to one', async () => {
    const chosen = new Map<string, string>();
    const library: Library = {
      titles: [
        {
          name: 'Nordic Trains',
          issn: '1144-875X' as Issn,
          otherMedia: [],
          rule: 'count',
          symbol: { size: 'SC4', height: null, ink: null, place: null },
          history: [],
          changedAt: '2026-01-01T00:00:00.000Z',
        },
      ],
    };
    chosen.set('elsewhere.json', formatLibrary(library));
    const plugin = shown({}, { chosen });
    await typeSymbol(plugin);
    await plugin.press('Next issue');
    await plugin.press('Import titles…');
    await plugin.said('1 title is known now.');
    await plugin.press('Export titles…');
    await plugin.said('Saved titles.json.');
    expect(chosen.get('titles.json')).toBe(chosen.get('elsewhere.json'));
  });

  test('makes covers out of templates in a folder, and leaves a record beside them', async () => {
    const onDisk = new Map([['/covers/weekly.indd', hostileDocument(1)]]);
    const plugin = shown({ onDisk });
    const before = plugin.double.snapshot();
    await plugin.write(
      'List, one cover a line',
      'issn;issue;template;output\n1144-875X;06;weekly.indd;june.idml\n1144-8750;07;weekly.indd;july.idml',
    );
    await plugin.press('Make covers in a folder…');
    await plugin.said('0 of 2 covers made; what became of each row stands in results.csv.');
    await plugin.said('Row 3: The check character of 1144-8750 is 0');
    await plugin.pick('Rows that are not in order', 1);
    await plugin.press('Make covers in a folder…');
    await plugin.said('1 of 2 covers made; what became of each row stands in results-2.csv.');
    const files = plugin.double.files;
    expect([...files.keys()].sort()).toEqual([
      '/covers/june.idml',
      ...['csv', 'html', 'jsonl'].map((kind) => `/covers/results-2.${kind}`),
      ...['csv', 'html', 'jsonl'].map((kind) => `/covers/results.${kind}`),
    ]);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => readIdml(files.get('/covers/june.idml') as Uint8Array, page)),
    );
    const placed = pages.flatMap((page) => (page.ok ? findSymbols(page.value) : []));
    expect(placed).toMatchObject([{ gtin13: '9771144875007', addOn: '06' }]);
    expect(Buffer.from(files.get('/covers/results-2.csv') ?? []).toString()).toMatch(
      /^row,code,.*\r\n2,1144-875X 00 06,june\.idml,[0-9a-f]{64},/,
    );
    const [head, ...rows] = Buffer.from(files.get('/covers/results-2.jsonl') ?? [])
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({ schema: 1, rows: 2 });
    expect(rows).toMatchObject([
      { row: 2, output: 'june.idml', verdict: expect.stringMatching(/pass|warn/) },
      { row: 3, output: null, verdict: 'fail', findings: [{ code: 'issn/check-character', column: 'issn' }] },
    ]);
    expect(Buffer.from(files.get('/covers/results.html') ?? []).toString()).toMatch(
      /^<!doctype html>\n<html lang="en">.*✗ Not made.*<\/html>\n$/s,
    );
    expect(plugin.double.snapshot()).toEqual(before);
    expect(plugin.double.ledger.violations).toEqual([]);
  });

  test('lets a heading that says nothing be told by hand, and takes it back', async () => {
    const plugin = shown();
    await plugin.write('List, one cover a line', 'Our no.;Heft;Vorlage\n1144-875X;06;weekly.indd');
    await plugin.said('No column is known as the ISSN or the title');
    await plugin.pick('The column \\"Our no.\\" holds', 1);
    await plugin.said('1 of 1 row in order.');
    await plugin.pick('The column \\"Our no.\\" holds', 0);
    await plugin.said('No column is known as the ISSN or the title');
  });

  test('compares with a list of expected covers, and shows the symbol where it stands', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.press('Place barcode');
    await plugin.said('Read back');
    await plugin.disclose('Compare with a list');
    await plugin.write('Expected covers, one a line', 'issn;issue\n1144-875X;13');
    await plugin.press('Check document');
    await plugin.said('The number is not the expected one');
    expect(plugin.document.querySelectorAll('.symbol svg.portrait path').length).toBeGreaterThan(2);
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
    await plugin.press('Dokument prüfen');
    await plugin.said(
      'Es gibt keinen Strichcode: kein EAN-13. Verlangt: ein EAN-13 auf dem Titelblatt (so verlangt).',
    );
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

  test('InDesign is asked for nothing but word of selections before the user presses Place', async () => {
    const plugin = shown();
    await typeSymbol(plugin);
    await plugin.preview();
    expect(new Set(plugin.double.ledger.crossings.map(({ member }) => member))).toEqual(
      new Set(['addEventListener']),
    );
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

  test('is one classic script, smaller than 1160 kB', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="panel.js">']);
    expect(script().length).toBeLessThan(1_160_000);
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
