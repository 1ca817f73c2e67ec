import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { UpdateFormat } from '../../formats/format';
import { setCornerText } from '../../formats/idml/corner-text';
import { readIdml } from '../../formats/idml/read';
import { idmlUpdate } from '../../formats/idml/update';
import type { Placed, Replacement, TextHost, UpdatableHost } from '../../host';
import { readTemplate } from './disk';
import { checkOutput, writeWhole } from './write-whole';

/** A layout on disk whose symbols are changed in a copy, or in the file itself where `out` names it. */
export type DiskLayout = {
  readonly file: string;
  readonly out: string;
  /** Replace a file that is already there. */
  readonly force: boolean;
};

/**
 * A layout on disk. What is changed is written beside its destination, read back from there and moved into
 * place only when nothing differs.
 */
export function createDiskLayout({ file, out, force }: DiskLayout, update: UpdateFormat): UpdatableHost {
  return {
    async symbols(among) {
      if (among === 'selection') return refuse({ code: 'selection/none' });
      const bytes = await readTemplate(file);
      return bytes.ok ? update.standing(bytes.value) : bytes;
    },
    async replace(id, replacement) {
      const output = await checkOutput(out, force);
      if (!output.ok) return output;
      const bytes = await readTemplate(file);
      if (!bytes.ok) return bytes;
      const updated = update.redraw(bytes.value, id, replacement);
      if (!updated.ok) return updated;
      return writeWhole(out, force, updated.value.bytes, async (written) =>
        verified(update, written, updated.value.id, replacement),
      );
    },
  };
}

/** An IDML layout on disk that takes a line of text, in a copy that is read back before it gets its name. */
export function createDiskText({ file, out, force }: DiskLayout): TextHost {
  return {
    async placeText(text) {
      const output = await checkOutput(out, force);
      if (!output.ok) return output;
      const bytes = await readTemplate(file);
      if (!bytes.ok) return bytes;
      const set = setCornerText(bytes.value, text);
      if (!set.ok) return set;
      return writeWhole(out, force, set.value, async (written) => {
        const read = await readIdml(written, text.page);
        return read.ok ? text.isThere(read.value.texts.map(({ characters }) => characters)) : read;
      });
    },
  };
}

/** A layout that lives in memory only, as in a browser; `bytes` gives it as it is now. */
export function createMemoryLayout(
  layout: Uint8Array,
  update: UpdateFormat = idmlUpdate,
): UpdatableHost & { readonly bytes: () => Uint8Array } {
  let bytes = layout;
  return {
    bytes: () => bytes,
    async symbols(among) {
      return among === 'selection' ? refuse({ code: 'selection/none' }) : update.standing(bytes);
    },
    async replace(id, replacement) {
      const updated = update.redraw(bytes, id, replacement);
      if (!updated.ok) return updated;
      const verdict = verified(update, updated.value.bytes, updated.value.id, replacement);
      if (verdict.ok) bytes = updated.value.bytes;
      return verdict;
    },
  };
}

function verified(
  update: UpdateFormat,
  bytes: Uint8Array,
  id: string,
  { differences, placed }: Replacement,
): Result<Placed, Problem> {
  const found = update.standing(bytes);
  if (!found.ok) return found;
  const symbol = found.value.find((each) => each.id === id);
  if (!symbol) return refuse({ code: 'update/gone', id });
  const differs = differences(symbol.artwork, placed);
  return differs.length === 0
    ? ok({ findings: [] })
    : refuse({ code: 'read-back/differs', differences: differs });
}
