import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'los dígitos', 'issn-line': 'la línea del ISSN' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `El tamaño ${quoted(got)} no se puede leer. Dé un nombre de SC0 a SC9, el ancho de un módulo como 0,33mm o un porcentaje como 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `El tamaño ${quoted(got)} da un módulo de ${millimetres(xDimension, 3, min, max)}; se admiten de ${millimetres(min, 3)} (${percent(magnification(min))}) a ${millimetres(max, 3)} (${percent(magnification(max))}). Elija un tamaño de SC0 a SC9.`,
  'height/format': ({ got }) =>
    `La altura ${quoted(got)} no se puede leer. Dé una parte de la altura completa como 60%, o milímetros como 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `La altura ${quoted(got)} son ${millimetres(height, 2, min, max)}; a este tamaño las barras miden de ${millimetres(min, 2)} a ${millimetres(max, 2)}. Elija una altura intermedia.`,
  'gap/range': ({ got, min, max }) =>
    `La separación ${quoted(got)} no está entre ${min} y ${max} módulos. Dé un número como 9X.`,
  'reduction/format': ({ got }) =>
    `La reducción de barras ${quoted(got)} no se puede leer. Escríbala como 10um, 0,01mm o, con una resolución, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `La reducción de barras ${quoted(got)} cuenta puntos, y ninguna resolución dice cuánto mide un punto. Dé también la resolución, o la reducción en um o mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `La reducción de barras ${quoted(got)} quita ${millimetres(reduction, 3, max)} a cada barra; a este tamaño debe ser menos de ${millimetres(max, 3)}. Elija una menor.`,
  'resolution/format': ({ got }) =>
    `La resolución ${quoted(got)} no se puede leer. Dé puntos por pulgada, por ejemplo 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `Con la resolución ${quoted(got)} un punto mide ${millimetres(dot, 3)}; ningún número entero de puntos da un módulo de ${millimetres(SMALLEST_X, 3)} a ${millimetres(LARGEST_X, 3)}. Elija una más fina.`,
  'ink/format': ({ got }) =>
    `La tinta ${quoted(got)} no se puede leer. Dé black, o una tinta plana con sus porcentajes CMYK, por ejemplo PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `La tinta ${quoted(got)} usa el nombre ${quoted(name)}, que designa otras planchas. Dé black, o una tinta plana con nombre propio.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `La tinta ${quoted(got)} refleja cerca del ${percent(reflectance)} de la luz roja de un lector; las barras pueden reflejar ${percent(max)} como mucho. Elija negro, azul oscuro o verde oscuro.`,
  'text/format': ({ got, option }) =>
    `${quoted(got)} no se conoce para ${OPTION[option]}. Elija outlines, live o none.`,
  'rotation/format': ({ got }) =>
    `La rotación ${quoted(got)} no es un ángulo recto. Elija 0, 90, 180 o 270 grados.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Cian',
  Magenta: 'Magenta',
  Yellow: 'Amarillo',
  Black: 'Negro',
  Registration: 'Registro',
};
