import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What Scribus made of an IDML or IDMS file. */
export type Opened = {
  readonly pages: number;
  /** Items as Scribus calls them: by their Self. */
  readonly items: readonly string[];
  /** Cyan, magenta, yellow and black, 0 to 255, by the name of the swatch. */
  readonly colours: Readonly<Record<string, readonly number[]>>;
  readonly pdf: Uint8Array;
};

const SCRIPT = resolve(__dirname, 'scribus.py');

/** Scribus waits for a click when a font is missing; an own limit turns that into a failure. */
const TIMEOUT_MS = 60_000;

/**
 * Opens a file in Scribus, without a window, and prints it. Fails when Scribus opens nothing: a broken part would
 * otherwise pass as an empty page.
 */
export function openInScribus(bytes: Uint8Array, extension: 'idml' | 'idms'): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'scribus-'));
  try {
    const [document, pdf, report] = [`in.${extension}`, 'out.pdf', 'report.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(document, bytes);
    const run = spawnSync('scribus', ['-g', '-ns', '-py', SCRIPT, document, pdf, report], {
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      env: { ...process.env, QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: folder },
    });
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT')
      throw new Error(
        'This test needs Scribus as its judge. Install it: apt-get install -y --no-install-recommends scribus fonts-dejavu-core (Debian, Ubuntu), brew install --cask scribus (macOS).',
      );
    if (run.error || run.status !== 0)
      throw new Error(`Scribus did not finish: ${run.error ?? `${run.stdout}${run.stderr}`}`);
    const seen = JSON.parse(readFileSync(report, 'utf8')) as Omit<Opened, 'pdf'>;
    if (seen.items.length === 0)
      throw new Error(`Scribus found nothing on the page: ${run.stdout}${run.stderr}`);
    return { ...seen, pdf: new Uint8Array(readFileSync(pdf)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
