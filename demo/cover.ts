import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipPackage } from '../src/formats/idml/package';

/** The sample cover: A4, one empty frame of 60 mm × 35 mm called "barcode", 10 mm from the left and the foot. */
export function sampleCover(): Uint8Array {
  const folder = join('demo', 'cover');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map((file) => relative(folder, join(file.parentPath, file.name))).sort();
  return zipPackage(
    Object.fromEntries(
      names.map((name) => [name.split(sep).join('/'), new Uint8Array(readFileSync(join(folder, name)))]),
    ),
  );
}
