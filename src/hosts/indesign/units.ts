import { POINTS_PER_INCH, POINTS_PER_MM } from '../../core/geometry';
import type { Enumerator, InDesign } from './dom';
import { sameEnumerator } from './enumerators';

/** Points in one of each unit; a cicero is InDesign's, and 72.27 American points make an inch. */
const POINTS_IN = {
  POINTS: 1,
  PIXELS: 1,
  PICAS: 12,
  INCHES: POINTS_PER_INCH,
  INCHES_DECIMAL: POINTS_PER_INCH,
  MILLIMETERS: POINTS_PER_MM,
  CENTIMETERS: 10 * POINTS_PER_MM,
  CICEROS: 12.7878,
  AGATES: POINTS_PER_INCH / 14,
  MILS: POINTS_PER_INCH / 1000,
  Q: POINTS_PER_MM / 4,
  HA: POINTS_PER_MM / 4,
  AMERICAN_POINTS: POINTS_PER_INCH / 72.27,
} as const;

/** Points in one of a document's units of stroke weights or type sizes, which do not follow the rulers; points for rarer ones. */
export function pointsIn({ MeasurementUnits }: InDesign, unit: Enumerator): number {
  const names = Object.keys(POINTS_IN) as (keyof typeof POINTS_IN)[];
  const name = names.find((key) => sameEnumerator(unit, MeasurementUnits[key]));
  return name ? POINTS_IN[name] : 1;
}
