import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The modules ("1" is ink) that zint draws for each "GTIN-13+add-on", add-on 9X from the main symbol, in one run of
 * the program. Bits that only fill up the last hexadecimal digit are left out by `modules`.
 */
export function zintModules(numbers: readonly string[], modules: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zint-'));
  try {
    const list = join(folder, 'numbers.txt');
    writeFileSync(list, `${numbers.join('\n')}\n`);
    const run = spawnSync('zint', ['-b', 'EANX', '--addongap=9', '--batch', '--dump', '-i', list], {
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT')
      throw new Error(
        'This test needs zint as its judge. Install it: apt-get install -y --no-install-recommends zint (Debian, Ubuntu), brew install zint (macOS).',
      );
    const lines = run.stdout.trim().split('\n');
    if (run.error || run.status !== 0 || run.stderr !== '' || lines.length !== numbers.length)
      throw new Error(`zint did not answer: ${run.error ?? run.stderr}`);
    return lines.map((line) => bitsOf(line).slice(0, modules));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bitsOf = (hexadecimal: string): string =>
  [...hexadecimal.replaceAll(' ', '')]
    .map((h) => Number.parseInt(h, 16).toString(2).padStart(4, '0'))
    .join('');
