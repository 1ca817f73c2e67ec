import type { CepEvent, CepPanel } from './window';

/** What the menu in the panel's corner offers. */
export type MenuCommand = { readonly id: string; readonly label: string; readonly run: () => void };

/** Gives the panel a menu; ids and labels are plain words. */
export function offerMenu(
  panel: Pick<CepPanel, 'invokeSync' | 'addEventListener'>,
  commands: readonly MenuCommand[],
): void {
  const items = commands.map(
    ({ id, label }) => `<MenuItem Id="${id}" Label="${label}" Enabled="true" Checked="false"/>`,
  );
  panel.invokeSync('setPanelFlyoutMenu', `<Menu>${items.join('')}</Menu>`);
  panel.addEventListener('com.adobe.csxs.events.flyoutMenuClicked', (event) => {
    const chosen = entryOf(event);
    commands.find(({ id }) => id === chosen)?.run();
  });
}

function entryOf({ data }: CepEvent): unknown {
  const told = typeof data === 'string' ? parsed(data) : data;
  return typeof told === 'object' && told !== null && 'menuId' in told ? told.menuId : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
