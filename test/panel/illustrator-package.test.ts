import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { readZip, unpack } from '../../src/formats/idml/zip';
import { buildBundle } from '../bundle';
import { manifestFaults } from './manifest-rules';

const root = join(__dirname, '../..');

let extension: string;
let plugin: string;
const folders: string[] = [];

beforeAll(() => {
  extension = buildBundle('illustrator', 'illustrator-script');
  plugin = buildBundle('illustrator-uxp');
  folders.push(extension, plugin);
}, 300_000);

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

/** Packs a built panel in a time zone and returns the package under its name. */
function pack(folder: string, timeZone: string): { readonly name: string; readonly bytes: Buffer } {
  const to = mkdtempSync(join(tmpdir(), 'package-'));
  folders.push(to);
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), folder, to], {
    env: { ...process.env, TZ: timeZone },
  });
  const [name = ''] = readdirSync(to);
  return { name, bytes: readFileSync(join(to, name)) };
}

const FILES = [
  'CSXS/manifest.xml',
  'executor.jsx',
  'icons/panel-dark.png',
  'icons/panel-dark@2x.png',
  'icons/panel-light.png',
  'icons/panel-light@2x.png',
  'icons/plugin-dark.png',
  'icons/plugin-dark@2x.png',
  'icons/plugin-light.png',
  'icons/plugin-light@2x.png',
  'index.html',
  'panel.css',
  'panel.js',
  'widgets.js',
];

describe('the extension for Illustrator', () => {
  test('is a ZIP of exactly what was built, the same on any day and in any time zone', () => {
    const { name, bytes } = pack(extension, 'UTC');
    expect(name).toBe('org.issn-barcode.illustrator_CEP.zip');
    const entries = readZip(bytes);
    if (!entries.ok) throw new Error(JSON.stringify(entries.problems));
    expect(entries.value.map((entry) => entry.name)).toEqual(FILES);
    for (const entry of entries.value) {
      const unpacked = unpack(entry);
      if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
      expect(Buffer.compare(unpacked.value, readFileSync(join(extension, entry.name)))).toBe(0);
    }
    for (const file of FILES) utimesSync(join(extension, file), new Date(2001, 1, 1), new Date(2031, 1, 1));
    expect(Buffer.compare(pack(extension, 'Asia/Tokyo').bytes, bytes)).toBe(0);
  });

  const facts = () => JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const csxs = () => {
    const document = new DOMParser().parseFromString(
      readFileSync(join(extension, 'CSXS/manifest.xml'), 'utf8'),
      'text/xml',
    );
    const all = (tag: string) => [...document.getElementsByTagName(tag)];
    return {
      attributes: (tag: string) =>
        all(tag).map((e) => Object.fromEntries([...e.attributes].map(({ name, value }) => [name, value]))),
      texts: (tag: string) => all(tag).map((e) => e.textContent),
    };
  };

  test('runs in Illustrator 28 and later, with CEP 11 and 12', () => {
    expect(csxs().attributes('Host')).toEqual([{ Name: 'ILST', Version: '[28.0,99.9]' }]);
    expect(csxs().attributes('RequiredRuntime')).toEqual([{ Name: 'CSXS', Version: '11.0' }]);
    expect(csxs().attributes('ExtensionManifest')).toMatchObject([{ Version: '11.0' }]);
  });

  test('takes its facts from the one manifest', () => {
    const { name, version, main, entrypoints } = facts();
    const [{ label, preferredDockedSize, minimumSize, maximumSize }] = entrypoints;
    expect(csxs().attributes('ExtensionManifest')).toMatchObject([
      {
        ExtensionBundleId: 'org.issn-barcode.illustrator',
        ExtensionBundleName: name,
        ExtensionBundleVersion: version,
      },
    ]);
    // Listed once, dispatched once, by the same name.
    expect(
      csxs()
        .attributes('Extension')
        .map(({ Id }) => Id),
    ).toEqual(Array(2).fill('org.issn-barcode.illustrator.panel'));
    expect(csxs().texts('Menu')).toEqual([label.default]);
    expect(csxs().texts('MainPath')).toEqual([`./${main}`]);
    const sizes = [preferredDockedSize, minimumSize, maximumSize];
    expect(csxs().texts('Height')).toEqual(sizes.map(({ height }) => String(height)));
    expect(csxs().texts('Width')).toEqual(sizes.map(({ width }) => String(width)));
  });

  test('holds every file that its manifest names, and asks for no Node', () => {
    const named = ['MainPath', 'ScriptPath', 'Icon'].flatMap((tag) => csxs().texts(tag));
    expect(named).toHaveLength(4);
    for (const path of named) expect([path, existsSync(join(extension, String(path)))]).toEqual([path, true]);
    expect(csxs().texts('Parameter')).toEqual([]);
  });
});

describe('the UXP plugin for Illustrator', () => {
  const webpack = (...args: readonly string[]) =>
    execFileSync(process.execPath, [require.resolve('webpack/bin/webpack.js'), ...args], {
      cwd: root,
      stdio: 'pipe',
    });

  test('is made only when it is asked for', () => {
    expect(() => webpack('--config-name', 'illustrator-uxp', '--output-path', plugin)).toThrow();
  });

  test('names Illustrator as its host, and keeps the other rules', () => {
    const manifest = JSON.parse(readFileSync(join(plugin, 'manifest.json'), 'utf8'));
    expect(manifest.host).toEqual({ app: 'AI', minVersion: '28.0.0' });
    expect(manifest.id).toBe('org.issn-barcode.illustrator');
    const faults = manifestFaults({ ...manifest, host: { app: 'ID', minVersion: '28.0.0' } }, (path) =>
      existsSync(join(plugin, path)) ? readFileSync(join(plugin, path)).readUInt32BE(16) : null,
    );
    expect(faults).toEqual([]);
  });

  test('requires uxp and illustrator, and nothing else', () => {
    const script = readFileSync(join(plugin, 'panel.js'), 'utf8');
    const required = [...script.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name);
    expect(required.sort()).toEqual(['"illustrator"', '"uxp"']);
  });

  test('is a .ccx', () => {
    expect(pack(plugin, 'UTC').name).toBe('org.issn-barcode.illustrator_AI.ccx');
  });
});
