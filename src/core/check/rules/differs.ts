import type { Artwork, ArtworkInk } from '../../artwork/artwork';
import { isPaper } from '../../artwork/bars';
import type { FoundSymbol, Ground } from '../../artwork/found-symbol';
import { distinct, type Figure, micrometres, mm, modules, say, share, xDimension } from '../../figure/figure';
import { readLabel } from '../../label';
import type { LabelledRequest } from '../../labelled-request';
import { drawnBarHeight } from '../../symbol/spec';
import { fullInk, inkFigure, isScreenBlack } from '../inks';
import type { Rule, Seen } from './rule';

/** What a symbol is and what its label says was placed, where the two differ. */
type Change = { readonly measured: Figure; readonly placed: Figure };

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
      measured: changes.map(({ measured }) => measured),
      required: changes.map(({ placed: was }) => was),
      source: ['labelTells'],
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
  const issue: Figure | null = addOn ? { text: addOn } : hasAddOn ? 'addOnUndecodable' : null;
  return [
    {
      measured: numberWith(gtin13 ?? '', issue),
      placed: numberWith(number.gtin13, digits === null ? null : { text: digits }),
    },
  ];
}

const numberWith = (gtin13: string, addOn: Figure | null): Figure =>
  addOn === null ? { text: gtin13 } : say('numberWith', { text: gtin13 }, addOn);

function sizeChanges(symbol: FoundSymbol, { spec }: LabelledRequest): readonly Change[] {
  const { xDimension: x, barHeight, barWidthDeviation, addOnGap } = symbol;
  const height = drawnBarHeight(spec);
  const scale = x / spec.xDimension;
  const isScaled = Math.abs(scale - 1) > SAME_SIZE;
  return [
    ...(isScaled
      ? [
          {
            measured: { all: [say('scaled', share(scale)), xDimension(x)] },
            placed: xDimension(spec.xDimension),
          },
        ]
      : []),
    // Scaled as a whole, the bars are as high as they were.
    ...(Math.abs(barHeight / height / scale - 1) > SAME_HEIGHT
      ? [{ measured: say('barsHigh', mm(barHeight, 2)), placed: say('barsHigh', mm(height, 2)) }]
      : []),
    ...(addOnGap !== null && Math.abs(addOnGap - spec.addOnGap) > SAME_GAP
      ? [
          {
            measured: say('gapOf', modules(addOnGap, 1)),
            placed: say('gapOf', modules(spec.addOnGap, 1)),
          },
        ]
      : []),
    ...(Math.abs(barWidthDeviation + spec.reduction * scale) > SAME_REDUCTION * x
      ? [
          {
            measured: say('reducedBy', micrometres(-barWidthDeviation)),
            placed: say('reducedBy', micrometres(spec.reduction)),
          },
        ]
      : []),
  ];
}

function paintChanges({ symbol, artwork }: Seen, { spec }: LabelledRequest): readonly Change[] {
  const { inks, grounds, barsOverprint, effects } = symbol;
  const { colour } = artwork;
  const { ink: meant } = spec;
  const placedInk = fullInk(meant);
  const isKnown = meant.kind !== 'spot' || colour === 'plates';
  const isMeant = (ink: Figure) => JSON.stringify(ink) === JSON.stringify(placedInk);
  const found = distinct(inks.map(({ ink }) => inkIn(ink, colour)));
  const changed = isKnown ? found.filter((ink) => !isMeant(ink)) : [];
  const isOnPanel =
    grounds.some(isPanel) && grounds.every((ground) => isPanel(ground) || ground.kind === 'bare');
  return [
    ...(changed.length > 0
      ? [
          {
            measured: say('barsIn', { all: changed }),
            placed: say('barsIn', placedInk),
          },
        ]
      : []),
    ...(barsOverprint === 'none' ? [] : [{ measured: 'barsOverprint', placed: 'knockout' } as const]),
    ...(effects.length > 0 ? [{ measured: { all: effects }, placed: 'plainBars' } as const] : []),
    ...(spec.panel && !isOnPanel
      ? [
          {
            measured: grounds.some(isArt) ? 'onArt' : 'onBarePage',
            placed: 'onPanel',
          } as const,
        ]
      : []),
  ];
}

/** Screen black is what it is meant to be where the format can say no other. */
const inkIn = (ink: ArtworkInk, colour: Artwork['colour']): Figure =>
  colour === 'screen' && isScreenBlack(ink) ? fullInk({ kind: 'black' }) : inkFigure(ink);

const isArt = (ground: Ground): boolean => ground.kind !== 'bare' && !isPanel(ground);

const isPanel = (ground: Ground): boolean =>
  ground.kind === 'flat' && isPaper(ground) && !ground.overprint && ground.opacity === 1;
