import type { Document, InDesign } from './dom';
import { sameEnumerator } from './enumerators';
import { persist } from './persist';

/**
 * Runs `draw` in points, measured from the corner of each page, without redraw and dialogs, and gives the user's own
 * settings back whatever happens. `zeroPoint` is read and written while points are in force, because it is said in
 * the current unit; under a ruler on the spine it is locked and neither moved nor restored.
 */
export function withPointsOnPage<T>(indesign: InDesign, document: Document, draw: () => T): T {
  const { app, MeasurementUnits, RulerOrigin, UserInteractionLevels } = indesign;
  const script = app.scriptPreferences;
  const view = document.viewPreferences;
  const { measurementUnit, enableRedraw, userInteractionLevel } = script;
  const { rulerOrigin } = view;
  const undo: (() => void)[] = [];
  const set = (change: () => void, restore: () => void) => {
    undo.unshift(restore);
    change();
  };
  try {
    set(
      () => {
        script.measurementUnit = MeasurementUnits.POINTS;
      },
      () => {
        script.measurementUnit = measurementUnit;
      },
    );
    set(
      () => {
        script.enableRedraw = false;
      },
      () => {
        script.enableRedraw = enableRedraw;
      },
    );
    set(
      () => {
        script.userInteractionLevel = UserInteractionLevels.NEVER_INTERACT;
      },
      () => {
        script.userInteractionLevel = userInteractionLevel;
      },
    );
    const onSpine = sameEnumerator(rulerOrigin, RulerOrigin.SPINE_ORIGIN);
    const zeroPoint = document.zeroPoint;
    set(
      () => {
        view.rulerOrigin = RulerOrigin.PAGE_ORIGIN;
      },
      () => {
        view.rulerOrigin = rulerOrigin;
        if (!onSpine) document.zeroPoint = zeroPoint;
      },
    );
    document.zeroPoint = [0, 0];
    return draw();
  } finally {
    for (const restore of undo) persist(restore);
  }
}
