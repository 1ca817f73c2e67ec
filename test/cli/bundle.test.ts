import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { buildBundle } from '../bundle';
import { inFolder } from '../hosts/folder';

test('the built command is one executable file that needs only Node', async () => {
  await inFolder(async (folder) => {
    const built = buildBundle('cli');
    const command = join(built, 'issn-barcode.js');
    expect(readdirSync(built)).toEqual(['issn-barcode.js']);
    expect(statSync(command).mode & 0o111).toBe(0o111);
    const run = (...args: string[]) => spawnSync(command, args, { cwd: folder, encoding: 'utf8' });

    expect(run('--version').stdout).toBe(`${packageJson.version}\n`);
    expect(run('--help').status).toBe(0);
    const nothing = run();
    expect([nothing.status, nothing.stdout]).toEqual([2, '']);
    const unknown = run('frobnicate');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('error usage/command: ');
    for (const format of ['svg', 'pdf', 'eps', 'idml']) {
      const drawn = run('draw', '1144-875X', '--issue', '12', '--json', '--out', `x.${format}`);
      expect([drawn.status, drawn.stderr]).toEqual([0, '']);
      expect(JSON.parse(drawn.stdout).readBack.gtin13).toBe('9771144875007');
      expect(existsSync(join(folder, `x.${format}`))).toBe(true);
    }
    expect(run('draw', '1144-8750', '--out', 'y.svg').status).toBe(2);
    expect(run('draw', '1144-875X', '--out', join('none', 'y.svg')).status).toBe(3);
  });
});

test('package.json names the command where the build puts it', () => {
  expect(packageJson.bin['issn-barcode']).toBe('dist/cli/issn-barcode.js');
});
