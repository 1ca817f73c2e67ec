import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
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
  },
  one: (property, expected, got) => `${property}: atteso ${expected}, trovato ${got ?? 'nulla'}`,
  all: (differences) =>
    `Il codice a barre riletto dal documento non è quello richiesto, perciò nulla è stato conservato. Trovato: ${differences.join('; ')}.`,
};
