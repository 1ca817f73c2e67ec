import type { FormatProblem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { freeIds } from './free-id';
import { openPackage, type Package } from './package';
import { packageSource, type Source } from './source';
import { type StandingItem, standingItems } from './standing';
import { LABEL_KEY } from './symbol-group';

/** A package that is filled, and what is found out about it once. */
export type Template = {
  readonly pkg: Package;
  readonly source: Source;
  /** Beginnings for Self values that nothing in it begins with. */
  readonly idOf: (nth: number) => string;
  /** The symbols that stand in it. */
  readonly symbols: () => readonly StandingItem[];
};

/** A batch fills one template again and again: the last one stays open. */
let last: { readonly bytes: Uint8Array; readonly template: Template } | null = null;

/** Opens a package as a template. The bytes must not change as long as anybody holds them. */
export function openTemplate(bytes: Uint8Array): Result<Template, FormatProblem> {
  if (last?.bytes === bytes) return ok(last.template);
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  if (!source.ok) return source;
  const ids = freeIds(pkg.value);
  if (!ids.ok) return ids;
  let symbols: readonly StandingItem[] | null = null;
  const template: Template = {
    pkg: pkg.value,
    source: source.value,
    idOf: ids.value,
    symbols: () => {
      symbols ??= mayHoldSymbol(source.value) ? standingItems(source.value) : [];
      return symbols;
    },
  };
  last = { bytes, template };
  return ok(template);
}

/** Fewer outlines in a spread are no symbol. */
const FEWEST_OUTLINES = 30;

/** Looking for symbols takes time, so spreads are asked first whether they could hold one. */
const mayHoldSymbol = ({ spreads, masters }: Source): boolean =>
  [...spreads, ...masters].some(
    ({ part: { text } }) =>
      text.includes(LABEL_KEY) || text.split('<GeometryPathType').length > FEWEST_OUTLINES,
  );
