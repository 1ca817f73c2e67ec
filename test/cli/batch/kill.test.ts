import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFolder } from '../../hosts/folder';
import { filesIn, goodList, mixedList, recordIn } from './running';

/** Enough for two threads, and for a run that takes a while. */
const ROWS = 260;

/** The command as it is built, but not made small, which would take longer than all tests of this file. */
const built = mkdtempSync(join(tmpdir(), 'bundle-'));
const command = join(built, 'issn-barcode.js');

beforeAll(() => {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const root = join(__dirname, '../../..');
  execFileSync(
    process.execPath,
    [webpack, '--config-name', 'cli', '--no-optimization-minimize', '--output-path', built],
    { cwd: root },
  );
}, 600_000);

afterAll(() => rmSync(built, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [command, 'batch', ...args], { encoding: 'utf8' });

/** Runs until so many files stand in the folder, and then sends a signal. */
function runUntil(files: number, out: string, signal: NodeJS.Signals, ...args: readonly string[]) {
  return new Promise<{ readonly code: number | null; readonly err: string }>((done) => {
    const child = spawn(process.execPath, [command, 'batch', ...args]);
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const watch = setInterval(() => {
      if (!existsSync(out) || readdirSync(out).length < files) return;
      clearInterval(watch);
      child.kill(signal);
    }, 5);
    child.on('exit', (code) => {
      clearInterval(watch);
      done({ code, err });
    });
  });
}

test('killed again and again and gone on with, a run ends with the very files of an undisturbed one', async () => {
  await inFolder(async (folder) => {
    const list = mixedList(folder, ROWS);
    const [whole, out] = [join(folder, 'whole'), join(folder, 'out')];
    expect(run(list, '--out', whole, '--jobs', '2').status).toBe(0);
    const all = filesIn(whole);
    expect(Object.keys(all)).toHaveLength(ROWS + 2);

    // Killed at random moments: among files being written, named and recorded.
    const moments = Array.from({ length: 5 }, () => 1 + Math.floor(Math.random() * ROWS)).sort(
      (a, b) => a - b,
    );
    for (const files of moments)
      await runUntil(files, out, 'SIGKILL', list, '--out', out, '--jobs', '2', '--resume');
    for (const [name, content] of Object.entries(filesIn(out)))
      if (/^[^.].*\.(?:svg|idml)$/.test(name))
        expect([moments, name, content === all[name]]).toEqual([moments, name, true]);

    const ended = run(list, '--out', out, '--jobs', '2', '--resume');
    expect([moments, ended.status, ended.stderr]).toEqual([moments, 0, '']);
    expect(filesIn(out)).toEqual(all);
  });
}, 600_000);

test('Ctrl-C leaves whole files only and says how to go on', async () => {
  await inFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, goodList(ROWS));
    const out = join(folder, 'out');
    const stopped = await runUntil(10, out, 'SIGINT', list, '--out', out, '--jobs', '1');
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(/^\d+ of 260 rows are done; .*--resume/);
    const files = Object.entries(filesIn(out)).filter(([name]) => !name.startsWith('results'));
    for (const [name, content] of files) expect([name, content.endsWith('</svg>\n')]).toEqual([name, true]);
    expect(recordIn(join(out, 'results.jsonl')).length).toBeLessThan(ROWS);
    const ended = run(list, '--out', out, '--resume');
    expect([ended.status, recordIn(join(out, 'results.jsonl')).length]).toEqual([0, ROWS]);
  });
}, 600_000);

test('reads a list from standard input', () => {
  const args = [command, 'batch', '-', '--dry-run'];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8', input: goodList(3) });
  expect([ran.status, ran.stdout]).toEqual([0, '3 rows, all of which can be made.\n']);
});
