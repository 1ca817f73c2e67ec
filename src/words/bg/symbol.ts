import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'цифрите', 'issn-line': 'реда с ISSN' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `Размерът ${quoted(got)} не може да се прочете. Дайте име от SC0 до SC9, ширина на модула като 0,33mm или процент като 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `При размера ${quoted(got)} модулът е широк ${millimetres(xDimension, 3, min, max)}; допустими са от ${millimetres(min, 3)} (${percent(magnification(min))}) до ${millimetres(max, 3)} (${percent(magnification(max))}). Изберете размер от SC0 до SC9.`,
  'height/format': ({ got }) =>
    `Височината ${quoted(got)} не може да се прочете. Дайте част от пълната височина като 60% или милиметри като 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `Височината ${quoted(got)} е ${millimetres(height, 2, min, max)}; при този размер чертите са високи от ${millimetres(min, 2)} до ${millimetres(max, 2)}. Изберете височина между тях.`,
  'gap/range': ({ got, min, max }) =>
    `Разстоянието ${quoted(got)} не е между ${min} и ${max} модула. Дайте число като 9X.`,
  'reduction/format': ({ got }) =>
    `Намалението на чертите ${quoted(got)} не може да се прочете. Дайте го като 10um, 0,01mm или, с разделителна способност, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `Намалението на чертите ${quoted(got)} е в точки, а никъде не пише колко е голяма една точка. Дайте и разделителната способност, или намалението в um или mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `Намалението на чертите ${quoted(got)} отнема ${millimetres(reduction, 3, max)} от всяка черта; при този размер то трябва да е под ${millimetres(max, 3)}. Изберете по-малко.`,
  'resolution/format': ({ got }) =>
    `Разделителната способност ${quoted(got)} не може да се прочете. Дайте точки на инч, например 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `При разделителна способност ${quoted(got)} точката е ${millimetres(dot, 3)}; никакъв цял брой точки не дава модул от ${millimetres(SMALLEST_X, 3)} до ${millimetres(LARGEST_X, 3)}. Изберете по-фина.`,
  'ink/format': ({ got }) =>
    `Мастилото ${quoted(got)} не може да се прочете. Дайте black или един допълнителен цвят с процентите му в CMYK, например PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `Мастилото ${quoted(got)} използва името ${quoted(name)}, което означава други плаки. Дайте black или допълнителен цвят със собствено име.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `Мастилото ${quoted(got)} отразява около ${percent(reflectance)} от червената светлина на четеца; чертите може да отразяват най-много ${percent(max)}. Изберете черно, тъмносиньо или тъмнозелено.`,
  'text/format': ({ got, option }) =>
    `За ${OPTION[option]} не е познато ${quoted(got)}. Изберете outlines, live или none.`,
  'rotation/format': ({ got }) =>
    `Завъртането ${quoted(got)} не е прав ъгъл. Изберете 0, 90, 180 или 270 градуса.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Циан',
  Magenta: 'Магента',
  Yellow: 'Жълто',
  Black: 'Черно',
  Registration: 'Съвместяване',
};
