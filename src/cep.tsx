import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createCepBridge, type EvalScript } from './hosts/illustrator/cep';
import { illustratorPanelHost } from './illustrator-panel';
import { Panel } from './panel/Panel';

// Composition root of the panel in Illustrator as a CEP extension.

/** The member of CEP's own object that the panel uses. */
declare const __adobe_cep__: { readonly evalScript: EvalScript };

const host = illustratorPanelHost(
  createCepBridge((script, callback) => __adobe_cep__.evalScript(script, callback)),
);

const root = document.getElementById('panel');
if (!root) throw new Error('The page has no element for the panel.');
createRoot(root).render(
  createElement('sp-theme', { system: 'spectrum', color: 'light', scale: 'medium' }, <Panel host={host} />),
);
