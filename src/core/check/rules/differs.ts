import { isPaper } from '../../artwork/bars';
import type { FoundSymbol, Ground } from '../../artwork/found-symbol';
import { readLabel } from '../../label';
import type { LabelledRequest } from '../../labelled-request';
import { drawnBarHeight } from '../../symbol/spec';
import { namedInks } from '../inks';
import { millimetres, modules, percent, type Rule, type Seen } from './rule';

/** What a symbol is and what its label says was placed, where the two differ. */
type Change = { readonly measured: string; readonly placed: string };

/** Parts by which a length may differ: what rounding and measuring make of it. */
const SAME_SIZE = 0.002;
const SAME_HEIGHT = 0.005;
/** In modules, and in parts of one. */
const SAME_GAP = 0.2;
const SAME_REDUCTION = 0.05;

/** A symbol of ours that was changed after it was placed. The bars say what it is; of the label nothing is believed. */
export const differsRule: Rule = (seen) => {
  const { label, gtin13, bounds } = seen.symbol;
  const placed = label === null ? null : readLabel(label);
  if (gtin13 === null || placed?.state !== 'intact') return [];
  const changes = [
    ...numberChange(seen.symbol, placed),
    ...sizeChanges(seen.symbol, placed),
    ...paintChanges(seen, placed),
  ];
  if (changes.length === 0) return [];
  return [
    {
      code: 'symbol/differs',
      severity: 'warning',
      measured: changes.map(({ measured }) => measured).join('; '),
      required: changes.map(({ placed: was }) => was).join('; '),
      source: 'what its label says was placed; the bars decide',
      bounds,
    },
  ];
};

function numberChange(
  { gtin13, addOn, hasAddOn }: FoundSymbol,
  { number }: LabelledRequest,
): readonly Change[] {
  const digits = number.addOn?.digits ?? null;
  if (gtin13 === number.gtin13 && addOn === digits && hasAddOn === (digits !== null)) return [];
  const issue = addOn ?? (hasAddOn ? 'an issue number that is not readable' : null);
  return [{ measured: spoken(gtin13 ?? '', issue), placed: spoken(number.gtin13, digits) }];
}

const spoken = (gtin13: string, addOn: string | null): string =>
  `the number ${gtin13}${addOn === null ? '' : ` with ${addOn}`}`;

function sizeChanges(symbol: FoundSymbol, { spec }: LabelledRequest): readonly Change[] {
  const { xDimension: x, barHeight, barWidthDeviation, addOnGap } = symbol;
  const height = drawnBarHeight(spec);
  const scale = x / spec.xDimension;
  const isScaled = Math.abs(scale - 1) > SAME_SIZE;
  const length = (mm: number) => `${mm.toFixed(4)} mm`;
  const micrometres = (mm: number) => `${(mm * 1000).toFixed(1)} µm`;
  return [
    ...(isScaled
      ? [
          {
            measured: `scaled to ${percent(scale * 100)}, X ${length(x)}`,
            placed: `X ${length(spec.xDimension)}`,
          },
        ]
      : []),
    // Scaled as a whole, the bars are as high as they were.
    ...(Math.abs(barHeight / height / scale - 1) > SAME_HEIGHT
      ? [{ measured: `bars ${millimetres(barHeight)} high`, placed: `bars ${millimetres(height)} high` }]
      : []),
    ...(addOnGap !== null && Math.abs(addOnGap - spec.addOnGap) > SAME_GAP
      ? [{ measured: `a gap of ${modules(addOnGap)}`, placed: `a gap of ${modules(spec.addOnGap)}` }]
      : []),
    ...(Math.abs(barWidthDeviation + spec.reduction * scale) > SAME_REDUCTION * x
      ? [
          {
            measured: `bars reduced by ${micrometres(-barWidthDeviation)}`,
            placed: `bars reduced by ${micrometres(spec.reduction)}`,
          },
        ]
      : []),
  ];
}

function paintChanges({ symbol, artwork }: Seen, { spec }: LabelledRequest): readonly Change[] {
  const { inks, grounds, barsOverprint, effects } = symbol;
  const { colour } = artwork;
  const name = spec.ink.kind === 'spot' ? spec.ink.name : spec.ink.kind === 'black' ? 'Black' : 'no ink';
  const isKnown = spec.ink.kind !== 'spot' || colour === 'plates';
  const others = inks
    .map(({ ink }) => namedInks(ink, colour).map((plate) => `${plate.name} ${percent(plate.tint)}`))
    .map((plates) => plates.join(' + '))
    .filter((ink) => ink !== `${name} ${percent(100)}`);
  const changed = [...(isKnown ? new Set(others) : [])];
  const isOnPanel =
    grounds.some(isPanel) && grounds.every((ground) => isPanel(ground) || ground.kind === 'bare');
  return [
    ...(changed.length > 0
      ? [
          {
            measured: `bars in ${changed.map((ink) => ink || 'no ink').join(' and ')}`,
            placed: `bars in ${name}`,
          },
        ]
      : []),
    ...(barsOverprint === 'none' ? [] : [{ measured: 'bars that overprint', placed: 'bars that knock out' }]),
    ...(effects.length > 0 ? [{ measured: effects.join(', '), placed: 'no effects' }] : []),
    ...(spec.panel && !isOnPanel
      ? [
          {
            measured: `standing on ${grounds.some(isArt) ? 'other art' : 'the bare page'}`,
            placed: 'a white panel under it',
          },
        ]
      : []),
  ];
}

const isArt = (ground: Ground): boolean => ground.kind !== 'bare' && !isPanel(ground);

const isPanel = (ground: Ground): boolean =>
  ground.kind === 'flat' && isPaper(ground) && !ground.overprint && ground.opacity === 1;
