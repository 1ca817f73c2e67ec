import type { Artwork, ArtworkInk, ArtworkText } from '../../../src/core/artwork/artwork';
import type { FoundSymbol, QuietZone } from '../../../src/core/artwork/found-symbol';
import type { FindingCode, Severity } from '../../../src/core/check/finding';
import { DEFAULT_PROFILE } from '../../../src/core/check/profile';
import type { Demands } from '../../../src/core/check/rules/rule';

export const BLACK: ArtworkInk = { space: 'cmyk', cmyk: [0, 0, 0, 100] };
export const WHITE: ArtworkInk = { space: 'cmyk', cmyk: [0, 0, 0, 0] };
export const clear = (modules: number): QuietZone => ({ mm: modules * 0.33, modules, limit: 'paint' });

/** A correct symbol on an A4 cover, 20 mm from the trim: 1144-875X, variant 00, issue 12. */
export const good: FoundSymbol = {
  kind: 'vector',
  gtin13: '9771144875007',
  addOn: '12',
  hasAddOn: true,
  isMirrored: false,
  isReversed: false,
  xDimension: 0.33,
  barHeight: 22.85,
  guardExtension: 1.65,
  addOnGap: 9,
  barWidthDeviation: 0,
  worstEdge: 0,
  rotationDegrees: 0,
  stretch: 1,
  bounds: { x: 20, y: 250, width: 41, height: 24.5 },
  corners: [
    { x: 20, y: 250 },
    { x: 61, y: 250 },
    { x: 61, y: 274.5 },
    { x: 20, y: 274.5 },
  ],
  quietZones: { left: clear(12), right: clear(9), addOn: clear(6) },
  inks: [{ ink: BLACK, bars: 37 }],
  barsOverprint: 'none',
  grounds: [{ kind: 'flat', ink: WHITE, overprint: false, opacity: 1 }],
  effects: [],
  picture: null,
  isCovered: false,
  trimDistance: 20,
  texts: [
    { characters: '9 771144 875007', place: 'below' },
    { characters: 'ISSN 1144-875X', place: 'above' },
  ],
  ids: [],
  label: null,
};

export const textOf = (characters: string): ArtworkText => ({
  characters,
  corners: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 3 },
    { x: 0, y: 3 },
  ],
  size: 3,
  font: null,
  ink: BLACK,
  overprint: 'knockout',
  after: 0,
});

export const page = (more: Partial<Artwork> = {}): Artwork => ({
  page: { x: 0, y: 0, width: 210, height: 297 },
  shapes: [],
  texts: [textOf('ISSN 1144-875X'), textOf('Price: 4 €  ISSN\u00a01144‑875X (Print)')],
  images: [],
  colour: 'plates',
  ...more,
});

/** A cover with an issue number, and no list of what is expected. */
export const demands: Demands = { profile: DEFAULT_PROFILE, expected: null, requireAddOn: true };

export const ink = (value: ArtworkInk): Partial<FoundSymbol> => ({ inks: [{ ink: value, bars: 37 }] });
export const ground = (value: ArtworkInk, overprint = false): Partial<FoundSymbol> => ({
  grounds: [{ kind: 'flat', ink: value, overprint, opacity: 1 }],
});

