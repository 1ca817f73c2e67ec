import { chain, shift, undo } from '../../kernel/affine';
import { bareNode } from '../model/new-node';
import {
  type Attributes,
  type DocumentState,
  en,
  type Lists,
  type Node,
  type Selected,
} from '../model/state';
import { builtInSwatches, objectStyles, PROCESS_INKS } from './built-in';
import { placed, placedIn } from './placed';
import type { DocumentPlan, PlannedGraphic, PlannedItem } from './plan';
import { itemDefaultsOf, usualViews } from './settings';

export type Built = {
  readonly document: DocumentState;
  readonly selection: readonly Selected[];
  readonly nextId: number;
};

/** The document a plan describes; ids count up from the one given. */
export function buildDocument(plan: DocumentPlan, firstId: number): Built {
  let nextId = firstId;
  const newId = () => nextId++;
  const id = newId();
  const nodes: Record<number, Node> = {};
  const lists: Record<Lists, number[]> = {
    spreads: [],
    masters: [],
    layers: [],
    swatches: [],
    inks: [],
    objectStyles: [],
  };
  const put = (
    list: Lists | undefined,
    cls: string,
    attributes: Attributes,
    change: Partial<Node> = {},
  ): number => {
    const made = { ...bareNode(newId(), cls, id, attributes), ...change };
    nodes[made.id] = made;
    if (list) lists[list].push(made.id);
    return made.id;
  };

  for (const layer of plan.layers)
    put('layers', 'Layer', {
      name: layer.name,
      locked: layer.locked ?? false,
      visible: layer.visible ?? true,
    });
  for (const { cls, attributes } of builtInSwatches(plan.builtInNames)) put('swatches', cls, attributes);
  for (const { name, model, space, value } of plan.colours) {
    put('swatches', 'Color', {
      name,
      model: en('ColorModel', model),
      space: en('ColorSpace', space),
      colorValue: value,
    });
    if (model === 'SPOT') put('inks', 'Ink', { name, isProcessInk: false });
  }
  const swatch = (special: string) =>
    lists.swatches.find((i) => nodes[i]?.attributes.special === special) as number;
  for (const name of PROCESS_INKS) put('inks', 'Ink', { name, isProcessInk: true });
  for (const { name, kind } of plan.swatches ?? [])
    put('swatches', kind, {
      name,
      ...(kind === 'Tint' && { baseColor: { ref: swatch('black') }, tintValue: 50, ...ofBlack }),
      ...(kind === 'MixedInk' && {
        inkList: [lists.inks.at(-1), lists.inks[0]].map((ref) => ({ ref: ref as number })),
        inkPercentages: [50, 100],
      }),
    });
  for (const attributes of objectStyles(swatch('none'), swatch('black')))
    put('objectStyles', 'ObjectStyle', attributes);

  const spread = (
    list: 'spreads' | 'masters',
    sizes: DocumentPlan['spreads'][number],
    name: string,
    first: number,
  ) => {
    const cls = list === 'spreads' ? 'Spread' : 'MasterSpread';
    const spreadId = put(list, cls, { name });
    // Without facing pages the spine is the middle of the spread.
    const before = sizes.sizes.slice(0, sizes.leftOfSpine).reduce((sum, [w]) => sum + w, 0);
    const all = sizes.sizes.reduce((sum, [w]) => sum + w, 0);
    let x = plan.facing ? -before : -all / 2;
    const pages = sizes.sizes.map(([width, height], i) => {
      const page = put(
        undefined,
        'Page',
        { name: String(first + i + 1), width, height },
        { parent: spreadId },
      );
      nodes[page] = { ...(nodes[page] as Node), matrix: shift(x, -height / 2) };
      x += width;
      return page;
    });
    nodes[spreadId] = { ...(nodes[spreadId] as Node), pages };
    return { id: spreadId, pages };
  };
  const size = plan.spreads[0]?.sizes[0] ?? [595.276, 841.89];
  const master = spread(
    'masters',
    plan.facing ? { sizes: [size, size], leftOfSpine: 1 } : { sizes: [size], leftOfSpine: 0 },
    'A-Parent',
    0,
  );
  const pages: number[] = [];
  for (const sizes of plan.spreads) pages.push(...spread('spreads', sizes, '', pages.length).pages);
  for (const page of pages) {
    const node = nodes[page] as Node;
    nodes[page] = { ...node, attributes: { ...node.attributes, appliedMaster: { ref: master.id } } };
  }

  const groups = new Map<string, number>();
  const byName = new Map<string, number>();
  const plain: Attributes = {
    fillColor: { ref: swatch('none') },
    strokeColor: { ref: swatch('none') },
    appliedObjectStyle: { ref: lists.objectStyles[0] as number },
  };
  for (const item of plan.items) {
    const page = nodes[(item.onMaster ? master.pages : pages)[item.page] as number] as Node;
    const layer = { ref: lists.layers[item.layer ?? 0] as number };
    const own = put(
      undefined,
      item.kind,
      { ...plain, itemLayer: layer, name: item.name, ...textOf(item), ...item.attributes },
      { parent: page.parent, labels: item.labels ?? {}, ...placed(item, page) },
    );
    byName.set(item.name, own);
    if (item.graphic) {
      const inner = put(
        undefined,
        item.graphic.kind,
        { itemLayer: layer, ...linkOf(item.graphic), ...item.graphic.attributes },
        { parent: own, ...placedIn(item.graphic, nodes[own] as Node, page) },
      );
      nodes[own] = { ...(nodes[own] as Node), items: [inner] };
    }
    if (item.inside !== undefined) {
      const frame = byName.get(item.inside) as number;
      const outer = undo((nodes[frame] as Node).matrix);
      const node = nodes[own] as Node;
      nodes[own] = { ...node, parent: frame, matrix: chain(node.matrix, outer) };
      addTo(nodes, frame, own);
      continue;
    }
    if (item.withTable)
      put(undefined, 'Cell', { name: '0:0' }, { parent: put(undefined, 'Table', {}, { parent: own }) });
    const holder = item.group === undefined ? page.parent : (groups.get(item.group) ?? page.parent);
    if (item.group !== undefined && !groups.has(item.group)) {
      const group = put(
        undefined,
        'Group',
        { name: item.group, itemLayer: layer },
        { parent: page.parent, items: [own] },
      );
      groups.set(item.group, group);
      byName.set(item.group, group);
      nodes[own] = { ...(nodes[own] as Node), parent: group };
      addTo(nodes, page.parent, group);
    } else {
      nodes[own] = { ...(nodes[own] as Node), parent: holder };
      addTo(nodes, holder, own);
    }
  }

  const document: DocumentState = {
    id,
    nodes,
    lists,
    labels: {},
    attributes: {
      name: plan.name,
      ...(plan.path !== undefined && { path: plan.path }),
      zeroPoint: plan.zeroPoint,
      activeLayer: { ref: lists.layers[plan.activeLayer] as number },
      'documentPreferences.facingPages': plan.facing,
      'documentPreferences.pageWidth': size[0],
      'documentPreferences.pageHeight': size[1],
      ...usualViews,
      ...itemDefaultsOf(plan.leakingDefaults, swatch('none'), swatch('black'), lists.objectStyles),
      ...plan.settings,
    },
  };
  return { document, selection: selectedIn(plan, nodes, byName), nextId };
}

