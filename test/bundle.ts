import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');

type Configuration =
  | 'browser'
  | 'indesign'
  | 'illustrator'
  | 'illustrator-script'
  | 'illustrator-uxp'
  | 'cli';

/** Builds configurations of webpack.config.js as they are shipped, into a folder of their own, and returns the folder. */
export function buildBundle(...names: readonly Configuration[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const webpack = require.resolve('webpack/bin/webpack.js');
  const chosen = names.flatMap((name) => ['--config-name', name]);
  const wanted = names.includes('illustrator-uxp') ? ['--env', 'illustratorUxp'] : [];
  execFileSync(process.execPath, [webpack, ...wanted, ...chosen, '--output-path', folder], { cwd: root });
  return folder;
}
