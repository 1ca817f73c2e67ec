import { Disclosure } from '../controls/Disclosure';
import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../speech';
import type { FieldsProps } from './fields-props';

const TEXT_MODES = ['outlines', 'live', 'none'] as const;

/** What most covers leave as it is: ink, bar width reduction and how the characters are set. */
export function LookRow({ fields, problemsOf, onType }: FieldsProps) {
  const { panel } = useSpeech();
  const isWrong = (field: 'ink' | 'reduction') => problemsOf(field).length > 0;
  const text = TEXT_MODES.find((mode) => mode === fields.text) ?? 'outlines';
  return (
    <Disclosure label={panel.look} isNeeded={isWrong('ink') || isWrong('reduction')}>
      <Row problems={[...problemsOf('ink'), ...problemsOf('reduction')]}>
        <TextField
          label={panel.ink}
          value={fields.ink}
          placeholder="black"
          width="wide"
          invalid={isWrong('ink')}
          onType={(typed) => onType('ink', typed)}
        />
        <TextField
          label={panel.reduction}
          value={fields.reduction}
          placeholder="0"
          width="wide"
          invalid={isWrong('reduction')}
          onType={(typed) => onType('reduction', typed)}
        />
        <Picker
          label={panel.text}
          value={text}
          options={TEXT_MODES.map((mode) => ({ value: mode, label: panel.texts[mode] }))}
          onPick={(mode) => onType('text', mode)}
        />
      </Row>
    </Disclosure>
  );
}
