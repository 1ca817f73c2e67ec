import type { Behaviour, Behaviours } from '../kernel/host';
import type { Membership } from '../kernel/membership';
import { applicationBehaviours, labelBehaviour } from './behaviour/application';
import { attributeBehaviours } from './behaviour/attributes';
import { itemCollections } from './behaviour/collections';
import { documentBehaviours } from './behaviour/documents';
import { graphicBehaviours } from './behaviour/graphics';
import { itemGeometry } from './behaviour/item-geometry';
import { itemBehaviours } from './behaviour/items';
import { layerBehaviours } from './behaviour/layers';
import { pageBehaviours } from './behaviour/pages';
import { pathBehaviours } from './behaviour/paths';
import { settingsBehaviour } from './behaviour/preferences';
import { scriptBehaviours } from './behaviour/script';
import { selectionBehaviours } from './behaviour/selection';
import { styleBehaviours } from './behaviour/styles';
import { swatchBehaviours } from './behaviour/swatches';
import { textBehaviours } from './behaviour/text';
import { transformations } from './behaviour/transformations';
import type { Session } from './session';

export type Modelled = {
  /** "Class.member" of all that has a behaviour of its own; labels and settings objects come besides. */
  readonly names: readonly string[];
  readonly behaviour: (cls: string, member: string) => Behaviour | undefined;
};

/** Everything that is modelled, looked up by class and member; what a class inherits included. */
export function behavioursOf(session: Session, module: () => object): Modelled {
  const all: readonly Behaviours[] = [
    attributeBehaviours(session),
    applicationBehaviours(session),
    documentBehaviours(session),
    scriptBehaviours(session, module),
    pageBehaviours(session),
    layerBehaviours(session),
    itemBehaviours(session),
    itemGeometry(session),
    graphicBehaviours(session),
    transformations(session),
    pathBehaviours(session),
    styleBehaviours(session),
    swatchBehaviours(session),
    textBehaviours(session),
    selectionBehaviours(session),
    itemCollections(session),
  ];
  const { membership } = session.host;
  const found = new Map<string, Behaviour | undefined>();
  return {
    names: all.flatMap((behaviours) =>
      Object.entries(behaviours).flatMap(([cls, members]) => Object.keys(members).map((m) => `${cls}.${m}`)),
    ),
    behaviour: (cls, member) => {
      const key = `${cls}.${member}`;
      if (!found.has(key))
        found.set(key, lookUp(all, membership, cls, member) ?? general(session, cls, member));
      return found.get(key);
    },
  };
}

/** The class's own behaviour before what it inherits; the later of two lists wins. */
function lookUp(
  all: readonly Behaviours[],
  membership: Membership,
  cls: string,
  member: string,
): Behaviour | undefined {
  const own = [...all].reverse().find((behaviours) => behaviours[cls]?.[member]);
  if (own) return own[cls]?.[member];
  for (const behaviours of all)
    for (const [base, members] of Object.entries(behaviours))
      if (members[member] && membership.isA(cls, base)) return members[member];
  return undefined;
}

const general = (session: Session, cls: string, member: string): Behaviour | undefined =>
  labelBehaviour(session, member) ?? settingsBehaviour(session, cls, member);
