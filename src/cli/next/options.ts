import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '../../core/result';
import type { AskedNext } from '../../core/update/plan-next';
import { optionProblem, type UsageProblem } from '../outcome';

/** A command line of `next`, taken apart; texts are still as typed. */
export type NextOptions = {
  readonly help: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly file: string | null;
  readonly out: string | null;
  readonly title: string | null;
  readonly issn: string | null;
  readonly library: string | null;
  readonly anchor: string | null;
  readonly removeForeign: boolean;
  readonly asked: AskedNext;
};

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  title: { type: 'string' },
  issn: { type: 'string' },
  library: { type: 'string' },
  anchor: { type: 'string' },
  'remove-foreign': { type: 'boolean' },
  date: { type: 'string' },
  count: { type: 'string' },
  rule: { type: 'string' },
  variant: { type: 'string' },
  double: { type: 'boolean' },
  previous: { type: 'boolean' },
} as const;

/** Takes a command line of `next` apart. Unknown options, missing values and a second file are usage problems. */
export function parseNextOptions(args: readonly string[]): Result<NextOptions, UsageProblem> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (positionals.length > 1)
      return refuse({ code: 'usage/file', message: 'Give one file: each has its own next issue.' });
    return ok({
      help: values.help ?? false,
      json: values.json ?? false,
      force: values.force ?? false,
      dryRun: values['dry-run'] ?? false,
      file: positionals[0] ?? null,
      out: values.out ?? null,
      title: values.title ?? null,
      issn: values.issn ?? null,
      library: values.library ?? null,
      anchor: values.anchor ?? null,
      removeForeign: values['remove-foreign'] ?? false,
      asked: {
        direction: values.previous ? 'previous' : 'next',
        date: values.date ?? null,
        count: values.count ?? null,
        rule: values.rule ?? null,
        variant: values.variant ?? null,
        double: values.double ?? false,
      },
    });
  } catch (error) {
    return refuse(optionProblem(error));
  }
}
