import { noneStyle } from '../behaviour/styles';
import { type Attributes, en } from '../model/state';

/** The four swatches that no document is without, by what they are and by the language of the application (13 g). */
const NAMES = {
  english: { none: 'None', registration: 'Registration', paper: 'Paper', black: 'Black' },
  localised: { none: 'Ohne', registration: 'Passermarken', paper: 'Papier', black: 'Schwarz' },
} as const;

export function builtInSwatches(
  language: keyof typeof NAMES,
): readonly { readonly cls: string; readonly attributes: Attributes }[] {
  const names = NAMES[language];
  const colour = (special: 'registration' | 'paper' | 'black', value: readonly number[]) => ({
    cls: 'Color',
    attributes: {
      name: names[special],
      special,
      builtIn: true,
      model: en('ColorModel', special === 'registration' ? 'REGISTRATION' : 'PROCESS'),
      space: en('ColorSpace', 'CMYK'),
      colorValue: value,
    },
  });
  return [
    { cls: 'Swatch', attributes: { name: names.none, special: 'none', builtIn: true } },
    colour('registration', [100, 100, 100, 100]),
    colour('paper', [0, 0, 0, 0]),
    colour('black', [0, 0, 0, 100]),
  ];
}

export const PROCESS_INKS = ['Process Cyan', 'Process Magenta', 'Process Yellow', 'Process Black'] as const;

/** [None], the basic frame, and a style of the user's that paints over everything. */
export const objectStyles = (none: number, black: number): readonly Attributes[] => [
  { ...noneStyle(none), name: '[None]', builtIn: true },
  { ...noneStyle(none), name: '[Basic Graphics Frame]', builtIn: true, strokeColor: { ref: black } },
  {
    name: 'Shadowed',
    fillColor: { ref: black },
    strokeColor: { ref: black },
    strokeWeight: 2,
    'transparencySettings.dropShadowSettings.mode': en('ShadowMode', 'DROP'),
  },
];
