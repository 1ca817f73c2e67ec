import { type Attributes, isEnum, type Plain } from './state';

const MM = 72 / 25.4;

/** Points in one unit. A cicero is InDesign's, 12 Didot points; an agate is a fourteenth of an inch. */
const POINTS: Readonly<Record<string, number>> = {
  POINTS: 1,
  PIXELS: 1,
  PICAS: 12,
  INCHES: 72,
  INCHES_DECIMAL: 72,
  MILLIMETERS: MM,
  CENTIMETERS: 10 * MM,
  CICEROS: 12.7878,
  AGATES: 72 / 14,
  MILS: 0.072,
  Q: MM / 4,
  HA: MM / 4,
  AMERICAN_POINTS: 72 / 72.27,
};

export type Direction = 'horizontal' | 'vertical';

const keyOf = (value: Plain | undefined): string =>
  typeof value === 'object' && value !== null && 'key' in value ? value.key : '';

function pointsIn(unit: Plain | undefined, customPoints: Plain | undefined): number {
  const key = keyOf(unit);
  const points = key === 'CUSTOM' ? Number(customPoints) : POINTS[key];
  if (points === undefined) throw new Error(`the double does not know the unit ${key}`);
  return points;
}

/** Points in one ruler unit: the script's own unit where one is set, else the document's, which may differ by direction (facts 3). */
export function rulerUnit(app: Attributes, document: Attributes, direction: Direction): number {
  const own = app['scriptPreferences.measurementUnit'];
  const custom = document[`viewPreferences.${direction}CustomPoints`];
  return isEnum(own, 'AUTO_VALUE')
    ? pointsIn(document[`viewPreferences.${direction}MeasurementUnits`], custom)
    : pointsIn(own, custom);
}

/** Points in a unit of stroke weights or type sizes, which the script's unit does not govern [X]. */
export const viewUnit = (document: Attributes, of: 'stroke' | 'textSize'): number =>
  pointsIn(document[`viewPreferences.${of}MeasurementUnits`], 1);

/** Suffixes of measurements written as text, by the points in one. */
const SUFFIXES: Readonly<Record<string, number>> = {
  pt: 1,
  px: 1,
  mm: MM,
  cm: 10 * MM,
  in: 72,
  '"': 72,
  inch: 72,
  inches: 72,
  ag: 72 / 14,
  c: 12.7878,
  q: MM / 4,
};

/**
 * Text with a unit, or picas and points such as "1p6", in points; a bare number is in the unit in force. Nothing for
 * what is not a measurement.
 */
export function measurement(text: string, unit: number): number | undefined {
  const picas = /^\s*(-?)(\d*\.?\d*)\s*p\s*(\d*\.?\d*)\s*$/i.exec(text);
  if (picas && /\d/.test(text)) {
    const points = 12 * Number(picas[2] || 0) + Number(picas[3] || 0);
    return picas[1] ? -points : points;
  }
  const found = /^\s*(-?(?:\d+\.?\d*|\.\d+))\s*([a-z"]*)\s*$/i.exec(text);
  if (!found) return undefined;
  const factor = found[2] === '' ? unit : SUFFIXES[(found[2] as string).toLowerCase()];
  return factor === undefined ? undefined : Number(found[1]) * factor;
}
