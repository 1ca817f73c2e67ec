import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Target } from './core/placement';
import { ok } from './core/result';
import { createMemoryHost } from './hosts/file/memory';
import { placeSymbol, type SymbolRequest } from './jobs/place';
import { Panel } from './panel/Panel';
import type { PanelHost, SaveFormat } from './panel/panel-host';

// Composition root of the panel in a browser: documents live in memory and leave it as downloads.

const OWN_PAGE: Target = { kind: 'own-page', rotationDegrees: 0 };

const MEDIA_TYPE: Readonly<Record<SaveFormat, string>> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  eps: 'application/postscript',
  idml: 'application/vnd.adobe.indesign-idml-package',
};

async function placeInMemory(request: SymbolRequest, format: SaveFormat) {
  const host = createMemoryHost(format);
  const placed = await placeSymbol(host, request, OWN_PAGE);
  if (!placed.ok) return placed;
  const bytes = host.bytes();
  if (!bytes) throw new Error('The document kept no bytes.');
  return ok({ symbol: placed.value, blob: new Blob([bytes.slice()], { type: MEDIA_TYPE[format] }) });
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const fileName = ({ number: { gtin13, addOn } }: SymbolRequest, format: SaveFormat): string =>
  `${gtin13}${addOn ? `-${addOn.digits}` : ''}.${format}`;

let picture: string | null = null;

const host: PanelHost = {
  async place(request) {
    const placed = await placeInMemory(request, 'svg');
    if (!placed.ok) return placed;
    if (picture) URL.revokeObjectURL(picture);
    picture = URL.createObjectURL(placed.value.blob);
    return ok({ symbol: placed.value.symbol, picture });
  },
  saving: {
    formats: ['svg', 'pdf', 'eps', 'idml'],
    async save(request, format) {
      const placed = await placeInMemory(request, format);
      if (!placed.ok) return placed;
      const name = fileName(request, format);
      download(placed.value.blob, name);
      return ok({ name, symbol: placed.value.symbol });
    },
  },
};

const root = document.getElementById('panel');
if (!root) throw new Error('The page has no element for the panel.');
createRoot(root).render(
  createElement('sp-theme', { system: 'spectrum', color: 'light', scale: 'medium' }, <Panel host={host} />),
);
