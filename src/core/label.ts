import type { CoverNumber } from './number/cover-number';
import type { SymbolLabel } from './placement';
import { drawnBarHeight, type SymbolSpec } from './symbol/spec';

/** Raised whenever a field changes its meaning. */
const SCHEMA = 1;

/** Name, request and alternative text of a symbol, as they travel with it in the document; lengths in mm. */
export function labelOf({ issn, variant, gtin13, addOn }: CoverNumber, spec: SymbolSpec): SymbolLabel {
  const issue = addOn ? `, issue ${addOn.digits}` : '';
  return {
    name: `ISSN barcode ${issn}${addOn ? ` ${addOn.digits}` : ''}`,
    altText: `Barcode ISSN ${issn}${issue}`,
    data: JSON.stringify({
      schema: SCHEMA,
      issn,
      variant,
      gtin13,
      addOn: addOn?.digits ?? null,
      xDimension: spec.xDimension,
      barHeight: spec.barHeight.kind === 'nominal' ? null : drawnBarHeight(spec),
      addOnGap: spec.addOnGap,
      reduction: spec.reduction,
      dot: spec.dot,
      digits: spec.digits,
      issnLine: spec.issnLine,
      lightMargin: spec.lightMargin,
      ink: spec.ink,
      panel: spec.panel,
    }),
  };
}
