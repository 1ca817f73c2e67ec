import type { Mm, Rect } from '../geometry';
import {
  ADD_ON_BAR_HEIGHT_X,
  ADD_ON_MODULES,
  BAR_HEIGHT_X,
  GUARD_EXTENSION_X,
  MAIN_MODULES,
  QUIET_ZONE_X,
} from '../limits';
import type { AddOn } from '../number/add-on';
import { drawnBarHeight, type SymbolSpec } from './spec';

/** Lengths of a symbol in mm; x from the left edge of the first guard bar, y down from the top of the main bars. */
export type SymbolGeometry = {
  readonly xDimension: Mm;
  readonly barHeight: Mm;
  /** Foot of the guard bars and of the add-on's bars. */
  readonly guardFoot: Mm;
  /** Left and right edge of the add-on, or null. */
  readonly addOn: { readonly left: Mm; readonly right: Mm; readonly top: Mm } | null;
  /** Symbol and quiet zones, as high as the guard bars. */
  readonly quietZone: Rect;
};

/** Measures of a symbol with the given add-on (GS1 General Specifications 5.2, ISO/IEC 15420). */
export function symbolGeometry(addOn: AddOn | null, spec: SymbolSpec): SymbolGeometry {
  const x = spec.xDimension;
  const barHeight = drawnBarHeight(spec);
  const guardFoot = barHeight + GUARD_EXTENSION_X * x;
  const truncated = BAR_HEIGHT_X * x - barHeight;
  const left = (MAIN_MODULES + spec.addOnGap) * x;
  const right = addOn
    ? left + (ADD_ON_MODULES[addOn.kind] + QUIET_ZONE_X.afterAddOn) * x
    : (MAIN_MODULES + QUIET_ZONE_X.right) * x;
  return {
    xDimension: x,
    barHeight,
    guardFoot,
    addOn: addOn && {
      left,
      right: left + ADD_ON_MODULES[addOn.kind] * x,
      top: guardFoot - (ADD_ON_BAR_HEIGHT_X * x - truncated),
    },
    quietZone: {
      x: -QUIET_ZONE_X.left * x,
      y: 0,
      width: QUIET_ZONE_X.left * x + right,
      height: guardFoot,
    },
  };
}
