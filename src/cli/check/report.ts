import type { QuietZone } from '../../core/artwork/found-symbol';
import { namedInks } from '../../core/check/inks';
import { coverNumberOf } from '../../core/check/symbol-number';
import { BAR_HEIGHT_X } from '../../core/limits';
import { magnification, nearestSize } from '../../core/symbol/size';
import { htmlPage, table, text } from '../../formats/html/page';
import { portraitSvg } from '../../formats/svg/portrait';
import type { CheckedPage } from '../../jobs/check';
import { findingText, problemText } from '../../words/en';
import type { CheckedFile } from './file';
import { micrometres, zoneText } from './zone-text';

const VERDICT = { pass: '✓ Pass', warn: '! Warnings', fail: '✗ Errors' } as const;

/** One self-contained HTML page about all files of a run; `when` is the time of the run as it is to be printed. */
export function checkReport(files: readonly CheckedFile[], when: string): string {
  const title = `Barcode check of ${files.length === 1 ? '1 file' : `${files.length} files`}`;
  return htmlPage(
    title,
    `<h1>${title}</h1>\n<p class="about">${text(when)}. This checks design data: numbers, sizes and inks as the files state them. It is no print grade; only a verifier on the printed copy gives one.</p>\n${
      files.length > 1 ? overview(files) : ''
    }${files.map(fileSection).join('')}`,
  );
}

const overview = (files: readonly CheckedFile[]): string =>
  table(
    files.map(({ file, verdict, pages, problems }) => [
      text(file),
      `<span class="${verdict}">${VERDICT[verdict]}</span>`,
      text(
        pages.flatMap((p) => p.symbols.map(({ symbol }) => spoken(symbol))).join(', ') ||
          problems.map((p) => p.code).join(', '),
      ),
    ]),
  );

const fileSection = ({ file, sha256, verdict, pages, problems }: CheckedFile): string =>
  `<section><h2>${text(file)}</h2>\n<p><strong class="${verdict}">${VERDICT[verdict]}</strong>${
    sha256 ? ` · SHA-256 <code>${sha256}</code>` : ''
  }</p>\n${
    problems.length > 0
      ? `<ul>${problems.map((p) => `<li class="error">${text(problemText(p))}</li>`).join('')}</ul>\n`
      : ''
  }${pages.map((page) => pageSection(page, pages.length > 1)).join('')}</section>\n`;

function pageSection({ page, colour, symbols, findings }: CheckedPage, several: boolean): string {
  if (symbols.length === 0 && findings.length === 0) return '';
  const list = findings
    .map(
      (f) =>
        `<li class="${f.severity}"><strong>${f.severity}</strong> ${text(findingText(f))} <code>${f.code}</code></li>`,
    )
    .join('\n');
  return `${several ? `<h3>Page ${page}</h3>\n` : ''}${symbols
    .map(
      ({ symbol, portrait }) =>
        `<div class="symbol">${portrait ? portraitSvg(portrait, symbol) : ''}${table(measurements(symbol, colour))}</div>\n`,
    )
    .join('')}${list ? `<ul>${list}</ul>\n` : ''}`;
}

type Symbol = CheckedPage['symbols'][number]['symbol'];

const spoken = ({ gtin13, addOn }: Symbol): string =>
  `${gtin13 ?? 'not readable'}${addOn === null ? '' : ` + ${addOn}`}`;

function measurements(symbol: Symbol, colour: CheckedPage['colour']): (readonly [string, string])[] {
  const { xDimension: x, quietZones, barHeight } = symbol;
  const number = symbol.gtin13 === null ? null : coverNumberOf(symbol.gtin13);
  const zone = (z: QuietZone) => `${zoneText(z)}, ${z.mm.toFixed(2)} mm`;
  const inks = [
    ...new Set(
      symbol.inks.flatMap(({ ink }) => namedInks(ink, colour).map(({ name, tint }) => `${name} ${tint} %`)),
    ),
  ];
  return [
    ['Bars', text(spoken(symbol))],
    ...(number ? [['ISSN', `${number.issn}, variant ${number.variant}`] as const] : []),
    [
      'X-dimension',
      `${x.toFixed(4)} mm, ${(magnification(x) * 100).toFixed(1)} %, nearest ${nearestSize(x).name}`,
    ],
    [
      'Bar height',
      `${barHeight.toFixed(2)} mm, ${((barHeight / x / BAR_HEIGHT_X) * 100).toFixed(0)} % of nominal`,
    ],
    ['Bar widths', `${micrometres(symbol.barWidthDeviation)} µm from their modules`],
    ...(symbol.addOnGap === null ? [] : [['Gap', `${symbol.addOnGap.toFixed(1)}X`] as const]),
    ['Quiet zone left', zone(quietZones.left)],
    [
      symbol.hasAddOn ? 'Quiet zone behind the issue' : 'Quiet zone right',
      zone(quietZones.addOn ?? quietZones.right),
    ],
    ['Ink', text(inks.join(' + ') || 'none')],
    ['Overprint', symbol.barsOverprint === 'none' ? 'no' : symbol.barsOverprint],
    ['Rotation', `${symbol.rotationDegrees.toFixed(1)}°`],
    ['To the trim', `${symbol.trimDistance.toFixed(2)} mm`],
    ...(symbol.picture
      ? [
          [
            'Picture',
            `${Math.round(symbol.picture.ppi)} pixels per inch, ${symbol.picture.dotsPerModule.toFixed(2)} a module`,
          ] as const,
        ]
      : []),
  ];
}
