import type { ArtworkInk } from '../../core/artwork/artwork';
import type { StrokedPath } from '../../core/artwork/stroke';
import { boundsOf, type Matrix, mapContour, type Rect } from '../../core/geometry';
import type {
  Container,
  DocumentToRead,
  EveryFrame,
  Frame,
  Frames,
  FrameValues,
  Graphic,
  GroupToRead,
  TextFrameToRead,
} from './artwork-dom';
import { type Effects, effectsOf, NO_EFFECTS } from './artwork-effects';
import { type InkOf, inkReader } from './artwork-inks';
import { type CurveOrder, pathsOf } from './artwork-paths';
import type { Color, DomObject, Enumerator, InDesign, PageItem, Placeable, PointPair } from './dom';
import { sameEnumerator } from './enumerators';
import { LABEL_KEY } from './own-parts';
import { pointsIn } from './units';

/** What is found out once for all pages of a document. */
export type Reading = {
  readonly indesign: InDesign;
  readonly inkOf: InkOf;
  readonly order: CurveOrder;
  /** The plain stroke. */
  readonly solid: DomObject;
  /** Points in one unit of stroke weights and of type sizes. */
  readonly strokeUnit: number;
  readonly textUnit: number;
};

export function reading(indesign: InDesign, document: DocumentToRead): Reading {
  const view = document.viewPreferences;
  return {
    indesign,
    inkOf: inkReader(indesign),
    order: {},
    solid: document.strokeStyles.itemByName('$ID/Solid'),
    strokeUnit: pointsIn(indesign, view.strokeMeasurementUnits),
    textUnit: pointsIn(indesign, view.textSizeMeasurementUnits),
  };
}

/** A frame or shape that prints; its paths in points on the spread. */
export type FrameItem = {
  readonly kind: 'frame';
  readonly id: string;
  readonly values: FrameValues;
  readonly paths: readonly StrokedPath[];
  /** Undefined where nothing is painted. */
  readonly fill: ArtworkInk | undefined;
  readonly stroke: ArtworkInk | undefined;
  /** Null for a plain stroke. */
  readonly strokeName: string | null;
  readonly effects: Effects;
  readonly fillEffects: Effects;
  readonly strokeEffects: Effects;
  readonly contentEffects: Effects;
  readonly text: TextFrameToRead | null;
  readonly graphics: readonly Graphic[];
  readonly inside: readonly SpreadItem[];
};

/** Something on a spread that prints, with what it holds, from the rearmost to the front. */
export type SpreadItem =
  | FrameItem
  | {
      readonly kind: 'group';
      readonly id: string;
      /** The data of our label; empty without. */
      readonly label: string;
      readonly effects: Effects;
      readonly inside: readonly SpreadItem[];
    }
  /** Of a kind that is not read; bounds in points on the spread. */
  | { readonly kind: 'unread'; readonly id: string; readonly what: string; readonly bounds: Rect | null };

/** Everything in a spread, group or frame, hidden and non-printing items left out; points have to be the unit in force. */
export function itemsIn(reading: Reading, container: Container): readonly SpreadItem[] {
  const all = container.pageItems;
  if (all.length === 0) return [];
  const ids = all.everyItem().id;
  const read = new Map<string, SpreadItem | null>([
    ...framesIn(reading, container.splineItems, () => null),
    ...framesIn<TextFrameToRead>(reading, container.textFrames, (frame) => frame),
    ...groupsIn(reading, container.groups),
  ]);
  if (read.size < ids.length)
    for (const item of all.everyItem().getElements())
      if (!read.has(String(item.id))) read.set(String(item.id), unread(reading, item));
  // The first item is the topmost.
  return ids.flatMap((id) => read.get(String(id)) ?? []).reverse();
}

const isPrinted = ({ visible, nonprinting }: Pick<FrameValues, 'visible' | 'nonprinting'>): boolean =>
  visible && !nonprinting;

type Entry = readonly [id: string, item: SpreadItem | null];

