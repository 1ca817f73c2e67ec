import { findingText } from '../words/en';
import { PANEL_WORDS, symbolText } from '../words/panel';
import { Button } from './controls/Button';
import { Note } from './controls/Note';
import type { PlacedDocument, SavedFile, SaveFormat } from './panel-host';

type DocumentViewProps = {
  readonly document: PlacedDocument;
  readonly saved: SavedFile | null;
  readonly formats: readonly SaveFormat[];
  readonly busy: boolean;
  readonly onSave: (format: SaveFormat) => void;
};

/** The document that was placed into, what was read back from it, and the files it can be saved as. */
export function DocumentView({ document, saved, formats, busy, onSave }: DocumentViewProps) {
  const { readBack, findings } = (saved ?? document).symbol;
  const symbol = symbolText(readBack.gtin13, readBack.addOn);
  return (
    <div className="section">
      {document.picture !== null && (
        <>
          <sp-field-label size="s">{PANEL_WORDS.placed}</sp-field-label>
          <div className="paper">
            <img src={document.picture} alt={PANEL_WORDS.pictureOf(symbol)} />
          </div>
        </>
      )}
      <div role="status">
        <Note>
          {saved ? `${PANEL_WORDS.saved(saved.name)} ` : ''}
          {PANEL_WORDS.readBack(symbol, readBack.xDimension)}
        </Note>
        {findings.map((finding) => (
          <Note key={finding.code}>{findingText(finding)}</Note>
        ))}
      </div>
      {formats.length > 0 && (
        <div className="buttons">
          {formats.map((format) => (
            <Button
              key={format}
              label={PANEL_WORDS.save(format)}
              variant="secondary"
              disabled={busy}
              onPress={() => onSave(format)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
