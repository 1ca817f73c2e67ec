import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip, unpack } from '../../src/formats/idml/zip';
import { buildAnew, buildBundle } from '../bundle';
import { manifestFaults } from './manifest-rules';

const root = join(__dirname, '../..');
const NAME = 'org.issn-barcode.indesign_ID.ccx';

let folder: string;
const folders: string[] = [];

beforeAll(() => {
  folder = buildBundle('indesign');
  folders.push(folder);
}, 300_000);

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

/** Packs a built plugin in a time zone and returns the package. */
function pack(plugin: string, timeZone: string): Buffer {
  const to = mkdtempSync(join(tmpdir(), 'ccx-'));
  folders.push(to);
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), plugin, to], {
    env: { ...process.env, TZ: timeZone },
  });
  expect(readdirSync(to)).toEqual([NAME]);
  return readFileSync(join(to, NAME));
}

const FILES = [
  'icons/panel-dark.png',
  'icons/panel-dark@2x.png',
  'icons/panel-light.png',
  'icons/panel-light@2x.png',
  'icons/plugin-dark.png',
  'icons/plugin-dark@2x.png',
  'icons/plugin-light.png',
  'icons/plugin-light@2x.png',
  'index.html',
  'manifest.json',
  'panel.css',
  'panel.js',
];

describe('the package', () => {
  test('is a ZIP of exactly what was built, the manifest at its root', () => {
    const entries = readZip(pack(folder, 'UTC'));
    if (!entries.ok) throw new Error(JSON.stringify(entries.problems));
    expect(entries.value.map(({ name }) => name)).toEqual(FILES);
    for (const entry of entries.value) {
      const bytes = unpack(entry);
      if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
      expect(Buffer.compare(bytes.value, readFileSync(join(folder, entry.name)))).toBe(0);
    }
  });

  test('has the same bytes from another build, on another day, in another time zone', () => {
    const again = buildAnew('indesign');
    folders.push(again);
    for (const name of FILES) utimesSync(join(again, name), new Date(2001, 1, 1), new Date(2031, 1, 1));
    expect(Buffer.compare(pack(folder, 'Asia/Tokyo'), pack(again, 'America/New_York'))).toBe(0);
  });
});

describe('the manifest', () => {
  const text = () => readFileSync(join(folder, 'manifest.json'), 'utf8');

  test('keeps the rules of version 5, and its icons are what it says', () => {
    expect(manifestFaults(JSON.parse(text()), sideOf)).toEqual([]);
  });

  test('has the version of the package, and asks for nothing but dialogs for files', () => {
    const manifest = JSON.parse(text());
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
    expect(manifest.host).toEqual({ app: 'ID', minVersion: '20.0.0' });
    expect([manifest.requiredPermissions, manifest.featureFlags]).toEqual([
      { localFileSystem: 'request' },
      undefined,
    ]);
    expect(readdirSync(folder)).toContain(manifest.main);
  });

  test.each<[fault: string, from: string, to: string]>([
    ['manifestVersion is not 5', '"manifestVersion": 5', '"manifestVersion": 6'],
    ['id is not an identifier', 'org.issn-barcode.indesign', 'ISSN Barcode'],
    ['version is not x.y.z', '"0.1.0"', '"0.1"'],
    ['main is neither a page nor a script', '"index.html"', '"index"'],
    ['host.app is not InDesign', '{ "app": "ID", "minVersion": "20.0.0" }', '[{ "app": "ID" }]'],
    ['host.minVersion is not x.y.z', '"20.0.0"', '"20.0"'],
    ['there is no entry point', '"entrypoints": [', '"entrypoints": [], "strings": ['],
    ['panel.type is not panel', '"type": "panel"', '"type": "command"'],
    ['panel.label is missing', '"default": "ISSN Barcode"', '"en": "ISSN Barcode"'],
    ['panel.icon is unknown', '"icons": [\n        {', '"icon": [\n        {'],
    ['panel.minimumSize is not a size', '{ "width": 240, "height": 320 }', '"240x320"'],
    ['icons/panel-dark.png is not declared 23 wide and high', '"width": 23', '"width": 24'],
    ['icons/panel-dark.png is for an unknown theme', '"darkest"', '"black"'],
    ['there is no toolbar icon for darkest', '["darkest", "dark"]', '["dark"]'],
    ['icons/panel-dark.png is not of the species toolbar', '"toolbar"', '"generic"'],
    ['icons/panel-dark@2x@2x.png is not 46 pixels', 'panel-dark.png', 'panel-dark@2x.png'],
    [
      'icons/plugin-dark@3x.png is not 72 pixels',
      '24,\n      "path": "icons/plugin-dark.png",\n      "scale": [1, 2]',
      '24,\n      "path": "icons/plugin-dark.png",\n      "scale": [1, 3]',
    ],
    [
      'requiredPermissions.clipboard is not allowed',
      '{ "localFileSystem": "request" }',
      '{ "clipboard": "write" }',
    ],
    [
      'requiredPermissions.filesystem is not allowed',
      '{ "localFileSystem": "request" }',
      '{ "filesystem": "request" }',
    ],
  ])('the rules tell: %s', (fault, from, to) => {
    expect(text()).toContain(from);
    expect(manifestFaults(JSON.parse(text().replace(from, to)), sideOf)).toContain(fault);
  });
});

const PNG = '89504e470d0a1a0a';

/** The side of a square PNG in the built plugin, from its header (PNG, 11.2.2 IHDR). */
function sideOf(path: string): number | null {
  if (!FILES.includes(path)) return null;
  const bytes = readFileSync(join(folder, path));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const isPng = bytes.toString('hex', 0, 8) === PNG && bytes.toString('latin1', 12, 16) === 'IHDR';
  return isPng && width === height ? width : null;
}
