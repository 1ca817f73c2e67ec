import type { Behaviour, Behaviours, Ref } from '../kernel/host';
import type { Box } from '../kernel/outline';
import { restack } from './behaviour/stacking';
import { colourIn, isEnum, NO_COLOUR } from './model/state';
import { documentAt, nodeAt, type Session } from './session';

/** One thing that the host takes for certain and that is not so: for the self-test, which has to find it. */
export const UNTRUE = [
  'artboard-corner',
  'document-bounds',
  'new-in-front',
  'fill-of-one-outline',
  'basic-appearance',
  'z-order',
  'uuid',
  'find-by-uuid',
  'clipping-path',
  'visible-bounds',
  'move',
  'remove-group',
  'undo',
  'one-undo-step',
  'labels',
  'no-alerts',
  'saving',
  'closing',
] as const;

export type Untrue = (typeof UNTRUE)[number];

type Property = Extract<Behaviour, { kind: 'property' }>;
type Method = Extract<Behaviour, { kind: 'method' }>;

/** The members that behave unlike the published object model where a falsehood is in force. */
export function falsehoods(session: Session, usual: (cls: string, member: string) => Behaviour): Behaviours {
  const { untrue } = session.switches;
  const property = (cls: string, member: string, change: Partial<Property>) => ({
    [cls]: { [member]: { ...(usual(cls, member) as Property), ...change } },
  });
  const method = (cls: string, member: string, call: Method['call']) => ({
    [cls]: { [member]: { ...(usual(cls, member) as Method), call } },
  });
  const callOf = (cls: string, member: string) => (usual(cls, member) as Method).call;
  const getOf = (cls: string, member: string) => (usual(cls, member) as Property).get;
  const nothing = () => undefined;
  switch (untrue) {
    case 'artboard-corner':
      return method('Document', 'convertCoordinate', (_, [point]) => point);
    case 'document-bounds':
      return property('PageItem', 'geometricBounds', {
        get: (ref) => {
          const box = getOf('PageItem', 'geometricBounds')(ref) as Box;
          const { artboards, activeArtboard } = documentAt(session, ref);
          const [x = 0, y = 0] = artboards[activeArtboard]?.rulerOrigin ?? [];
          const inForce = session.store.world().attributes.coordinateSystem;
          if (isEnum(inForce, 'ARTBOARDCOORDINATESYSTEM')) return box;
          return [box[0] - x, box[1] + y, box[2] - x, box[3] + y];
        },
      });
    case 'new-in-front':
      return method('PathItems', 'add', (ref, args) => {
        const made = callOf('PathItems', 'add')(ref, args);
        restack(session, session.objects.refOf(made) as Ref, 'SENDTOBACK');
        return made;
      });
    case 'fill-of-one-outline':
      return property('PathItem', 'fillColor', {
        get: (ref) => {
          const { items, cls } = documentAt(session, ref).nodes[nodeAt(session, ref).parent] ?? {};
          const isOne = cls === 'CompoundPathItem' && Math.min(...(items ?? [])) !== ref.id;
          const kept = getOf('PathItem', 'fillColor')(ref);
          return isOne ? session.values.colour(colourIn({ colour: NO_COLOUR }), ref.document) : kept;
        },
      });
    case 'basic-appearance':
      return property('PathItem', 'stroked', { set: nothing });
    case 'z-order':
      return property('PageItem', 'zOrderPosition', {
        get: (ref) => -Number(getOf('PageItem', 'zOrderPosition')(ref)),
      });
    case 'uuid':
      return property('PageItem', 'uuid', { get: (ref) => `${ref.id} ${session.store.newId()}` });
    case 'find-by-uuid':
      return method('Document', 'getPageItemFromUuid', (ref) => session.objects.object(ref));
    case 'clipping-path':
      return property('GroupItem', 'clipped', { set: nothing });
    case 'visible-bounds':
      return property('PageItem', 'visibleBounds', { get: getOf('PageItem', 'geometricBounds') });
    case 'move':
      return method('PageItem', 'move', (ref, args) => {
        const moved = callOf('PageItem', 'move')(ref, args);
        restack(session, ref, 'SENDTOBACK');
        return moved;
      });
    case 'remove-group':
      return {
        GroupItem: { remove: { kind: 'method', call: nothing } },
      };
    case 'undo':
      return method('Application', 'undo', nothing);
    case 'labels':
      return {
        ...property('PageItem', 'note', { set: nothing }),
        ...property('Tag', 'value', { set: nothing }),
      };
    case 'no-alerts':
      return property('Application', 'userInteractionLevel', { set: nothing });
    case 'saving':
      return method('Document', 'saveAs', nothing);
    case 'closing':
      return method('Document', 'close', nothing);
    default:
      return {};
  }
}
