import type { Color, Document, GroupItem, Illustrator, Layer, PageItem, PathItem, PathPoint } from './dom';
import { fillOf } from './inks';
import { writeLabel } from './label';
import type { Plan, PlanItem, PlanPath } from './protocol-plan';

/** Draws a plan into a new group at the front of a layer. */
export function drawGroup(
  illustrator: Illustrator,
  document: Document,
  layer: Layer,
  plan: Pick<Plan, 'name' | 'data' | 'items'>,
): GroupItem {
  const group = layer.groupItems.add();
  // By its name a group that was left half drawn is known.
  group.name = plan.name;
  writeLabel(group, plan.data, []);
  plain(illustrator, group);
  drawParts(illustrator, document, group, plan.items);
  return group;
}

/** Draws the parts of a symbol at the front of a group; the rearmost comes first. */
export function drawParts(
  illustrator: Illustrator,
  document: Document,
  group: GroupItem,
  items: readonly PlanItem[],
): readonly PageItem[] {
  const parts: PageItem[] = [];
  // What is added comes to the front.
  for (const item of items) {
    const fill = fillOf(illustrator, document, item.ink);
    parts.push(drawItem(illustrator, group, item, fill));
  }
  return parts;
}

function drawItem(illustrator: Illustrator, group: GroupItem, item: PlanItem, fill: Color): PageItem {
  const compound = item.paths.length > 1 ? group.compoundPathItems.add() : null;
  const parent = compound || group;
  let path = parent.pathItems.add();
  outline(path, item.paths[0] as PlanPath);
  for (const planned of item.paths.slice(1)) {
    path = parent.pathItems.add();
    outline(path, planned);
  }
  // The outlines of a compound path share their paint.
  paint(path, fill, item.overprint);
  const whole = compound || path;
  whole.name = item.name;
  plain(illustrator, whole);
  return whole;
}

function outline(path: PathItem, { anchors, curves }: PlanPath): void {
  path.setEntirePath(anchors);
  path.closed = true;
  const points = path.pathPoints;
  for (const { at, arriving, leaving } of curves) {
    const point = points[at] as PathPoint;
    point.leftDirection = arriving;
    point.rightDirection = leaving;
  }
}

/** Sets everything that a new path would take from the user's defaults. */
function paint(path: PathItem, fill: Color, overprint: boolean): void {
  path.filled = true;
  path.fillColor = fill;
  path.fillOverprint = overprint;
  path.strokeOverprint = false;
  path.stroked = false;
  path.evenodd = true;
}

function plain({ BlendModes }: Illustrator, item: PageItem): void {
  item.opacity = 100;
  item.blendingMode = BlendModes.NORMAL;
}
