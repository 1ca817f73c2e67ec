import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
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
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `Le code-barres relu dans le document n’est pas celui demandé, rien n’a donc été gardé. Trouvé : ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]} : ${printable(expected)} attendu, ${got === 'none' ? 'rien' : printable(got)} trouvé`,
      )
      .join(' ; ')}.`,
};
