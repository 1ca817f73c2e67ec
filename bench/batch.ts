import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gtin13Of } from '../src/core/number/gtin13';
import { completeIssn } from '../src/core/number/issn';
import { NO_VARIANT } from '../src/core/number/variant';
import { type Rate, table } from './measure';
import { bwipSvg, type PeerNumber, zintFilesPerSecond } from './peers';

const ROWS = { svg: 8000, pdf: 2000, idml: 400 } as const;
const ROUNDS = 2;

const command = join(process.cwd(), 'dist/cli/issn-barcode.js');

const issnOf = (n: number) => completeIssn(String(1_000_003 + 7 * (n % 1_200_000)).slice(0, 7));
const issueOf = (n: number) => String(n % 100).padStart(2, '0');

function writeList(path: string, rows: number): void {
  const lines = Array.from({ length: rows }, (_, n) => `${issnOf(n)},${issueOf(n)}\n`);
  writeFileSync(path, `issn,issue\n${lines.join('')}`);
}

/** The best of some rounds, each in a new folder; starting the program counts. */
function best(name: string, count: number, once: (folder: string) => void): Rate {
  let perSecond = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'issn-bench-'));
    const start = performance.now();
    once(folder);
    perSecond = Math.max(perSecond, (count * 1000) / (performance.now() - start));
    rmSync(folder, { recursive: true });
  }
  return { name, perSecond };
}

function formatRates(folder: string, format: keyof typeof ROWS): readonly Rate[] {
  const rows = ROWS[format];
  const list = join(folder, `${format}.csv`);
  writeList(list, rows);
  const made = join(folder, format);
  const run = (out: string) =>
    execFileSync(process.execPath, [command, 'batch', list, '--format', format, '--out', out]);
  run(made);
  const files = readdirSync(made);
  return [
    best(`issn-barcode batch, ${format}`, rows, run),
    best('copying the same files', rows, (out) => {
      for (const file of files) copyFileSync(join(made, file), join(out, file));
    }),
  ];
}

/** Rows a second from a list to files on the disk, read back, beside programs that write without looking. */
export function batchRates(): string {
  if (!existsSync(command)) throw new Error('dist/cli/issn-barcode.js is missing: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'issn-bench-'));
  try {
    const numbers: readonly PeerNumber[] = Array.from({ length: ROWS.svg }, (_, n) => {
      const issn = issnOf(n);
      return { issn, gtin13: gtin13Of(issn, NO_VARIANT), addOn: issueOf(n) };
    });
    const zint = zintFilesPerSecond(numbers);
    const tables = (['svg', 'pdf', 'idml'] as const).map((format) =>
      table(`A list of ${ROWS[format]} rows to ${format.toUpperCase()} on disk, ours synced and read back`, [
        ...formatRates(folder, format),
        ...(format === 'svg' ? peers(numbers, zint) : []),
      ]),
    );
    return [...tables, memory(folder)].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const peers = (numbers: readonly PeerNumber[], zint: number | null): readonly Rate[] => [
  ...(zint === null ? [] : [{ name: 'zint --batch', perSecond: zint }]),
  best('bwip-js toSVG and write', numbers.length, (out) => {
    for (const number of numbers) writeFileSync(join(out, `${number.gtin13}.svg`), bwipSvg(number));
  }),
];

/** Runs the command and gives its largest memory, in MB. */
function peakOf(...args: readonly string[]): number {
  const script =
    "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS));" +
    'process.argv.splice(1,0,process.env.COMMAND);require(process.env.COMMAND)';
  const { stderr } = spawnSync(process.execPath, ['-e', script, '--', 'batch', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COMMAND: command },
  });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}

function memory(folder: string): string {
  const sizes = [1000, 1_000_000];
  const lines = sizes.map((rows) => {
    const list = join(folder, `${rows}.csv`);
    writeList(list, rows);
    const peak = peakOf(list, '--dry-run');
    return `  ${rows.toLocaleString('en').padStart(9)} rows judged  ${peak.toFixed(0).padStart(4)} MB`;
  });
  mkdirSync(join(folder, 'made'));
  const made = peakOf(join(folder, 'svg.csv'), '--out', join(folder, 'made'));
  return [
    'Largest memory of the whole program',
    ...lines,
    `  ${ROWS.svg.toLocaleString('en').padStart(9)} rows drawn   ${made.toFixed(0).padStart(4)} MB`,
    '',
  ].join('\n');
}
