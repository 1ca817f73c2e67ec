import { ok } from '../../core/result';
import { updateSymbol } from '../../jobs/update';
import { Button } from '../controls/Button';
import type { PanelHost, SaveFormat } from '../panel-host';
import { useSpeech } from '../speech';
import type { Work } from '../useWork';
import type { Edited } from './edited';
import type { Form } from './form';
import type { Outcome } from './Outcome';

type ActionsProps = {
  readonly host: PanelHost;
  readonly form: Form;
  readonly edited: Edited | null;
  readonly work: Work;
  readonly onEnd: (outcome: Outcome) => void;
};

/** What can be done with a request that is in order: update, place, save or copy. */
export function Actions({ host, form: { request, where }, edited, work, onEnd }: ActionsProps) {
  const { panel } = useSpeech();
  const { place, saving, standing } = host;
  const isReady = request.ok && !work.busy;
  const placed = (symbol: Parameters<typeof onEnd>[0]['symbol']) => onEnd({ kind: 'placed', symbol });

  if (edited && standing)
    return (
      <div className="buttons">
        <Button
          label={panel.update}
          variant="accent"
          disabled={!isReady}
          onPress={() => {
            if (request.ok)
              work.run(
                () => updateSymbol(standing(), edited.symbol, edited.known, request.value, edited.settings),
                placed,
              );
          }}
        />
      </div>
    );
  const save = (format: SaveFormat) => {
    if (request.ok && saving)
      work.run(
        () => saving.save(request.value, format),
        (saved) => saved && onEnd({ kind: 'saved', ...saved }),
      );
  };
  const copy = () => {
    if (request.ok && saving)
      work.run(async () => {
        const symbol = await saving.copy(request.value);
        return symbol.ok ? ok({ kind: 'copied', symbol: symbol.value } as const) : symbol;
      }, onEnd);
  };
  const copyButton = saving && (
    <Button label={panel.copySvg} variant="secondary" disabled={!isReady} onPress={copy} />
  );
  return (
    <div className="buttons">
      {place && (
        <Button
          label={panel.place}
          variant="accent"
          disabled={!isReady || 'wrong' in where}
          onPress={() => {
            if (request.ok && 'target' in where) work.run(() => place(request.value, where.target), placed);
          }}
        />
      )}
      {place && copyButton}
      {saving && (
        <div className="formats">
          <span className="lead-in">{panel.save('…')}</span>
          {saving.formats.map((format, i) => (
            <Button
              key={format}
              label={panel.save(format.toUpperCase())}
              short={format.toUpperCase()}
              variant={!place && i === 0 ? 'accent' : 'secondary'}
              disabled={!isReady}
              onPress={() => save(format)}
            />
          ))}
        </div>
      )}
      {!place && copyButton}
    </div>
  );
}
