import { sourceOf } from '../browser/files';
import type { HandOver } from '../browser/saving';
import { ok } from '../core/result';
import { pastedList, readList } from '../formats/list/read-list';
import { HostError } from '../host';
import type { Checking, Lists, TextFiles } from '../panel/panel-host';
import { nameOf, readBytes, readText, writeBytes, writeText } from './disk';
import { type CepFiles, NO_ERROR } from './window';

type Chosen = { readonly path: string; readonly name: string };

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

const LISTS = ['csv', 'tsv', 'txt', 'xlsx'];

/** Lists from the clipboard or as files that are chosen. */
export const cepLists = (files: CepFiles): Lists => ({
  pasted: (text) => readList(pastedList(text)),
  async open() {
    const chosen = chooseFile(files, LISTS);
    if (!chosen) return null;
    const bytes = readBytes(files, chosen.path);
    return () => readList(inOne(bytes), { name: chosen.name });
  },
});

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Texts as files that are chosen. */
export const cepTexts = (files: CepFiles): TextFiles => ({
  async open(extensions) {
    const chosen = chooseFile(files, extensions);
    return chosen && readText(files, chosen.path);
  },
  async save(name, text) {
    const chosen = chooseNew(files, name);
    if (chosen) writeText(files, chosen.path, text);
    return chosen?.name ?? null;
  },
});

const COVERS = ['pdf', 'svg', 'eps', 'idml', 'idms', 'png', 'tif', 'tiff', 'jpg', 'jpeg', 'json'];

/** Covers as files that are chosen. */
export const cepCovers =
  (files: CepFiles): NonNullable<Checking['open']['file']> =>
  async () => {
    const chosen = chooseFile(files, COVERS);
    return chosen ? sourceOf(new File([readBytes(files, chosen.path)], chosen.name)) : ok(null);
  };

/** Files where the user wants them, read back before they count as saved; texts on the clipboard. */
export const cepHandOver = (files: CepFiles): HandOver => ({
  async file(name, bytes) {
    const chosen = chooseNew(files, name);
    if (!chosen) return null;
    writeBytes(files, chosen.path, bytes);
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
