import type { PlacedSymbol } from '../../jobs/place';
import { symbolText } from '../../words/symbol-text';
import { Note } from '../controls/Note';
import { useSpeech } from '../speech';

/** How the last action ended, and what was read back. */
export type Outcome =
  | { readonly kind: 'placed' | 'copied'; readonly symbol: PlacedSymbol }
  | { readonly kind: 'saved'; readonly name: string; readonly symbol: PlacedSymbol };

/** Says what became of the last action, and everything that should be known before printing. */
export function OutcomeNotes({ outcome }: { readonly outcome: Outcome | null }) {
  const { panel, finding } = useSpeech();
  return (
    <div role="status">
      {outcome && (
        <>
          <Note>
            {outcome.kind === 'saved' && `${panel.saved(outcome.name)} `}
            {outcome.kind === 'copied' && `${panel.copied} `}
            {panel.readBack(
              symbolText(outcome.symbol.readBack.gtin13, outcome.symbol.readBack.addOn),
              outcome.symbol.readBack.xDimension,
            )}
          </Note>
          {outcome.symbol.findings.map((found) => (
            <Note key={found.code}>{finding(found)}</Note>
          ))}
        </>
      )}
    </div>
  );
}
