import { INDESIGN_KINDS } from './core/batch/cover-format';
import { pastedList, readList } from './formats/list/read-list';
import type { InDesign } from './hosts/indesign/dom';
import { followSelection } from './hosts/indesign/follow-selection';
import { createInDesignHost } from './hosts/indesign/host';
import { placeSymbol } from './jobs/place';
import { openDocumentChecking } from './open-document-checking';
import { chooseCoverFolder } from './uxp/covers';
import { uxpFiles } from './uxp/files';
import { testInDesign } from './uxp/self-test';
import { showInUxp } from './uxp/show-panel';
import { createDataText } from './uxp/store';
import { uxp } from './uxp/uxp';

// Composition root of the panel in InDesign: the document is the one that is open in front of the user.

/** InDesign's object model. */
const indesign = (): InDesign => require('indesign');

showInUxp(
  {
    locale: uxp().host?.uiLocale ?? '',
    place: (request, target) => placeSymbol(createInDesignHost(indesign()), request, target),
    standing: () => createInDesignHost(indesign()),
    texts: () => createInDesignHost(indesign()),
    followSelection: (changed) => followSelection(indesign(), changed),
    checking: openDocumentChecking(() => createInDesignHost(indesign())),
    lists: {
      pasted: (text) => readList(pastedList(text)),
      covers: { kinds: INDESIGN_KINDS, choose: () => chooseCoverFolder(indesign()) },
    },
    files: uxpFiles,
    settings: createDataText('settings.json'),
    titles: { store: createDataText('titles.json'), now: () => new Date().toISOString() },
  },
  [{ id: 'self-test', label: 'Self-test…', run: () => testInDesign(indesign()) }],
);
