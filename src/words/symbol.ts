import { LARGEST_X, SMALLEST_X } from '../core/limits';
import type { SymbolProblem } from '../core/symbol/problem';
import { magnification } from '../core/symbol/size';
import type { PlateName } from './areas';
import { millimetres, percent, quoted } from './quote';
import type { Words } from './words';

const OPTION: Readonly<Record<'text' | 'issn-line', string>> = {
  text: 'setting of the digits',
  'issn-line': 'setting of the ISSN line',
};

export const SYMBOL_WORDS: Words<SymbolProblem> = {
  'size/format': ({ got }) =>
    `The size ${quoted(got)} cannot be read. Give a name from SC0 to SC9, the width of a module such as 0.33mm, or a percentage such as 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `The size ${quoted(got)} makes a module ${millimetres(xDimension, 3, min, max)} wide; ${millimetres(min, 3)} (${percent(magnification(min))}) to ${millimetres(max, 3)} (${percent(magnification(max))}) are allowed. Choose a size from SC0 to SC9.`,
  'height/format': ({ got }) =>
    `The height ${quoted(got)} cannot be read. Give a part of the full height such as 60%, or millimetres such as 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `The height ${quoted(got)} is ${millimetres(height, 2, min, max)}; at this size bars are ${millimetres(min, 2)} to ${millimetres(max, 2)} high. Choose a height in between.`,
  'gap/range': ({ got, min, max }) =>
    `The gap ${quoted(got)} is not between ${min} and ${max} modules. Give a number such as 9X.`,
  'reduction/format': ({ got }) =>
    `The bar width reduction ${quoted(got)} cannot be read. Give it as 10um, 0.01mm or, with a resolution, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `The bar width reduction ${quoted(got)} counts dots, and no resolution says how large a dot is. Give the resolution too, or the reduction in um or mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `The bar width reduction ${quoted(got)} takes ${millimetres(reduction, 3, max)} from each bar; at this size it must be less than ${millimetres(max, 3)}. Choose a smaller reduction.`,
  'resolution/format': ({ got }) =>
    `The resolution ${quoted(got)} cannot be read. Give dots an inch, such as 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `At the resolution ${quoted(got)} a dot measures ${millimetres(dot, 3)}; no whole number of dots makes a module of ${millimetres(SMALLEST_X, 3)} to ${millimetres(LARGEST_X, 3)}. Choose a finer resolution.`,
  'ink/format': ({ got }) =>
    `The ink ${quoted(got)} cannot be read. Give black, or one spot ink with its CMYK percentages, such as PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `The ink ${quoted(got)} uses the name ${quoted(name)}, which stands for other plates. Give black, or a spot ink with a name of its own.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `The ink ${quoted(got)} reflects about ${percent(reflectance)} of a scanner's red light; bars may reflect ${percent(max)} at most. Choose black, dark blue or dark green.`,
  'text/format': ({ got, option }) =>
    `The ${OPTION[option]} ${quoted(got)} is not known. Choose outlines, live or none.`,
  'rotation/format': ({ got }) =>
    `The rotation ${quoted(got)} is not a right angle. Choose 0, 90, 180 or 270 degrees.`,
};

export const PLATES: Readonly<Record<PlateName, string>> = {
  Cyan: 'Cyan',
  Magenta: 'Magenta',
  Yellow: 'Yellow',
  Black: 'Black',
  Registration: 'Registration',
};
