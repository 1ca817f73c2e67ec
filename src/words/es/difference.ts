import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
  symbol: 'lugar del código de barras',
  gtin13: 'número en las barras',
  addOn: 'número de edición en las barras',
  xDimension: 'ancho del módulo',
  barHeight: 'altura de las barras',
  addOnGap: 'separación antes del número de edición',
  reduction: 'reducción de barras',
  rotation: 'rotación',
  ink: 'tinta',
  overprint: 'sobreimpresión',
  effect: 'transparencia o recorte',
  panel: 'panel blanco',
  outlines: 'trazado',
  text: 'línea de texto',
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `El código de barras leído de nuevo en el documento no es el pedido, así que no se conservó nada. Se halló: ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]}: se esperaba ${printable(expected)}, ${got === 'none' ? 'no hay nada' : `hay ${printable(got)}`}`,
      )
      .join('; ')}.`,
};
