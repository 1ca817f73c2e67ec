import type { Finding } from '../finding';
import { isSymbolFile } from '../symbol-file';
import { millimetres, type Rule } from './rule';

/** Upright or at a right angle, and neither too near the trim nor too far in. */
export const placeRule: Rule = (seen) => {
  const { symbol, profile } = seen;
  const { rotationDegrees: turn, trimDistance, bounds } = symbol;
  const off = Math.abs(turn - Math.round(turn / 90) * 90);
  const findings: Finding[] = [];
  if (off > profile.rotation)
    findings.push({
      code: 'place/rotation',
      severity: 'error',
      measured: `${turn.toFixed(1)}°`,
      required: `0°, 90°, 180° or 270°, within ${profile.rotation}°`,
      source: 'GS1 General Specifications 6: placement',
      bounds,
    });
  if (isSymbolFile(seen)) return findings;
  const near = trimDistance < profile.trimDistanceMin - 0.05;
  if (near || trimDistance > profile.trimDistanceMax + 0.05)
    findings.push({
      code: 'place/trim-distance',
      severity: near ? 'warning' : 'note',
      measured: `${millimetres(trimDistance)} from the trim`,
      required: `${profile.trimDistanceMin} to ${profile.trimDistanceMax} mm`,
      source: 'GS1 General Specifications 6.3.3.3: where possible',
      bounds,
    });
  return findings;
};
