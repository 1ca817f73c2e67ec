import type { Problem } from '../core/problem';
import { ok, type Result } from '../core/result';
import { withTitle } from '../core/titles/history';
import { formatLibrary, parseLibrary } from '../core/titles/library-file';
import { mergeLibraries } from '../core/titles/merge';
import type { Library, Title } from '../core/titles/title';
import { problemsThrown } from '../host';
import type { TextStore } from '../text-store';

/** The title library of a store; empty where nothing has been written yet. */
export const readLibrary = (store: TextStore): Promise<Result<Library, Problem>> =>
  problemsThrown(async () => {
    const text = await store.read();
    return text === null ? ok({ titles: [] }) : parseLibrary(text);
  });

/**
 * Changes the library and writes it as a whole. It is read again first, so that what another panel has written since is
 * kept; a library that cannot be read is not replaced.
 */
export const changeLibrary = (
  store: TextStore,
  change: (library: Library) => Library,
): Promise<Result<Library, Problem>> =>
  problemsThrown(async () => {
    const library = await readLibrary(store);
    if (!library.ok) return library;
    const changed = change(library.value);
    await store.write(formatLibrary(changed));
    return ok(changed);
  });

/** Puts the title that `change` makes of the library into it, unless it is refused; answers with the title. */
export const changeTitle = (
  store: TextStore,
  change: (library: Library) => Result<Title, Problem>,
): Promise<Result<Title, Problem>> =>
  problemsThrown(async () => {
    const library = await readLibrary(store);
    if (!library.ok) return library;
    const title = change(library.value);
    if (title.ok) await store.write(formatLibrary(withTitle(library.value, title.value)));
    return title;
  });

/** Takes the titles and codes of another library over into this one. */
export async function importLibrary(store: TextStore, text: string): Promise<Result<Library, Problem>> {
  const other = parseLibrary(text);
  return other.ok ? changeLibrary(store, (library) => mergeLibraries(library, other.value)) : other;
}

/** Puts a library that cannot be read away under the name returned, and starts an empty one. */
export const startAnew = (store: TextStore): Promise<Result<string, Problem>> =>
  problemsThrown(async () => {
    const aside = await store.setAside();
    await store.write(formatLibrary({ titles: [] }));
    return ok(aside);
  });
