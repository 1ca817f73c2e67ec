import type { Problem } from '../core/problem';
import { ok, type Result, refuse } from '../core/result';
import { formatOfContent } from '../formats/content';
import { FORMATS, formatOf, openerFor } from '../formats/formats';
import { pastedList, readList } from '../formats/list/read-list';
import type { Checking, CheckSource, Lists, TextFiles } from '../panel/panel-host';
import { download } from './download';

/** Covers are smaller; what is larger would not fit the memory with what is made of it. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Lets the user choose one file; null where none was chosen. */
function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  // A field that stands nowhere can be swept away while the user is still choosing.
  input.hidden = true;
  document.body.append(input);
  return new Promise((done) => {
    const end = (file: File | null) => {
      input.remove();
      done(file);
    };
    input.addEventListener('change', () => end(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => end(null));
    input.click();
  });
}

/** The pages of a file, whatever format its bytes are of. */
export async function sourceOf(file: File): Promise<Result<CheckSource, Problem>> {
  const { name, size } = file;
  if (size > LARGEST_FILE) return refuse({ code: 'format/too-large', bytes: size, limit: LARGEST_FILE });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = formatOfContent(bytes) ?? formatOf(name);
  if (!content) {
    const known = Object.values(FORMATS).flatMap(({ extensions }) => extensions);
    return refuse({ code: 'file/extension', path: name, known });
  }
  const opened = await openerFor(content)(bytes);
  return opened.ok ? ok({ name, pages: opened.value.pages }) : opened;
}

const COVERS = '.pdf,.svg,.eps,.idml,.idms,.png,.tif,.tiff,.jpg,.jpeg,.json';

/** Covers as files that are chosen or dropped. */
export const browserChecking: Checking = {
  open: {
    async file() {
      const file = await chooseFile(COVERS);
      return file ? sourceOf(file) : ok(null);
    },
  },
  async dropped({ 0: file }) {
    return file ? sourceOf(file) : ok(null);
  },
};

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Lists from the clipboard or as files. */
export const browserLists: Lists = {
  pasted: (text) => readList(pastedList(text)),
  async open() {
    const file = await chooseFile('.csv,.tsv,.txt,.xlsx');
    return file && (() => readList(bytesOf(file), { name: file.name }));
  },
};

/** Texts as files that are chosen, and as downloads. */
export const browserTexts: TextFiles = {
  async open(extensions) {
    const file = await chooseFile(extensions.map((extension) => `.${extension}`).join());
    return file ? file.text() : null;
  },
  async save(name, text) {
    download(new TextEncoder().encode(text), 'application/json', name);
    return name;
  },
};
