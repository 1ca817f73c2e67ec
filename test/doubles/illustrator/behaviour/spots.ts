import type { Ref } from '../../kernel/host';
import { cmyk, rgb } from '../model/colours';
import { type DocumentState, en, isEnum, isRef, type Plain } from '../model/state';
import { attributesAt, documentAt, nodeAt, refuse, type Session, setAttribute } from '../session';

/** Refuses to change registration. */
export function guardBuiltIn(session: Session, ref: Ref): void {
  if (isEnum(attributesAt(session, ref).colorType, 'REGISTRATION')) refuse(session, 'built-in');
}

/** A new spot with its swatch: black, and a process colour until it is told otherwise. */
export function addSpot(session: Session, ref: Ref): Ref {
  const document = documentAt(session, ref);
  const [id, swatch] = [session.store.newId(), session.store.newId()];
  const black = document.attributes.space === 'RGB' ? rgb(0, 0, 0) : cmyk(0, 0, 0, 100);
  const name = freeName(document, 'Spot Color');
  const node = (nodeId: number, cls: string, attributes: Readonly<Record<string, Plain>>) => ({
    id: nodeId,
    cls,
    parent: 0,
    items: [],
    attributes,
    tags: [],
  });
  session.store.setDocument(ref.document, (d) => ({
    ...d,
    nodes: {
      ...d.nodes,
      [id]: node(id, 'Spot', { name, colorType: en('ColorModel', 'PROCESS'), color: { colour: black } }),
      [swatch]: node(swatch, 'Swatch', {
        spot: { ref: id },
        color: { colour: { cls: 'SpotColor', channels: { tint: 100 }, spot: id } },
      }),
    },
    lists: { ...d.lists, spots: [...d.lists.spots, id], swatches: [...d.lists.swatches, swatch] },
  }));
  return { cls: 'Spot', document: ref.document, id };
}

const namesTaken = (
  { lists: { swatches, spots }, nodes }: DocumentState,
  except?: number,
): readonly string[] =>
  [...swatches, ...spots].filter((id) => id !== except).map((id) => String(nodes[id]?.attributes.name));

function freeName(document: DocumentState, stem: string, except?: number): string {
  const taken = namesTaken(document, except);
  let n = 1;
  while (taken.includes(`${stem} ${n}`)) n += 1;
  return `${stem} ${n}`;
}

/** Gives a spot a name that no other one has. */
export function rename(session: Session, ref: Ref, name: string): void {
  guardBuiltIn(session, ref);
  const document = documentAt(session, ref);
  if (name === '') refuse(session, 'empty-name');
  const taken = namesTaken(document, ref.id).includes(name);
  if (taken && session.switches.takenSpotName === 'throws') refuse(session, 'duplicate-name');
  setAttribute(session, ref, 'name', taken ? freeName(document, name, ref.id) : name);
}

/** Takes a spot away; what was painted with it gets the colour it showed. Registration stays without a word. */
export function removeSpot(session: Session, ref: Ref): void {
  const { colorType, color } = nodeAt(session, ref).attributes;
  if (isEnum(colorType, 'REGISTRATION')) return;
  const instead = (plain: Plain): Plain =>
    typeof plain === 'object' && plain !== null && 'colour' in plain && plain.colour.spot === ref.id
      ? (color ?? null)
      : plain;
  session.store.setDocument(ref.document, (d) => {
    const swatch = d.lists.swatches.filter((id) => {
      const { spot } = d.nodes[id]?.attributes ?? {};
      return isRef(spot) && spot.ref === ref.id;
    });
    const gone = [ref.id, ...swatch];
    return {
      ...d,
      nodes: Object.fromEntries(
        Object.entries(d.nodes)
          .filter(([id]) => !gone.includes(Number(id)))
          .map(([id, node]) => [
            id,
            {
              ...node,
              attributes: Object.fromEntries(
                Object.entries(node.attributes).map(([k, v]) => [k, instead(v)]),
              ),
            },
          ]),
      ),
      lists: {
        ...d.lists,
        spots: d.lists.spots.filter((id) => !gone.includes(id)),
        swatches: d.lists.swatches.filter((id) => !gone.includes(id)),
      },
    };
  });
}
