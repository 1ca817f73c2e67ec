import { parseArgs } from 'node:util';
import { parsePlace } from '../core/batch/place-cell';
import type { RightAngle } from '../core/geometry';
import type { TypedNumber } from '../core/number/cover-number';
import type { Target } from '../core/placement';
import type { Problem } from '../core/problem';
import { ok, problemsOf, type Result, refuse } from '../core/result';
import { parseRotation, type TypedSpec } from '../core/symbol/spec';
import { FORMATS, type FormatName, formatOf } from '../formats/formats';
import { optionProblem, type UsageProblem } from './outcome';

/** A command line of `draw`, taken apart; numbers and measures are still as typed. */
export type DrawOptions = {
  readonly help: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly number: TypedNumber;
  readonly spec: TypedSpec;
  readonly rotate: string | null;
  readonly on: string | null;
  readonly at: string | null;
  readonly out: string | null;
};

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  variant: { type: 'string' },
  issue: { type: 'string' },
  isbn: { type: 'string' },
  bars: { type: 'string' },
  size: { type: 'string' },
  height: { type: 'string' },
  gap: { type: 'string' },
  bwr: { type: 'string' },
  resolution: { type: 'string' },
  text: { type: 'string' },
  'issn-line': { type: 'string' },
  'light-margin': { type: 'boolean' },
  ink: { type: 'string' },
  'no-panel': { type: 'boolean' },
  rotate: { type: 'string' },
  on: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

/** Takes a command line of `draw` apart. Unknown options and missing values are usage problems. */
export function parseDrawOptions(args: readonly string[]): Result<DrawOptions, UsageProblem> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return ok({
      help: values.help ?? false,
      json: values.json ?? false,
      force: values.force ?? false,
      number: {
        issn: positionals.join(' '),
        variant: values.variant ?? null,
        addOn: values.issue ?? null,
        isbn: values.isbn ?? null,
        bars: values.bars ?? null,
      },
      spec: {
        size: values.size ?? null,
        height: values.height ?? null,
        gap: values.gap ?? null,
        reduction: values.bwr ?? null,
        resolution: values.resolution ?? null,
        text: values.text ?? null,
        issnLine: values['issn-line'] ?? null,
        ink: values.ink ?? null,
        lightMargin: values['light-margin'] ?? false,
        panel: !(values['no-panel'] ?? false),
      },
      rotate: values.rotate ?? null,
      on: values.on ?? null,
      at: values.at ?? null,
      out: values.out ?? null,
    });
  } catch (error) {
    return refuse(optionProblem(error));
  }
}

/** Where the symbol goes. */
export type Destination = {
  readonly out: string;
  readonly format: FormatName;
  readonly template: string | null;
  readonly target: Target;
};

/** Reads --out, --on, --at and --rotate together. */
export function parseDestination(options: DrawOptions): Result<Destination, Problem | UsageProblem> {
  const { out, on, at } = options;
  const rotation = options.rotate === null ? ok<RightAngle>(0) : parseRotation(options.rotate);
  const usage: (Problem | UsageProblem)[] = [...problemsOf(rotation)];
  const format = out === null ? null : formatOf(out);
  if (out === null) usage.push({ code: 'usage/out-missing', message: 'Say where to write with --out FILE.' });
  else if (!format) usage.push({ code: 'file/extension', path: out, known: extensions(() => true) });
  if (on !== null && at === null)
    usage.push({
      code: 'usage/at-missing',
      message: '--on needs a place: --at NAME of a page item, or --at PAGE:X,Y in mm.',
    });
  if (on === null && at !== null)
    usage.push({ code: 'usage/on-missing', message: '--at needs a template: --on TEMPLATE.idml or .svg.' });
  if (out !== null && on !== null && format) {
    const template = formatOf(on);
    if (!template || !FORMATS[template].fill)
      usage.push({
        code: 'file/extension',
        path: on,
        known: extensions((f) => FORMATS[f].fill !== undefined),
      });
    else if (template !== format) usage.push({ code: 'file/template-extension', path: on, out });
  }
  if (!rotation.ok || out === null || !format || usage.length > 0) return refuse(...usage);
  const target = at === null ? ({ kind: 'own-page' } as const) : parsePlace(at);
  return ok({ out, format, template: on, target: { ...target, rotationDegrees: rotation.value } });
}

const extensions = (suits: (format: FormatName) => boolean): readonly string[] =>
  Object.entries(FORMATS).flatMap(([name, format]) => (suits(name as FormatName) ? format.extensions : []));
