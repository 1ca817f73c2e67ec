import type { Finding } from '../../core/check/finding';
import { type Drawing, transformDrawing } from '../../core/drawing';
import type { DocumentProblem, Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Host, Placed, Placement, ReadableHost } from '../../host';
import { toArtboard } from './artboard';
import { pagesOf, selectItems } from './artwork-pages';
import { ask, type Bridge } from './bridge';
import type { ArtboardPlace, Described, Plan, Where as Sought } from './executor/protocol';
import { type DocumentColours, planOf } from './plan';
import { artworkOf } from './read';
import { findWhere, seekFor, type Where } from './where';

export type IllustratorOptions = {
  /** Draws in a document for the screen too, which keeps no black plate. */
  readonly acceptsRgb: boolean;
};

/** The document that is open in Illustrator, through the executor beyond a bridge. One placing is one undo step. */
export function createIllustratorHost(
  bridge: Bridge,
  { acceptsRgb }: IllustratorOptions,
): Host & ReadableHost {
  return {
    wholeDots: false,
    pages: (scope) => pagesOf(bridge, scope),
    select: (ids) => selectItems(bridge, ids),
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
      return drawAndRead(bridge, placement, on, described.value, where.value);
    },
  };
}

function unfitness(described: Described, acceptsRgb: boolean): DocumentProblem | null {
  if (described.scale !== 1) return { code: 'document/large-canvas', scale: described.scale };
  if (described.isIsolated) return { code: 'document/isolated' };
  return described.isCmyk || acceptsRgb ? null : { code: 'document/rgb' };
}

async function drawAndRead(
  bridge: Bridge,
  { drawing, label, differences }: Placement,
  on: Sought,
  described: Described,
  { artboard, placed }: Where,
): Promise<Result<Placed, Problem>> {
  const { ticket, document, activeArtboard, isCmyk } = described;
  const colours: DocumentColours = isCmyk ? 'plates' : 'screen';
  const onPage: Drawing = transformDrawing(drawing, placed);
  const toPoints = toArtboard(described.artboards[artboard] as ArtboardPlace);
  const plan: Plan = {
    ...planOf(onPage, label, toPoints, colours),
    ...on,
    ...{ ticket, document, activeArtboard },
  };
  let kept = false;
  try {
    const drawn = await ask(bridge, 'place', plan);
    if (!drawn.ok) return drawn;
    const read = await ask(bridge, 'read', { ticket });
    if (!read.ok) return read;
    const found = differences(artworkOf(read.value, plan, artboard, colours), placed);
    kept = found.length === 0;
    return kept
      ? ok({ findings: isCmyk ? [] : [SCREEN_FINDING] })
      : refuse({ code: 'read-back/differs', differences: found });
  } finally {
    if (!kept) await removeWhatStands(bridge, ticket);
  }
}

/** Tries once more where it fails, and lets no error hide the one that led here. */
async function removeWhatStands(bridge: Bridge, ticket: number): Promise<void> {
  for (const _ of ['once', 'again'])
    try {
      await ask(bridge, 'remove', { ticket });
      return;
    } catch {
      // What fails twice cannot be done.
    }
}

const SCREEN_FINDING: Finding = {
  code: 'ink/not-carried',
  severity: 'warning',
  measured: 'RGB black and white in a document for the screen',
  required: '100 % black on its own plate',
  source: 'print turns RGB black into four inks, whose edges never meet exactly',
};
