import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
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
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `Der aus dem Dokument zurückgelesene Strichcode ist nicht der verlangte, deshalb wurde nichts behalten. Gefunden: ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]}: ${printable(expected)} erwartet, ${got === 'none' ? 'nichts' : printable(got)} gefunden`,
      )
      .join('; ')}.`,
};
