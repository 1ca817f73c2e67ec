import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { setCornerText } from '../../formats/idml/corner-text';
import { readIdml } from '../../formats/idml/read';
import type { StandingItem } from '../../formats/idml/standing';
import { standingIdml, updateIdml } from '../../formats/idml/update';
import type { Placed, Replacement, StandingSymbol, TextHost, UpdatableHost } from '../../host';
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
 * An IDML layout on disk. What is changed is written beside its destination, read back from there and moved into place
 * only when nothing differs.
 */
export function createDiskLayout({ file, out, force }: DiskLayout): UpdatableHost & TextHost {
  return {
    async symbols(among) {
      if (among === 'selection') return refuse({ code: 'selection/none' });
      const bytes = await readTemplate(file);
      return bytes.ok ? symbolsIn(bytes.value) : bytes;
    },
    async replace(id, replacement) {
      const output = await checkOutput(out, force);
      if (!output.ok) return output;
      const bytes = await readTemplate(file);
      if (!bytes.ok) return bytes;
      const updated = updateIdml(bytes.value, id, replacement);
      if (!updated.ok) return updated;
      return writeWhole(out, force, updated.value.bytes, async (written) =>
        verified(written, updated.value.id, replacement),
      );
    },
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

/** An IDML layout that lives in memory only, as in a browser; `bytes` gives it as it is now. */
export function createMemoryLayout(layout: Uint8Array): UpdatableHost & { readonly bytes: () => Uint8Array } {
  let bytes = layout;
  return {
    bytes: () => bytes,
    async symbols(among) {
      return among === 'selection' ? refuse({ code: 'selection/none' }) : symbolsIn(bytes);
    },
    async replace(id, replacement) {
      const updated = updateIdml(bytes, id, replacement);
      if (!updated.ok) return updated;
      const verdict = verified(updated.value.bytes, updated.value.id, replacement);
      if (verdict.ok) bytes = updated.value.bytes;
      return verdict;
    },
  };
}

function symbolsIn(bytes: Uint8Array): Result<readonly StandingSymbol[], Problem> {
  const found = standingIdml(bytes);
  return found.ok ? ok(found.value.map(symbolOf)) : found;
}

const symbolOf = ({
  item,
  name,
  label,
  pageName,
  isForeign,
  artwork,
  placed,
}: StandingItem): StandingSymbol => ({
  id: item.element.attributes.Self ?? '',
  name,
  label,
  page: pageName,
  isForeign,
  artwork,
  placed,
});

function verified(
  bytes: Uint8Array,
  id: string,
  { differences, placed }: Replacement,
): Result<Placed, Problem> {
  const found = standingIdml(bytes);
  if (!found.ok) return found;
  const symbol = found.value.find(({ item }) => item.element.attributes.Self === id);
  if (!symbol) return refuse({ code: 'update/gone', id });
  const differs = differences(symbol.artwork, placed);
  return differs.length === 0
    ? ok({ findings: [] })
    : refuse({ code: 'read-back/differs', differences: differs });
}
