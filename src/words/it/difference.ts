import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
  symbol: 'posto del codice a barre',
  gtin13: 'numero nelle barre',
  addOn: 'numero di uscita nelle barre',
  xDimension: 'larghezza del modulo',
  barHeight: 'altezza delle barre',
  addOnGap: 'distanza prima del numero di uscita',
  reduction: 'riduzione delle barre',
  rotation: 'rotazione',
  ink: 'inchiostro',
  overprint: 'sovrastampa',
  effect: 'trasparenza o maschera',
  panel: 'riquadro bianco',
  outlines: 'tracciato',
  text: 'riga di testo',
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `Il codice a barre riletto dal documento non è quello richiesto, perciò nulla è stato conservato. Trovato: ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]}: atteso ${printable(expected)}, trovato ${got === 'none' ? 'nulla' : printable(got)}`,
      )
      .join('; ')}.`,
};
