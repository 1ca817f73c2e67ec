import { pastedList, readList } from '../formats/list/read-list';
import type { Bridge } from '../hosts/illustrator/bridge';
import { createDirectBridge } from '../hosts/illustrator/direct';
import type { Illustrator } from '../hosts/illustrator/executor/dom';
import { illustratorPanelHost } from '../illustrator-panel';
import { uxpFiles } from './files';
import { showInUxp } from './show-panel';
import { createDataText } from './store';
import { uxp } from './uxp';

// Composition root of the panel in Illustrator as a UXP plugin, for those who have Adobe's beta. What the module is
// called and holds is expected, not documented: nobody has run this.

let bridge: Bridge | null = null;

const illustrator = illustratorPanelHost({
  call: (command, json) => {
    bridge ??= createDirectBridge(require('illustrator') as Illustrator);
    return bridge.call(command, json);
  },
});

showInUxp({
  ...illustrator,
  locale: uxp().host?.uiLocale ?? '',
  lists: { pasted: (text) => readList(pastedList(text)) },
  files: uxpFiles,
  settings: createDataText('settings.json'),
  titles: { store: createDataText('titles.json'), now: () => new Date().toISOString() },
});
