import { inUnit, mm, say } from '../../figure/figure';
import type { Finding } from '../finding';
import { GS1_6, TRIM_DISTANCE } from '../source';
import { isSymbolFile } from '../symbol-file';
import type { Rule } from './rule';

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
      measured: [inUnit('degree', turn, 1)],
      required: [say('rightAngles', inUnit('degree', profile.rotation))],
      source: GS1_6,
      bounds,
    });
  if (isSymbolFile(seen)) return findings;
  const near = trimDistance < profile.trimDistanceMin - 0.05;
  if (near || trimDistance > profile.trimDistanceMax + 0.05)
    findings.push({
      code: 'place/trim-distance',
      severity: near ? 'warning' : 'note',
      measured: [say('fromTrim', mm(trimDistance, 2))],
      required: [say('between', mm(profile.trimDistanceMin), mm(profile.trimDistanceMax))],
      source: TRIM_DISTANCE,
      bounds,
    });
  return findings;
};
