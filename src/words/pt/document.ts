import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0)
    return 'Não tem nenhum quadro com nome: dê um nome ao que deve receber o código de barras.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `Tem ${listed(more > 0 ? [...named, `mais ${more}`] : named, 'e')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined) return 'Aumente o quadro, ou escolha um tamanho menor ou barras mais baixas.';
  return fits === null
    ? 'Nem o tamanho mais pequeno cabe: aumente o quadro, ou escolha barras mais baixas.'
    : `Cabem módulos de ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %); ou aumente o quadro, ou escolha barras mais baixas.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `O documento não tem nenhum quadro chamado ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} quadros do documento chamam-se ${quoted(name)} ou estão na camada com esse nome. Dê um nome próprio ao que deve receber o código de barras.`,
  'template/item-hidden': ({ name, layer }) =>
    `O quadro ${quoted(name)} não se imprime: ele ou a sua camada ${quoted(layer)} está oculto. Mostre-o, ou escolha outro.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `O quadro ${quoted(name)} mede ${extent(slot)}; o código de barras com as zonas de silêncio precisa de ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `O quadro ${quoted(name)} está inclinado, espelhado ou sem área, o que estragaria as barras. Escolha um retângulo direito.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} é do tipo ${quoted(shape)} e não pode receber um código de barras. Escolha um retângulo.`,
  'template/in-the-way': ({ name, by }) =>
    `Sobre o lugar ${quoted(name)}, ou no espaço do código de barras, está ${listed(by.map(quoted), 'e')}. Afaste-o ou ponha-o por baixo, ou escolha um tamanho menor ou outro lugar.`,
  'template/no-old-symbol': ({ available }) =>
    `Nada diz onde vai o código de barras, e o documento não tem nenhum código de barras ISSN que ele possa substituir. Indique um quadro, ou um ponto como 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Nada diz onde vai o código de barras, e o documento tem códigos de barras de vários números, ${listed(numbers, 'e')}. Indique o quadro que deve ser substituído.`,
  'template/page-not-found': ({ page, pages }) =>
    `Não há página ${page}; o documento tem ${pages}. Escolha uma delas.`,
  'template/off-page': ({ page, needed }) =>
    `O código de barras com as zonas de silêncio ocupa ${extent(needed)} e sairia da página de ${extent(page)}. Mova-o, ou escolha um tamanho menor.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () => 'Nenhum documento está aberto. Abra a capa, ou crie um documento.',
  'selection/none': () => 'Nada está selecionado. Selecione o quadro que deve receber o código de barras.',
  'selection/several': ({ count }) =>
    `${count} objetos estão selecionados. Selecione apenas o quadro que deve receber o código de barras.`,
  'selection/unsuitable': ({ kind }) =>
    `A seleção é do tipo ${quoted(kind)} e não pode receber um código de barras. Selecione um quadro com a seta preta.`,
  'layer/locked': ({ layer }) =>
    `A camada ${quoted(layer)} está bloqueada. Desbloqueie-a, ou escolha um quadro noutra camada.`,
  'layer/hidden': ({ layer }) =>
    `A camada ${quoted(layer)} está oculta ou não se imprime. Mostre-a e deixe-a imprimir, ou escolha outra.`,
  'document/rgb': () =>
    'O documento está em cores RGB, que fazem do preto a 100 % uma mistura de quatro tintas. Escolha Ficheiro > Modo de cores do documento > Cor CMYK; ou coloque outra vez para ter preto RGB mesmo assim.',
  'document/isolated': () =>
    'Um objeto está aberto sozinho (modo de isolamento) e nada se pode desenhar ao lado. Prima Esc até voltar ao documento inteiro, e coloque outra vez.',
  'document/large-canvas': ({ scale }) =>
    `O documento tem uma tela grande, onde tudo é ${scale} vezes maior do que diz. Copie a capa para um documento comum, e coloque outra vez.`,
  'document/changed': () =>
    'Outro documento ou prancheta veio para a frente durante a colocação. Volte ao certo, e coloque outra vez.',
  'script/missing': () =>
    'O script deste painel não está a correr no Illustrator. Feche o painel e abra-o de novo; se não bastar, instale o plug-in outra vez.',
  'script/version': ({ expected, got }) =>
    `O script deste painel é da versão ${got}, o próprio painel da ${expected}. Reinicie o Illustrator; se não bastar, instale o plug-in outra vez.`,
  'host/refused': ({ detail }) =>
    `A aplicação recusou um passo (${detail}), por isso nada foi mantido. Tente de novo, e procure objetos bloqueados ou em falta.`,
};
