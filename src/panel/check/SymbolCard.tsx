import type { FoundSymbol } from '../../core/artwork/found-symbol';
import type { CheckedPage } from '../../jobs/check';
import { symbolText } from '../../words/symbol-text';
import { Button } from '../controls/Button';
import { Problems } from '../controls/Problems';
import type { Checking } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { measurementsOf } from './measurements';

type SymbolCardProps = {
  readonly symbol: FoundSymbol;
  /** Address of its picture; null where there is none. */
  readonly portrait: string | null;
  readonly colour: CheckedPage['colour'];
  readonly show: Checking['show'];
};

/** One symbol: its picture and everything that was measured. */
export function SymbolCard({ symbol, portrait, colour, show }: SymbolCardProps) {
  const { panel } = useSpeech();
  const work = useWork();
  const name = symbolText(symbol.gtin13 ?? panel.unreadable, symbol.addOn);
  return (
    <div className="symbol">
      {portrait !== null && <img className="portrait" src={portrait} alt={panel.pictureOf(name)} />}
      <dl className="measurements">
        {measurementsOf(symbol, colour, panel).map(([what, value]) => (
          <div className="measurement" key={what}>
            <dt>{panel.measurements[what]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
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
    </div>
  );
}
