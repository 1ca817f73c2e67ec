import { magnification, type SizeName } from '../core/symbol/size';
import type { Manner } from './manner';

/** "SC2, 0.330 mm, 100 %": published tables disagree on the names, so X is always said. */
export const sizeLabel = ({ name, xDimension }: SizeName, { millimetres, percent }: Manner): string =>
  `${name.replace(/ \(.*/, '')}, ${millimetres(xDimension, 3)}, ${percent(magnification(xDimension))}`;

/** "9771144875007 + 12": what the bars of both parts say. */
export const symbolText = (gtin13: string, addOn: string | null): string =>
  addOn === null ? gtin13 : `${gtin13} + ${addOn}`;
