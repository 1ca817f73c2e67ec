import type { Finding, Severity } from '../finding';
import type { Rule } from './rule';

const micrometres = (mm: number): string => `${Math.abs(mm * 1000).toFixed(0)} µm`;

/** Bars that are thinner or thicker than a sensible reduction makes them, or uneven. */
export const barsRule: Rule = ({ symbol, profile, artwork }) => {
  const { barWidthDeviation: deviation, xDimension: x, worstEdge, bounds } = symbol;
  const finding = (severity: Severity, measured: string, required: string): Finding => ({
    code: 'bars/width-deviation',
    severity,
    measured,
    required,
    source: 'prepress practice: reduction at most a quarter of X; ISO/IEC 15420 edge tolerances',
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
        `bars ${micrometres(deviation)} thinner than their modules`,
        `at most ${micrometres(barsThinner * x)}`,
      ),
    );
  if (part > barsThicker + slack)
    findings.push(
      finding(
        part > barsThickerError ? 'error' : 'warning',
        `bars ${micrometres(deviation)} thicker than their modules`,
        `at most ${micrometres(barsThicker * x)}; gain on press adds more`,
      ),
    );
  const uneven = edge + dotIn(artwork.pixels ? artwork.pixels.dotsPerMm * x : symbol.picture?.dotsPerModule);
  if (worstEdge > uneven)
    findings.push(
      finding(
        worstEdge > edgeError ? 'error' : 'warning',
        `an edge ${worstEdge.toFixed(2)}X off its place`,
        `at most ${edge}X`,
      ),
    );
  return findings;
};

/** One dot as a part of a module: a picture's edges stand on dots. */
const dotIn = (dotsPerModule: number | undefined): number => (dotsPerModule ? 1 / dotsPerModule : 0);
