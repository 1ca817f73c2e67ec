import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'os dígitos', 'issn-line': 'a linha do ISSN' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `O tamanho ${quoted(got)} não é legível. Dê um nome de SC0 a SC9, a largura de um módulo como 0,33mm ou uma percentagem como 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `O tamanho ${quoted(got)} dá um módulo de ${millimetres(xDimension, 3, min, max)}; admitem-se de ${millimetres(min, 3)} (${percent(magnification(min))}) a ${millimetres(max, 3)} (${percent(magnification(max))}). Escolha um tamanho de SC0 a SC9.`,
  'height/format': ({ got }) =>
    `A altura ${quoted(got)} não é legível. Dê uma parte da altura inteira como 60%, ou milímetros como 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `A altura ${quoted(got)} são ${millimetres(height, 2, min, max)}; neste tamanho as barras têm de ${millimetres(min, 2)} a ${millimetres(max, 2)}. Escolha uma altura intermédia.`,
  'gap/range': ({ got, min, max }) =>
    `O intervalo ${quoted(got)} não está entre ${min} e ${max} módulos. Dê um número como 9X.`,
  'reduction/format': ({ got }) =>
    `A redução das barras ${quoted(got)} não é legível. Escreva-a como 10um, 0,01mm ou, com uma resolução, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `A redução das barras ${quoted(got)} conta pontos, e nenhuma resolução diz quanto mede um ponto. Dê também a resolução, ou a redução em um ou mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `A redução das barras ${quoted(got)} tira ${millimetres(reduction, 3, max)} a cada barra; neste tamanho tem de ser menos de ${millimetres(max, 3)}. Escolha uma menor.`,
  'resolution/format': ({ got }) =>
    `A resolução ${quoted(got)} não é legível. Dê pontos por polegada, por exemplo 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `Com a resolução ${quoted(got)} um ponto mede ${millimetres(dot, 3)}; nenhum número inteiro de pontos dá um módulo de ${millimetres(SMALLEST_X, 3)} a ${millimetres(LARGEST_X, 3)}. Escolha uma mais fina.`,
  'ink/format': ({ got }) =>
    `A tinta ${quoted(got)} não é legível. Dê black, ou uma cor direta com as suas percentagens CMYK, por exemplo PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `A tinta ${quoted(got)} usa o nome ${quoted(name)}, que designa outras chapas. Dê black, ou uma cor direta com nome próprio.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `A tinta ${quoted(got)} reflete cerca de ${percent(reflectance)} da luz vermelha de um leitor; as barras podem refletir ${percent(max)} no máximo. Escolha preto, azul-escuro ou verde-escuro.`,
  'text/format': ({ got, option }) =>
    `${quoted(got)} não é conhecido para ${OPTION[option]}. Escolha outlines, live ou none.`,
  'rotation/format': ({ got }) =>
    `A rotação ${quoted(got)} não é um ângulo reto. Escolha 0, 90, 180 ou 270 graus.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Ciano',
  Magenta: 'Magenta',
  Yellow: 'Amarelo',
  Black: 'Preto',
  Registration: 'Registo',
};
