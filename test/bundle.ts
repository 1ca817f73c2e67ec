import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
/** Several test files look at the same bundle, each in a process of its own. */
const KEPT = join(root, 'node_modules/.cache/test-bundles');

type Configuration =
  | 'browser'
  | 'indesign'
  | 'illustrator'
  | 'illustrator-script'
  | 'illustrator-uxp'
  | 'cli';

/** Configurations of webpack.config.js as they are shipped, in a folder of the caller's own; built once for given sources. */
export function buildBundle(...names: readonly Configuration[]): string {
  const hash = sourcesHash();
  const room = join(KEPT, hash);
  const kept = join(room, names.join('+'));
  if (!existsSync(kept)) {
    mkdirSync(room, { recursive: true });
    for (const old of readdirSync(KEPT))
      if (old !== hash) rmSync(join(KEPT, old), { recursive: true, force: true });
    const making = mkdtempSync(join(room, 'making-'));
    build(making, names);
    try {
      renameSync(making, kept);
    } catch {
      // Another process was faster.
      rmSync(making, { recursive: true });
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  cpSync(kept, folder, { recursive: true });
  return folder;
}

/** Builds configurations into a folder of their own, whatever was built before, and returns the folder. */
export function buildAnew(...names: readonly Configuration[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  build(folder, names);
  return folder;
}

function build(folder: string, names: readonly Configuration[]): void {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const chosen = names.flatMap((name) => ['--config-name', name]);
  const wanted = names.includes('illustrator-uxp') ? ['--env', 'illustratorUxp'] : [];
  execFileSync(process.execPath, [webpack, ...wanted, ...chosen, '--output-path', folder], { cwd: root });
}

/** What the bundles are made of. */
const SOURCES = [
  'src',
  'plugin',
  'scripts',
  'manifest.json',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
];

function sourcesHash(): string {
  const hash = createHash('sha256');
  const read = (path: string): void => {
    const full = join(root, path);
    hash.update(path);
    try {
      hash.update(readFileSync(full));
    } catch {
      for (const name of readdirSync(full).sort()) read(join(path, name));
    }
  };
  for (const path of SOURCES) read(path);
  return hash.digest('hex');
}
