import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
    symbol: 'place du code-barres',
    gtin13: 'numéro dans les barres',
    addOn: 'numéro de parution dans les barres',
    xDimension: 'largeur du module',
    barHeight: 'hauteur des barres',
    addOnGap: 'écart avant le numéro de parution',
    reduction: 'réduction des barres',
    rotation: 'rotation',
    ink: 'encre',
    overprint: 'surimpression',
    effect: 'transparence ou masque',
    panel: 'panneau blanc',
    outlines: 'tracé',
    text: 'ligne de texte',
  },
  one: (property, expected, got) => `${property} : ${expected} attendu, ${got ?? 'rien'} trouvé`,
  all: (differences) =>
    `Le code-barres relu dans le document n’est pas celui demandé, rien n’a donc été gardé. Trouvé : ${differences.join(' ; ')}.`,
};
