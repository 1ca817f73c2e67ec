import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
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
  },
  one: (property, expected, got) =>
    `${property}: se esperaba ${expected}, ${got === null ? 'no hay nada' : `hay ${got}`}`,
  all: (differences) =>
    `El código de barras leído de nuevo en el documento no es el pedido, así que no se conservó nada. Se halló: ${differences.join('; ')}.`,
};
