import type { BatchHost } from '../../batch-host';
import { readBack } from '../../core/artwork/compare';
import type { ListNote } from '../../core/batch/note';
import type { BatchEvent } from '../../core/batch/read-rows';
import { labelOf } from '../../core/label';
import type { Target } from '../../core/placement';
import type { Problem } from '../../core/problem';
import { type Result, refuse } from '../../core/result';
import { onWholeDots } from '../../core/symbol/dots';
import { layoutSymbol } from '../../core/symbol/layout';
import { HostError } from '../../host';
import { type SymbolRequest, withFittingSize } from '../place';
import { type BatchDefaults, type PlannedCover, planRow } from './plan';

/** A row that was judged by itself, as plain data; duplicates are found when all rows are known. */
export type JudgedRow = {
  readonly line: number;
  /** Null where the row cannot be made. */
  readonly cover: PlannedCover | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly ListNote[];
  /** Tells one content of the template from another. */
  readonly mark: string;
};

/** A list as it is judged, row by row. */
export type JudgedEvent =
  | { readonly kind: 'note'; readonly note: ListNote }
  | ({ readonly kind: 'row' } & JudgedRow)
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Judges every row of a list before anything is drawn; no row is kept. */
export async function* judgeRows(
  events: AsyncIterable<BatchEvent>,
  defaults: BatchDefaults,
  host: BatchHost,
): AsyncGenerator<JudgedEvent> {
  const tryOut = rememberedTrials(host);
  for await (const event of events) {
    if (event.kind === 'note' || event.kind === 'refused') yield event;
    else if (event.kind === 'bad-row') yield bad(event.line, [event.problem], []);
    else if (event.kind === 'row') {
      const plan = planRow(event, defaults);
      if (plan.ok) {
        const { cover, request, notes } = plan.value;
        const trial = await tryOut(cover, request);
        yield trial.ok
          ? { kind: 'row', line: cover.line, cover, problems: [], notes, mark: trial.value.mark }
          : bad(cover.line, trial.problems, notes);
      } else yield bad(event.row.line, plan.problems, event.notes);
    }
  }
}

const bad = (line: number, problems: readonly Problem[], notes: readonly ListNote[]): JudgedEvent => ({
  kind: 'row',
  line,
  cover: null,
  problems,
  notes,
  mark: '',
});

/** Where a planned cover takes its symbol: in every item of the name, or where last issue's symbol stands. */
export function targetOf({ template, place }: PlannedCover): Target {
  const upright = { rotationDegrees: 0 } as const;
  if (place?.kind === 'named-item') return { ...upright, ...place, every: true };
  if (place) return { ...upright, ...place };
  return { ...upright, kind: template === null ? 'own-page' : 'old-symbol' };
}

type Trial = Result<{ readonly mark: string }, Problem>;

/** Covers that differ in their digits only fit alike; so many different ones are remembered. */
const MOST_TRIALS = 500;

function rememberedTrials(host: BatchHost) {
  const known = new Map<string, Trial>();
  return async (cover: PlannedCover, request: SymbolRequest): Promise<Trial> => {
    const { number } = request;
    const key = JSON.stringify([
      ...[cover.template, cover.place, cover.format, cover.spec],
      ...[number.addOn?.kind, number.line.length],
    ]);
    const before = known.get(key);
    if (before) return before;
    const trial = await tried(host, cover, request);
    if (known.size >= MOST_TRIALS) known.clear();
    known.set(key, trial);
    return trial;
  };
}

async function tried(host: BatchHost, cover: PlannedCover, { number, spec }: SymbolRequest): Promise<Trial> {
  const isPicture = cover.format === 'png' || cover.format === 'tiff';
  const drawn = isPicture ? onWholeDots(spec) : spec;
  const drawing = layoutSymbol(number, drawn);
  try {
    const trial = await host.tryOut(cover, {
      drawing,
      label: labelOf(number, drawn),
      target: targetOf(cover),
      differences: (artwork, placed) =>
        readBack({ number, spec: drawn, drawing, placed }, artwork).differences,
    });
    return trial.ok ? trial : refuse(...trial.problems.map((problem) => withFittingSize(problem, drawn)));
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}
