import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
    symbol: 'Ort des Strichcodes',
    gtin13: 'Nummer in den Balken',
    addOn: 'Heftnummer in den Balken',
    xDimension: 'Modulbreite',
    barHeight: 'Balkenhöhe',
    addOnGap: 'Lücke vor der Heftnummer',
    reduction: 'Balkenbreitenreduzierung',
    rotation: 'Drehung',
    ink: 'Farbe',
    overprint: 'Überdrucken',
    effect: 'Transparenz oder Beschneidung',
    panel: 'weiße Fläche',
    outlines: 'Pfad',
    text: 'Zeile aus Text',
  },
  one: (property, expected, got) => `${property}: ${expected} erwartet, ${got ?? 'nichts'} gefunden`,
  all: (differences) =>
    `Der aus dem Dokument zurückgelesene Strichcode ist nicht der verlangte, deshalb wurde nichts behalten. Gefunden: ${differences.join('; ')}.`,
};
