import { strFromU8 } from 'fflate';
import type { Problem } from './core/problem';
import { ok, type Result } from './core/result';
import { writeZip, zipEntry } from './formats/idml/zip-write';
import { createMemoryHost } from './hosts/file/memory';
import { type PlacedSymbol, placeSymbol, type SymbolRequest } from './jobs/place';
import type { SaveFormat, Saving } from './panel/panel-host';

const MEDIA_TYPE: Readonly<Record<SaveFormat, string>> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  eps: 'application/postscript',
  idml: 'application/vnd.adobe.indesign-idml-package',
};

type Made = { readonly symbol: PlacedSymbol; readonly bytes: Uint8Array };

async function make(request: SymbolRequest, format: SaveFormat): Promise<Result<Made, Problem>> {
  const host = createMemoryHost(format);
  const placed = await placeSymbol(host, request, { kind: 'own-page', rotationDegrees: 0 });
  if (!placed.ok) return placed;
  const bytes = host.bytes();
  if (!bytes) throw new Error('The document kept no bytes.');
  return ok({ symbol: placed.value, bytes });
}

function download(bytes: Uint8Array, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const stemOf = ({ number: { gtin13, addOn } }: SymbolRequest): string =>
  `${gtin13}${addOn ? `-${addOn.digits}` : ''}`;

/** Names of files, the second of a name with a 2 behind it, and so on. */
function namesOf(requests: readonly SymbolRequest[], format: SaveFormat): readonly string[] {
  const used = new Map<string, number>();
  return requests.map((request) => {
    const stem = stemOf(request);
    const times = (used.get(stem) ?? 0) + 1;
    used.set(stem, times);
    return `${stem}${times > 1 ? `-no${times}` : ''}.${format}`;
  });
}

/** Symbols as downloads, each read back from its bytes first. */
export const browserSaving: Saving = {
  formats: ['svg', 'pdf', 'eps', 'idml'],
  async save(request, format) {
    const made = await make(request, format);
    if (!made.ok) return made;
    const name = `${stemOf(request)}.${format}`;
    download(made.value.bytes, MEDIA_TYPE[format], name);
    return ok({ name, symbol: made.value.symbol });
  },
  async copy(request) {
    const made = await make(request, 'svg');
    if (!made.ok) return made;
    await navigator.clipboard.writeText(strFromU8(made.value.bytes));
    return ok(made.value.symbol);
  },
  async saveAll(requests, format, say) {
    const names = namesOf(requests, format);
    const entries = [];
    for (const [i, request] of requests.entries()) {
      const made = await make(request, format);
      if (!made.ok) return made;
      entries.push(zipEntry(names[i] as string, made.value.bytes, 'deflated'));
      if (!say(i + 1)) return ok(null);
      // Keys and clicks are heard between two files.
      await new Promise((done) => setTimeout(done, 0));
    }
    const name = `barcodes-${format}.zip`;
    download(writeZip(entries), 'application/zip', name);
    return ok(name);
  },
};
