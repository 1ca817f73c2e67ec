import { ANCHORS } from '../../core/update/anchor';
import { symbolText } from '../../words/symbol-text';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import { useSpeech } from '../speech';
import type { Edited } from './edited';

const FOREIGN = ['keep', 'remove'] as const;

type EditedRowProps = {
  readonly edited: Edited;
  readonly onSettings: (settings: Edited['settings']) => void;
};

/** Which symbol is edited, what is known of it already, and which of its points stays where it is. */
export function EditedRow({ edited: { symbol, known, settings }, onSettings }: EditedRowProps) {
  const { panel, finding } = useSpeech();
  const { gtin13, addOn } = known.number;
  return (
    <div>
      <Note>{panel.editing(symbolText(gtin13, addOn?.digits ?? null), symbol.page)}</Note>
      {known.findings.map((found) => (
        <Note key={found.code}>{finding(found)}</Note>
      ))}
      <Row problems={[]}>
        <Picker
          label={panel.anchor}
          value={settings.anchor}
          options={ANCHORS.map((anchor) => ({ value: anchor, label: panel.anchors[anchor] }))}
          onPick={(anchor) => onSettings({ ...settings, anchor })}
        />
        {symbol.isForeign && (
          <Picker
            label={panel.foreign}
            value={settings.foreign}
            options={FOREIGN.map((foreign) => ({ value: foreign, label: panel.foreigns[foreign] }))}
            onPick={(foreign) => onSettings({ ...settings, foreign })}
          />
        )}
      </Row>
    </div>
  );
}