/** What is changed of a correct symbol, and the one finding that it gives. */
export const ONE_FAULT: readonly (readonly [FindingCode, Severity, Partial<FoundSymbol>])[] = [
  ['symbol/undecodable', 'error', { gtin13: null, texts: [] }],
  ['symbol/mirrored', 'error', { isMirrored: true }],
  ['symbol/covered', 'error', { isCovered: true }],
  [
    'number/prefix',
    'error',
    { gtin13: '4006381333931', texts: [{ characters: '4006381333931', place: 'below' }] },
  ],
  ['number/digits-mismatch', 'error', { texts: [{ characters: '9 771144 875014', place: 'below' }] }],
  [
    'add-on/missing',
    'error',
    {
      addOn: null,
      hasAddOn: false,
      addOnGap: null,
      quietZones: { left: clear(12), right: clear(8), addOn: null },
    },
  ],
  ['add-on/unreadable', 'error', { addOn: null }],
  ['add-on/gap', 'error', { addOnGap: 6 }],
  ['add-on/gap', 'error', { addOnGap: 13 }],
  ['add-on/gap', 'warning', { addOnGap: 12 }],
  ['size/x-dimension', 'error', { xDimension: 0.25, barHeight: 17.4 }],
  ['size/x-dimension', 'error', { xDimension: 0.7, barHeight: 48.5 }],
  ['size/non-uniform', 'error', { stretch: 1.2 }],
  ['size/truncated', 'note', { barHeight: 18 }],
  ['size/truncated', 'warning', { barHeight: 11 }],
  ['quiet-zone/left', 'error', { quietZones: { ...good.quietZones, left: clear(8) } }],
  ['quiet-zone/add-on', 'error', { quietZones: { ...good.quietZones, addOn: clear(3) } }],
  ['bars/width-deviation', 'warning', { barWidthDeviation: 0.05 }],
  ['bars/width-deviation', 'error', { barWidthDeviation: 0.12 }],
  ['bars/width-deviation', 'warning', { barWidthDeviation: -0.1 }],
  ['bars/width-deviation', 'error', { worstEdge: 0.4 }],
  ['ink/not-single', 'error', ink({ space: 'cmyk', cmyk: [60, 40, 40, 100] })],
  [
    'ink/not-single',
    'error',
    {
      inks: [
        { ink: BLACK, bars: 30 },
        { ink: { space: 'cmyk', cmyk: [100, 0, 0, 0] }, bars: 7 },
      ],
    },
  ],
  ['ink/registration', 'error', ink({ space: 'registration', tint: 100 })],
  ['ink/rgb', 'error', ink({ space: 'rgb', rgb: [0, 0, 0] })],
  ['ink/tint', 'error', ink({ space: 'cmyk', cmyk: [0, 0, 0, 80] })],
  ['ink/red-light', 'error', ink({ space: 'cmyk', cmyk: [0, 100, 0, 0] })],
  ['cannot-verify', 'warning', ink({ space: 'spot', name: 'Varnish', tint: 100 })],
  ['ink/background', 'error', ground({ space: 'cmyk', cmyk: [30, 0, 0, 0] })],
  ['ink/background', 'error', ground({ space: 'gray', black: 15 })],
  ['ink/background', 'error', ground({ space: 'rgb', rgb: [204, 204, 204] })],
  ['ink/background', 'error', ground({ space: 'rgb', rgb: [204, 255, 255] })],
  ['ink/background', 'error', { grounds: [{ kind: 'uneven', what: 'image' }] }],
  ['ink/background', 'error', { isReversed: true }],
  ['overprint/panel', 'error', ground(WHITE, true)],
  ['overprint/bars', 'warning', { barsOverprint: 'some' }],
  ['overprint/bars', 'warning', { barsOverprint: 'all' }],
  ['effect/transparency', 'error', { effects: [{ term: 'Multiply' }] }],
  [
    'image/resolution',
    'error',
    { kind: 'image', picture: { ppi: 300, dotsPerModule: 3.9, bitsPerComponent: 1, isAntialiased: false } },
  ],
  [
    'image/resolution',
    'warning',
    {
      kind: 'image',
      picture: { ppi: 900, dotsPerModule: 11.7, bitsPerComponent: 1, isAntialiased: false },
    },
  ],
  [
    'image/antialiased',
    'error',
    {
      kind: 'image',
      picture: { ppi: 1200, dotsPerModule: 15.6, bitsPerComponent: 8, isAntialiased: true },
    },
  ],
  ['place/rotation', 'error', { rotationDegrees: 7 }],
  ['place/trim-distance', 'warning', { trimDistance: 3 }],
  ['place/trim-distance', 'note', { trimDistance: 120 }],
];
