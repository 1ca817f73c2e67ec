import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
  symbol: 'stregkodens plads',
  gtin13: 'nummeret i stregerne',
  addOn: 'udgavenummeret i stregerne',
  xDimension: 'modulets bredde',
  barHeight: 'stregernes højde',
  addOnGap: 'mellemrummet før udgavens nummer',
  reduction: 'stregreduktionen',
  rotation: 'drejningen',
  ink: 'farven',
  overprint: 'overtryk',
  effect: 'gennemsigtighed eller beskæring',
  panel: 'den hvide flade',
  outlines: 'en kontur',
  text: 'en tekstlinje',
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `Stregkoden læst tilbage fra dokumentet er ikke den, der blev bedt om, så intet blev beholdt. Fundet: ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]}: ${printable(expected)} ventet, ${got === 'none' ? 'intet' : printable(got)} fundet`,
      )
      .join('; ')}.`,
};
