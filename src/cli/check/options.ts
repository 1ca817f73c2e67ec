import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '../../core/result';
import { optionProblem, type UsageProblem } from '../outcome';

/** A command line of `check`, taken apart. */
export type CheckOptions = {
  readonly help: boolean;
  readonly json: boolean;
  readonly files: readonly string[];
  readonly expect: string | null;
  readonly profile: string | null;
  readonly requireAddOn: boolean;
  readonly report: string | null;
  readonly force: boolean;
};

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  expect: { type: 'string' },
  profile: { type: 'string' },
  'require-add-on': { type: 'boolean' },
  report: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** Takes a command line of `check` apart; no files, unknown options and missing values are usage problems. */
export function parseCheckOptions(args: readonly string[]): Result<CheckOptions, UsageProblem> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const help = values.help ?? false;
    if (positionals.length === 0 && !help)
      return refuse({ code: 'usage/files-missing', message: 'Name one or more files to check.' });
    return ok({
      help,
      json: values.json ?? false,
      files: positionals,
      expect: values.expect ?? null,
      profile: values.profile ?? null,
      requireAddOn: values['require-add-on'] ?? false,
      report: values.report ?? null,
      force: values.force ?? false,
    });
  } catch (error) {
    return refuse(optionProblem(error));
  }
}
