import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '../../core/result';
import type { TitleEdits } from '../../core/titles/edit';
import { optionProblem, type UsageProblem } from '../outcome';

/** What `titles` can do, and how many words follow each: a title, an ISSN or files. */
const ACTIONS = {
  list: { min: 0, max: 0, wants: 'nothing more' },
  show: { min: 1, max: 1, wants: 'one title' },
  add: { min: 1, max: 1, wants: 'one ISSN' },
  set: { min: 1, max: 1, wants: 'one title' },
  history: { min: 1, max: 1, wants: 'one title' },
  import: { min: 1, max: 1, wants: 'one file' },
  export: { min: 0, max: 0, wants: '--out FILE and nothing more' },
  merge: { min: 2, max: Number.POSITIVE_INFINITY, wants: 'two files or more' },
  'start-anew': { min: 0, max: 0, wants: 'nothing more' },
} as const;

export type Action = keyof typeof ACTIONS;

/** A command line of `titles`, taken apart; texts are still as typed. */
export type TitlesOptions = {
  readonly help: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly library: string | null;
  readonly out: string | null;
  readonly action: Action;
  readonly words: readonly string[];
  readonly edits: TitleEdits;
};

const EDITS = {
  name: { type: 'string' },
  rule: { type: 'string' },
  online: { type: 'string' },
  disc: { type: 'string' },
  other: { type: 'string' },
  size: { type: 'string' },
  height: { type: 'string' },
  ink: { type: 'string' },
  place: { type: 'string' },
} as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  library: { type: 'string' },
  out: { type: 'string', short: 'o' },
  ...EDITS,
} as const;

/** Takes a command line of `titles` apart. What an action has no use for is a usage problem. */
export function parseTitlesOptions(args: readonly string[]): Result<TitlesOptions, UsageProblem> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { help = false, json = false, force = false, library = null, out = null, ...edits } = values;
    const [typed, ...words] = positionals;
    const given = { help, json, force, library, out, words, edits };
    if (help) return ok({ ...given, action: 'list' });
    const action = (Object.keys(ACTIONS) as Action[]).find((a) => a === typed);
    if (!action)
      return refuse({
        code: 'usage/action',
        message: `Say what to do with the titles: ${Object.keys(ACTIONS).join(', ')}.`,
      });
    const problem = misused(action, words, edits, out);
    return problem ? refuse(problem) : ok({ ...given, action });
  } catch (error) {
    return refuse(optionProblem(error));
  }
}

function misused(
  action: Action,
  words: readonly string[],
  edits: TitleEdits,
  out: string | null,
): UsageProblem | null {
  const { min, max, wants } = ACTIONS[action];
  if (words.length < min || words.length > max)
    return { code: 'usage/words', message: `titles ${action} takes ${wants}.` };
  const isEdit = action === 'add' || action === 'set';
  const [given] = Object.keys(edits);
  if (!isEdit && given)
    return { code: 'usage/option', message: `titles ${action} has no use for --${given}: only add and set.` };
  if (isEdit && !given)
    return { code: 'usage/option', message: `titles ${action} needs a value, such as --name NAME.` };
  const writes = action === 'export' || action === 'merge';
  if (writes && out === null)
    return { code: 'usage/out-missing', message: 'Say where to write with --out FILE.' };
  if (!writes && out !== null)
    return { code: 'usage/option', message: `titles ${action} has no use for --out: only export and merge.` };
  return null;
}
