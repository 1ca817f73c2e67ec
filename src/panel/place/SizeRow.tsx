import { SIZES } from '../../core/symbol/size';
import { sizeLabel } from '../../words/symbol-text';
import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../speech';
import type { FieldsProps } from './fields-props';

/** Size and bar height. A size without a name, of a symbol that is edited, is offered beside those with one. */
export function SizeRow({ fields, problemsOf, onType }: FieldsProps) {
  const { manner, panel } = useSpeech();
  const { size } = fields;
  const named = SIZES.map((s) => ({ value: s.name, label: sizeLabel(s, manner) }));
  const isNamed = named.some(({ value }) => value === size);
  return (
    <Row problems={[...problemsOf('size'), ...problemsOf('height')]}>
      <Picker
        label={panel.size}
        width="widest"
        value={size}
        options={isNamed ? named : [{ value: size, label: size }, ...named]}
        onPick={(picked) => onType('size', picked)}
      />
      <TextField
        label={panel.height}
        value={fields.height}
        placeholder="100%"
        invalid={problemsOf('height').length > 0}
        onType={(text) => onType('height', text)}
      />
    </Row>
  );
}
