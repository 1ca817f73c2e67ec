import { sourceOf } from '../browser/files';
import type { HandOver } from '../browser/saving';
import { ok } from '../core/result';
import { pastedList, readList } from '../formats/list/read-list';
import { HostError } from '../host';
import type { Checking, Lists, TextFiles } from '../panel/panel-host';
import { type CepFiles, NO_ERROR } from './window';

const BASE64 = 'Base64';
const UTF8 = 'UTF-8';

type Chosen = { readonly path: string; readonly name: string };

/** The last part of a path of any system. */
const nameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

function chooseFile(files: CepFiles, extensions: readonly string[]): Chosen | null {
  const { err, data } = files.showOpenDialogEx(false, false, '', '', extensions);
  const path = err === NO_ERROR ? data[0] : undefined;
  return path === undefined ? null : { path, name: nameOf(path) };
}

function chooseNew(files: CepFiles, name: string): Chosen | null {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const { err, data } = files.showSaveDialogEx('', '', [extension], name);
  return err === NO_ERROR && data !== '' ? { path: data, name: nameOf(data) } : null;
}

function read(files: CepFiles, { path }: Chosen, encoding: string): string {
  const { err, data } = files.readFile(path, encoding);
  if (err !== NO_ERROR) throw new HostError({ code: 'file/read', path, detail: `CEP error ${err}` });
  return data;
}

function write(files: CepFiles, { path }: Chosen, data: string, encoding: string): void {
  const { err } = files.writeFile(path, data, encoding);
  if (err !== NO_ERROR) throw new HostError({ code: 'file/write', path, detail: `CEP error ${err}` });
}

const readBytes = (files: CepFiles, chosen: Chosen): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(read(files, chosen, BASE64)), (c) => c.charCodeAt(0));

/** Longer lists of arguments overflow a call. */
const PIECE = 0x2000;

function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(characters);
}

const LISTS = ['csv', 'tsv', 'txt', 'xlsx'];

/** Lists from the clipboard or as files that are chosen. */
export const cepLists = (files: CepFiles): Lists => ({
  pasted: (text) => readList(pastedList(text)),
  async open() {
    const chosen = chooseFile(files, LISTS);
    return chosen && readList(inOne(readBytes(files, chosen)), { name: chosen.name });
  },
});

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Texts as files that are chosen. */
export const cepTexts = (files: CepFiles): TextFiles => ({
  async open(extensions) {
    const chosen = chooseFile(files, extensions);
    return chosen && read(files, chosen, UTF8);
  },
  async save(name, text) {
    const chosen = chooseNew(files, name);
    if (chosen) write(files, chosen, text, UTF8);
    return chosen?.name ?? null;
  },
});

const COVERS = ['pdf', 'svg', 'eps', 'idml', 'idms', 'png', 'tif', 'tiff', 'jpg', 'jpeg', 'json'];

/** Covers as files that are chosen. */
export const cepCovers =
  (files: CepFiles): NonNullable<Checking['open']['file']> =>
  async () => {
    const chosen = chooseFile(files, COVERS);
    return chosen ? sourceOf(new File([readBytes(files, chosen)], chosen.name)) : ok(null);
  };

/** Files where the user wants them, read back before they count as saved; texts on the clipboard. */
export const cepHandOver = (files: CepFiles): HandOver => ({
  async file(name, bytes) {
    const chosen = chooseNew(files, name);
    if (!chosen) return null;
    const data = base64Of(bytes);
    write(files, chosen, data, BASE64);
    if (read(files, chosen, BASE64) !== data)
      throw new HostError({ code: 'file/write', path: chosen.path, detail: 'what was written is not there' });
    return chosen.name;
  },
  async text(text) {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    // CEP's browser grants no other way to the clipboard.
    const isCopied = document.execCommand('copy');
    area.remove();
    if (!isCopied) throw new HostError({ code: 'host/refused', detail: 'the clipboard takes no text' });
  },
});
