import { printable } from '../../core/number/typed-text';
import type { Areas } from '../areas';
import { MOST_DIFFERENCES } from '../difference';

const PROPERTY = {
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
} as const;

export const READ_BACK: Areas['readBack'] = {
  'read-back/differs': ({ differences }) =>
    `Баркодът, прочетен обратно от документа, не е този, който беше поискан, затова нищо не беше запазено. Намерено: ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(
        ({ property, expected, got }) =>
          `${PROPERTY[property]}: очаква се ${printable(expected)}, намерено ${got === 'none' ? 'нищо' : printable(got)}`,
      )
      .join('; ')}.`,
};
