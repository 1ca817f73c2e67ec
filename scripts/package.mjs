// package.mjs [FOLDER [TO]]: packs a built plugin, dist/indesign unless said otherwise, into one file beside it. A UXP
// plugin becomes the .ccx that Creative Cloud installs, a plain ZIP with the manifest at its root; a CEP extension
// becomes a .zip, not a .zxp, which is such a ZIP signed with a certificate. The same files give the same bytes on any
// day and machine.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest day a ZIP can state, in local time as ZIP states it. */
const FIRST_DAY = new Date(1980, 0, 1);

const [folder = join('dist', 'indesign'), to = dirname(folder)] = process.argv.slice(2);

const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
  .map((name) => name.split(sep).join('/'))
  .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
  .sort();

const csxs = join(folder, 'CSXS', 'manifest.xml');

function packageName() {
  if (existsSync(csxs)) {
    const [, id] = / ExtensionBundleId="([\w.-]+)"/.exec(readFileSync(csxs, 'utf8'));
    return `${id}_CEP.zip`;
  }
  const { id, host } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return `${id}_${host.app}.ccx`;
}

const file = join(to, packageName());
const entries = names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]);
writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9, mtime: FIRST_DAY }));
console.log(`Wrote ${file}`);
