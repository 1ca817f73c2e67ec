import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
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
  },
  one: (property, expected, got) => `${property}: ${expected} esperado, ${got ?? 'nada'} encontrado`,
  all: (differences) =>
    `O código de barras lido de volta do documento não é o pedido, por isso nada foi mantido. Encontrou-se: ${differences.join('; ')}.`,
};
