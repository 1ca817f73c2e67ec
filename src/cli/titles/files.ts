import { strFromU8, strToU8 } from 'fflate';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { formatLibrary, parseLibrary } from '../../core/titles/library-file';
import { mergeLibraries } from '../../core/titles/merge';
import type { Library } from '../../core/titles/title';
import { problemsThrown } from '../../host';
import { createTextFile } from '../../hosts/file/text-file';
import { checkOutput, writeWhole } from '../../hosts/file/write-whole';

const readWhole = (path: string): Promise<Result<string, Problem>> =>
  problemsThrown(async () => {
    const text = await createTextFile(path).read();
    return text === null ? refuse({ code: 'file/not-found', path }) : ok(text);
  });

/** The libraries of several files as one; the first that cannot be read is told with its name. */
export async function mergedFiles(paths: readonly string[]): Promise<Result<Library, Problem>> {
  let merged: Library = { titles: [] };
  for (const path of paths) {
    const text = await readWhole(path);
    if (!text.ok) return text;
    const library = parseLibrary(text.value);
    if (!library.ok) return refuse<Problem>({ code: 'library/file', path }, ...library.problems);
    merged = mergeLibraries(merged, library.value);
  }
  return ok(merged);
}

/** Writes a library into a file of its own and reads it back before it gets its name. */
export async function writeLibrary(
  library: Library,
  path: string,
  force: boolean,
): Promise<Result<Library, Problem>> {
  const free = await checkOutput(path, force);
  if (!free.ok) return free;
  return problemsThrown(() =>
    writeWhole<Library>(path, force, strToU8(formatLibrary(library)), async (bytes) =>
      parseLibrary(strFromU8(bytes)),
    ),
  );
}
