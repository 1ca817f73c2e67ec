import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Builds one configuration of webpack.config.js as it is shipped, into a folder of its own, and returns the folder. */
export function buildBundle(name: 'browser' | 'indesign' | 'cli'): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const webpack = require.resolve('webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--config-name', name, '--output-path', folder], { cwd: root });
  return folder;
}
