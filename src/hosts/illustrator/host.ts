import type { Host, ReadableHost, UpdatableHost } from '../../host';
import { pagesOf, selectItems } from './artwork-pages';
import { ask, type Bridge } from './bridge';
import { drawAndRead } from './draw';
import { findStage } from './stage';
import { standingSymbols } from './standing';
import { replaceSymbol } from './update';

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
      const stage = await findStage(bridge, placement, acceptsRgb);
      if (!stage.ok) return stage;
      const { described, where, sought } = stage.value;
      return drawAndRead(bridge, placement, described, where, (plan) =>
        ask(bridge, 'place', { ...plan, ...sought }),
      );
    },
  };
}
