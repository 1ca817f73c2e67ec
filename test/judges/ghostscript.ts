import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One printing plate: how much of the page it inks (0 to 1) and the ink of every pixel (0 to 255), row by row. */
export type Plate = {
  readonly coverage: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
};

export type Gray = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A PDF or EPS: `extension` decides how Ghostscript opens it. */
export type Page = { readonly bytes: Uint8Array; readonly extension: 'pdf' | 'eps' };

const PLATE_DPI = 144;

/** The plates that carry any ink when Ghostscript separates the page, overprint honoured; by plate name. */
export function plates(page: Page): ReadonlyMap<string, Plate> {
  return inFolder(page, (file, folder) => {
    ghostscript([
      '-sDEVICE=tiffsep',
      '-sCompression=none',
      `-r${PLATE_DPI}`,
      `-sOutputFile=${join(folder, 'plate_%d.tif')}`,
      ...input(page, file),
    ]);
    const found = new Map<string, Plate>();
    for (const entry of readdirSync(folder)) {
      const name = /^plate_1\((.*)\)\.tif$/s.exec(entry)?.[1];
      if (name === undefined) continue;
      const plate = readTiff(readFileSync(join(folder, entry)));
      if (plate.coverage > 0) found.set(decodeURIComponent(name), plate);
    }
    return found;
  });
}

/** The page as gray pixels, 0 is black. */
export function renderGray(page: Page, dpi: number): Gray {
  return inFolder(page, (file, folder) => {
    const out = join(folder, 'page.pgm');
    ghostscript(['-sDEVICE=pgmraw', `-r${dpi}`, `-sOutputFile=${out}`, ...input(page, file)]);
    const bytes = readFileSync(out);
    const header = /^P5\s(?:#.*\n)?(\d+) (\d+)\s(\d+)\s/.exec(bytes.subarray(0, 200).toString('latin1'));
    if (!header) throw new Error('Ghostscript wrote no gray picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    return { width, height, pixels: new Uint8Array(bytes.subarray(header[0].length)) };
  });
}

/** What Ghostscript's bbox device measures of an EPS, in points: left, bottom, right, top. */
export function inkedBox(page: Page): readonly number[] {
  return inFolder(page, (file) => {
    const said = ghostscript(['-sDEVICE=bbox', ...input(page, file)]);
    const box = /%%HiResBoundingBox: (\S+) (\S+) (\S+) (\S+)/.exec(said);
    if (!box) throw new Error(`Ghostscript measured no box: ${said}`);
    return box.slice(1).map(Number);
  });
}

const input = ({ extension }: Page, file: string): string[] =>
  extension === 'eps' ? ['-dEPSCrop', file] : [file];

function inFolder<T>({ bytes, extension }: Page, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plates-'));
  try {
    const file = join(folder, `page.${extension}`);
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs Ghostscript and gives what it said; any complaint, even one it recovers from, is an error. */
function ghostscript(args: readonly string[]): string {
  const run = spawnSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (run.error && 'code' in run.error && run.error.code === 'ENOENT')
    throw new Error(
      'This test needs Ghostscript as its judge. Install it: apt-get install -y --no-install-recommends ghostscript (Debian, Ubuntu), brew install ghostscript (macOS).',
    );
  const said = `${run.stdout}${run.stderr}`;
  if (run.error || run.status !== 0 || /error/i.test(said))
    throw new Error(`Ghostscript refused the file: ${run.error ?? said}`);
  return said;
}

/** Reads the one kind of TIFF that tiffsep writes uncompressed: little-endian, 8 bits, paper 255, strips. */
function readTiff(bytes: Buffer): Plate {
  const directory = bytes.readUInt32LE(4);
  const tags = new Map<number, { type: number; count: number; at: number }>();
  for (let i = 0; i < bytes.readUInt16LE(directory); i++) {
    const at = directory + 2 + 12 * i;
    tags.set(bytes.readUInt16LE(at), {
      type: bytes.readUInt16LE(at + 2),
      count: bytes.readUInt32LE(at + 4),
      at: at + 8,
    });
  }
  const values = (tag: number): number[] => {
    const { type, count, at } = tags.get(tag) ?? { type: 3, count: 0, at: 0 };
    const size = type === 3 ? 2 : 4;
    const start = size * count > 4 ? bytes.readUInt32LE(at) : at;
    return Array.from({ length: count }, (_, i) =>
      size === 2 ? bytes.readUInt16LE(start + 2 * i) : bytes.readUInt32LE(start + 4 * i),
    );
  };
  if (values(259)[0] !== 1 || values(258)[0] !== 8 || values(262)[0] !== 1)
    throw new Error('Ghostscript wrote an unexpected kind of TIFF');
  const lengths = values(279);
  const strips = values(273).map((offset, i) => bytes.subarray(offset, offset + lengths[i]!));
  const ink = Uint8Array.from(Buffer.concat(strips), (paper) => 255 - paper);
  const sum = ink.reduce((total, value) => total + value, 0);
  return { width: values(256)[0]!, height: values(257)[0]!, ink, coverage: sum / (255 * ink.length) };
}
