import type { CheckedPage } from '../../jobs/check';
import { symbolText } from '../../words/symbol-text';
import type { Checking } from '../panel-host';
import { useSpeech } from '../speech';
import { FindingList } from './FindingList';
import { SymbolCard } from './SymbolCard';

type CheckedPageProps = {
  readonly page: CheckedPage;
  readonly isNumbered: boolean;
  readonly show: Checking['show'];
};

/** One page: what was found wrong, the worst first, then each symbol with its picture and measurements. */
export function CheckedPageView({ page, isNumbered, show }: CheckedPageProps) {
  const { panel } = useSpeech();
  if (page.symbols.length === 0 && page.findings.length === 0) return null;
  return (
    <div className="checked">
      {isNumbered && <h2 className="heading">{panel.page(page.page)}</h2>}
      <div className="results">
        <FindingList findings={page.findings} />
        <div className="symbols">
          {page.symbols.map(({ symbol, portrait }) => (
            <SymbolCard
              key={`${symbolText(symbol.gtin13 ?? '', symbol.addOn)} ${symbol.bounds.x} ${symbol.bounds.y}`}
              symbol={symbol}
              portrait={portrait}
              colour={page.colour}
              show={show}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
