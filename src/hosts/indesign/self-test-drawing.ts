import type { Question } from '../../self-test-host';
import type { EntirePath, PointPair, Polygon } from './dom';
import { groupOf } from './draw';
import { sameEnumerator } from './enumerators';
import type { Asked, Box } from './self-test-dom';

const CORNERS: EntirePath = [
  [20, 20],
  [20, 30.0012345],
  [30, 30],
  [30, 20],
];

const CLOSE = 0.001;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < CLOSE;

/** Questions about what drawing does; points are in force, and rulers start at the corner of the page. */
export function drawingQuestions({ indesign, test, document, page, layer }: Asked): readonly Question[] {
  const { PathType, CoordinateSpaces, AnchorPoint } = indesign;
  const polygon = (path: EntirePath = CORNERS): Polygon => {
    const shape = page.polygons.add(layer);
    shape.paths.add({ entirePath: path, pathType: PathType.CLOSED_PATH });
    return shape;
  };
  const box = ([top, left, bottom, right]: readonly number[]): Box => {
    const made = page.rectangles.add(layer);
    made.properties = { geometricBounds: [top, left, bottom, right], strokeWeight: 0 };
    return made;
  };
  const group = () => groupOf(indesign, page, [polygon(), polygon()], { layer });
  const lastOf = (shape: Polygon) => shape.paths.item(shape.paths.length - 1);
  return [
    {
      id: 'indesign/curve-order',
      handled: ['left, anchor, right', 'anchor, left, right'],
      ask: () => {
        const curve = ([x, y]: PointPair): EntirePath[number] => [
          [x - 3, y - 5],
          [x, y],
          [x + 4, y + 7],
        ];
        const path = lastOf(polygon([curve([40, 40]), curve([60, 40]), curve([50, 60])]));
        const [x] = path.pathPoints.everyItem().anchor[0] ?? [Number.NaN];
        return isNear(x, 40)
          ? 'left, anchor, right'
          : isNear(x, 37)
            ? 'anchor, left, right'
            : `anchor at ${x}`;
      },
    },
    {
      id: 'indesign/group-array',
      handled: ['an array', 'only a range'],
      ask: () => {
        const items = [polygon(), polygon()];
        try {
          page.groups.add(items, layer);
          return 'an array';
        } catch {
          page.groups.add(page.pageItems.itemByRange(items[1] as Polygon, items[0] as Polygon), layer);
          return 'only a range';
        }
      },
    },
    {
      id: 'indesign/placeholder-paths',
      handled: ['one', 'none', 'several'],
      ask: () => {
        const { length } = page.polygons.add(layer).paths;
        return length === 1 ? 'one' : length === 0 ? 'none' : 'several';
      },
    },
    {
      id: 'indesign/placeholders-alike',
      handled: ['equally many'],
      ask: () => {
        const [a, b] = [page.polygons.add(layer).paths.length, page.polygons.add(layer).paths.length];
        return a === b ? 'equally many' : `${a}, then ${b}`;
      },
    },
    {
      id: 'indesign/path-properties',
      handled: ['reached'],
      ask: () => {
        const path = lastOf(polygon());
        path.properties = { entirePath: [...CORNERS].reverse(), pathType: PathType.CLOSED_PATH };
        const [x] = path.entirePath[0] as PointPair;
        return isNear(x, 30) ? 'reached' : 'without effect';
      },
    },
    {
      id: 'indesign/path-precision',
      handled: ['within a micrometre'],
      ask: () => {
        const [, second] = lastOf(polygon()).entirePath;
        const y = (second as PointPair)[1];
        return isNear(y, 30.0012345) ? 'within a micrometre' : `30.0012345 pt became ${y}`;
      },
    },
    {
      id: 'indesign/none-style',
      handled: ['cleared'],
      ask: () => {
        const shape = box([20, 20, 40, 40]);
        shape.transparencySettings.dropShadowSettings.mode = test.ShadowMode.DROP;
        shape.applyObjectStyle(document.objectStyles.item(0), true);
        const { mode } = shape.transparencySettings.dropShadowSettings;
        return sameEnumerator(mode, test.ShadowMode.NONE) ? 'cleared' : 'a shadow stayed';
      },
    },
    {
      id: 'indesign/new-layer',
      handled: ['on top and active', 'on top'],
      ask: () => {
        const { activeLayer } = document;
        try {
          const made = document.layers.add({ name: 'ISSN self-test' });
          const isTop = document.layers.item(0).equals(made);
          const isActive = document.activeLayer.equals(made);
          return isTop ? (isActive ? 'on top and active' : 'on top') : 'not on top';
        } finally {
          document.activeLayer = activeLayer;
        }
      },
    },
    {
      id: 'indesign/missing-font',
      handled: ['refused', 'replaced'],
      ask: () => {
        const frame = page.textFrames.add(layer);
        frame.properties = { geometricBounds: [20, 20, 40, 90], contents: '977' };
        const text = frame.texts.item(0);
        try {
          text.properties = { appliedFont: 'No Such Font\tRegular' };
          return text.appliedFont.name.startsWith('No Such Font') ? 'taken' : 'replaced';
        } catch {
          return 'refused';
        }
      },
    },
    {
      id: 'indesign/type-size-unit',
      handled: ['understood'],
      ask: () => {
        const frame = page.textFrames.add(layer);
        frame.properties = { geometricBounds: [20, 20, 40, 90], contents: '977' };
        const text = frame.texts.item(0);
        text.properties = { pointSize: '9pt' };
        const inPoints = text.properties.pointSize;
        const view = document.viewPreferences;
        const unit = view.textSizeMeasurementUnits;
        try {
          view.textSizeMeasurementUnits = indesign.MeasurementUnits.Q;
          text.properties = { pointSize: '9pt' };
        } finally {
          view.textSizeMeasurementUnits = unit;
        }
        const again = text.properties.pointSize;
        return isNear(inPoints, again) ? 'understood' : `${inPoints}, then ${again}`;
      },
    },
    {
      id: 'indesign/add-to-group',
      handled: ['in the group', 'on the spread', 'refused'],
      ask: () => {
        const holder = group();
        try {
          return holder.polygons.add(layer).parent.equals(holder) ? 'in the group' : 'on the spread';
        } catch {
          return 'refused';
        }
      },
    },
    {
      id: 'indesign/add-to-turned-group',
      handled: ['upright', 'turned', 'no frame'],
      ask: () => {
        const holder = group();
        const turn = indesign.app.transformationMatrices.add(1, 1, 0, 30);
        const frames = holder.textFrames;
        (holder as unknown as Box).rotationAngle = 30;
        try {
          const frame = frames.add(layer);
          const { absoluteRotationAngle: angle } = frame.properties;
          frame.transform(CoordinateSpaces.SPREAD_COORDINATES, AnchorPoint.CENTER_ANCHOR, turn);
          const turned = frame.properties.absoluteRotationAngle - angle;
          if (!isNear(turned, 30)) return `turned by ${turned} for 30`;
          return isNear(angle, 0) ? 'upright' : isNear(angle, 30) ? 'turned' : `turned by ${angle}`;
        } catch {
          return 'no frame';
        }
      },
    },
    {
      id: 'indesign/copy-in-group',
      handled: ['in the group', 'on the spread'],
      ask: () => {
        const holder = group();
        const copy = holder.polygons.item(0).duplicate();
        return copy.parent.equals(holder) ? 'in the group' : 'on the spread';
      },
    },
    {
      id: 'indesign/group-in-front',
      handled: ['in front of it'],
      ask: () => {
        const below = box([20, 20, 40, 40]);
        const above = box([20, 20, 40, 40]);
        const made = groupOf(indesign, page, [polygon(), polygon()], { layer, inFrontOf: below });
        const ids = page.parent.pageItems.everyItem().id;
        const places = [above, made, below].map(({ id }) => ids.indexOf(id));
        return places.every((place, i) => i === 0 || place === (places[i - 1] as number) + 1)
          ? 'in front of it'
          : `at ${places.join(', ')}`;
      },
    },
  ];
}
