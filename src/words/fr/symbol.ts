import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'les chiffres', 'issn-line': 'la ligne ISSN' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `La taille ${quoted(got)} est illisible. Donnez un nom de SC0 à SC9, la largeur d’un module comme 0,33mm ou un pourcentage comme 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `La taille ${quoted(got)} donne un module de ${millimetres(xDimension, 3, min, max)} ; il faut de ${millimetres(min, 3)} (${percent(magnification(min))}) à ${millimetres(max, 3)} (${percent(magnification(max))}). Choisissez une taille de SC0 à SC9.`,
  'height/format': ({ got }) =>
    `La hauteur ${quoted(got)} est illisible. Donnez une part de la hauteur entière comme 60%, ou des millimètres comme 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `La hauteur ${quoted(got)} fait ${millimetres(height, 2, min, max)} ; à cette taille, les barres ont de ${millimetres(min, 2)} à ${millimetres(max, 2)}. Choisissez une hauteur entre les deux.`,
  'gap/range': ({ got, min, max }) =>
    `L’écart ${quoted(got)} n’est pas entre ${min} et ${max} modules. Donnez un nombre comme 9X.`,
  'reduction/format': ({ got }) =>
    `La réduction des barres ${quoted(got)} est illisible. Donnez-la comme 10um, 0,01mm ou, avec une résolution, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `La réduction des barres ${quoted(got)} compte des points, et aucune résolution n’en dit la taille. Donnez aussi la résolution, ou la réduction en um ou mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `La réduction des barres ${quoted(got)} ôte ${millimetres(reduction, 3, max)} à chaque barre ; à cette taille, il faut moins de ${millimetres(max, 3)}. Choisissez-en une plus petite.`,
  'resolution/format': ({ got }) =>
    `La résolution ${quoted(got)} est illisible. Donnez des points par pouce, par exemple 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `À la résolution ${quoted(got)}, un point mesure ${millimetres(dot, 3)} ; aucun nombre entier de points ne fait un module de ${millimetres(SMALLEST_X, 3)} à ${millimetres(LARGEST_X, 3)}. Choisissez-en une plus fine.`,
  'ink/format': ({ got }) =>
    `L’encre ${quoted(got)} est illisible. Donnez black, ou un ton direct avec ses pourcentages CMJN, par exemple PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `L’encre ${quoted(got)} emploie le nom ${quoted(name)}, qui désigne d’autres plaques. Donnez black, ou un ton direct à son propre nom.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `L’encre ${quoted(got)} renvoie environ ${percent(reflectance)} de la lumière rouge d’un lecteur ; les barres peuvent en renvoyer ${percent(max)} au plus. Choisissez noir, bleu foncé ou vert foncé.`,
  'text/format': ({ got, option }) =>
    `${quoted(got)} n’est pas connu pour ${OPTION[option]}. Choisissez outlines, live ou none.`,
  'rotation/format': ({ got }) =>
    `La rotation ${quoted(got)} n’est pas un angle droit. Choisissez 0, 90, 180 ou 270 degrés.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Cyan',
  Magenta: 'Magenta',
  Yellow: 'Jaune',
  Black: 'Noir',
  Registration: 'Repérage',
};
