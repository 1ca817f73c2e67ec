import type { Bridge } from './hosts/illustrator/bridge';
import { createDirectBridge } from './hosts/illustrator/direct';
import type { Illustrator } from './hosts/illustrator/executor/dom';
import { illustratorPanelHost } from './illustrator-panel';
import { showInUxp } from './uxp-panel';

// Composition root of the panel in Illustrator as a UXP plugin, for those who have Adobe's beta. What the module is
// called and holds is expected, not documented: nobody has run this.

let bridge: Bridge | null = null;

showInUxp(
  illustratorPanelHost({
    call: (command, json) => {
      bridge ??= createDirectBridge(require('illustrator') as Illustrator);
      return bridge.call(command, json);
    },
  }),
);
