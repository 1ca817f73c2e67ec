import type { Cmyk, Drawing, Ink, PathElement } from '../../core/drawing';
import { type Contour, type Matrix, mapContour, type Point } from '../../core/geometry';
import type { SymbolLabel } from '../../core/placement';
import type { Pair } from './executor/dom';
import type { Plan, PlanInk, PlanItem, PlanPath, ProcessInk } from './executor/protocol-plan';

/** What a document does to inks: keeps plates, or turns everything but spots into RGB. */
export type DocumentColours = 'plates' | 'screen';

/**
 * The name, label and shapes of a plan: `drawing` in mm on its artboard, `toPoints` from there to artboard
 * coordinates. Everything is worked out here; the executor only carries it out.
 */
export const planOf = (
  drawing: Drawing,
  label: SymbolLabel,
  toPoints: Matrix,
  colours: DocumentColours,
): Pick<Plan, 'name' | 'data' | 'items'> => ({
  name: label.name,
  data: label.data,
  items: drawing.elements
    .filter((e): e is PathElement => e.kind === 'path')
    .map(
      ({ role, contours, ink, overprint }): PlanItem => ({
        name: role,
        ink: planInk(ink, colours),
        overprint: overprint === 'overprint',
        paths: contours.map((c) => planPath(mapContour(toPoints, c))),
      }),
    ),
});

function planInk(ink: Ink, colours: DocumentColours): PlanInk {
  if (ink.kind === 'spot')
    return { kind: 'spot', name: ink.name, alternative: processInk(ink.cmyk, colours) };
  return processInk([0, 0, 0, ink.kind === 'black' ? 100 : 0], colours);
}

/** On the screen a colour is only seen: the simplest conversion does. */
function processInk(cmyk: Cmyk, colours: DocumentColours): ProcessInk {
  const [c, m, y, k] = cmyk;
  const light = (ink: number) => Math.round((255 * (100 - ink) * (100 - k)) / 10_000);
  return colours === 'plates' ? { kind: 'cmyk', cmyk } : { kind: 'rgb', rgb: [light(c), light(m), light(y)] };
}

const planPath = (contour: Contour): PlanPath => ({
  anchors: contour.map(pair),
  curves: contour.flatMap((p, at) =>
    p.arriving || p.leaving ? [{ at, arriving: pair(p.arriving ?? p), leaving: pair(p.leaving ?? p) }] : [],
  ),
});

/** A millionth of a point is far below what any application keeps, and keeps the plan short. */
const pair = ({ x, y }: Point): Pair => [short(x), short(y)];
const short = (v: number): number => Math.round(v * 1e6) / 1e6;
