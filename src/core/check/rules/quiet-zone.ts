import type { QuietZone } from '../../artwork/found-symbol';
import { type Figure, mm, modules } from '../../figure/figure';
import type { Finding } from '../finding';
import { GS1_5_2 } from '../source';
import { isSymbolFile } from '../symbol-file';
import type { Rule } from './rule';

/** Edges may be off by some hundredths of a module. */
const ZONE_TOLERANCE = 0.1;

const REACHING: Readonly<Record<QuietZone['limit'], Figure>> = {
  paint: 'toPaint',
  text: 'toText',
  image: 'toImage',
  page: 'toPage',
  clip: 'toClip',
};

/** Clear space before, behind and, with an issue number, behind the add-on. */
export const quietZoneRule: Rule = (seen) => {
  const { symbol, profile } = seen;
  const judge = (code: Finding['code'], zone: QuietZone | null, required: number): readonly Finding[] => {
    if (!zone || zone.modules >= required - ZONE_TOLERANCE) return [];
    // A file that is nothing but the symbol gets its surroundings when it is placed.
    const later = zone.limit === 'page' && isSymbolFile(seen);
    return [
      {
        code,
        severity: later ? 'warning' : 'error',
        measured: [modules(zone.modules, 1), mm(zone.mm, 2), REACHING[zone.limit]],
        required: [modules(required), mm(required * symbol.xDimension, 2)],
        source: later ? [...GS1_5_2, 'layoutKeepsClear'] : GS1_5_2,
        bounds: symbol.bounds,
      },
    ];
  };
  const { left, right, addOn } = symbol.quietZones;
  return [
    ...judge('quiet-zone/left', left, profile.quietZoneLeft),
    ...(symbol.hasAddOn
      ? judge('quiet-zone/add-on', addOn, profile.quietZoneAddOn)
      : judge('quiet-zone/right', right, profile.quietZoneRight)),
  ];
};
