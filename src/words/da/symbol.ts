import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'cifrene', 'issn-line': 'ISSN-linjen' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `Størrelsen ${quoted(got)} kan ikke læses. Angiv et navn fra SC0 til SC9, et moduls bredde som 0,33mm eller en procent som 100%.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `Størrelsen ${quoted(got)} gør et modul ${millimetres(xDimension, 3, min, max)} bredt; tilladt er ${millimetres(min, 3)} (${percent(magnification(min))}) til ${millimetres(max, 3)} (${percent(magnification(max))}). Vælg en størrelse fra SC0 til SC9.`,
  'height/format': ({ got }) =>
    `Højden ${quoted(got)} kan ikke læses. Angiv en del af den fulde højde som 60%, eller millimeter som 14mm.`,
  'height/range': ({ got, height, min, max }) =>
    `Højden ${quoted(got)} er ${millimetres(height, 2, min, max)}; i denne størrelse er stregerne ${millimetres(min, 2)} til ${millimetres(max, 2)} høje. Vælg en højde derimellem.`,
  'gap/range': ({ got, min, max }) =>
    `Mellemrummet ${quoted(got)} er ikke mellem ${min} og ${max} moduler. Angiv et tal som 9X.`,
  'reduction/format': ({ got }) =>
    `Stregreduktionen ${quoted(got)} kan ikke læses. Angiv den som 10um, 0,01mm eller, med en opløsning, 2dots.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `Stregreduktionen ${quoted(got)} tæller punkter, og ingen opløsning siger, hvor stort et punkt er. Angiv også opløsningen, eller reduktionen i um eller mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `Stregreduktionen ${quoted(got)} tager ${millimetres(reduction, 3, max)} af hver streg; i denne størrelse skal den være under ${millimetres(max, 3)}. Vælg en mindre.`,
  'resolution/format': ({ got }) =>
    `Opløsningen ${quoted(got)} kan ikke læses. Angiv punkter pr. tomme, for eksempel 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `Ved opløsningen ${quoted(got)} måler et punkt ${millimetres(dot, 3)}; intet helt antal punkter giver et modul på ${millimetres(SMALLEST_X, 3)} til ${millimetres(LARGEST_X, 3)}. Vælg en finere.`,
  'ink/format': ({ got }) =>
    `Farven ${quoted(got)} kan ikke læses. Angiv black, eller én staffagefarve med dens CMYK-procenter, for eksempel PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `Farven ${quoted(got)} bruger navnet ${quoted(name)}, som står for andre plader. Angiv black, eller en staffagefarve med sit eget navn.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `Farven ${quoted(got)} tilbagekaster omkring ${percent(reflectance)} af en scanners røde lys; stregerne må højst tilbagekaste ${percent(max)}. Vælg sort, mørkeblå eller mørkegrøn.`,
  'text/format': ({ got, option }) =>
    `${quoted(got)} kendes ikke for ${OPTION[option]}. Vælg outlines, live eller none.`,
  'rotation/format': ({ got }) =>
    `Drejningen ${quoted(got)} er ingen ret vinkel. Vælg 0, 90, 180 eller 270 grader.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Cyan',
  Magenta: 'Magenta',
  Yellow: 'Gul',
  Black: 'Sort',
  Registration: 'Registrering',
};
