// Finds the programs that judge our files in the tests. Installs what is missing where that needs no password, and
// otherwise says what to install and ends with 1.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MAC_APPS = '/Applications';

const JUDGES = [
  { name: 'Ghostscript', commands: ['gs'], apps: [], debian: ['ghostscript'], brew: ['ghostscript'] },
  { name: 'zint', commands: ['zint'], apps: [], debian: ['zint'], brew: ['zint'] },
  { name: 'GNU barcode', commands: ['barcode'], apps: [], debian: ['barcode'], brew: ['gnu-barcode'] },
  {
    name: 'librsvg',
    commands: ['rsvg-convert'],
    apps: [],
    debian: ['librsvg2-bin'],
    brew: ['librsvg'],
  },
  {
    name: 'Poppler',
    commands: ['pdftocairo'],
    apps: [],
    debian: ['poppler-utils'],
    brew: ['poppler'],
  },
  { name: 'qpdf', commands: ['qpdf'], apps: [], debian: ['qpdf'], brew: ['qpdf'] },
  {
    name: 'ImageMagick',
    commands: ['identify'],
    apps: [],
    debian: ['imagemagick'],
    brew: ['imagemagick'],
  },
  {
    name: 'Scribus',
    commands: ['scribus'],
    apps: [`${MAC_APPS}/Scribus.app`],
    debian: ['scribus', 'fonts-dejavu-core'],
    brew: ['--cask', 'scribus'],
  },
  {
    name: 'Chrome or Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    apps: [`${MAC_APPS}/Google Chrome.app`, `${MAC_APPS}/Chromium.app`],
    debian: ['chromium'],
    brew: ['--cask', 'google-chrome'],
  },
];

const works = (command, ...args) => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const onPath = (command) => works('sh', '-c', `command -v ${command}`);
const isHere = ({ commands, apps, name }) =>
  (name.startsWith('Chrome') && existsSync(process.env.CHROME_PATH ?? '')) ||
  commands.some(onPath) ||
  apps.some(existsSync);

const missing = () => JUDGES.filter((judge) => !isHere(judge));

function install(judges) {
  const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
  if (onPath('apt-get')) {
    const asRoot = process.getuid?.() === 0 ? [] : works('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
    if (!asRoot) return;
    const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    run(...apt, 'update', '-qq');
    run(...apt, 'install', '-y', '-qq', '--no-install-recommends', ...judges.flatMap((j) => j.debian));
  } else if (onPath('brew')) {
    for (const judge of judges) run('brew', 'install', ...judge.brew);
  }
}

const absent = missing();
if (absent.length > 0) {
  console.log(`The tests need ${absent.map((j) => j.name).join(', ')}: installing.`);
  try {
    install(absent);
  } catch (error) {
    console.error(error.message);
  }
}
const still = missing();
if (still.length > 0) {
  const debian = still.flatMap((j) => j.debian).join(' ');
  console.error(
    [
      `The tests cannot judge without ${still.map((j) => j.name).join(', ')}. Install by hand:`,
      `  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debian}`,
      ...still.map((j) => `  macOS:           brew install ${j.brew.join(' ')}`),
      ...(still.some((j) => j.name.startsWith('Chrome'))
        ? ['  or set CHROME_PATH to the browser that is already there']
        : []),
    ].join('\n'),
  );
  process.exit(1);
}
