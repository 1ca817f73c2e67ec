import { magnification, type SizeName } from '../core/symbol/size';
import { percent } from './quote';

/** What is written on the panel. */
export const PANEL_WORDS = {
  issn: 'ISSN',
  variant: 'Variant',
  addOn: 'Issue number',
  size: 'Size',
  height: 'Bar height',
  preview: 'Preview, true to scale',
  previewEmpty: 'Type an ISSN such as 1144-875X; its barcode appears here.',
  previewWaiting: 'The barcode appears here once every field is in order.',
  place: 'Place barcode',
  placed: 'Placed document',
  save: (format: string): string => `Save as ${format.toUpperCase()}`,
  pictureOf: (symbol: string): string => `Document with the barcode ${symbol}`,
  previewOf: (symbol: string): string => `Preview of the barcode ${symbol}`,
  saved: (name: string): string => `Saved ${name}.`,
  readBack: (symbol: string, xDimension: number): string =>
    `Read back: ${symbol}, X ${xDimension.toFixed(3)} mm.`,
  unexpected: (message: string): string =>
    `Something unexpected went wrong, and nothing was kept: ${message}. Try again.`,
} as const;

/** "SC2, 0.330 mm, 100 %": published tables disagree on the names, so X is always said. */
export const sizeLabel = ({ name, xDimension }: SizeName): string =>
  `${name.replace(/ \(.*/, '')}, ${xDimension.toFixed(3)} mm, ${percent(magnification(xDimension))}`;

/** "9771144875007 + 12": what the bars of both parts say. */
export const symbolText = (gtin13: string, addOn: string | null): string =>
  addOn === null ? gtin13 : `${gtin13} + ${addOn}`;
