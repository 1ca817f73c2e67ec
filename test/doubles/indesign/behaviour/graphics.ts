import type { Behaviours, Ref } from '../../kernel/host';
import { en, isRef, type Node, type Plain } from '../model/state';
import { STROKE_STYLES } from '../model/stroke-styles';
import { documentAt, nodeAt, type Session, thing } from '../session';
import { itemsIn, withInner } from './collections';
import { lists, reads } from './members';

/** Placed files, what frames hold, and stroke styles. */
export function graphicBehaviours(session: Session): Behaviours {
  const { enumerators, membership } = session.host;
  const attribute = (name: string, usual: Plain) =>
    reads((ref) => nodeAt(session, ref).attributes[name] ?? usual);
  const graphicsIn = reads((ref) =>
    itemsIn(session, ref)
      .flatMap((item) => withInner(documentAt(session, ref), item))
      .filter(({ cls }) => membership.isA(cls, 'Graphic'))
      .map(({ id }) => session.objects.object(thing(documentAt(session, ref), id))),
  );
  const link = (ref: Ref): Ref => ({ ...ref, cls: 'Link', prefix: 'link.' });
  const style = (id: number): Ref => ({ cls: 'StrokeStyle', document: 0, id });
  const contentOf = ({ cls, items }: Node) =>
    en('ContentType', cls === 'TextFrame' ? 'TEXT_TYPE' : items.length > 0 ? 'GRAPHIC_TYPE' : 'UNASSIGNED');
  const contentType = reads((ref) => enumerators.enumerator(contentOf(nodeAt(session, ref))));
  return {
    Document: {
      allGraphics: graphicsIn,
      strokeStyles: lists(() =>
        session.switches.untrue === 'solid-stroke' ? [] : STROKE_STYLES.map((_, i) => style(i + 1)),
      ),
    },
    Spread: { allGraphics: graphicsIn },
    MasterSpread: { allGraphics: graphicsIn },
    Page: { allGraphics: graphicsIn },
    PageItem: {
      allGraphics: graphicsIn,
      strokeType: reads((ref) => {
        const key = nodeAt(session, ref).attributes.strokeType ?? STROKE_STYLES[0].key;
        return session.objects.object(style(STROKE_STYLES.findIndex((s) => s.key === key) + 1));
      }),
    },
    SplineItem: { contentType },
    TextFrame: { contentType },
    StrokeStyle: { name: reads(({ id }) => STROKE_STYLES[id - 1]?.name) },
    Graphic: {
      imageTypeName: attribute('imageTypeName', ''),
      itemLink: reads((ref) =>
        nodeAt(session, ref).attributes['link.name'] === undefined ? null : session.objects.object(link(ref)),
      ),
    },
    Image: {
      actualPpi: reads((ref) => [...((nodeAt(session, ref).attributes.actualPpi ?? [72, 72]) as number[])]),
      space: attribute('space', 'CMYK'),
    },
    Link: { name: attribute('link.name', ''), linkResourceURI: attribute('link.linkResourceURI', '') },
    MixedInk: {
      inkList: reads((ref) =>
        ((nodeAt(session, ref).attributes.inkList ?? []) as readonly Plain[])
          .filter(isRef)
          .map((ink) => session.objects.object(thing(documentAt(session, ref), ink.ref))),
      ),
      inkPercentages: reads((ref) => [
        ...((nodeAt(session, ref).attributes.inkPercentages ?? []) as readonly number[]),
      ]),
    },
  };
}
