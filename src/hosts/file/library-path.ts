import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a user's title library is kept: the folder that each system has for the data of programs. */
export function libraryPath(
  platform: string = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  const folder =
    platform === 'win32'
      ? (env.APPDATA ?? join(home, 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : env.XDG_DATA_HOME || join(home, '.local', 'share');
  return join(folder, 'issn-barcode', 'titles.json');
}
