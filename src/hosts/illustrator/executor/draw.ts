import type { Color, Document, GroupItem, Illustrator, Layer, PageItem, PathItem, PathPoint } from './dom';
import { fillOf } from './inks';
import type { Plan, PlanItem, PlanPath } from './protocol';

/** The name of the tag that carries a symbol's request. */
const TAG = 'org.issn-barcode';

/** Draws a plan into a new group at the front of a layer. */
export function drawGroup(illustrator: Illustrator, document: Document, layer: Layer, plan: Plan): GroupItem {
  const group = layer.groupItems.add();
  // By its name a group that was left half drawn is known.
  group.name = plan.name;
  group.note = plan.data;
  const tag = group.tags.add();
  tag.name = TAG;
  tag.value = plan.data;
  plain(illustrator, group);
  // What is added comes to the front.
  for (const item of plan.items) {
    const fill = fillOf(illustrator, document, item.ink);
    drawItem(illustrator, group, item, fill);
  }
  return group;
}

function drawItem(illustrator: Illustrator, group: GroupItem, item: PlanItem, fill: Color): void {
  const compound = item.paths.length > 1 ? group.compoundPathItems.add() : null;
  const parent = compound || group;
  let path: PathItem | null = null;
  for (const planned of item.paths) {
    path = parent.pathItems.add();
    outline(path, planned);
  }
  if (!path) return;
  // The outlines of a compound path share their paint.
  paint(path, fill, item.overprint);
  const whole = compound || path;
  whole.name = item.name;
  plain(illustrator, whole);
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
