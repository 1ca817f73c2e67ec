import type { ColumnMap } from '../../core/batch/columns';
import { FIELDS, type Field } from '../../core/batch/fields';
import { Picker } from '../controls/Picker';
import { useSpeech } from '../speech';

type ColumnsProps = {
  /** Headings that say nothing known. */
  readonly unknown: readonly string[];
  readonly columns: ColumnMap;
  readonly onMap: (columns: ColumnMap) => void;
};

/** More columns than these are mapped by renaming their headings. */
const MOST_SHOWN = 8;
const NOT_USED = '';

/** What columns hold whose headings do not say it, as the user tells it; a field that is told twice moves. */
export function Columns({ unknown, columns, onMap }: ColumnsProps) {
  const { panel, field } = useSpeech();
  const headings = [...new Set([...Object.keys(columns), ...unknown])].filter(Boolean).slice(0, MOST_SHOWN);
  const tell = (heading: string, told: Field | typeof NOT_USED) => {
    const others = Object.entries(columns).filter(([other, held]) => other !== heading && held !== told);
    onMap(Object.fromEntries(told === NOT_USED ? others : [...others, [heading, told]]));
  };
  if (headings.length === 0) return null;
  return (
    <div className="row">
      {headings.map((heading) => (
        <Picker<Field | typeof NOT_USED>
          key={heading}
          label={panel.columnHolds(heading)}
          value={columns[heading] ?? NOT_USED}
          width="widest"
          options={[
            { value: NOT_USED, label: panel.notUsed },
            ...FIELDS.map((value) => ({ value, label: field(value) })),
          ]}
          onPick={(told) => tell(heading, told)}
        />
      ))}
    </div>
  );
}
