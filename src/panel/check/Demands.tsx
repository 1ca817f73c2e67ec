import { Disclosure } from '../controls/Disclosure';
import { Picker } from '../controls/Picker';
import { Row } from '../controls/Row';
import { TextArea } from '../controls/TextArea';
import { useSpeech } from '../speech';

/** What a cover has to be besides printable: one of a list, as typed, and with an issue number. */
export type Asked = { readonly list: string; readonly requireAddOn: boolean };

export const NOTHING_ASKED: Asked = { list: '', requireAddOn: false };

const LIST_EXAMPLE = 'issn;variant;issue\n1144-875X;00;06';

type DemandsProps = { readonly asked: Asked; readonly onAsk: (asked: Asked) => void };

/** The covers that are expected, and whether each needs an issue number. */
export function Demands({ asked, onAsk }: DemandsProps) {
  const { panel } = useSpeech();
  return (
    <Disclosure label={panel.compare}>
      <TextArea
        label={panel.expected}
        value={asked.list}
        placeholder={LIST_EXAMPLE}
        onType={(list) => onAsk({ ...asked, list })}
      />
      <Row problems={[]}>
        <Picker
          label={panel.requireAddOn}
          value={asked.requireAddOn ? 'refused' : 'allowed'}
          options={(['allowed', 'refused'] as const).map((value) => ({
            value,
            label: panel.requireAddOns[value],
          }))}
          onPick={(value) => onAsk({ ...asked, requireAddOn: value === 'refused' })}
        />
      </Row>
    </Disclosure>
  );
}
