import type { Page } from 'playwright-core';

/** What a page remembers of the control that had the focus last. */
type Stop = { readonly element: Element; readonly look: string };

/** Where the focus is now, and the name of the control before it if that one looked the same with and without the focus. */
type Arrival = { readonly name: string; readonly unseen: string | null };

/** Runs in the page: the control in focus by its name, and whether the one before showed that it had the focus. */
function arrive(): Arrival {
  const memory = window as unknown as { lastStop?: Stop };
  const nameOf = (element: Element): string => {
    const { label } = element as unknown as { readonly label?: string };
    return (label || element.getAttribute('aria-label') || element.textContent || '').trim();
  };
  const lookOf = (element: Element): string => {
    const parts = [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
    for (const root of [document, element.shadowRoot])
      for (const animation of root?.getAnimations() ?? []) animation.finish();
    return parts
      .flatMap((part) => ['', '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
      .map((style) => [style.outline, style.border, style.boxShadow].join())
      .join('|');
  };
  const { lastStop } = memory;
  const unseen =
    lastStop?.element.isConnected && lastStop.element !== document.activeElement
      ? lookOf(lastStop.element) === lastStop.look && nameOf(lastStop.element)
      : false;
  const element = document.activeElement ?? document.body;
  delete memory.lastStop;
  if (element !== document.body) memory.lastStop = { element, look: lookOf(element) };
  return { name: element === document.body ? '' : nameOf(element), unseen: unseen || null };
}

/** More controls than any part of the panel has. */
const MOST_STOPS = 60;

/** The hands of somebody without a mouse, who has to see at every stop where the focus is. */
export function keysOf(page: Page) {
  const tab = async (): Promise<string> => {
    await page.keyboard.press('Tab');
    const { name, unseen } = await page.evaluate(arrive);
    if (unseen !== null) throw new Error(`${unseen} does not show that it has the focus.`);
    return name;
  };
  /** Goes on with Tab until a control of this name has the focus. */
  const go = async (name: string): Promise<void> => {
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      const at = await tab();
      if (at === name) return;
      passed.push(at);
    }
    throw new Error(`Tab does not lead to ${name}, but to ${passed.join(', ')}.`);
  };
  return {
    go,
    type: async (name: string, text: string): Promise<void> => {
      await go(name);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    press: async (name: string): Promise<void> => {
      await go(name);
      await page.keyboard.press('Enter');
    },
    /** Opens a list and goes down to the entry that begins so. */
    pick: async (name: string, entry: string): Promise<void> => {
      await go(name);
      await page.keyboard.press('Enter');
      // The list hears keys once it has come to rest.
      await page.getByRole('option').first().click({ trial: true });
      const focused = page.locator('sp-menu-item[focused]');
      for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
        if ((await focused.count()) > 0 && ((await focused.textContent()) ?? '').trim().startsWith(entry)) {
          await page.keyboard.press('Enter');
          await page.getByRole('option').first().waitFor({ state: 'hidden' });
          return;
        }
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`Arrows do not lead to ${entry} of ${name}.`);
    },
  };
}
