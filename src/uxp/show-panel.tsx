import { createRoot } from 'react-dom/client';
import { Panel } from '../panel/Panel';
import type { PanelHost } from '../panel/panel-host';
import { type PanelEvent, type Room, uxp } from './uxp';

const isRoom = (given: unknown): given is Room =>
  typeof (given as Partial<Room> | undefined)?.appendChild === 'function';

/** The element UXP gives for the panel; without one the page itself. */
function roomIn(event: PanelEvent | undefined): Room {
  const given = event && 'node' in event ? event.node : event;
  return isRoom(given) ? given : document.body;
}

/** Something that the menu of the panel offers. */
export type MenuCommand = {
  readonly id: string;
  readonly label: string;
  readonly run: () => Promise<unknown>;
};

/** Shows the panel wherever UXP wants it, for a host that need not be there before the user presses Place. */
export function showInUxp(host: PanelHost, commands: readonly MenuCommand[] = []): void {
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
  const menuItems = commands.map(({ id, label }) => ({ id, label }));
  const invokeMenu = (id: string) => commands.find((command) => command.id === id)?.run();
  uxp().entrypoints.setup({ panels: { main: { create: show, show, menuItems, invokeMenu } } });
}
