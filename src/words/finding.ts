import type { Finding } from '../core/check/finding';
import type { Figures } from '../core/figure/figure';
import type { Areas, Leads } from './areas';
import { figuresIn } from './figure';
import { UPDATE_LEADS } from './update';

export const FINDING_LEADS: Leads = {
  'symbol/not-found': 'There is no barcode',
  'symbol/undecodable': 'The barcode cannot be read',
  'symbol/multiple': 'There is more than one barcode',
  'symbol/mirrored': 'The barcode is mirrored',
  'symbol/covered': 'The barcode is covered',
  'symbol/differs': 'The symbol differs from what was placed',
  'number/prefix': 'The number is no ISSN',
  'number/digits-mismatch': 'The digits are not those of the bars',
  'number/issn-line-mismatch': 'The printed ISSN is not that of the bars',
  'number/unexpected': 'The number is not the expected one',
  'number/online-issn': 'This seems to be the number of an online edition',
  'number/check-character-computed': 'The check character was worked out, not compared',
  'number/issn-check-digit-kept': 'The variant may hold the check digit of the ISSN by mistake',
  'add-on/missing': 'The issue number is missing',
  'add-on/unreadable': 'The issue number cannot be read',
  'add-on/gap': 'The gap before the issue number is not right',
  'size/x-dimension': 'The size is out of range',
  'size/non-uniform': 'The symbol is stretched',
  'size/snapped': 'The size was changed to whole dots',
  'size/truncated': 'The bars are shortened',
  'quiet-zone/left': 'The quiet zone on the left is not clear',
  'quiet-zone/right': 'The quiet zone on the right is not clear',
  'quiet-zone/add-on': 'The quiet zone behind the issue number is not clear',
  'bars/width-deviation': 'The bars have wrong widths',
  'bars/reduction': 'The bar width reduction is large',
  'bars/reduction-rounded': 'The bar width reduction was rounded',
  'bars/reduction-off-grid': 'The bar width reduction leaves bar edges between dots',
  'ink/not-single': 'The bars print with more than one ink',
  'ink/registration': 'The bars are in registration colour',
  'ink/rgb': 'The bars are in a screen colour',
  'ink/tint': 'The bars are a tint',
  'ink/red-light': 'The bars are too light for a scanner',
  'ink/background': 'The ground under the symbol is not light and flat',
  'ink/not-carried': 'The file cannot hold the ink as it was meant',
  'overprint/panel': 'The panel overprints',
  'overprint/bars': 'The bars overprint',
  'effect/transparency': 'The bars have transparency or effects',
  'image/resolution': 'The barcode is a coarse picture',
  'image/antialiased': 'The barcode is a picture with soft edges',
  'place/rotation': 'The symbol stands askew',
  'place/trim-distance': 'The place of the symbol is doubtful',
  'print/issn-missing': 'The ISSN is not printed apart from the barcode',
  'cannot-verify': 'This cannot be verified',
  'text/live': 'The text depends on a font',
  ...UPDATE_LEADS,
  'text/font-missing': 'The OCR-B font is missing here',
  'document/parent-page': 'The symbol stands on a parent page',
  'document/rgb-intent': 'The document is made for screens',
};

/** A finding with its figures in words. */
export type ToldFigures = { readonly [F in 'measured' | 'required' | 'source']: string };

/** Says the figures of findings in one language. */
export function findingFiguresIn(areas: Areas): (finding: Finding) => ToldFigures {
  const say = figuresIn(areas);
  const told = (figures: Figures, between: string) => figures.map(say).join(between);
  return ({ measured, required, source }) => ({
    measured: told(measured, ', '),
    required: told(required, ', '),
    source: told(source, areas.manner.colon),
  });
}

/** Says findings in one language as sentences: what it is, what was measured, what is required and by whom. */
export function findingIn(areas: Areas): (finding: Finding) => string {
  const figuresOf = findingFiguresIn(areas);
  const { findings, panel, manner } = areas;
  return (finding) => {
    const { measured, required, source } = figuresOf(finding);
    return `${findings[finding.code]}${manner.colon}${measured}. ${panel.required}${manner.colon}${required} (${source}).`;
  };
}
