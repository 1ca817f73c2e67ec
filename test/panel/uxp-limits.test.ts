import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uxpFaults } from './uxp-limits';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The sources that go into the panel of an Adobe application. */
const SOURCES = [
  'src/core',
  'src/jobs',
  'src/panel',
  'src/words',
  'src/hosts/indesign',
  'src/formats/list',
  'src/uxp',
]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .concat('src/panel.tsx')
  .filter((file) => /\.tsx?$/.test(file));

/** Comments may name anything; types are gone before UXP sees the script; modules are put together. */
const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '').replace(/^(?:import|export)\s/gm, '');

const plugin = () => ({ page: read('plugin/index.html'), style: read('plugin/panel.css'), script: '' });

test('page and style are what UXP understands', () => {
  expect(uxpFaults(plugin())).toEqual([]);
});

test('no source of the panel names what UXP lacks', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  const faults = SOURCES.flatMap((file) =>
    uxpFaults({ page: '', style: '', script: withoutComments(read(file)) }).map(
      (fault) => `${file}: ${fault}`,
    ),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['a grid', 'style', '.row { display: grid; }', 'grid'],
  ['a gap between flex items', 'style', '.row { gap: 4px; }', 'gap'],
  ['a float', 'style', '.row { float: left; }', 'float'],
  ['a transition', 'style', '.row { transition: all 1s; }', 'transition'],
  ['the short form of font', 'style', '.row { font: 12px serif; }', 'font'],
  ['a clamped length', 'style', '.row { width: clamp(1px, 2px, 3px); }', 'clamp('],
  ['a packaged font', 'style', '@font-face { font-family: Own; }', '@font-face'],
  ['a module', 'page', '<script type="module" src="panel.js"></script>', 'type="module"'],
  ['a table', 'page', '<table><tr></tr></table>', '<table'],
  ['a file field', 'page', '<input type="file" />', 'type="file"'],
  ['a handler in the page', 'page', '<b onclick="go()">Go</b>', 'onclick='],
  ['a later import', 'script', 'void import("./pdf.js")', 'import('],
  ['eval', 'script', 'eval("1")', 'eval('],
  ['a function made of text', 'script', 'new Function("return 1")', 'Function('],
  ['TextDecoder', 'script', 'new TextDecoder().decode(bytes)', 'TextDecoder'],
  ['DOMParser', 'script', 'new DOMParser()', 'DOMParser'],
  ['a worker', 'script', 'new Worker("w.js")', 'Worker'],
  ['WebAssembly', 'script', 'WebAssembly.compile(bytes)', 'WebAssembly'],
  ['structuredClone', 'script', 'structuredClone(a)', 'structuredClone'],
  ['matchMedia', 'script', 'matchMedia("(hover)")', 'matchMedia'],
] as const)('the check catches %s', (_, part, text, fault) => {
  const texts = plugin();
  expect(uxpFaults({ ...texts, [part]: `${texts[part]}\n${text}` })).toEqual([fault]);
});
