import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../speech';
import type { FieldsProps } from './fields-props';

/** The ISSN, its variant and the issue number. */
export function NumberRow({ fields, problemsOf, onType }: FieldsProps) {
  const { panel } = useSpeech();
  const isWrong = (field: 'issn' | 'variant' | 'addOn') => problemsOf(field).length > 0;
  return (
    <Row problems={[...problemsOf('issn'), ...problemsOf('variant'), ...problemsOf('addOn')]}>
      <TextField
        label={panel.issn}
        value={fields.issn}
        width="wide"
        invalid={isWrong('issn')}
        onType={(text) => onType('issn', text)}
      />
      <TextField
        label={panel.variant}
        value={fields.variant}
        placeholder="00"
        invalid={isWrong('variant')}
        onType={(text) => onType('variant', text)}
      />
      <TextField
        label={panel.addOn}
        value={fields.addOn}
        width="wide"
        invalid={isWrong('addOn')}
        onType={(text) => onType('addOn', text)}
      />
    </Row>
  );
}
