import type { QuietZone } from '../../artwork/found-symbol';
import type { Finding } from '../finding';
import { isSymbolFile } from '../symbol-file';
import { millimetres, modules, type Rule } from './rule';

/** Edges may be off by some hundredths of a module. */
const ZONE_TOLERANCE = 0.1;

const WHAT: Readonly<Record<QuietZone['limit'], string>> = {
  paint: 'other paint',
  text: 'text',
  image: 'a picture',
  page: 'the page edge',
  clip: 'the edge of what shows',
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
        measured: `${modules(zone.modules)} (${millimetres(zone.mm)}) to ${WHAT[zone.limit]}`,
        required: `${required}X, ${millimetres(required * symbol.xDimension)}`,
        source: later
          ? 'GS1 General Specifications 5.2; the file ends there, so the layout must keep it clear'
          : 'GS1 General Specifications 5.2: quiet zones',
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
