import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'le cifre', 'issn-line': 'la riga dell’ISSN' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `La misura ${quoted(got)} non è leggibile. Dia un nome da SC0 a SC9, la larghezza di un modulo come 0,33mm o una percentuale come 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `La misura ${quoted(got)} dà un modulo di ${millimetres(xDimension, 3, min, max)}; sono ammessi da ${millimetres(min, 3)} (${percent(magnification(min))}) a ${millimetres(max, 3)} (${percent(magnification(max))}). Scelga una misura da SC0 a SC9.`,
  'height/format': ({ got }) =>
    `L’altezza ${quoted(got)} non è leggibile. Dia una parte dell’altezza intera come 60%, o millimetri come 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `L’altezza ${quoted(got)} è di ${millimetres(height, 2, min, max)}; a questa misura le barre sono alte da ${millimetres(min, 2)} a ${millimetres(max, 2)}. Scelga un’altezza intermedia.`,
  'gap/range': ({ got, min, max }) =>
    `La distanza ${quoted(got)} non è fra ${min} e ${max} moduli. Dia un numero come 9X.`,
  'reduction/format': ({ got }) =>
    `La riduzione delle barre ${quoted(got)} non è leggibile. La scriva come 10um, 0,01mm o, con una risoluzione, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `La riduzione delle barre ${quoted(got)} conta punti, e nessuna risoluzione dice quanto misura un punto. Dia anche la risoluzione, o la riduzione in um o mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `La riduzione delle barre ${quoted(got)} toglie ${millimetres(reduction, 3, max)} a ogni barra; a questa misura deve essere meno di ${millimetres(max, 3)}. Ne scelga una minore.`,
  'resolution/format': ({ got }) =>
    `La risoluzione ${quoted(got)} non è leggibile. Dia punti per pollice, per esempio 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `Con la risoluzione ${quoted(got)} un punto misura ${millimetres(dot, 3)}; nessun numero intero di punti fa un modulo da ${millimetres(SMALLEST_X, 3)} a ${millimetres(LARGEST_X, 3)}. Ne scelga una più fine.`,
  'ink/format': ({ got }) =>
    `L’inchiostro ${quoted(got)} non è leggibile. Dia black, o una tinta piatta con le sue percentuali CMYK, per esempio PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `L’inchiostro ${quoted(got)} usa il nome ${quoted(name)}, che indica altre lastre. Dia black, o una tinta piatta con un nome proprio.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `L’inchiostro ${quoted(got)} riflette circa ${percent(reflectance)} della luce rossa di un lettore; le barre possono riflettere al massimo ${percent(max)}. Scelga nero, blu scuro o verde scuro.`,
  'text/format': ({ got, option }) =>
    `${quoted(got)} non è noto per ${OPTION[option]}. Scelga outlines, live o none.`,
  'rotation/format': ({ got }) =>
    `La rotazione ${quoted(got)} non è un angolo retto. Scelga 0, 90, 180 o 270 gradi.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Ciano',
  Magenta: 'Magenta',
  Yellow: 'Giallo',
  Black: 'Nero',
  Registration: 'Registro',
};
