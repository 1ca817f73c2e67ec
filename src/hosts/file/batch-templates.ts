import { createHash } from 'node:crypto';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { HostError } from '../../host';
import { readTemplate } from './disk';

/** A template as it was when it was first read. */
export type BatchTemplate = { readonly bytes: Uint8Array; readonly sha256: string };

/** Templates together above this are read again when they are needed again. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/** The templates of a batch, each read once while they are few. */
export function createTemplates(): {
  readonly read: (path: string) => Promise<Result<BatchTemplate, Problem>>;
} {
  const known = new Map<string, BatchTemplate>();
  let kept = 0;
  return {
    async read(path) {
      const before = known.get(path);
      if (before) return ok(before);
      const bytes = await readOrRefuse(path);
      if (!bytes.ok) return bytes;
      if (kept > MOST_KEPT_BYTES) {
        known.clear();
        kept = 0;
      }
      const sha256 = createHash('sha256').update(bytes.value).digest('hex');
      const template = { bytes: bytes.value, sha256 };
      known.set(path, template);
      kept += template.bytes.length;
      return ok(template);
    },
  };
}

async function readOrRefuse(path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    return await readTemplate(path);
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}
