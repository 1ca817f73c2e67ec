import { pastedList, readList } from '../formats/list/read-list';
import type { Bridge } from '../hosts/illustrator/bridge';
import { createDirectBridge } from '../hosts/illustrator/direct';
import type { Illustrator } from '../hosts/illustrator/executor/dom';
import { createSelfTest } from '../hosts/illustrator/self-test';
import { illustratorPanelHost } from '../illustrator-panel';
import { uxpFiles } from './files';
import { selfTest } from './self-test';
import { showInUxp } from './show-panel';
import { createDataText } from './store';
import { uxp } from './uxp';

// Composition root of the panel in Illustrator as a UXP plugin, for those who have Adobe's beta. What the module is
// called and holds is expected, not documented: nobody has run this.

let direct: Bridge | null = null;

const bridge: Bridge = {
  call: (command, json) => {
    direct ??= createDirectBridge(require('illustrator') as Illustrator);
    return direct.call(command, json);
  },
};

showInUxp(
  {
    ...illustratorPanelHost(bridge),
    locale: uxp().host?.uiLocale ?? '',
    lists: { pasted: (text) => readList(pastedList(text)) },
    files: uxpFiles,
    settings: createDataText('settings.json'),
    titles: { store: createDataText('titles.json'), now: () => new Date().toISOString() },
  },
  // How scripts name files there is not known: nothing is exported.
  [{ id: 'self-test', label: 'Self-test…', run: async () => selfTest(await createSelfTest(bridge, null)) }],
);
