import { HostError } from '../host';
import { type CepFiles, NO_ERROR } from './window';

const BASE64 = 'Base64';
const UTF8 = 'UTF-8';

type Reading = Pick<CepFiles, 'readFile'>;
type Writing = Pick<CepFiles, 'writeFile'>;

/** The last part of a path of any system. */
export const nameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

function read(files: Reading, path: string, encoding: string): string {
  const { err, data } = files.readFile(path, encoding);
  if (err !== NO_ERROR) throw new HostError({ code: 'file/read', path, detail: `CEP error ${err}` });
  return data;
}

function write(files: Writing, path: string, data: string, encoding: string): void {
  const { err } = files.writeFile(path, data, encoding);
  if (err !== NO_ERROR) throw new HostError({ code: 'file/write', path, detail: `CEP error ${err}` });
}

export const readText = (files: Reading, path: string): string => read(files, path, UTF8);

export const writeText = (files: Writing, path: string, text: string): void => write(files, path, text, UTF8);

export const readBytes = (files: Reading, path: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(read(files, path, BASE64)), (c) => c.charCodeAt(0));

/** Reads it back, too. */
export function writeBytes(files: Reading & Writing, path: string, bytes: Uint8Array): void {
  const data = base64Of(bytes);
  write(files, path, data, BASE64);
  if (read(files, path, BASE64) !== data)
    throw new HostError({ code: 'file/write', path, detail: 'what was written is not there' });
}

/** Longer lists of arguments overflow a call. */
const PIECE = 0x2000;

function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(characters);
}

/** The path of a folder that the user chooses, without a sign at its end; null where none was chosen. */
export function chosenFolder(files: CepFiles): string | null {
  const { err, data } = files.showOpenDialogEx(false, true, '', '', []);
  const [folder] = data;
  return err === NO_ERROR && folder !== undefined ? folder.replace(/[\\/]$/, '') : null;
}

export const isThere = (files: CepFiles, path: string): boolean => files.stat(path).err === NO_ERROR;
