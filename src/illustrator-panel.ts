import type { Bridge } from './hosts/illustrator/bridge';
import { createIllustratorHost } from './hosts/illustrator/host';
import { placeSymbol } from './jobs/place';
import { openDocumentChecking } from './open-document-checking';
import type { Checking, PanelHost } from './panel/panel-host';

/** What the panel needs of Illustrator, over any bridge to its executor. */
export function illustratorPanelHost(bridge: Bridge): PanelHost & { readonly checking: Checking } {
  /** What was refused because its document is RGB: placing the very same once more insists on it. */
  let refusedForRgb: string | null = null;
  return {
    async place(request, target) {
      const asked = JSON.stringify([request, target]);
      const host = createIllustratorHost(bridge, { acceptsRgb: asked === refusedForRgb });
      const placed = await placeSymbol(host, request, target);
      const isRgb = !placed.ok && placed.problems.some(({ code }) => code === 'document/rgb');
      refusedForRgb = isRgb ? asked : null;
      return placed;
    },
    // A symbol that stands in an RGB document was placed there with open eyes.
    standing: () => createIllustratorHost(bridge, { acceptsRgb: true }),
    checking: openDocumentChecking(() => createIllustratorHost(bridge, { acceptsRgb: true })),
  };
}
