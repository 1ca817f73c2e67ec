import type { Role } from '../../core/drawing';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Placed, Replacement } from '../../host';
import { ask, type Bridge } from './bridge';
import { drawAndRead, unfitness } from './draw';
import { BARS, idsOf, othersIn } from './standing';
import { artboardUnder, layerProblem } from './where';

/**
 * Draws a symbol anew within its group, or in front of one that another program drew, which is removed only as a whole and
 * only where nothing else would go with it. What was there stays unless the new parts read back without a difference.
 */
export async function replaceSymbol(
  bridge: Bridge,
  id: string,
  { foreign, placed, ...drawing }: Replacement,
  acceptsRgb: boolean,
): Promise<Result<Placed, Problem>> {
  const ids = idsOf(id);
  if (drawing.drawing.elements.some((e) => e.kind === 'text'))
    return refuse({ code: 'format/cannot-hold', format: 'Illustrator', what: 'live-text' });
  const described = await ask(bridge, 'describe', { seek: { kind: 'ids', ids }, layer: null });
  if (!described.ok) return described;
  const { items, artboards } = described.value;
  const [front] = items;
  const artboard = front ? artboardUnder(front.box, artboards) : -1;
  if (!front || items.length < ids.length || artboard < 0) return refuse({ code: 'update/gone', id });
  const unfit = unfitness(described.value, acceptsRgb) ?? layerProblem(front.layer);
  if (unfit) return refuse(unfit);
  const others = foreign === 'remove' ? await othersIn(bridge, ids) : ok(0);
  if (!others.ok) return others;
  if (others.value > 0)
    return refuse({ code: 'update/foreign-mixed', name: front.name || front.kind, others: others.value });
  return drawAndRead(bridge, drawing, described.value, { artboard, placed }, (plan) =>
    ask(bridge, 'redraw', { ...plan, ids, replaces: ROLES, bars: BARS, keepsForeign: foreign === 'keep' }),
  );
}

const ROLES: readonly Role[] = ['panel', 'bars', 'digits', 'issn-line', 'light-margin-indicator'];
