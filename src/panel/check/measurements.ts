import type { FoundSymbol } from '../../core/artwork/found-symbol';
import { namedInks } from '../../core/check/inks';
import { coverNumberOf } from '../../core/check/symbol-number';
import { BAR_HEIGHT_X } from '../../core/limits';
import { magnification, nearestSize } from '../../core/symbol/size';
import type { CheckedPage } from '../../jobs/check';
import type { MeasurementName, PanelWords } from '../../words/panel-words';
import { percent } from '../../words/quote';
import { symbolText } from '../../words/symbol-text';

type Zone = { readonly modules: number; readonly mm: number };

const zoneText = ({ modules, mm }: Zone): string => `${modules.toFixed(1)}X, ${mm.toFixed(2)} mm`;

/** What was measured of a symbol, in the order in which it is looked at. */
export function measurementsOf(
  symbol: FoundSymbol,
  colour: CheckedPage['colour'],
  { yes, no, none, unreadable }: PanelWords,
): readonly (readonly [MeasurementName, string])[] {
  const { gtin13, xDimension: x, barHeight, quietZones, addOnGap, picture } = symbol;
  const number = gtin13 === null ? null : coverNumberOf(gtin13);
  const inks = symbol.inks.flatMap(({ ink }) =>
    namedInks(ink, colour).map(({ name, tint }) => `${name} ${percent(tint / 100)}`),
  );
  return [
    ['bars', symbolText(gtin13 ?? unreadable, symbol.addOn)],
    ...(number ? [['issn', `${number.issn}, ${number.variant}`] as const] : []),
    ['xDimension', `${x.toFixed(4)} mm, ${percent(magnification(x))}, ${nearestSize(x).name}`],
    [
      'barHeight',
      `${barHeight.toFixed(2)} mm, ${percent(Math.round((barHeight / x / BAR_HEIGHT_X) * 100) / 100)}`,
    ],
    ...(addOnGap === null ? [] : [['gap', `${addOnGap.toFixed(1)}X`] as const]),
    ['quietLeft', zoneText(quietZones.left)],
    ['quietRight', zoneText(quietZones.addOn ?? quietZones.right)],
    ['ink', [...new Set(inks)].join(' + ') || none],
    ['overprint', symbol.barsOverprint === 'none' ? no : yes],
    ['rotation', `${symbol.rotationDegrees.toFixed(1)}°`],
    ['trim', `${symbol.trimDistance.toFixed(2)} mm`],
    ...(picture ? [['picture', `${Math.round(picture.ppi)} ppi`] as const] : []),
  ];
}
