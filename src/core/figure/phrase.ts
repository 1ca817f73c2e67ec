import type { Figure } from './figure';

/** Phrases that hold other figures, each with what it holds. */
export type Phrases = {
  readonly between: [least: Figure, most: Figure];
  readonly atMost: [limit: Figure];
  readonly atLeast: [limit: Figure];
  readonly asAsked: [asked: Figure];
  readonly at: [x: Figure, y: Figure];

  readonly symbols: [count: Figure, numbers: Figure];
  readonly earlierPage: [number: Figure];
  readonly numberWith: [number: Figure, addOn: Figure];
  readonly variant: [variant: Figure];
  readonly issue: [addOn: Figure];
  readonly underBars: [written: Figure];
  readonly issnInPrint: [issn: Figure];
  readonly issnAboveBars: [issn: Figure];
  readonly issnOfBars: [issn: Figure];
  readonly issnNotLive: [issn: Figure];
  readonly namedOnline: [issn: Figure];
  readonly onlineOf: [issn: Figure, title: Figure];
  readonly sevenDigits: [issn: Figure];
  readonly variantIsCheck: [variant: Figure, issn: Figure];
  readonly givenTo: [addOn: Figure, variant: Figure, earlier: Figure];

  readonly barsSay: [number: Figure];
  readonly labelSays: [number: Figure];
  readonly labelSchema: [schema: Figure];
  readonly scaled: [scale: Figure];
  readonly scaledTwoWays: [across: Figure, along: Figure];
  readonly redrawnWith: [xDimension: Figure];
  readonly stretched: [ratio: Figure];
  readonly bothScaled: [share: Figure];
  readonly barsHigh: [height: Figure];
  readonly fullHeight: [nominal: Figure, share: Figure, least: Figure];

  readonly gapOf: [gap: Figure];
  readonly reducedBy: [reduction: Figure];
  readonly thinner: [by: Figure];
  readonly thicker: [by: Figure];
  readonly edgeOff: [by: Figure];
  readonly narrowest: [width: Figure];
  readonly quarterOfX: [quarter: Figure];
  readonly dots: [count: Figure];
  readonly dotsOf: [count: Figure, dot: Figure];
  readonly pixels: [ppi: Figure, perModule: Figure];
  readonly lineArt: [ppi: Figure];
  readonly barsInPlace: [count: Figure];

  readonly barsIn: [inks: Figure];
  readonly differentInks: [count: Figure];
  readonly reflected: [share: Figure];
  readonly howDark: [ink: Figure];
  readonly groundIn: [ink: Figure];
  readonly groundLimits: [cyan: Figure, magenta: Figure, yellow: Figure, black: Figure];
  readonly opacity: [share: Figure];
  readonly panelOpacity: [share: Figure];
  readonly noPlate: [format: Figure, ink: Figure];

  readonly fromTrim: [distance: Figure];
  readonly rightAngles: [tolerance: Figure];
  readonly overEdge: [distance: Figure];
  readonly room: [width: Figure, height: Figure];
  readonly covers: [objects: Figure];
  readonly more: [count: Figure];
  readonly parentPage: [name: Figure];

  readonly barFont: [font: Figure];
  readonly unstated: [font: Figure];
  readonly tooMuch: [];
  readonly tooManySymbols: [most: Figure];
  readonly crowded: [symbol: Figure];
  readonly unseen: [what: Figure, detail: Figure];
  readonly pagesLeftOut: [first: Figure, last: Figure, millions: Figure];
  readonly unreadablePage: [code: Figure];
  readonly gapLost: [allowed: Figure];
  readonly dotsPerModule: [least: Figure];
  readonly noNamedInks: [format: Figure];
};
