import { refuse } from '../../core/result';
import type { Host, ReadableHost, UpdatableHost } from '../../host';
import { pagesOf, selectItems } from './artwork-pages';
import { ask, type Bridge } from './bridge';
import { drawAndRead, unfitness } from './draw';
import { standingSymbols } from './standing';
import { replaceSymbol } from './update';
import { findWhere, seekFor } from './where';

export type IllustratorOptions = {
  /** Draws in a document for the screen too, which keeps no black plate. */
  readonly acceptsRgb: boolean;
};

/** The document that is open in Illustrator, through the executor beyond a bridge. One placing or updating is one undo step. */
export function createIllustratorHost(
  bridge: Bridge,
  { acceptsRgb }: IllustratorOptions,
): Host & UpdatableHost & ReadableHost {
  return {
    wholeDots: false,
    pages: (scope) => pagesOf(bridge, scope),
    select: (ids) => selectItems(bridge, ids),
    symbols: (among) => standingSymbols(bridge, among),
    replace: (id, replacement) => replaceSymbol(bridge, id, replacement, acceptsRgb),
    async place(placement) {
      const { drawing, target } = placement;
      if (target.kind === 'own-page') return refuse({ code: 'selection/none' });
      if (drawing.elements.some((e) => e.kind === 'text'))
        return refuse({ code: 'format/cannot-hold', format: 'Illustrator', what: 'live-text' });
      if (target.textWrap)
        return refuse({ code: 'format/cannot-hold', format: 'Illustrator', what: 'text-wrap' });
      const on = { seek: seekFor(target), layer: target.layer ?? null };
      const described = await ask(bridge, 'describe', on);
      if (!described.ok) return described;
      const unfit = unfitness(described.value, acceptsRgb);
      if (unfit) return refuse(unfit);
      const where = findWhere(described.value, drawing, target);
      if (!where.ok) return where;
      return drawAndRead(bridge, placement, described.value, where.value, (plan) =>
        ask(bridge, 'place', { ...plan, ...on }),
      );
    },
  };
}
