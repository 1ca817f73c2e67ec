import { type DocumentState, en, type Selected, type World } from '../model/state';
import type { Switches } from '../switches';
import { buildDocument } from './build';
import type { DocumentPlan } from './plan';

/** The world the plans describe; of two plans the first one sets the application. */
export function firstWorld(
  plans: readonly DocumentPlan[],
  { isolation }: Switches,
): { readonly world: World; readonly nextId: number } {
  let nextId = 100;
  const documents: DocumentState[] = [];
  const selection: Record<number, Selected> = {};
  for (const plan of plans) {
    const built = buildDocument(plan, nextId);
    documents.push(isolation === 'layer' ? withIsolationLayer(built.document, built.nextId) : built.document);
    selection[built.document.id] = built.selection;
    nextId = built.nextId + 1;
  }
  const system = plans[0]?.coordinateSystem ?? 'DOCUMENTCOORDINATESYSTEM';
  return {
    world: {
      attributes: {
        coordinateSystem: en('CoordinateSystem', system),
        userInteractionLevel: en('UserInteractionLevel', 'DISPLAYALERTS'),
      },
      documents,
      selection,
    },
    nextId,
  };
}

/** What is isolated, alone on a layer of its own that takes new items. */
function withIsolationLayer(document: DocumentState, id: number): DocumentState {
  const { isolated, nodes } = document;
  const inner = isolated === null ? undefined : nodes[isolated];
  if (!inner) return document;
  const holder = nodes[inner.parent];
  const isLayer = inner.cls === 'Layer';
  return {
    ...document,
    attributes: { ...document.attributes, activeLayer: { ref: id } },
    isolated: id,
    nodes: {
      ...nodes,
      ...(holder && { [holder.id]: { ...holder, items: holder.items.filter((i) => i !== inner.id) } }),
      [inner.id]: { ...inner, parent: id },
      [id]: {
        id,
        cls: 'Layer',
        parent: 0,
        items: isLayer ? inner.items : [inner.id],
        attributes: { name: 'Isolation Mode', locked: false, visible: true, printable: true },
        tags: [],
      },
    },
    lists: { ...document.lists, layers: [id] },
  };
}
