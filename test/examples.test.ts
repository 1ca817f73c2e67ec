import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCover } from '../demo/cover';
import { completeIssn } from '../src/core/number/issn';
import { formatLibrary } from '../src/core/titles/library-file';
import { libraryPath } from '../src/hosts/file/library-path';
import { buildBundle } from './bundle';
import { coverPdf } from './check/cover';
import { inFolder } from './hosts/folder';

const root = join(__dirname, '..');

let built: string;

beforeAll(() => {
  built = buildBundle('cli');
}, 300_000);

afterAll(() => rmSync(built, { recursive: true }));

type Example = { readonly file: string; readonly command: string; readonly output: string };

/** What the documents say that the command line answers. */
const EXAMPLES: readonly Example[] = ['README.md', ...readdirSync(join(root, 'docs')).map((n) => `docs/${n}`)]
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(/^```\n\$ (issn-barcode .*)\n((?:.*\n)*?)^```$/gm),
    ].map(([, command = '', output = '']) => ({ file, command, output })),
  );

/** A title whose last issue was that of May 2026. */
const KNOWN = formatLibrary({
  titles: [
    {
      name: 'Monthly',
      issn: completeIssn('1144875'),
      otherMedia: [],
      rule: 'uk-monthly',
      symbol: { size: null, height: null, ink: null, place: null },
      history: [
        {
          ...{ variant: '00', addOn: '05', date: '2026-05-01', count: null, double: false },
          ...{ issuedAt: '2026-04-01T00:00:00.000Z', document: 'may.idml' },
        },
      ],
      changedAt: '2026-01-01T00:00:00.000Z',
    },
  ],
});

/** An answer as a pattern: three dots at the end of a line stand for the rest of it. */
const asPattern = (output: string): RegExp =>
  new RegExp(`^${output.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\\.\\.\\.\n', '.*\n')}$`);

test('there are examples of four commands', () => {
  const commands = EXAMPLES.map(({ command }) => command.split(' ')[1]);
  expect(commands).toEqual(expect.arrayContaining(['draw', 'check', 'number', 'next']));
});

test.each(EXAMPLES.map(({ file, command, output }) => [file, command, output] as const))(
  'in %s, "%s" answers what stands there',
  async (_, command, output) => {
    await inFolder(async (folder) => {
      const env = {
        ...process.env,
        ...{ HOME: folder, XDG_DATA_HOME: join(folder, 'data'), APPDATA: join(folder, 'data') },
      };
      const run = (args: readonly string[]) =>
        spawnSync(process.execPath, [join(built, 'issn-barcode.js'), ...args], {
          ...{ cwd: folder, env, encoding: 'utf8' },
        });
      writeFileSync(join(folder, 'cover.idml'), sampleCover());
      // A black box 2.05 mm beside the first guard bar.
      writeFileSync(join(folder, 'cover.pdf'), coverPdf({ after: '0 0 0 1 k 15 260 2.95 5 re f' }));
      const may = ['draw', '1144-875X', '--issue', '05', '--on', 'cover.idml', '--at', 'barcode'];
      expect(run([...may, '--out', 'may.idml']).status).toBe(0);
      if (command.includes(' next ')) {
        const library = libraryPath(process.platform, env, folder);
        mkdirSync(join(library, '..'), { recursive: true });
        writeFileSync(library, KNOWN);
      }
      const answered = run(command.split(' ').slice(1));
      expect(answered.stderr).toBe('');
      expect(answered.stdout).toMatch(asPattern(output));
    });
  },
);
