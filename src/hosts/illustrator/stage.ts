import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Placement } from '../../host';
import { ask, type Bridge } from './bridge';
import { unfitness } from './draw';
import type { Described } from './executor/protocol';
import type { Where as Sought } from './executor/protocol-plan';
import { findWhere, seekFor, type Where } from './where';

/** Everything that is known before anything is drawn: the document, the place, and how it was sought. */
export type Stage = { readonly described: Described; readonly where: Where; readonly sought: Sought };

/** Finds out whether and where a symbol can stand; nothing is written to the document. */
export async function findStage(
  bridge: Bridge,
  { drawing, target }: Pick<Placement, 'drawing' | 'target'>,
  acceptsRgb: boolean,
): Promise<Result<Stage, Problem>> {
  if (target.kind === 'own-page') return refuse({ code: 'selection/none' });
  if (drawing.elements.some((e) => e.kind === 'text'))
    return refuse({ code: 'format/cannot-hold', format: 'Illustrator', what: 'live-text' });
  if (target.textWrap)
    return refuse({ code: 'format/cannot-hold', format: 'Illustrator', what: 'text-wrap' });
  const sought = { seek: seekFor(target), layer: target.layer ?? null };
  const described = await ask(bridge, 'describe', sought);
  if (!described.ok) return described;
  const unfit = unfitness(described.value, acceptsRgb);
  if (unfit) return refuse(unfit);
  const where = findWhere(described.value, drawing, target);
  return where.ok ? ok({ described: described.value, where: where.value, sought }) : where;
}
