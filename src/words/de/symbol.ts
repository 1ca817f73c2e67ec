import { LARGEST_X, SMALLEST_X } from '../../core/limits';
import { magnification } from '../../core/symbol/size';
import type { Areas } from '../areas';
import { millimetres, percent, quoted } from './manner';

const OPTION = { text: 'die Ziffern', 'issn-line': 'die ISSN-Zeile' } as const;

export const SYMBOL: Areas['symbol'] = {
  'size/format': ({ got }) =>
    `Die Größe ${quoted(got)} ist nicht lesbar. Geben Sie einen Namen von SC0 bis SC9, die Breite eines Moduls wie 0,33mm oder Prozente wie 100% an.`,
  'size/range': ({ got, xDimension, min, max }) =>
    `Mit der Größe ${quoted(got)} wird ein Modul ${millimetres(xDimension, 3, min, max)} breit; erlaubt sind ${millimetres(min, 3)} (${percent(magnification(min))}) bis ${millimetres(max, 3)} (${percent(magnification(max))}). Wählen Sie eine Größe von SC0 bis SC9.`,
  'height/format': ({ got }) =>
    `Die Höhe ${quoted(got)} ist nicht lesbar. Geben Sie einen Teil der vollen Höhe wie 60% oder Millimeter wie 14mm an.`,
  'height/range': ({ got, height, min, max }) =>
    `Die Höhe ${quoted(got)} ist ${millimetres(height, 2, min, max)}; bei dieser Größe sind Balken ${millimetres(min, 2)} bis ${millimetres(max, 2)} hoch. Wählen Sie eine Höhe dazwischen.`,
  'gap/range': ({ got, min, max }) =>
    `Die Lücke ${quoted(got)} liegt nicht zwischen ${min} und ${max} Modulen. Geben Sie eine Zahl wie 9X an.`,
  'reduction/format': ({ got }) =>
    `Die Balkenbreitenreduzierung ${quoted(got)} ist nicht lesbar. Geben Sie sie als 10um, 0,01mm oder, mit einer Auflösung, 2dots an.`,
  'reduction/dots-need-resolution': ({ got }) =>
    `Die Balkenbreitenreduzierung ${quoted(got)} zählt Punkte, und keine Auflösung sagt, wie groß ein Punkt ist. Geben Sie auch die Auflösung an, oder die Reduzierung in um oder mm.`,
  'reduction/range': ({ got, reduction, max }) =>
    `Die Balkenbreitenreduzierung ${quoted(got)} nimmt jedem Balken ${millimetres(reduction, 3, max)}; bei dieser Größe muss es weniger als ${millimetres(max, 3)} sein. Wählen Sie eine kleinere.`,
  'resolution/format': ({ got }) =>
    `Die Auflösung ${quoted(got)} ist nicht lesbar. Geben Sie Punkte je Zoll an, etwa 2400.`,
  'resolution/too-coarse': ({ got, dot }) =>
    `Bei der Auflösung ${quoted(got)} misst ein Punkt ${millimetres(dot, 3)}; keine ganze Zahl von Punkten gibt ein Modul von ${millimetres(SMALLEST_X, 3)} bis ${millimetres(LARGEST_X, 3)}. Wählen Sie eine feinere.`,
  'ink/format': ({ got }) =>
    `Die Farbe ${quoted(got)} ist nicht lesbar. Geben Sie black an oder eine Sonderfarbe mit ihren CMYK-Prozenten, etwa PANTONE 293 C=100/69/0/4.`,
  'ink/reserved': ({ got, name }) =>
    `Die Farbe ${quoted(got)} benutzt den Namen ${quoted(name)}, der für andere Platten steht. Geben Sie black an oder eine Sonderfarbe mit eigenem Namen.`,
  'ink/red-light': ({ got, reflectance, max }) =>
    `Die Farbe ${quoted(got)} wirft etwa ${percent(reflectance)} des roten Lichts eines Scanners zurück; Balken dürfen höchstens ${percent(max)}. Wählen Sie Schwarz, Dunkelblau oder Dunkelgrün.`,
  'text/format': ({ got, option }) =>
    `${quoted(got)} ist für ${OPTION[option]} nicht bekannt. Wählen Sie outlines, live oder none.`,
  'rotation/format': ({ got }) =>
    `Die Drehung ${quoted(got)} ist kein rechter Winkel. Wählen Sie 0, 90, 180 oder 270 Grad.`,
};

export const PLATES: Areas['plates'] = {
  Cyan: 'Cyan',
  Magenta: 'Magenta',
  Yellow: 'Gelb',
  Black: 'Schwarz',
  Registration: 'Passermarken',
};
