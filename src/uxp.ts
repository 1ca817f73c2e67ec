import type { InDesign } from './hosts/indesign/dom';

/** An element that a panel can draw in. */
export type Room = Pick<HTMLElement, 'appendChild'>;

/** What UXP hands over with a panel: the element to draw in, in some versions inside an event. */
export type PanelEvent = Room | { readonly node: Room };

type PanelLifecycle = {
  readonly create: (event?: PanelEvent) => void;
  readonly show: (event?: PanelEvent) => void;
};

type Uxp = {
  readonly entrypoints: {
    readonly setup: (entrypoints: { readonly panels: Readonly<Record<string, PanelLifecycle>> }) => void;
  };
};

/** The members of UXP's own module that the panel uses. */
export const uxp = (): Uxp => require('uxp');

/** InDesign's object model. */
export const indesign = (): InDesign => require('indesign');
