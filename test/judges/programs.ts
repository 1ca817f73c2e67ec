import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's name of the package a program comes in, where it is another one. */
const PACKAGE: Readonly<Record<string, string>> = {
  'rsvg-convert': 'librsvg2-bin',
  pdftocairo: 'poppler-utils',
  convert: 'imagemagick',
  gs: 'ghostscript',
};

/**
 * Runs a stranger's program in a folder of its own with the given files in it, and returns the file it makes there. It
 * fails where the program is missing or makes nothing.
 */
export function madeBy(
  program: string,
  args: readonly string[],
  made: string,
  files: Readonly<Record<string, Uint8Array | string>> = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT')
      throw new Error(
        `This test needs ${program}. Install it: apt-get install -y --no-install-recommends ${PACKAGE[program] ?? program} (Debian, Ubuntu).`,
      );
    if (!existsSync(join(folder, made)))
      throw new Error(`${program} made no ${made}: ${run.error ?? `${run.stdout}${run.stderr}`}`);
    return new Uint8Array(readFileSync(join(folder, made)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
