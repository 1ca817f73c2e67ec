import type { Areas } from '../areas';

export const DIFFERENCES: Areas['differences'] = {
  properties: {
    symbol: 'мястото на баркода',
    gtin13: 'номерът в чертите',
    addOn: 'номерът на броя в чертите',
    xDimension: 'ширината на модула',
    barHeight: 'височината на чертите',
    addOnGap: 'разстоянието пред номера на броя',
    reduction: 'намалението на чертите',
    rotation: 'завъртането',
    ink: 'мастилото',
    overprint: 'надпечатването',
    effect: 'прозрачност или изрязване',
    panel: 'бялото поле',
    outlines: 'контур',
    text: 'ред с текст',
  },
  one: (property, expected, got) => `${property}: очаква се ${expected}, намерено ${got ?? 'нищо'}`,
  all: (differences) =>
    `Баркодът, прочетен обратно от документа, не е този, който беше поискан, затова нищо не беше запазено. Намерено: ${differences.join('; ')}.`,
};
