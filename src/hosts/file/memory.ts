import { ok } from '../../core/result';
import { FORMATS, type FormatName } from '../../formats/formats';
import type { Host } from '../../host';
import { makeDocument, verifyDocument } from './document';

/** A document that lives in memory only, as in a browser. */
export type MemoryHost = Host & {
  /** The document's bytes once a symbol has been placed and read back without a difference; else null. */
  readonly bytes: () => Uint8Array | null;
};

/** An empty document of a format; placing a symbol makes it as large as the symbol. */
export function createMemoryHost(format: FormatName): MemoryHost {
  let bytes: Uint8Array | null = null;
  return {
    wholeDots: FORMATS[format].isPicture,
    bytes: () => bytes,
    async place(placement) {
      const made = await makeDocument(format, null, placement);
      if (!made.ok) return made;
      const verified = await verifyDocument(format, made.value.bytes, made.value, placement);
      if (!verified.ok) return verified;
      bytes = made.value.bytes;
      return ok(verified.value);
    },
  };
}
