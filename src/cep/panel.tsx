import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createSaving } from '../browser/saving';
import { ILLUSTRATOR_KINDS } from '../core/batch/cover-format';
import { createCepBridge } from '../hosts/illustrator/cep';
import { illustratorPanelHost } from '../illustrator-panel';
import { Panel } from '../panel/Panel';
import type { PanelHost } from '../panel/panel-host';
import { chooseCoverFolder } from './covers';
import { cepCovers, cepHandOver, cepLists, cepTexts } from './files';
import { offerMenu } from './menu';
import { selfTest } from './self-test';
import { createCepText } from './store';
import { localeOf, themeOf } from './theme';
import { type CepFiles, type CepPanel, dataFolder } from './window';

// Composition root of the panel in Illustrator as a CEP extension.

declare const __adobe_cep__: CepPanel;
declare const cep: { readonly fs: CepFiles };

const files = cep.fs;
const folder = dataFolder(__adobe_cep__);
const bridge = createCepBridge((script, callback) => __adobe_cep__.evalScript(script, callback));
const illustrator = illustratorPanelHost(bridge);

const host: PanelHost = {
  ...illustrator,
  locale: localeOf(__adobe_cep__.getHostEnvironment()),
  checking: {
    ...illustrator.checking,
    open: { ...illustrator.checking.open, file: cepCovers(files) },
  },
  // Illustrator tells nobody what is selected: the panel looks when the user comes to it.
  followSelection(changed) {
    const page = document.documentElement;
    page.addEventListener('mouseenter', changed);
    window.addEventListener('focus', changed);
    return () => {
      page.removeEventListener('mouseenter', changed);
      window.removeEventListener('focus', changed);
    };
  },
  saving: createSaving(cepHandOver(files)),
  lists: {
    ...cepLists(files),
    covers: { kinds: ILLUSTRATOR_KINDS, choose: () => chooseCoverFolder(files, bridge) },
  },
  files: cepTexts(files),
  settings: createCepText(files, folder, 'settings.json'),
  titles: { store: createCepText(files, folder, 'titles.json'), now: () => new Date().toISOString() },
};

const element = document.getElementById('panel');
if (!element) throw new Error('The page has no element for the panel.');
const root = createRoot(element);

/** Shows the panel in the colours of the application. */
function show(): void {
  const { color, background, text } = themeOf(__adobe_cep__.getHostEnvironment());
  const { style } = document.documentElement;
  style.setProperty('--uxp-host-background-color', background);
  style.setProperty('--uxp-host-text-color', text);
  root.render(
    createElement('sp-theme', { system: 'spectrum', color, scale: 'medium' }, <Panel host={host} />),
  );
}

offerMenu(__adobe_cep__, [
  { id: 'self-test', label: 'Self-test…', run: () => void selfTest(files, bridge, folder) },
]);
__adobe_cep__.addEventListener('com.adobe.csxs.events.ThemeColorChanged', show);
show();
