import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '../panel/Panel';
import type { PanelHost } from '../panel/panel-host';
import { browserChecking, browserLists, browserTexts } from './files';
import { browserSaving } from './saving';
import { createLocalText } from './store';

// Composition root of the panel in a browser: documents live in memory and leave it as downloads.

const host: PanelHost = {
  locale: navigator.language,
  saving: browserSaving,
  checking: browserChecking,
  lists: browserLists,
  files: browserTexts,
  settings: createLocalText('issn-barcode.settings'),
  titles: { store: createLocalText('issn-barcode.titles'), now: () => new Date().toISOString() },
};

const element = document.getElementById('panel');
if (!element) throw new Error('The page has no element for the panel.');
const root = createRoot(element);

/** Shows the panel in the colours that the user has chosen for the whole desk. */
function show({ matches }: Pick<MediaQueryList, 'matches'>): void {
  const color = matches ? 'dark' : 'light';
  root.render(
    createElement('sp-theme', { system: 'spectrum', color, scale: 'medium' }, <Panel host={host} />),
  );
}

const darkDesk = matchMedia('(prefers-color-scheme: dark)');
darkDesk.addEventListener('change', show);
show(darkDesk);
