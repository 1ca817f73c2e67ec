import { chain, shift } from '../../kernel/affine';
import { newPaint } from '../model/attributes';
import { cmyk } from '../model/colours';
import { mapPath, rectanglePath, turn } from '../model/geometry';
import {
  type Attributes,
  type Colour,
  type DocumentState,
  en,
  type Node,
  type Selected,
} from '../model/state';
import type { DocumentPlan, PlannedItem } from './plan';

export type Built = {
  readonly document: DocumentState;
  readonly selection: Selected;
  readonly nextId: number;
};

/** The document of a plan as the model keeps it; ids from the given one on. */
export function buildDocument(plan: DocumentPlan, firstId: number): Built {
  const id = firstId;
  let next = firstId + 1;
  const nodes: Record<number, Node> = {};
  const add = (cls: string, parent: number, attributes: Attributes, more: Partial<Node> = {}): number => {
    const made = next++;
    nodes[made] = { id: made, cls, parent, items: [], tags: [], ...more, attributes };
    const holder = nodes[parent];
    if (holder) nodes[parent] = { ...holder, items: [...holder.items, made] };
    return made;
  };

  const registration = spot(plan.registrationName, 'REGISTRATION', cmyk(100, 100, 100, 100));
  const spots = [registration, ...plan.spots.map(({ name, model, color }) => spot(name, model, color))].map(
    (attributes) => add('Spot', 0, attributes),
  );
  const swatches = [
    add('Swatch', 0, { name: '[None]', color: { colour: { cls: 'NoColor', channels: {} } } }),
    ...spots.map((ref) =>
      add('Swatch', 0, {
        spot: { ref },
        color: { colour: { cls: 'SpotColor', channels: { tint: 100 }, spot: ref } },
      }),
    ),
  ];

  const layers: number[] = [];
  for (const { name, locked = false, visible = true, printable = true, inner } of plan.layers)
    layers.push(add('Layer', inner ? (layers.at(-1) as number) : 0, { name, locked, visible, printable }));

  const settings: Attributes = {
    name: plan.name,
    space: plan.space,
    units: plan.units,
    scaleFactor: plan.scaleFactor,
    activeLayer: { ref: layers[plan.activeLayer] as number },
    ...defaults(plan.leakingDefaults, spots.at(-1) as number),
  };
  const groups = new Map<string, number>();
  const named = new Map<string, number>();
  for (const item of plan.items) {
    const layer = layers[item.layer ?? 0] as number;
    if (item.group && !groups.has(item.group)) {
      groups.set(item.group, add('GroupItem', layer, { name: item.group }));
      named.set(item.group, groups.get(item.group) as number);
    }
    const parent = item.group ? (groups.get(item.group) as number) : layer;
    named.set(item.name, addItem(plan, item, parent, newPaint(settings), add));
  }

  const isolated = plan.isolated;
  const isolatedLayer = plan.layers.findIndex(({ name }) => name === isolated);
  const [first] = plan.artboards;
  const document: DocumentState = {
    id,
    attributes: settings,
    nodes,
    lists: { layers: layers.filter((layer) => nodes[layer]?.parent === 0), spots, swatches },
    artboards: plan.artboards,
    activeArtboard: plan.activeArtboard,
    origin: [(first?.rect[0] ?? 0) + plan.rulerOrigin[0], (first?.rect[3] ?? 0) + plan.rulerOrigin[1]],
    isolated: isolated === undefined ? null : (layers[isolatedLayer] ?? groups.get(isolated) ?? null),
  };
  return { document, selection: selectionOf(plan, named), nextId: next };
}

type Add = (cls: string, parent: number, attributes: Attributes, more?: Partial<Node>) => number;

function addItem(plan: DocumentPlan, item: PlannedItem, parent: number, paint: Attributes, add: Add): number {
  const { name, kind, contents, attributes = {} } = item;
  const path = pathOf(plan, item);
  const common = { name, ...attributes };
  if (kind === 'PathItem') return add(kind, parent, { ...paint, ...common }, { path });
  if (kind !== 'CompoundPathItem')
    return add(kind, parent, { ...common, ...(contents !== undefined && { contents }) }, { path });
  const made = add(kind, parent, { ...paint, ...common });
  add('PathItem', made, { name: '' }, { path });
  return made;
}

/** A planned item's box on the canvas, turned about its middle. */
function pathOf({ artboards }: DocumentPlan, { box, artboard = 0, rotation = 0 }: PlannedItem) {
  const { rect } = artboards[artboard] as DocumentPlan['artboards'][number];
  const [x, y] = rect;
  const [left, top, right, bottom] = [x + box[0], y - box[1], x + box[2], y - box[3]];
  const [cos, sin] = turn(rotation);
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const turned = chain(shift(-middle[0], -middle[1]), [cos, sin, -sin, cos, 0, 0], shift(...middle));
  return rotation === 0
    ? rectanglePath([left, top, right, bottom])
    : mapPath(turned, rectanglePath([left, top, right, bottom]));
}

const spot = (name: string, model: string, color: Colour): Attributes => ({
  name,
  colorType: en('ColorModel', model),
  color: { colour: color },
});

/** The look of new paths: white with a hairline as Illustrator starts, or with everything a drawing must not have. */
function defaults(leaking: boolean, spotId: number): Attributes {
  if (!leaking)
    return {
      defaultFilled: true,
      defaultFillColor: { colour: cmyk(0, 0, 0, 0) },
      defaultStroked: true,
      defaultStrokeColor: { colour: cmyk(0, 0, 0, 100) },
      defaultStrokeWidth: 1,
    };
  const tint: Colour = { cls: 'SpotColor', channels: { tint: 40 }, spot: spotId };
  return {
    defaultFilled: false,
    defaultFillColor: { colour: tint },
    defaultFillOverprint: true,
    defaultStroked: true,
    defaultStrokeColor: { colour: tint },
    defaultStrokeWidth: 2,
    defaultStrokeOverprint: true,
    defaultStrokeDashes: [8, 4],
    defaultStrokeCap: en('StrokeCap', 'ROUNDENDCAP'),
  };
}

function selectionOf({ selection }: DocumentPlan, named: ReadonlyMap<string, number>): Selected {
  if (selection.kind === 'items')
    return { kind: 'items', ids: selection.names.map((name) => named.get(name) as number) };
  const { frame, start, length } = selection;
  return { kind: 'text', frame: named.get(frame) as number, start, length };
}
