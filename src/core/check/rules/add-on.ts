import { coverNumberOf } from '../symbol-number';
import { modules, type Rule } from './rule';

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
        measured: 'bars of an issue number that do not decode',
        required: 'two or five digits that decode',
        source: 'ISO/IEC 15420, add-on symbols',
        bounds,
      },
    ];
  if (!hasAddOn)
    return requireAddOn || listed
      ? [
          {
            code: 'add-on/missing',
            severity: 'error',
            measured: 'no issue number beside the symbol',
            required: 'an add-on of two or five digits',
            source: listed ? 'the list of expected covers' : 'asked for',
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
      measured: modules(addOnGap),
      required: wrong ? `${min}X to ${max}X` : `${min}X to ${readable}X`,
      source: wrong
        ? 'GS1 General Specifications 5.2: add-on symbols'
        : `GS1 allows up to ${max}X, but common phone readers lose the add-on from 11X`,
      bounds,
    },
  ];
};
