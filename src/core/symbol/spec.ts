import type { Ink } from '../drawing';
import type { Mm, RightAngle } from '../geometry';
import { ADD_ON_GAP_X, NOMINAL_X } from '../limits';
import { printable } from '../number/typed-text';
import { ok, problemsOf, type Result, refuse } from '../result';
import { parseGap } from './gap';
import { type BarHeight, nominalBarHeight, parseHeight } from './height';
import { parseInk } from './ink';
import type { SymbolProblem } from './problem';
import { parseReduction } from './reduction';
import { parseResolution, snapGap, snapToDots } from './resolution';
import { parseSize, type XDimension } from './size';

/** How characters are set: filled outlines, live text in the user's font, or not at all. */
export type TextMode = 'outlines' | 'live' | 'none';

/** Everything about a symbol that is not its number; lengths in mm, the gap in modules. */
export type SymbolSpec = {
  /** As drawn, after snapping to dots. */
  readonly xDimension: XDimension;
  /** As asked for, before snapping. */
  readonly askedXDimension: XDimension;
  readonly barHeight: BarHeight;
  readonly addOnGap: number;
  readonly reduction: Mm;
  /** Size of a plate dot when X and origin are to lie on dots. */
  readonly dot: Mm | null;
  readonly digits: TextMode;
  readonly issnLine: TextMode;
  readonly lightMargin: boolean;
  readonly ink: Ink;
  readonly panel: boolean;
};

/** Typed texts; null where nothing was typed and the default holds. */
export type TypedSpec = {
  readonly size: string | null;
  readonly height: string | null;
  readonly gap: string | null;
  readonly reduction: string | null;
  readonly resolution: string | null;
  readonly text: string | null;
  readonly issnLine: string | null;
  readonly ink: string | null;
  readonly lightMargin: boolean;
  readonly panel: boolean;
};

/** Nothing typed: SC2, full height, gap 9X, outlines, black on a white panel. */
export const DEFAULT_TYPED_SPEC: TypedSpec = {
  size: null,
  height: null,
  gap: null,
  reduction: null,
  resolution: null,
  text: null,
  issnLine: null,
  ink: null,
  lightMargin: false,
  panel: true,
};

const or = <T>(text: string | null, standard: T, parse: (text: string) => Result<T, SymbolProblem>) =>
  text === null ? ok(standard) : parse(text);

/** Reads a whole specification and returns every problem at once. */
export function parseSpec(typed: TypedSpec): Result<SymbolSpec, SymbolProblem> {
  const size = or(typed.size, NOMINAL_X as XDimension, parseSize);
  const dot = or(typed.resolution, null, parseResolution);
  const snapped =
    size.ok && dot.ok && dot.value !== null
      ? snapToDots(size.value, dot.value, printable(typed.resolution ?? ''))
      : size;
  // Height and reduction are judged at the nominal size while the size itself is in doubt.
  const x = snapped.ok ? snapped.value : (NOMINAL_X as XDimension);
  const height = or<BarHeight>(typed.height, { kind: 'nominal' }, (text) => parseHeight(text, x));
  const dotMm = dot.ok ? dot.value : null;
  const reduction = or(typed.reduction, 0, (text) => parseReduction(text, x, dotMm));
  const gap = or(typed.gap, ADD_ON_GAP_X.default, parseGap);
  const digits = or<TextMode>(typed.text, 'outlines', (text) => parseTextMode(text, 'text'));
  const line = or<TextMode>(typed.issnLine, 'outlines', (text) => parseTextMode(text, 'issn-line'));
  const ink = or<Ink>(typed.ink, { kind: 'black' }, parseInk);

  if (
    size.ok &&
    dot.ok &&
    snapped.ok &&
    height.ok &&
    reduction.ok &&
    gap.ok &&
    digits.ok &&
    line.ok &&
    ink.ok
  )
    return ok({
      xDimension: snapped.value,
      askedXDimension: size.value,
      barHeight: height.value,
      addOnGap: dotMm === null ? gap.value : snapGap(gap.value, x, dotMm),
      reduction: reduction.value,
      dot: dot.value,
      digits: digits.value,
      issnLine: line.value,
      lightMargin: typed.lightMargin,
      ink: ink.value,
      panel: typed.panel,
    });
  const own = [dot, size.ok ? snapped : size, gap, digits, line, ink];
  const dependent = size.ok ? [height, reduction] : [];
  return refuse(...[...own, ...dependent].flatMap(problemsOf));
}

function parseTextMode(text: string, option: 'text' | 'issn-line'): Result<TextMode, SymbolProblem> {
  const mode = text.trim().toLowerCase();
  return mode === 'outlines' || mode === 'live' || mode === 'none'
    ? ok(mode)
    : refuse({ code: 'text/format', got: printable(text.trim()), option });
}

/** Reads a counter-clockwise turn of 0, 90, 180 or 270 degrees. */
export function parseRotation(text: string): Result<RightAngle, SymbolProblem> {
  const degrees = ([0, 90, 180, 270] as const).find((d) => String(d) === text.trim().replace(/°$/, ''));
  return degrees === undefined
    ? refuse({ code: 'rotation/format', got: printable(text.trim()) })
    : ok(degrees);
}

/** The height in mm at which the main bars are drawn. */
export const drawnBarHeight = (spec: SymbolSpec): Mm =>
  spec.barHeight.kind === 'nominal' ? nominalBarHeight(spec.xDimension) : spec.barHeight.height;
