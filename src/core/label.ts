import { crc32 } from './crc32';
import type { CoverNumber } from './number/cover-number';
import type { SymbolLabel } from './placement';
import { drawnBarHeight, type SymbolSpec } from './symbol/spec';

/** Raised whenever a field changes its meaning. */
const SCHEMA = 1;

/** Name, request and alternative text of a symbol, as they travel with it in the document; lengths in mm. */
export function labelOf({ issn, variant, gtin13, addOn }: CoverNumber, spec: SymbolSpec): SymbolLabel {
  const issue = addOn ? `, issue ${addOn.digits}` : '';
  const request = JSON.stringify({
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
  });
  return {
    name: `ISSN barcode ${issn}${addOn ? ` ${addOn.digits}` : ''}`,
    altText: `Barcode ISSN ${issn}${issue}`,
    data: `{"schema":${SCHEMA},"checksum":"${checksum(request)}","request":${request}}`,
  };
}

/** CRC-32 of a request as eight hexadecimal digits: notices edits by hand, and proves nothing more. */
function checksum(request: string): string {
  const bytes = Uint8Array.from({ length: 2 * request.length }, (_, i) => {
    const unit = request.charCodeAt(i >> 1);
    return i % 2 === 0 ? unit & 0xff : unit >> 8;
  });
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** What a script label says; the bars alone decide whether it is true. */
export type ReadLabel =
  | { readonly state: 'intact'; readonly gtin13: string; readonly addOn: string | null }
  /** Changed by hand, cut off, or not JSON at all. */
  | { readonly state: 'edited' }
  /** Written by a later version. */
  | { readonly state: 'newer'; readonly schema: number };

const WHOLE = /^\{"schema":(\d{1,9}),"checksum":"([0-9a-f]{8})","request":(\{.*\})\}$/s;

/** Reads the data of a label that `labelOf` once wrote. */
export function readLabel(data: string): ReadLabel {
  const [, schema, sum, request] = WHOLE.exec(data) ?? [];
  if (request === undefined) return { state: 'edited' };
  if (Number(schema) > SCHEMA) return { state: 'newer', schema: Number(schema) };
  if (checksum(request) !== sum) return { state: 'edited' };
  const { gtin13, addOn } = JSON.parse(request) as { gtin13: string; addOn: string | null };
  return { state: 'intact', gtin13, addOn };
}
