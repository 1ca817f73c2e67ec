import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
  symbol: 'lugar do código de barras',
  gtin13: 'número nas barras',
  addOn: 'número da edição nas barras',
  xDimension: 'largura do módulo',
  barHeight: 'altura das barras',
  addOnGap: 'intervalo antes do número da edição',
  reduction: 'redução das barras',
  rotation: 'rotação',
  ink: 'tinta',
  overprint: 'sobreimpressão',
  effect: 'transparência ou recorte',
  panel: 'painel branco',
  outlines: 'contorno',
  text: 'linha de texto',
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `O código de barras lido de volta do documento não é o pedido, por isso nada foi mantido. Encontrou-se: ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]}: ${printable(expected)} esperado, ${got === 'none' ? 'nada' : printable(got)} encontrado`,
      )
      .join('; ')}.`,
};
