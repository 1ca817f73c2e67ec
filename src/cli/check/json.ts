import type { Artwork } from '../../core/artwork/artwork';
import type { FoundSymbol } from '../../core/artwork/found-symbol';
import type { Finding } from '../../core/check/finding';
import { namedInks } from '../../core/check/inks';
import { coverNumberOf } from '../../core/check/symbol-number';
import type { Rect } from '../../core/geometry';
import { magnification, nearestSize } from '../../core/symbol/size';
import { findingFigures, findingText, problemText } from '../../words/en';
import type { CheckedFile } from './file';

/** Nanometres, and a millionth of a module: hides the noise of binary fractions and nothing else. */
const plain = (value: number): number => Number(value.toFixed(6)) + 0;

const rect = ({ x, y, width, height }: Rect) => ({
  x: plain(x),
  y: plain(y),
  width: plain(width),
  height: plain(height),
});

/** The answer of `check --json`: one entry a file; lengths in mm, y down, from the page's top left corner. */
export const checkedJson = (files: readonly CheckedFile[]): string =>
  `${JSON.stringify(files.map(fileJson), null, 2)}\n`;

const fileJson = ({ file, sha256, verdict, pages, problems }: CheckedFile) => ({
  file,
  sha256,
  verdict,
  pages: pages.map(({ page, colour, symbols, findings }) => ({
    page,
    symbols: symbols.map(({ symbol }) => symbolJson(symbol, colour)),
    findings: findings.map(findingJson),
  })),
  ...(problems.length > 0 && {
    problems: problems.map((problem) => ({ ...problem, message: problemText(problem) })),
  }),
});

const findingJson = (finding: Finding) => {
  const { code, severity, bounds } = finding;
  return {
    code,
    severity,
    ...findingFigures(finding),
    message: findingText(finding),
    bounds: bounds ? rect(bounds) : null,
  };
};

function symbolJson(symbol: FoundSymbol, colour: Artwork['colour']) {
  const number = symbol.gtin13 === null ? null : coverNumberOf(symbol.gtin13);
  const { left, right, addOn } = symbol.quietZones;
  return {
    gtin13: symbol.gtin13,
    issn: number?.issn ?? null,
    variant: number?.variant ?? null,
    addOn: symbol.addOn,
    xDimensionMm: plain(symbol.xDimension),
    magnification: plain(magnification(symbol.xDimension)),
    sizeCode: nearestSize(symbol.xDimension).name,
    barHeightMm: plain(symbol.barHeight),
    addOnGapModules: symbol.addOnGap === null ? null : plain(symbol.addOnGap),
    quietZoneModules: {
      left: plain(left.modules),
      // Behind the whole symbol: after the issue number where there is one.
      right: plain((addOn ?? right).modules),
    },
    quietZoneMm: { left: plain(left.mm), right: plain((addOn ?? right).mm) },
    barWidthDeviationMm: plain(symbol.barWidthDeviation),
    inks: distinctInks(symbol, colour),
    overprint: symbol.barsOverprint !== 'none',
    rotationDegrees: plain(symbol.rotationDegrees),
    mirrored: symbol.isMirrored,
    kind: symbol.kind,
    resolutionPpi: symbol.picture ? plain(symbol.picture.ppi) : null,
    trimDistanceMm: plain(symbol.trimDistance),
    bounds: rect(symbol.bounds),
  };
}

const distinctInks = ({ inks }: FoundSymbol, colour: Artwork['colour']) => {
  const named = inks.flatMap(({ ink }) => namedInks(ink, colour));
  const byName = new Map(named.map(({ name, tint }) => [`${name} ${tint}`, { name, tint: plain(tint) }]));
  return [...byName.values()];
};
