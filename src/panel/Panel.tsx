import { useMemo, useState } from 'react';
import { LANGUAGES, type Language, languageOf } from '../words/language';
import { speechOf } from '../words/speech';
import { BatchView } from './batch/BatchView';
import { CheckView } from './check/CheckView';
import { Picker } from './controls/Picker';
import { TabBar } from './controls/TabBar';
import type { PanelHost } from './panel-host';
import { PlaceView } from './place/PlaceView';
import { SpeechContext } from './speech';
import { useLibrary } from './useLibrary';
import { useSettings } from './useSettings';

type Tab = 'place' | 'check' | 'batch';

const LANGUAGE_OPTIONS = Object.entries(LANGUAGES).map(([language, label]) => ({
  value: language as Language,
  label,
}));

/** Said to those who hear the panel; the application shows it in its own frame. */
const NAME = 'ISSN Barcode';

/** The whole panel in the user's language: place a symbol, check pages, or look a list through. */
export function Panel({ host }: { readonly host: PanelHost }) {
  const [settings, changeSettings] = useSettings(host.settings);
  const [library, setLibrary] = useLibrary(host.titles);
  const [open, setOpen] = useState<Tab>('place');
  const language = settings.language ?? languageOf(host.locale ?? '');
  const speech = useMemo(() => speechOf(language), [language]);
  const { checking, lists } = host;
  const tabs: readonly Tab[] = [
    'place',
    ...(checking ? (['check'] as const) : []),
    ...(lists ? (['batch'] as const) : []),
  ];
  // What stands in a part stays there while another one is open.
  const view = (tab: Tab) => (tab === open ? 'view' : 'view closed');
  return (
    <SpeechContext value={speech}>
      <main className="panel" lang={language}>
        <h1 className="name">{NAME}</h1>
        <div className="head">
          <TabBar
            label={speech.panel.places}
            tabs={tabs.map((name) => ({ name, label: speech.panel.tabs[name] }))}
            open={open}
            onOpen={setOpen}
          />
          <div className="language">
            <Picker
              bare
              label={speech.panel.language}
              value={language}
              options={LANGUAGE_OPTIONS}
              onPick={(picked) => changeSettings({ language: picked })}
            />
          </div>
        </div>
        <div className={view('place')}>
          <PlaceView
            host={host}
            library={library}
            onLibrary={setLibrary}
            settings={settings}
            onSettings={changeSettings}
            language={language}
          />
        </div>
        {checking && (
          <div className={view('check')}>
            <CheckView checking={checking} lists={lists} />
          </div>
        )}
        {lists && (
          <div className={view('batch')}>
            <BatchView
              lists={lists}
              saving={host.saving}
              library={library}
              settings={settings}
              onSettings={changeSettings}
            />
          </div>
        )}
      </main>
    </SpeechContext>
  );
}
