import type { Problem } from '../core/problem';
import { problemsOf, type Result, refuse } from '../core/result';
import { createDiskHost } from '../hosts/file/disk';
import { type PlacedSymbol, parseRequest, placeSymbol } from '../jobs/place';
import { type DrawOptions, parseDestination, parseDrawOptions } from './draw-options';
import { DRAW_HELP } from './help';
import { EXIT, exitCode, type UsageProblem } from './outcome';
import { drawnJson, drawnText, problemLines, problemsJson } from './report';
import type { Streams } from './streams';

/** `issn-barcode draw`: draws one symbol, reads it back and says what came to stand there. Returns the exit code. */
export async function draw(args: readonly string[], { out, err }: Streams): Promise<number> {
  const options = parseDrawOptions(args);
  if (options.ok && options.value.help) {
    out(DRAW_HELP);
    return EXIT.done;
  }
  const drawn = options.ok ? await drawSymbol(options.value) : options;
  const json = options.ok ? options.value.json : args.includes('--json');
  if (!drawn.ok) {
    if (json) out(problemsJson(drawn.problems));
    err(problemLines(drawn.problems));
    if (!options.ok) err('Try: issn-barcode draw --help\n');
    return exitCode(drawn.problems);
  }
  out(json ? drawnJson(drawn.value.placed, drawn.value.out) : drawnText(drawn.value.placed, drawn.value.out));
  return drawn.value.placed.findings.some((f) => f.severity === 'error') ? EXIT.errors : EXIT.done;
}

async function drawSymbol(
  options: DrawOptions,
): Promise<Result<{ placed: PlacedSymbol; out: string }, Problem | UsageProblem>> {
  const request = parseRequest(options.number, options.spec);
  const destination = parseDestination(options);
  if (!request.ok || !destination.ok) return refuse(...problemsOf(request), ...problemsOf(destination));
  const { out, format, template, target } = destination.value;
  const host = createDiskHost({ out, format, template, force: options.force });
  const placed = await placeSymbol(host, request.value, target);
  return placed.ok ? { ok: true, value: { placed: placed.value, out } } : placed;
}
