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

type Place = { readonly list: number; readonly cls: string };

/** Every session has the same lists, so what was sought for one is known for all. */
const places = new Map<string, Place | undefined>();

function lookUp(
  all: readonly Behaviours[],
  membership: Membership,
  cls: string,
  member: string,
): Behaviour | undefined {
  const key = `${cls}.${member}`;
  if (!places.has(key)) places.set(key, placeOf(all, membership, cls, member));
  const place = places.get(key);
  return place && all[place.list]?.[place.cls]?.[member];
}

/** The class's own behaviour before what it inherits; the later of two lists wins. */
function placeOf(
  all: readonly Behaviours[],
  membership: Membership,
  cls: string,
  member: string,
): Place | undefined {
  const own = all.map((behaviours) => behaviours[cls]?.[member] !== undefined).lastIndexOf(true);
  if (own >= 0) return { list: own, cls };
  for (const [list, behaviours] of all.entries())
    for (const [base, members] of Object.entries(behaviours))
      if (members[member] && membership.isA(cls, base)) return { list, cls: base };
  return undefined;
}

const general = (session: Session, cls: string, member: string): Behaviour | undefined =>
  labelBehaviour(session, member) ?? settingsBehaviour(session, cls, member);
