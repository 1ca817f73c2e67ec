import type { Figures } from '../../figure/figure';
import type { Rect } from '../../geometry';
import type { Finding } from '../finding';
import { groundRule } from './ground';
import type { Rule } from './rule';

/** Overprint of the bars, and effects on them. */
export const paintRule: Rule = (seen) => {
  const { barsOverprint, effects, bounds } = seen.symbol;
  const findings: Finding[] = [];
  if (barsOverprint !== 'none') {
    // What lies under them shows through: whoever moves or recolours the panel changes the bars.
    const isOnDark = groundRule(seen).some(({ code }) => code === 'ink/background');
    findings.push({
      code: 'overprint/bars',
      severity: isOnDark ? 'error' : 'warning',
      measured: [barsOverprint === 'some' ? 'someOverprint' : 'barsOverprint'],
      required: ['oneOverprint'],
      source: ['prepress'],
      bounds,
    });
  }
  return [...findings, ...effectsFound(effects, bounds)];
};

/** The finding for bars with these effects; none without any. */
export const effectsFound = (effects: Figures, bounds: Rect): readonly Finding[] =>
  effects.length > 0
    ? [
        {
          code: 'effect/transparency',
          severity: 'error',
          measured: effects,
          required: ['plainBars'],
          source: ['prepress', 'flattened'],
          bounds,
        },
      ]
    : [];
