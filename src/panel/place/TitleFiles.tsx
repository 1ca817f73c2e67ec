import { useState } from 'react';
import { ok } from '../../core/result';
import { formatLibrary } from '../../core/titles/library-file';
import type { Library } from '../../core/titles/title';
import { importLibrary } from '../../jobs/titles';
import { Button } from '../controls/Button';
import { Note } from '../controls/Note';
import { Problems } from '../controls/Problems';
import type { TextFiles, Titles } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';

type TitleFilesProps = {
  readonly files: TextFiles;
  readonly titles: Titles;
  readonly library: Library;
  readonly onLibrary: (library: Library) => void;
};

/** Taking the title library to another machine and back; what both know is kept. */
export function TitleFiles({ files, titles, library, onLibrary }: TitleFilesProps) {
  const { panel } = useSpeech();
  const [done, setDone] = useState<string | null>(null);
  const work = useWork();
  const take = () =>
    work.run(
      async () => {
        setDone(null);
        const text = await files.open(['json']);
        return text === null ? ok(null) : importLibrary(titles.store, text);
      },
      (merged) => {
        if (!merged) return;
        onLibrary(merged);
        setDone(panel.titlesKnown(merged.titles.length));
      },
    );
  const give = () =>
    work.run(
      async () => {
        setDone(null);
        return ok(await files.save('titles.json', formatLibrary(library)));
      },
      (name) => {
        if (name !== null) setDone(panel.saved(name));
      },
    );
  return (
    <div>
      <div className="buttons">
        <Button label={panel.importTitles} variant="secondary" disabled={work.busy} onPress={take} />
        <Button
          label={panel.exportTitles}
          variant="secondary"
          disabled={library.titles.length === 0 || work.busy}
          onPress={give}
        />
      </div>
      <Problems texts={work.trouble} />
      <div role="status">{done !== null && <Note>{done}</Note>}</div>
    </div>
  );
}
