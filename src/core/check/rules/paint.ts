import type { Finding } from '../finding';
import type { Rule } from './rule';

/** Overprint of the bars, and effects on them. */
export const paintRule: Rule = ({ symbol }) => {
  const { barsOverprint, effects, grounds, bounds } = symbol;
  const findings: Finding[] = [];
  if (barsOverprint !== 'none') {
    const uneven = grounds.some(({ kind }) => kind === 'uneven');
    findings.push({
      code: 'overprint/bars',
      severity: uneven ? 'error' : barsOverprint === 'some' ? 'warning' : 'note',
      measured: barsOverprint === 'some' ? 'some bars overprint, others knock out' : 'bars that overprint',
      required: 'one setting for all bars; overprint only on white or a flat light ground',
      source: 'prepress practice',
      bounds,
    });
  }
  if (effects.length > 0)
    findings.push({
      code: 'effect/transparency',
      severity: 'error',
      measured: effects.join(', '),
      required: 'opaque bars, normal blending, no effects',
      source: 'prepress practice: transparency may be flattened to pixels',
      bounds,
    });
  return findings;
};
