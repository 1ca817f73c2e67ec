import { createRoot } from 'react-dom/client';
import type { Target } from './core/placement';
import { ok } from './core/result';
import { createInDesignHost } from './hosts/indesign/host';
import { placeSymbol } from './jobs/place';
import { Panel } from './panel/Panel';
import type { PanelHost } from './panel/panel-host';
import { indesign, type PanelEvent, type Room, uxp } from './uxp';

// Composition root of the panel in InDesign: the document is the one that is open in front of the user.

const SELECTED_FRAME: Target = { kind: 'selection', rotationDegrees: 0 };

const host: PanelHost = {
  async place(request) {
    const placed = await placeSymbol(createInDesignHost(indesign()), request, SELECTED_FRAME);
    return placed.ok ? ok({ symbol: placed.value, picture: null }) : placed;
  },
  saving: null,
};

const isRoom = (given: unknown): given is Room =>
  typeof (given as Partial<Room> | undefined)?.appendChild === 'function';

/** The element UXP gives for the panel; without one the page itself. */
function roomIn(event: PanelEvent | undefined): Room {
  const given = event && 'node' in event ? event.node : event;
  return isRoom(given) ? given : document.body;
}

let panel: HTMLElement | null = null;

/** Versions differ in which of the two events they send and how often; the panel keeps what was typed. */
function show(event?: PanelEvent): void {
  if (!panel) {
    panel = document.createElement('div');
    createRoot(panel).render(<Panel host={host} />);
  }
  roomIn(event).appendChild(panel);
}

uxp().entrypoints.setup({ panels: { main: { create: show, show } } });
