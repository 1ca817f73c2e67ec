import type { FoundSymbol } from '../../core/artwork/found-symbol';
import { namedInks } from '../../core/check/inks';
import { coverNumberOf } from '../../core/check/symbol-number';
import { BAR_HEIGHT_X } from '../../core/limits';
import { magnification, nearestSize } from '../../core/symbol/size';
import type { CheckedPage } from '../../jobs/check';
import type { Manner } from '../../words/manner';
import type { MeasurementName } from '../../words/panel-words';
import type { Speech } from '../../words/speech';
import { symbolText } from '../../words/symbol-text';

type Zone = { readonly modules: number; readonly mm: number };

const zoneText = ({ modules, mm }: Zone, { decimals, millimetres }: Manner): string =>
  `${decimals(modules, 1)}X, ${millimetres(mm, 2)}`;

/** What was measured of a symbol, in the order in which it is looked at. */
export function measurementsOf(
  symbol: FoundSymbol,
  colour: CheckedPage['colour'],
  { panel: { yes, no, none, unreadable }, manner, plate }: Pick<Speech, 'panel' | 'manner' | 'plate'>,
): readonly (readonly [MeasurementName, string])[] {
  const { decimals, millimetres, percent } = manner;
  const { gtin13, xDimension: x, barHeight, quietZones, addOnGap, picture } = symbol;
  const number = gtin13 === null ? null : coverNumberOf(gtin13);
  const inks = symbol.inks.flatMap(({ ink }) =>
    namedInks(ink, colour).map(({ name, tint }) => `${plate(name)} ${percent(tint / 100)}`),
  );
  return [
    ['bars', symbolText(gtin13 ?? unreadable, symbol.addOn)],
    ...(number ? [['issn', `${number.issn}, ${number.variant}`] as const] : []),
    ['xDimension', `${millimetres(x, 4)}, ${percent(magnification(x))}, ${nearestSize(x).name}`],
    [
      'barHeight',
      `${millimetres(barHeight, 2)}, ${percent(Math.round((barHeight / x / BAR_HEIGHT_X) * 100) / 100)}`,
    ],
    ...(addOnGap === null ? [] : [['gap', `${decimals(addOnGap, 1)}X`] as const]),
    ['quietLeft', zoneText(quietZones.left, manner)],
    ['quietRight', zoneText(quietZones.addOn ?? quietZones.right, manner)],
    ['ink', [...new Set(inks)].join(' + ') || none],
    ['overprint', symbol.barsOverprint === 'none' ? no : yes],
    ['rotation', `${decimals(symbol.rotationDegrees, 1)}°`],
    ['trim', millimetres(symbol.trimDistance, 2)],
    ...(picture ? [['picture', `${Math.round(picture.ppi)} ppi`] as const] : []),
  ];
}
