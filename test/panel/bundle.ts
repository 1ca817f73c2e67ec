import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Builds the panel for browsers as it is shipped, into a folder of its own, and returns the folder. */
export function buildBrowserPanel(): string {
  const folder = mkdtempSync(join(tmpdir(), 'panel-'));
  const webpack = require.resolve('webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--config-name', 'browser', '--output-path', folder], {
    cwd: root,
  });
  return folder;
}
