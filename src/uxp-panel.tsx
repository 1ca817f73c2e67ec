import { createRoot } from 'react-dom/client';
import { Panel } from './panel/Panel';
import type { PanelHost } from './panel/panel-host';
import { type PanelEvent, type Room, uxp } from './uxp';

const isRoom = (given: unknown): given is Room =>
  typeof (given as Partial<Room> | undefined)?.appendChild === 'function';

/** The element UXP gives for the panel; without one the page itself. */
function roomIn(event: PanelEvent | undefined): Room {
  const given = event && 'node' in event ? event.node : event;
  return isRoom(given) ? given : document.body;
}

/** Shows the panel wherever UXP wants it, for a host that need not be there before the user presses Place. */
export function showInUxp(host: PanelHost): void {
  let panel: HTMLElement | null = null;
  // Versions differ in which of the two events they send and how often; the panel keeps what was typed.
  const show = (event?: PanelEvent): void => {
    if (!panel) {
      panel = document.createElement('div');
      panel.className = 'room';
      createRoot(panel).render(<Panel host={host} />);
    }
    roomIn(event).appendChild(panel);
  };
  uxp().entrypoints.setup({ panels: { main: { create: show, show } } });
}
