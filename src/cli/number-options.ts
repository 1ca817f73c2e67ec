import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '../core/result';
import { optionProblem, type UsageProblem } from './outcome';

/** A command line of `number`, taken apart; texts are still as typed. */
export type NumberOptions = {
  readonly help: boolean;
  readonly json: boolean;
  readonly rules: boolean;
  readonly rule: string | null;
  readonly issn: string | null;
  readonly date: string | null;
  readonly count: string | null;
  readonly last: string | null;
  readonly variant: string | null;
  readonly special: string | null;
  readonly double: boolean;
  readonly priceChange: boolean;
};

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  rules: { type: 'boolean' },
  rule: { type: 'string' },
  issn: { type: 'string' },
  date: { type: 'string' },
  count: { type: 'string' },
  last: { type: 'string' },
  variant: { type: 'string' },
  special: { type: 'string' },
  double: { type: 'boolean' },
  'price-change': { type: 'boolean' },
} as const;

/** Takes a command line of `number` apart. Unknown options and missing values are usage problems. */
export function parseNumberOptions(args: readonly string[]): Result<NumberOptions, UsageProblem> {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    return ok({
      help: values.help ?? false,
      json: values.json ?? false,
      rules: values.rules ?? false,
      rule: values.rule ?? null,
      issn: values.issn ?? null,
      date: values.date ?? null,
      count: values.count ?? null,
      last: values.last ?? null,
      variant: values.variant ?? null,
      special: values.special ?? null,
      double: values.double ?? false,
      priceChange: values['price-change'] ?? false,
    });
  } catch (error) {
    return refuse(optionProblem(error));
  }
}
