import { symbolText } from '../../words/symbol-text';
import { Note } from '../controls/Note';
import { useSpeech } from '../speech';
import type { Edited } from './edited';

/** Which symbol is edited, and what is known of it already. */
export function EditedNotes({ edited: { symbol, known } }: { readonly edited: Edited }) {
  const { panel, finding } = useSpeech();
  const { gtin13, addOn } = known.number;
  return (
    <div>
      <Note>{panel.editing(symbolText(gtin13, addOn?.digits ?? null), symbol.page)}</Note>
      {known.findings.map((found) => (
        <Note key={found.code}>{finding(found)}</Note>
      ))}
    </div>
  );
}
