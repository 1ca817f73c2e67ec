import { modules, say } from '../../figure/figure';
import { GS1_5_2, ISO_15420 } from '../source';
import { coverNumberOf } from '../symbol-number';
import type { Rule } from './rule';

/** The gap is measured between edges that may each be off by some hundredths of a module. */
const GAP_TOLERANCE = 0.25;

/** The issue number beside the symbol: there, readable, at the right distance. */
export const addOnRule: Rule = ({ symbol, expected, requireAddOn, profile }) => {
  const { addOn, hasAddOn, addOnGap, bounds } = symbol;
  const issn = symbol.gtin13 === null ? null : coverNumberOf(symbol.gtin13)?.issn;
  const listed = expected?.some((row) => row.issn === issn && row.addOn !== null) ?? false;
  if (hasAddOn && addOn === null)
    return [
      {
        code: 'add-on/unreadable',
        severity: 'error',
        measured: ['addOnUndecodable'],
        required: ['addOnDigits'],
        source: ISO_15420,
        bounds,
      },
    ];
  if (!hasAddOn)
    return requireAddOn || listed
      ? [
          {
            code: 'add-on/missing',
            severity: 'error',
            measured: ['noAddOn'],
            required: ['addOnDigits'],
            source: [listed ? 'expectedList' : 'askedFor'],
            bounds,
          },
        ]
      : [];
  if (addOnGap === null) return [];
  const { addOnGapMin: min, addOnGapMax: max, addOnGapReadable: readable } = profile;
  if (addOnGap >= min - GAP_TOLERANCE && addOnGap <= readable + GAP_TOLERANCE) return [];
  const wrong = addOnGap < min - GAP_TOLERANCE || addOnGap > max + GAP_TOLERANCE;
  return [
    {
      code: 'add-on/gap',
      severity: wrong ? 'error' : 'warning',
      measured: [modules(addOnGap, 1)],
      required: [say('between', modules(min), modules(wrong ? max : readable))],
      source: wrong ? GS1_5_2 : [say('gapLost', modules(max))],
      bounds,
    },
  ];
};
