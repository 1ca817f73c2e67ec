import type { FoundSymbol } from '../../core/artwork/found-symbol';
import type { Portrait } from '../../core/artwork/portrait';
import type { CheckedPage } from '../../jobs/check';
import { symbolText } from '../../words/symbol-text';
import { Button } from '../controls/Button';
import { Problems } from '../controls/Problems';
import type { Checking } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { measurementsOf } from './measurements';
import { SymbolPortrait } from './SymbolPortrait';

type SymbolCardProps = {
  readonly symbol: FoundSymbol;
  readonly portrait: Portrait | null;
  readonly colour: CheckedPage['colour'];
  readonly show: Checking['show'];
};

/** One symbol: its picture and everything that was measured. */
export function SymbolCard({ symbol, portrait, colour, show }: SymbolCardProps) {
  const speech = useSpeech();
  const { panel } = speech;
  const work = useWork();
  const name = symbolText(symbol.gtin13 ?? panel.unreadable, symbol.addOn);
  return (
    <div className="symbol">
      <div className="sight">
        {' '}
        {portrait && <SymbolPortrait portrait={portrait} label={panel.pictureOf(name)} />}
        {show && (
          <Button
            label={panel.show}
            variant="secondary"
            disabled={work.busy}
            onPress={() =>
              work.run(
                () => show(symbol),
                () => {},
              )
            }
          />
        )}
        <Problems texts={work.trouble} />
      </div>{' '}
      <dl className="measurements">
        {measurementsOf(symbol, colour, speech).map(([what, value]) => (
          <div className="measurement" key={what}>
            <dt>{panel.measurements[what]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
