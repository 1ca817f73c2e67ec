import { type Library, lastCode } from '../../core/titles/title';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import type { Fields } from '../fields';
import { useSpeech } from '../speech';

type TitleRowProps = {
  readonly library: Library;
  readonly fields: Fields;
  readonly onPick: (fields: Fields) => void;
};

/** The titles that are known by name: picking one fills the fields with its number, its look and its last code. */
export function TitleRow({ library: { titles }, fields, onPick }: TitleRowProps) {
  const { panel } = useSpeech();
  const chosen = titles.find(({ issn }) => issn === fields.issn);
  const last = chosen && lastCode(chosen);
  const pick = (issn: string) => {
    const title = titles.find((t) => t.issn === issn);
    if (!title) return onPick({ ...fields, issn: '', variant: '', addOn: '' });
    const code = lastCode(title);
    const { size, height, ink } = title.symbol;
    onPick({
      ...fields,
      issn: title.issn,
      variant: code?.variant ?? '',
      addOn: code?.addOn ?? '',
      size: size ?? fields.size,
      height: height ?? fields.height,
      ink: ink ?? fields.ink,
    });
  };
  return (
    <>
      <Row problems={[]}>
        <Picker
          label={panel.title}
          value={chosen?.issn ?? ''}
          options={[
            { value: '', label: panel.noTitle },
            ...titles.map(({ issn, name }) => ({ value: issn as string, label: name })),
          ]}
          onPick={pick}
        />
      </Row>
      {last && <Note>{panel.lastCode(last.addOn ?? panel.none, last.variant, last.date)}</Note>}
    </>
  );
}