function framesIn<F extends Frame>(
  reading: Reading,
  frames: Frames<F>,
  textOf: (frame: F) => TextFrameToRead | null,
): readonly Entry[] {
  if (frames.length === 0) return [];
  const { indesign, inkOf, solid } = reading;
  const every = frames.everyItem();
  const values = every.properties;
  const elements = every.getElements();
  const column = <K extends 'fillColor' | 'strokeColor' | 'strokeType'>(key: K): EveryFrame[K] =>
    values.every((v) => key in v) ? (values.map((v) => v[key]) as unknown as EveryFrame[K]) : every[key];
  const [fills, strokes, types] = [column('fillColor'), column('strokeColor'), column('strokeType')];
  const contents = every.contentType;
  const paths = pathsOf(indesign, frames, every, reading.order);
  const toSpread = rulersToSpread(indesign, every, values);
  const printed = values.map(isPrinted);
  const fill = values.map((v, i) => (printed[i] ? inkOf(fills[i] as Color, v.fillTint) : undefined));
  const stroke = values.map((v, i) =>
    printed[i] && v.strokeWeight > 0 ? inkOf(strokes[i] as Color, v.strokeTint) : undefined,
  );
  const texts = elements.map(textOf);
  const holds = contents.map((c, i) => printed[i] === true && isGraphic(indesign, c));
  const isFilled = fill.map((ink) => ink !== undefined);
  const isStroked = stroke.map((ink) => ink !== undefined);
  const isFull = printed.map((p, i) => p && (holds[i] === true || texts[i] !== null));
  const isPainted = printed.map(
    (_, i) => isFilled[i] === true || isStroked[i] === true || isFull[i] === true,
  );
  const effects = effectsOf(indesign, every.transparencySettings, isPainted);
  const fillEffects = effectsOf(indesign, every.fillTransparencySettings, isFilled);
  const strokeEffects = effectsOf(indesign, every.strokeTransparencySettings, isStroked);
  const contentEffects = effectsOf(indesign, every.contentTransparencySettings, isFull);
  return values.map((v, i): Entry => {
    const id = String(v.id);
    if (!printed[i]) return [id, null];
    const frame = elements[i] as F;
    const type = types[i];
    const map = toSpread[i] as Matrix;
    return [
      id,
      {
        kind: 'frame',
        id,
        values: v,
        paths: (paths[i] ?? []).map(({ points, closed }) => ({ points: mapContour(map, points), closed })),
        fill: fill[i],
        stroke: stroke[i],
        strokeName: isStroked[i] && type && !type.equals(solid) ? type.name : null,
        effects: effects[i] ?? NO_EFFECTS,
        fillEffects: fillEffects[i] ?? NO_EFFECTS,
        strokeEffects: strokeEffects[i] ?? NO_EFFECTS,
        contentEffects: contentEffects[i] ?? NO_EFFECTS,
        text: texts[i] ?? null,
        graphics: holds[i] ? frame.allGraphics.filter((g) => g.parent.id === v.id) : [],
        inside: holds[i] ? itemsIn(reading, frame) : [],
      },
    ];
  });
}

const isGraphic = ({ ContentType }: InDesign, type: Enumerator): boolean =>
  sameEnumerator(type, ContentType.GRAPHIC_TYPE);

function groupsIn(reading: Reading, groups: Container['groups']): readonly Entry[] {
  if (groups.length === 0) return [];
  const every = groups.everyItem();
  const values = every.properties;
  const printed = values.map(isPrinted);
  const effects = effectsOf(reading.indesign, every.transparencySettings, printed);
  return every.getElements().map((group: GroupToRead, i): Entry => {
    const id = String((values[i] as FrameValues).id);
    if (!printed[i]) return [id, null];
    const inside = itemsIn(reading, group);
    const label = group.extractLabel(LABEL_KEY);
    return [id, { kind: 'group', id, label, effects: effects[i] ?? NO_EFFECTS, inside }];
  });
}

/** Placed files, which are read with their frame. */
const GRAPHICS: readonly string[] = ['Image', 'PDF', 'EPS', 'SVG', 'ImportedPage', 'WMF', 'PICT'];

function unread({ indesign }: Reading, item: PageItem): SpreadItem | null {
  const what = item.constructorName;
  if (GRAPHICS.includes(what)) return null;
  const values = item.properties as unknown as FrameValues;
  if (!isPrinted(values)) return null;
  const [from, to] = boxCorners(indesign, item, 1);
  const bounds = from?.[0] && to?.[0] ? boundsOf([from[0], to[0]].map(([x, y]) => ({ x, y }))) : null;
  return { kind: 'unread', id: String(item.id), what, bounds };
}

/** Top left and bottom right corners of the upright boxes around paths, in points on the spread whatever the rulers say. */
function boxCorners(
  { AnchorPoint, BoundingBoxLimits, CoordinateSpaces }: InDesign,
  every: Placeable,
  count: number,
): readonly (readonly PointPair[])[] {
  const space = CoordinateSpaces.SPREAD_COORDINATES;
  return [AnchorPoint.TOP_LEFT_ANCHOR, AnchorPoint.BOTTOM_RIGHT_ANCHOR].map((anchor) =>
    every.resolve([anchor, BoundingBoxLimits.GEOMETRIC_PATH_BOUNDS, space], space).slice(0, count),
  );
}

/** Below this a box has no width to compare, points. */
const FLAT = 1e-6;

/**
 * From rulers, which start anywhere and for each page elsewhere, to points on the spread: the bounds that items have in
 * both tell the way.
 */
function rulersToSpread(
  indesign: InDesign,
  every: Placeable,
  values: readonly FrameValues[],
): readonly Matrix[] {
  const [starts = [], ends = []] = boxCorners(indesign, every, values.length);
  return values.map(({ geometricBounds: [top = 0, left = 0, bottom = 0, right = 0] }, i): Matrix => {
    const [start = [0, 0], end = [0, 0]] = [starts[i], ends[i]];
    const across = right - left > FLAT ? (end[0] - start[0]) / (right - left) : 1;
    const down = bottom - top > FLAT ? (end[1] - start[1]) / (bottom - top) : 1;
    return [across, 0, 0, down, start[0] - across * left, start[1] - down * top];
  });
}
