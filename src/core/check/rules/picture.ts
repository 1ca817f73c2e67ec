import { count, say } from '../../figure/figure';
import type { Finding } from '../finding';
import { isScan } from '../scan';
import type { Rule } from './rule';

/** Bars made of pixels: enough of them, and with hard edges. */
export const pictureRule: Rule = ({ symbol, artwork, profile }) => {
  const { picture, bounds } = symbol;
  if (!picture) return [];
  // A file that is a picture as a whole may be a scan: what it looks like in print is not known from it.
  const scanned = isScan(artwork);
  const findings: Finding[] = [];
  const whole =
    Math.abs(picture.dotsPerModule - Math.round(picture.dotsPerModule)) < 0.02 && !picture.isAntialiased;
  if (picture.ppi < profile.resolutionGood - 1)
    findings.push({
      code: 'image/resolution',
      severity: picture.ppi < profile.resolutionMin - 1 && !whole && !scanned ? 'error' : 'warning',
      measured: [say('pixels', count(Math.round(picture.ppi)), count(picture.dotsPerModule, 2))],
      required: [say('lineArt', count(profile.resolutionGood))],
      source: ['coverRules'],
      bounds,
    });
  if (picture.isAntialiased)
    findings.push({
      code: 'image/antialiased',
      severity: scanned ? 'warning' : 'error',
      measured: ['greyEdges'],
      required: ['hardEdges'],
      source: ['coverRules', 'tintIsDots'],
      bounds,
    });
  return findings;
};
