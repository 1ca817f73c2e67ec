import type { Finding } from '../../core/check/finding';
import { type Drawing, transformDrawing } from '../../core/drawing';
import type { DocumentProblem, Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Placed, Placement } from '../../host';
import { toArtboard } from './artboard';
import { ask, type Bridge } from './bridge';
import type { ArtboardPlace, Described } from './executor/protocol';
import type { Plan, Where as Sought } from './executor/protocol-plan';
import { type DocumentColours, planOf } from './plan';
import { artworkOf } from './read';
import type { Where } from './where';

/** What keeps anything from being drawn in a document; null where nothing does. */
export function unfitness(described: Described, acceptsRgb: boolean): DocumentProblem | null {
  if (described.scale !== 1) return { code: 'document/large-canvas', scale: described.scale };
  if (described.isIsolated) return { code: 'document/isolated' };
  return described.isCmyk || acceptsRgb ? null : { code: 'document/rgb' };
}

type Ticketed = Omit<Plan, keyof Sought>;

/** Has a symbol drawn, reads it back, and keeps it only where nothing differs. */
export async function drawAndRead(
  bridge: Bridge,
  { drawing, label, differences }: Omit<Placement, 'target'>,
  described: Described,
  { artboard, placed }: Where,
  draw: (plan: Ticketed) => Promise<Result<null, Problem>>,
): Promise<Result<Placed, Problem>> {
  const { ticket, document, activeArtboard, isCmyk } = described;
  const colours: DocumentColours = isCmyk ? 'plates' : 'screen';
  const onPage: Drawing = transformDrawing(drawing, placed);
  const toPoints = toArtboard(described.artboards[artboard] as ArtboardPlace);
  const plan: Ticketed = { ...planOf(onPage, label, toPoints, colours), ticket, document, activeArtboard };
  let kept = false;
  try {
    const drawn = await draw(plan);
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
  measured: ['screenDocument'],
  required: ['oneInk'],
  source: ['rgbFourInks'],
};
