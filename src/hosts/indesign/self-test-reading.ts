import type { Question } from '../../self-test-host';
import { everyItemOf } from './find-item';
import { pageFrame } from './page-frame';
import type { Asked, Box } from './self-test-dom';
import { standingSymbols } from './standing';
import { inOneStep } from './undo';

const CLOSE = 0.001;

const STEP = 'ISSN barcode self-test';

/** Questions about what a document answers; points are in force, and rulers start at the corner of the page. */
export function readingQuestions({ indesign, document, page, layer }: Asked): readonly Question[] {
  const { AnchorPoint, BoundingBoxLimits, CoordinateSpaces, PathType, RulerOrigin } = indesign;
  const space = CoordinateSpaces.SPREAD_COORDINATES;
  const box = (bounds: readonly number[]): Box => {
    const made = page.rectangles.add(layer);
    made.properties = { geometricBounds: bounds, strokeWeight: 0 };
    return made;
  };
  const cornersOf = (item: Box, of: typeof space) =>
    [AnchorPoint.TOP_LEFT_ANCHOR, AnchorPoint.BOTTOM_RIGHT_ANCHOR].map(
      (anchor) => item.resolve([anchor, BoundingBoxLimits.GEOMETRIC_PATH_BOUNDS, of], space)[0] ?? [],
    );
  const isSame = (got: readonly number[], wanted: readonly number[]): boolean =>
    got.length === wanted.length && wanted.every((v, i) => Math.abs(v - (got[i] ?? Number.NaN)) < CLOSE);
  const polygons = () => {
    for (const x of [20, 40])
      page.polygons.add(layer).paths.add({
        entirePath: [
          [x, 20],
          [x, 30],
          [x + 10, 30],
        ],
        pathType: PathType.CLOSED_PATH,
      });
    return page.polygons.everyItem();
  };
  return [
    {
      id: 'indesign/script-surroundings',
      handled: ['seen', 'not seen'],
      ask: () => {
        let seen = false;
        const script = () => {
          seen = true;
        };
        try {
          const { ScriptLanguage, UndoModes } = indesign;
          indesign.app.doScript(script, ScriptLanguage.UXPSCRIPT, [], UndoModes.ENTIRE_SCRIPT, STEP);
        } catch {
          // That it did not run is the answer.
        }
        return seen ? 'seen' : 'not seen';
      },
    },
    {
      id: 'indesign/taking-back',
      handled: ['taken back', 'several steps'],
      ask: () => {
        const [before, steps] = [everyItemOf(document).length, document.undoHistory.length];
        inOneStep(indesign, document, STEP, () => {
          box([20, 20, 40, 40]);
          return { ok: false, problems: [] };
        });
        if (document.undoHistory.length > steps + 1) return 'several steps';
        return everyItemOf(document).length === before ? 'taken back' : 'still there';
      },
    },
    {
      id: 'indesign/spine-zero-point',
      handled: ['refused', 'ignored', 'moved'],
      ask: () => {
        const view = document.viewPreferences;
        const origin = view.rulerOrigin;
        try {
          view.rulerOrigin = RulerOrigin.SPINE_ORIGIN;
          document.zeroPoint = [7, 7];
          return isSame(document.zeroPoint, [7, 7]) ? 'moved' : 'ignored';
        } catch {
          return 'refused';
        } finally {
          view.rulerOrigin = origin;
          document.zeroPoint = [0, 0];
        }
      },
    },
    {
      id: 'indesign/swatch-names',
      handled: ['English', 'translated'],
      ask: () => {
        const names = document.swatches.everyItem().name;
        return ['None', 'Paper', 'Black'].every((name) => names.includes(name)) ? 'English' : 'translated';
      },
    },
    {
      id: 'indesign/all-page-items',
      handled: ['without parent pages', 'with parent pages'],
      ask: () => {
        const parent = document.masterSpreads.item(0).pages.item(0);
        const { id } = parent.rectangles.add(layer);
        const listed = document.allPageItems.some((item) => item.id === id);
        if (!everyItemOf(document).some((item) => item.id === id)) return 'not found at all';
        return listed ? 'with parent pages' : 'without parent pages';
      },
    },
    {
      id: 'indesign/bulk-read',
      handled: ['everything', 'scalars alone'],
      ask: () => {
        const values = page.polygons.add(layer).properties;
        if (!('fillTint' in values)) return 'no scalars';
        return 'fillColor' in values ? 'everything' : 'scalars alone';
      },
    },
    {
      id: 'indesign/inner-plurals',
      handled: ['one list', 'a list for each'],
      ask: () => {
        const { index } = polygons().paths.everyItem();
        return Array.isArray(index[0]) ? 'a list for each' : 'one list';
      },
    },
    {
      id: 'indesign/plural-settings',
      handled: ['a list', 'one object'],
      ask: () => {
        box([20, 20, 40, 40]);
        box([20, 20, 40, 40]);
        return Array.isArray(page.rectangles.everyItem().transparencySettings) ? 'a list' : 'one object';
      },
    },
    {
      id: 'indesign/paint-order',
      handled: ['the front one first'],
      ask: () => {
        const [below, above] = [box([20, 20, 40, 40]).id, box([20, 20, 40, 40]).id];
        const ids = page.parent.pageItems.everyItem().id;
        return ids.indexOf(above) < ids.indexOf(below) ? 'the front one first' : 'the rear one first';
      },
    },
    {
      id: 'indesign/resolve',
      handled: ['points on the spread'],
      ask: () => {
        const item = box([20, 30, 50, 70]);
        const [x, y] = pageFrame(indesign, page).corner;
        const view = document.viewPreferences;
        const origin = view.rulerOrigin;
        try {
          document.zeroPoint = [11, 13];
          const got = cornersOf(item, CoordinateSpaces.INNER_COORDINATES).flat();
          return isSame(got, [x + 30, y + 20, x + 70, y + 50]) ? 'points on the spread' : got.join(', ');
        } finally {
          view.rulerOrigin = origin;
          document.zeroPoint = [0, 0];
        }
      },
    },
    {
      id: 'indesign/page-size',
      handled: ['the size of the page'],
      ask: () => {
        const { size } = pageFrame(indesign, page);
        const { pageWidth, pageHeight } = document.documentPreferences;
        const got = [(size.width * 72) / 25.4, (size.height * 72) / 25.4];
        return isSame(got, [pageWidth, pageHeight]) ? 'the size of the page' : got.join(', ');
      },
    },
    {
      id: 'indesign/bounds-of-curves',
      handled: ['the same box'],
      ask: () => {
        const oval = page.ovals.add(layer);
        oval.properties = { geometricBounds: [20, 30, 50, 70], strokeWeight: 0 };
        oval.rotationAngle = 30;
        const [x, y] = pageFrame(indesign, page).corner;
        const [top = 0, left = 0, bottom = 0, right = 0] = oval.geometricBounds;
        const got = cornersOf(oval, space).flat();
        return isSame(got, [x + left, y + top, x + right, y + bottom]) ? 'the same box' : got.join(', ');
      },
    },
    {
      id: 'indesign/solid-stroke',
      handled: ['found'],
      ask: () => (document.strokeStyles.itemByName('$ID/Solid').isValid ? 'found' : 'not found'),
    },
    {
      id: 'indesign/reading-changes-nothing',
      handled: ['no undo step'],
      ask: () => {
        const steps = document.undoHistory.length;
        standingSymbols(indesign, document, 'document');
        return document.undoHistory.length === steps ? 'no undo step' : 'an undo step';
      },
    },
  ];
}
