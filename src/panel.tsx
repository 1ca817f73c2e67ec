import { pastedList, readList } from './formats/list/read-list';
import type { InDesign } from './hosts/indesign/dom';
import { createInDesignHost } from './hosts/indesign/host';
import { placeSymbol } from './jobs/place';
import { openDocumentChecking } from './open-document-checking';
import { uxp } from './uxp';
import { showInUxp } from './uxp-panel';
import { createDataText } from './uxp-store';

// Composition root of the panel in InDesign: the document is the one that is open in front of the user.

/** InDesign's object model. */
const indesign = (): InDesign => require('indesign');

showInUxp({
  locale: uxp().host?.uiLocale ?? '',
  place: (request, target) => placeSymbol(createInDesignHost(indesign()), request, target),
  standing: () => createInDesignHost(indesign()),
  checking: openDocumentChecking(() => createInDesignHost(indesign())),
  lists: { pasted: (text) => readList(pastedList(text)) },
  settings: createDataText('settings.json'),
  titles: { store: createDataText('titles.json'), now: () => new Date().toISOString() },
});
