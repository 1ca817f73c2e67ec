import type { Artwork } from '../artwork/artwork';
import { findSymbols, type MeasuredSymbol } from '../artwork/symbols';
import type { Finding } from '../check/finding';
import { GS1_5_2 } from '../check/source';
import { count, digits, mm, say, share, xDimension } from '../figure/figure';
import { compose, rotation, scaling, translation } from '../geometry';
import { type ReadLabel, readLabel } from '../label';
import { LARGEST_X, SMALLEST_X } from '../limits';
import { type CoverNumber, parseCoverNumber } from '../number/cover-number';
import { ok, type Result, refuse } from '../result';
import { layoutSymbol } from '../symbol/layout';
import { drawnBarHeight, type SymbolSpec } from '../symbol/spec';
import type { Standing } from './anchor';
import { inferSpec } from './infer-spec';
import type { UpdateProblem } from './problem';

/** What is found of a symbol in a document, whoever drew it. */
export type SeenSymbol = {
  readonly name: string;
  readonly label: string | null;
  readonly artwork: Artwork;
  /** Drawn by another program. */
  readonly isForeign: boolean;
};

/** A symbol whose request is known again, and where it stands. */
export type KnownSymbol = {
  readonly number: CoverNumber;
  readonly spec: SymbolSpec;
  /** Whether the request is that of its label, or was read off its bars. */
  readonly from: 'label' | 'bars';
  readonly standing: Standing;
  readonly findings: readonly Finding[];
};

/**
 * The request of a symbol that stands in a document: that of its label where its bars agree, else what the bars and the
 * artwork around them say. A scale that somebody gave it shows in `standing` and is reported.
 */
export function recogniseSymbol(seen: SeenSymbol): Result<KnownSymbol, UpdateProblem> {
  const [symbol] = findSymbols(seen.artwork);
  if (!symbol) return refuse({ code: 'update/unreadable', name: seen.name });
  const label = seen.label === null ? null : readLabel(seen.label);
  if (label?.state === 'intact' && agrees(label, symbol)) {
    const { number, spec } = label;
    const scale = scaleOf(symbol, spec);
    return ok({
      number,
      spec,
      from: 'label',
      standing: standingOf(symbol, number, spec, scale),
      findings: scalingFindings(scale, symbol, spec),
    });
  }
  const number = numberOfBars(symbol);
  if (!number.ok) return number;
  const spec = specOfBars(symbol, seen);
  return ok({
    number: number.value,
    spec,
    from: 'bars',
    standing: standingOf(symbol, number.value, spec, scaleOf(symbol, spec)),
    findings: [...labelFindings(label, symbol, seen.isForeign), ...limitFindings(symbol, spec)],
  });
}

const agrees = ({ number }: ReadLabel & { readonly state: 'intact' }, symbol: MeasuredSymbol): boolean =>
  number.gtin13 === symbol.gtin13 && (number.addOn?.digits ?? null) === symbol.addOn;

function numberOfBars({ gtin13, addOn }: MeasuredSymbol): Result<CoverNumber, UpdateProblem> {
  const number = parseCoverNumber({ issn: gtin13, variant: null, addOn });
  return number.ok ? number : refuse({ code: 'update/not-issn', gtin13 });
}

/** A foreign symbol is drawn anew with everything that a symbol should have. */
function specOfBars(symbol: MeasuredSymbol, { artwork, isForeign }: SeenSymbol): SymbolSpec {
  const spec = inferSpec(symbol, artwork);
  return isForeign
    ? { ...spec, digits: 'outlines', issnLine: 'outlines', lightMargin: false, panel: true, reduction: 0 }
    : spec;
}

type Scale = { readonly x: number; readonly y: number };

const scaleOf = (symbol: MeasuredSymbol, spec: SymbolSpec): Scale => ({
  x: symbol.xDimension / spec.xDimension,
  y: symbol.barHeight / drawnBarHeight(spec),
});

function standingOf(symbol: MeasuredSymbol, number: CoverNumber, spec: SymbolSpec, scale: Scale): Standing {
  const { rotationDegrees, origin } = symbol;
  const unturned = compose(scaling(scale.x, scale.y), rotation(rotationDegrees));
  return {
    extent: layoutSymbol(number, spec).extent,
    toPage: compose(unturned, translation(origin.x, origin.y)),
    rotationDegrees,
  };
}

/** Measuring is off by less; what is more was done by somebody. */
const SAME_SCALE = 0.0005;

function scalingFindings(scale: Scale, symbol: MeasuredSymbol, spec: SymbolSpec): readonly Finding[] {
  if (Math.abs(scale.x - 1) < SAME_SCALE && Math.abs(scale.y - 1) < SAME_SCALE) return [];
  return [
    {
      code: 'update/scaling-undone',
      severity: 'warning',
      measured: [say('scaledTwoWays', share(scale.x), share(scale.y)), xDimension(symbol.xDimension)],
      required: [xDimension(spec.xDimension), say('barsHigh', mm(drawnBarHeight(spec), 2)), 'asLabelled'],
      source: ['neverScaled'],
    },
  ];
}

function labelFindings(
  label: ReadLabel | null,
  { gtin13, addOn }: MeasuredSymbol,
  isForeign: boolean,
): readonly Finding[] {
  const bars = say('barsSay', digits(gtin13, addOn));
  const about = { required: ['labelBorneOut'], source: ['barsDecide'] } as const;
  if (!label)
    return isForeign
      ? [
          {
            code: 'update/foreign',
            severity: 'note',
            measured: [bars, 'byAnotherProgram'],
            ...about,
          },
        ]
      : [{ code: 'update/label-lost', severity: 'note', measured: ['noLabel', bars], ...about }];
  switch (label.state) {
    case 'intact': {
      const { number } = label;
      const labelled = digits(number.gtin13, number.addOn?.digits ?? null);
      const measured = [say('labelSays', labelled), bars];
      return [{ code: 'update/label-disagrees', severity: 'warning', measured, ...about }];
    }
    case 'edited':
      return [
        {
          code: 'update/label-edited',
          severity: 'warning',
          measured: ['editedLabel', bars],
          ...about,
        },
      ];
    case 'newer': {
      const measured = [say('labelSchema', count(label.schema)), bars];
      return [{ code: 'update/label-newer', severity: 'warning', measured, ...about }];
    }
  }
}

/** A hundredth of X is seen nowhere. */
const SAME_SIZE = 0.01;

function limitFindings(symbol: MeasuredSymbol, spec: SymbolSpec): readonly Finding[] {
  const measured = symbol.xDimension;
  if (Math.abs(measured / spec.xDimension - 1) < SAME_SIZE) return [];
  return [
    {
      code: 'update/size-limited',
      severity: 'warning',
      measured: [xDimension(measured)],
      required: [
        say('between', mm(SMALLEST_X), mm(LARGEST_X)),
        say('redrawnWith', xDimension(spec.xDimension)),
      ],
      source: GS1_5_2,
    },
  ];
}
