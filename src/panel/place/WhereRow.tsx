import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../speech';
import { CORNERS, type ReadWhere, WHERE_KINDS, type Where } from '../where';

type WhereRowProps = {
  readonly where: Where;
  readonly read: ReadWhere;
  /** An empty form is a beginning, not a mistake. */
  readonly quiet: boolean;
  readonly onChange: (where: Where) => void;
};

/** Where the symbol goes: the selected frame, a frame by its name, or a corner of the page. */
export function WhereRow({ where, read, quiet, onChange }: WhereRowProps) {
  const { panel } = useSpeech();
  const wrong = 'wrong' in read && !quiet ? read.wrong : null;
  const sentence = {
    name: panel.frameNameMissing,
    margin: panel.marginUnreadable(where.margin),
  };
  return (
    <Row problems={wrong ? [sentence[wrong]] : []}>
      <Picker
        label={panel.target}
        value={where.kind}
        options={WHERE_KINDS.map((kind) => ({ value: kind, label: panel.targets[kind] }))}
        onPick={(kind) => onChange({ ...where, kind })}
      />
      {where.kind === 'named-item' && (
        <TextField
          label={panel.frameName}
          value={where.name}
          width="wide"
          invalid={wrong === 'name'}
          onType={(name) => onChange({ ...where, name })}
        />
      )}
      {where.kind === 'corner' && (
        <>
          <Picker
            label={panel.corner}
            value={where.corner}
            options={CORNERS.map((corner) => ({ value: corner, label: panel.corners[corner] }))}
            onPick={(corner) => onChange({ ...where, corner })}
          />
          <TextField
            label={panel.margin}
            value={where.margin}
            invalid={wrong === 'margin'}
            onType={(margin) => onChange({ ...where, margin })}
          />
        </>
      )}
    </Row>
  );
}
