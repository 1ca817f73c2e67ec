import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { editTitle, newTitle } from '../../core/titles/edit';
import { findTitle } from '../../core/titles/find';
import { mergeLibraries } from '../../core/titles/merge';
import type { Library, Title } from '../../core/titles/title';
import { libraryPath } from '../../hosts/file/library-path';
import { createTextFile } from '../../hosts/file/text-file';
import { changeLibrary, changeTitle, readLibrary, startAnew } from '../../jobs/titles';
import type { TextStore } from '../../text-store';
import { EXIT, exitCode, type UsageProblem } from '../outcome';
import { problemLines, problemsJson } from '../report';
import type { Streams } from '../streams';
import { mergedFiles, writeLibrary } from './files';
import { TITLES_HELP } from './help';
import { parseTitlesOptions, type TitlesOptions } from './options';
import { historyText, titleJson, titleLines, titleText } from './report';

/** What an action answers, for people and as JSON. */
type Answer = { readonly text: string; readonly json: unknown };
type Answered = Result<Answer, Problem | UsageProblem>;

/** `issn-barcode titles`: shows and changes the title library. Returns the exit code. */
export async function titles(
  args: readonly string[],
  { out, err }: Streams,
  now: () => Date = () => new Date(),
): Promise<number> {
  const options = parseTitlesOptions(args);
  if (options.ok && options.value.help) {
    out(TITLES_HELP);
    return EXIT.done;
  }
  const answered = options.ok ? await answer(options.value, now) : options;
  const json = options.ok ? options.value.json : args.includes('--json');
  if (!answered.ok) {
    if (json) out(problemsJson(answered.problems));
    err(problemLines(answered.problems));
    if (!options.ok) err('Try: issn-barcode titles --help\n');
    return exitCode(answered.problems);
  }
  out(json ? `${JSON.stringify(answered.value.json, null, 2)}\n` : answered.value.text);
  return EXIT.done;
}

async function answer(options: TitlesOptions, now: () => Date): Promise<Answered> {
  const { action, words, edits, force } = options;
  const path = options.library ?? libraryPath();
  const store = createTextFile(path);
  const [word = ''] = words;
  const out = options.out ?? '';
  const at = now().toISOString();
  switch (action) {
    case 'list':
      return answering(await readLibrary(store), (library) => ({
        text: titleLines(library),
        json: { library: path, titles: library.titles.map(titleJson) },
      }));
    case 'show':
      return answering(await titleOf(store, word), shown);
    case 'history':
      return answering(await titleOf(store, word), (title) => ({
        text: historyText(title),
        json: { name: title.name, issn: title.issn, history: title.history },
      }));
    case 'add':
      return answering(await changeTitle(store, (library) => newTitle(library, word, edits, at)), shown);
    case 'set':
      return answering(
        await changeTitle(store, (library) => {
          const title = findTitle(library, word);
          return title.ok ? editTitle(title.value, edits, at) : title;
        }),
        shown,
      );
    case 'import': {
      const other = await mergedFiles([word]);
      const both = other.ok
        ? await changeLibrary(store, (library) => mergeLibraries(library, other.value))
        : other;
      return answering(both, (library) => counted(library, path));
    }
    case 'export':
      return answering(await written(await readLibrary(store), out, force), (library) =>
        counted(library, out),
      );
    case 'merge':
      return answering(await written(await mergedFiles(words), out, force), (library) =>
        counted(library, out),
      );
    case 'start-anew':
      return answering(await startAnew(store), (aside) => ({
        text: `The old library is kept as ${aside}\nWrote ${path}\n`,
        json: { setAside: aside, out: path },
      }));
  }
}

const answering = <T>(result: Result<T, Problem>, say: (value: T) => Answer): Answered =>
  result.ok ? ok(say(result.value)) : result;

const shown = (title: Title): Answer => ({ text: titleText(title), json: title });

const counted = ({ titles: all }: Library, out: string): Answer => ({
  text: `${all.length} ${all.length === 1 ? 'title' : 'titles'}\nWrote ${out}\n`,
  json: { titles: all.length, out },
});

async function titleOf(store: TextStore, typed: string): Promise<Result<Title, Problem>> {
  const library = await readLibrary(store);
  return library.ok ? findTitle(library.value, typed) : library;
}

const written = async (library: Result<Library, Problem>, out: string, force: boolean) =>
  library.ok ? writeLibrary(library.value, out, force) : library;
