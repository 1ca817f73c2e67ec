import type { Finding } from '../core/check/finding';

const LEAD: Readonly<Record<Finding['code'], string>> = {
  'number/online-issn': 'This seems to be the number of an online edition',
  'number/check-character-computed': 'The check character was worked out, not compared',
  'number/issn-check-digit-kept': 'The variant may hold the check digit of the ISSN by mistake',
  'add-on/gap': 'The gap before the issue number is wide',
  'size/snapped': 'The size was changed to whole dots',
  'size/truncated': 'The bars are shortened',
  'bars/reduction': 'The bar width reduction is large',
  'bars/reduction-rounded': 'The bar width reduction was rounded',
  'bars/reduction-off-grid': 'The bar width reduction leaves bar edges between dots',
  'ink/not-carried': 'The file cannot hold the ink as it was meant',
  'text/live': 'The text depends on a font',
};

/** A finding as sentences: what it is, what was measured, what is required and by whom. */
export const findingText = ({ code, measured, required, source }: Finding): string =>
  `${LEAD[code]}: ${measured}. Required: ${required} (${source}).`;