/** A tint has the values of its base. */
const ofBlack: Attributes = {
  model: en('ColorModel', 'PROCESS'),
  space: en('ColorSpace', 'CMYK'),
  colorValue: [0, 0, 0, 100],
};

const linkOf = ({ link }: PlannedGraphic): Attributes =>
  link ? { 'link.name': link.name, 'link.linkResourceURI': link.uri } : {};

const textOf = ({ contents }: PlannedItem): Attributes =>
  contents === undefined ? {} : { 'text.contents': contents };

function addTo(nodes: Record<number, Node>, holder: number, item: number): void {
  const node = nodes[holder] as Node;
  nodes[holder] = { ...node, items: [item, ...node.items] };
}

function selectedIn(
  { selection }: DocumentPlan,
  nodes: Readonly<Record<number, Node>>,
  byName: ReadonlyMap<string, number>,
): readonly Selected[] {
  const idOf = (name: string): number => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`the plan has no item ${name}`);
    return found;
  };
  switch (selection.kind) {
    case 'items':
      return selection.names.map((name) => ({ kind: 'thing', id: idOf(name) }));
    case 'insertion-point':
      return [{ kind: 'insertion-point', frame: idOf(selection.frame), index: selection.index }];
    case 'cell': {
      const table = Object.values(nodes).find((n) => n.cls === 'Table' && n.parent === idOf(selection.frame));
      const cell = Object.values(nodes).find((n) => n.cls === 'Cell' && n.parent === table?.id);
      return cell ? [{ kind: 'thing', id: cell.id }] : [];
    }
  }
}
