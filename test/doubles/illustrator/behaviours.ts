import type { Behaviour, Behaviours } from '../kernel/host';
import { applicationBehaviours } from './behaviour/application';
import { attributeBehaviours } from './behaviour/attributes';
import { documentBehaviours } from './behaviour/documents';
import { itemGeometry } from './behaviour/item-geometry';
import { itemBehaviours } from './behaviour/items';
import { layerBehaviours } from './behaviour/layers';
import { openingBehaviours } from './behaviour/opening';
import { pathBehaviours } from './behaviour/paths';
import { selectionBehaviours } from './behaviour/selection';
import { swatchBehaviours } from './behaviour/swatches';
import { tagBehaviours } from './behaviour/tags';
import { falsehoods } from './falsehoods';
import type { Session } from './session';

export type Modelled = {
  /** "Class.member" of all that has a behaviour. */
  readonly names: readonly string[];
  readonly behaviour: (cls: string, member: string) => Behaviour | undefined;
};

/** Everything that is modelled, looked up by class and member; what a class inherits included. */
export function behavioursOf(session: Session): Modelled {
  const usual: readonly Behaviours[] = [
    attributeBehaviours(session),
    applicationBehaviours(session),
    documentBehaviours(session),
    openingBehaviours(session),
    layerBehaviours(session),
    itemBehaviours(session),
    itemGeometry(session),
    pathBehaviours(session),
    swatchBehaviours(session),
    selectionBehaviours(session),
    tagBehaviours(session),
  ];
  const { membership } = session.host;
  const findIn = (all: readonly Behaviours[], cls: string, member: string): Behaviour | undefined => {
    const own = all.find((behaviours) => behaviours[cls]?.[member])?.[cls]?.[member];
    if (own) return own;
    const base = membership.declarations.classes.get(cls)?.base;
    return base ? findIn(all, base, member) : undefined;
  };
  const untrue = falsehoods(session, (cls, member) => findIn(usual, cls, member) as Behaviour);
  const all = [untrue, ...usual];
  return {
    names: usual.flatMap((behaviours) =>
      Object.entries(behaviours).flatMap(([cls, members]) => Object.keys(members).map((m) => `${cls}.${m}`)),
    ),
    behaviour: (cls, member) => findIn(all, cls, member),
  };
}
