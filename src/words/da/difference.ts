import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
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
  },
  one: (property, expected, got) => `${property}: ${expected} ventet, ${got ?? 'intet'} fundet`,
  all: (differences) =>
    `Stregkoden læst tilbage fra dokumentet er ikke den, der blev bedt om, så intet blev beholdt. Fundet: ${differences.join('; ')}.`,
};
