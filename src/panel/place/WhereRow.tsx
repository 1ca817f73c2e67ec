import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../speech';
import { CORNERS, type ReadWhere, type Where } from '../where';

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
        width="widest"
        value={where.kind === 'corner' ? where.corner : where.kind}
        options={[
          { value: 'selection', label: panel.targets.selection },
          { value: 'named-item', label: panel.targets['named-item'] },
          ...CORNERS.map((value) => ({ value, label: `${panel.corner}: ${panel.corners[value]}` })),
        ]}
        onPick={(to) =>
          onChange(
            to === 'selection' || to === 'named-item'
              ? { ...where, kind: to }
              : { ...where, kind: 'corner', corner: to },
          )
        }
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
        <TextField
          label={panel.margin}
          value={where.margin}
          invalid={wrong === 'margin'}
          onType={(margin) => onChange({ ...where, margin })}
        />
      )}
    </Row>
  );
}
