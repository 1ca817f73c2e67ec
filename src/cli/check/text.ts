import { namedInks } from '../../core/check/inks';
import { coverNumberOf } from '../../core/check/symbol-number';
import { BAR_HEIGHT_X } from '../../core/limits';
import { magnification, nearestSize } from '../../core/symbol/size';
import type { CheckedPage } from '../../jobs/check';
import { findingText, problemText } from '../../words/en';
import type { CheckedFile } from './file';
import { micrometres, zoneText } from './zone-text';

/** The answer of `check` for people: what each barcode says and measures, then what was found. */
export function checkedText({ file, verdict, pages, problems }: CheckedFile): string {
  const lines = [
    `${file}: ${verdict}`,
    ...problems.map((p) => `  error ${p.code}: ${problemText(p)}`),
    ...pages.flatMap((page) => pageLines(page, pages.length > 1)),
  ];
  return `${lines.join('\n')}\n`;
}

function pageLines({ page, symbols, findings, colour }: CheckedPage, several: boolean): readonly string[] {
  if (symbols.length === 0 && findings.length === 0) return [];
  return [
    ...(several ? [`  page ${page}`] : []),
    ...symbols.flatMap(({ symbol }) => symbolLines(symbol, colour)),
    ...findings.map((f) => `  ${f.severity} ${f.code}: ${findingText(f)}`),
  ];
}

function symbolLines(
  symbol: CheckedPage['symbols'][number]['symbol'],
  colour: CheckedPage['colour'],
): readonly string[] {
  const { gtin13, addOn, xDimension: x, barHeight, quietZones, addOnGap, barWidthDeviation } = symbol;
  const number = gtin13 === null ? null : coverNumberOf(gtin13);
  const says = number ? `, ISSN ${number.issn}, variant ${number.variant}` : '';
  const { left, right, addOn: behind } = quietZones;
  const inks = [...new Set(symbol.inks.flatMap(({ ink }) => namedInks(ink, colour).map(inkText)))];
  return [
    `  ${gtin13 ?? 'not readable'}${addOn ? ` + ${addOn}` : ''}${says}`,
    `  ${nearestSize(x).name}, X ${x.toFixed(4)} mm (${(magnification(x) * 100).toFixed(1)} %), bars ${barHeight.toFixed(2)} mm high (${((barHeight / x / BAR_HEIGHT_X) * 100).toFixed(0)} %), ${symbol.rotationDegrees.toFixed(1)}°`,
    `  quiet zones ${zoneText(left)} left, ${zoneText(behind ?? right)} right${addOnGap === null ? '' : `, gap ${addOnGap.toFixed(1)}X`}, bar widths ${micrometres(barWidthDeviation)} µm off, ${inks.join(' + ') || 'no ink'}`,
  ];
}

const inkText = ({ name, tint }: { readonly name: string; readonly tint: number }): string =>
  `${name} ${Number(tint.toFixed(1))} %`;
