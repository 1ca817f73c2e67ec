import type { Document, InDesign } from './dom';
import { sameEnumerator } from './enumerators';
import { persist } from './persist';

/**
 * Runs `work` in points, without redraw and dialogs, and gives the user's own settings back whatever happens. They
 * belong to the application: no document changes.
 */
export function inPoints<T>({ app, MeasurementUnits, UserInteractionLevels }: InDesign, work: () => T): T {
  const script = app.scriptPreferences;
  const { measurementUnit, enableRedraw, userInteractionLevel } = script.properties;
  try {
    // One by one, because a bulk write passes over what it does not like without a word.
    script.measurementUnit = MeasurementUnits.POINTS;
    script.enableRedraw = false;
    script.userInteractionLevel = UserInteractionLevels.NEVER_INTERACT;
    return work();
  } finally {
    persist(() => {
      script.userInteractionLevel = userInteractionLevel;
    });
    persist(() => {
      script.enableRedraw = enableRedraw;
    });
    persist(() => {
      script.measurementUnit = measurementUnit;
    });
  }
}

/**
 * Runs `draw` with rulers that start at the corner of each page. `zeroPoint` is read and written while points are in
 * force, because it is said in the current unit; under a ruler on the spine it is locked and neither moved nor restored.
 */
export function onPageRulers<T>({ RulerOrigin }: InDesign, document: Document, draw: () => T): T {
  const view = document.viewPreferences;
  const { rulerOrigin } = view;
  const onSpine = sameEnumerator(rulerOrigin, RulerOrigin.SPINE_ORIGIN);
  const zeroPoint = document.zeroPoint;
  try {
    view.rulerOrigin = RulerOrigin.PAGE_ORIGIN;
    document.zeroPoint = [0, 0];
    return draw();
  } finally {
    persist(() => {
      view.rulerOrigin = rulerOrigin;
      if (!onSpine) document.zeroPoint = zeroPoint;
    });
  }
}
