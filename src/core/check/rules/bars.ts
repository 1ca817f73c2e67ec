import { type Figure, type Figures, micrometres, modules, say } from '../../figure/figure';
import type { Finding, Severity } from '../finding';
import { ISO_15420 } from '../source';
import type { Rule } from './rule';

/** Bars that are thinner or thicker than a sensible reduction makes them, or uneven. */
export const barsRule: Rule = ({ symbol, profile, artwork }) => {
  const { barWidthDeviation: deviation, xDimension: x, worstEdge, bounds } = symbol;
  const finding = (severity: Severity, measured: Figure, ...required: Figures): Finding => ({
    code: 'bars/width-deviation',
    severity,
    measured: [measured],
    required,
    source: [{ all: ['prepress', ...ISO_15420] }],
    bounds,
  });
  const findings: Finding[] = [];
  const part = deviation / x;
  const { barsThinner, barsThinnerError, barsThicker, barsThickerError, edge, edgeError } = profile;
  const slack = 0.005 + dotIn(symbol.picture?.dotsPerModule) / 2;
  if (part < -barsThinner - slack)
    findings.push(
      finding(
        part < -barsThinnerError ? 'error' : 'warning',
        say('thinner', micrometres(-deviation)),
        say('atMost', micrometres(barsThinner * x)),
      ),
    );
  if (part > barsThicker + slack)
    findings.push(
      finding(
        part > barsThickerError ? 'error' : 'warning',
        say('thicker', micrometres(deviation)),
        say('atMost', micrometres(barsThicker * x)),
        'gainAdds',
      ),
    );
  const uneven = edge + dotIn(artwork.pixels ? artwork.pixels.dotsPerMm * x : symbol.picture?.dotsPerModule);
  if (worstEdge > uneven)
    findings.push(
      finding(
        worstEdge > edgeError ? 'error' : 'warning',
        say('edgeOff', modules(worstEdge, 2)),
        say('atMost', modules(edge)),
      ),
    );
  return findings;
};

/** One dot as a part of a module: a picture's edges stand on dots. */
const dotIn = (dotsPerModule: number | undefined): number => (dotsPerModule ? 1 / dotsPerModule : 0);
