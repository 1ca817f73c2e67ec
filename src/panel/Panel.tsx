import { useState } from 'react';
import type { Problem } from '../core/problem';
import { problemsOf, type Result } from '../core/result';
import { layoutSymbol } from '../core/symbol/layout';
import { SIZES } from '../core/symbol/size';
import { problemText } from '../words/en';
import { PANEL_WORDS, sizeLabel, symbolText } from '../words/panel';
import { Button } from './controls/Button';
import { Divider } from './controls/Divider';
import { Note } from './controls/Note';
import { Picker } from './controls/Picker';
import { Problems } from './controls/Problems';
import { TextField } from './controls/TextField';
import { DocumentView } from './DocumentView';
import { type FieldName, fieldOf, readFields, STARTING_FIELDS } from './fields';
import { Preview } from './Preview';
import type { PanelHost, PlacedDocument, SavedFile, SaveFormat } from './panel-host';

const SIZE_OPTIONS = SIZES.map((size) => ({ value: size.name, label: sizeLabel(size) }));

/** The whole panel: what was typed, how it will look, and what became of it. */
export function Panel({ host }: { readonly host: PanelHost }) {
  const [fields, setFields] = useState(STARTING_FIELDS);
  const [typedIn, setTypedIn] = useState(false);
  const [placed, setPlaced] = useState<PlacedDocument | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [trouble, setTrouble] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);

  const request = readFields(fields);
  // An empty form is a beginning, not a mistake.
  const problems = typedIn ? problemsOf(request) : [];
  const about = (field: FieldName | null) => problems.filter((p) => fieldOf(p) === field).map(problemText);
  const type = (field: FieldName) => (text: string) => {
    setTypedIn(true);
    setFields({ ...fields, [field]: text });
  };

  async function run<T>(action: () => Promise<Result<T, Problem>>, done: (value: T) => void) {
    setBusy(true);
    setTrouble([]);
    try {
      const result = await action();
      if (result.ok) done(result.value);
      else setTrouble(result.problems.map(problemText));
    } catch (error) {
      setTrouble([PANEL_WORDS.unexpected(error instanceof Error ? error.message : String(error))]);
    } finally {
      setBusy(false);
    }
  }

  const place = () => {
    if (!request.ok || busy) return;
    void run(
      () => host.place(request.value),
      (document) => {
        setPlaced(document);
        setSaved(null);
      },
    );
  };
  const save = (format: SaveFormat) => {
    const { saving } = host;
    if (saving && placed && !busy) void run(() => saving.save(placed.symbol, format), setSaved);
  };

  return (
    <div className="panel">
      <TextField
        label={PANEL_WORDS.issn}
        value={fields.issn}
        problems={about('issn')}
        onType={type('issn')}
      />
      <div className="row">
        <TextField
          label={PANEL_WORDS.variant}
          value={fields.variant}
          placeholder="00"
          problems={about('variant')}
          onType={type('variant')}
        />
        <TextField
          label={PANEL_WORDS.addOn}
          value={fields.addOn}
          problems={about('addOn')}
          onType={type('addOn')}
        />
      </div>
      <div className="row">
        <Picker
          label={PANEL_WORDS.size}
          value={fields.size}
          options={SIZE_OPTIONS}
          problems={about('size')}
          onPick={type('size')}
        />
        <TextField
          label={PANEL_WORDS.height}
          value={fields.height}
          placeholder="100%"
          problems={about('height')}
          onType={type('height')}
        />
      </div>
      <div className="section">
        <sp-field-label size="s">{PANEL_WORDS.preview}</sp-field-label>
        <div className="paper">
          {request.ok ? (
            <Preview
              drawing={layoutSymbol(request.value.number, request.value.spec)}
              label={PANEL_WORDS.previewOf(
                symbolText(request.value.number.gtin13, request.value.number.addOn?.digits ?? null),
              )}
            />
          ) : (
            <Note>{typedIn ? PANEL_WORDS.previewWaiting : PANEL_WORDS.previewEmpty}</Note>
          )}
        </div>
      </div>
      <Problems texts={[...about(null), ...trouble]} />
      <div className="buttons">
        <Button label={PANEL_WORDS.place} variant="accent" disabled={!request.ok || busy} onPress={place} />
      </div>
      {placed && (
        <>
          <Divider />
          <DocumentView
            document={placed}
            saved={saved}
            formats={host.saving?.formats ?? []}
            busy={busy}
            onSave={save}
          />
        </>
      )}
    </div>
  );
}
