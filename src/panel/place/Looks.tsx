import { deriveGtin13 } from '../../core/number/derivation';
import { nominalBarHeight } from '../../core/symbol/height';
import { layoutSymbol } from '../../core/symbol/layout';
import { drawnBarHeight } from '../../core/symbol/spec';
import type { SymbolRequest } from '../../jobs/place';
import { symbolText } from '../../words/symbol-text';
import { Disclosure } from '../controls/Disclosure';
import { Note } from '../controls/Note';
import { SCROLLED_BY_KEYS } from '../controls/scrolled';
import { Preview } from '../Preview';
import { useSpeech } from '../speech';

type LooksProps = {
  /** Null while something is missing or wrong. */
  readonly request: SymbolRequest | null;
  readonly isEmpty: boolean;
};

/** The symbol as it will be drawn, its lengths in mm, and how its number comes about. */
export function Looks({ request, isEmpty }: LooksProps) {
  const { panel } = useSpeech();
  if (!request)
    return (
      <div className="paper">
        <Note>{isEmpty ? panel.previewEmpty : panel.previewWaiting}</Note>
      </div>
    );
  const { number, spec } = request;
  const drawing = layoutSymbol(number, spec);
  const height = drawnBarHeight(spec);
  const share = height / nominalBarHeight(spec.xDimension);
  const { extent } = drawing;
  return (
    <>
      <section className="paper" aria-label={panel.preview} {...SCROLLED_BY_KEYS}>
        <Preview
          drawing={drawing}
          label={panel.previewOf(symbolText(number.gtin13, number.addOn?.digits ?? null))}
        />
      </section>
      <div className="caption">
        <Note>
          {panel.extent(extent.width, extent.height)}, {panel.drawnBars(height, share)}
        </Note>
      </div>
      {number.bars === 'issn' && (
        <Disclosure label={panel.derivation}>
          {deriveGtin13(number.issn, number.variant).map(({ step, digits, soFar }) => (
            <Note key={step}>
              {soFar.slice(0, -digits.length)}
              <b>{digits}</b> {panel.derivationSteps[step]}
            </Note>
          ))}
        </Disclosure>
      )}
    </>
  );
}
