import { strFromU8 } from 'fflate';
import type { Problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { writeZip, zipEntry } from '../formats/idml/zip-write';
import { createMemoryHost } from '../hosts/file/memory';
import { type PlacedSymbol, placeSymbol, type SymbolRequest } from '../jobs/place';
import type { SaveFormat, Saving } from '../panel/panel-host';
import { download } from './download';

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

/** Where files and texts go. */
export type HandOver = {
  /** The name under which it was saved; null where the user thought better of it. */
  readonly file: (name: string, bytes: Uint8Array, mediaType: string) => Promise<string | null>;
  /** Puts a text on the clipboard. */
  readonly text: (text: string) => Promise<void>;
};

/** Symbols as downloads, and on the clipboard. */
export const browserSaving: Saving = createSaving({
  async file(name, bytes, mediaType) {
    download(bytes, mediaType, name);
    return name;
  },
  text: (text) => navigator.clipboard.writeText(text),
});

/** Symbols as files, each read back from its bytes before it is handed over. */
export function createSaving(handOver: HandOver): Saving {
  return {
    formats: ['svg', 'pdf', 'eps', 'idml'],
    async save(request, format) {
      const made = await make(request, format);
      if (!made.ok) return made;
      const { symbol, bytes } = made.value;
      const name = await handOver.file(`${stemOf(request)}.${format}`, bytes, MEDIA_TYPE[format]);
      return ok(name === null ? null : { name, symbol });
    },
    async copy(request) {
      const made = await make(request, 'svg');
      if (!made.ok) return made;
      await handOver.text(strFromU8(made.value.bytes));
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
      return ok(await handOver.file(`barcodes-${format}.zip`, writeZip(entries), 'application/zip'));
    },
  };
}
