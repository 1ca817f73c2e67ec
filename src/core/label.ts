import { crc32 } from './crc32';
import { type LabelledRequest, labelledRequest } from './labelled-request';
import type { CoverNumber } from './number/cover-number';
import type { SymbolLabel } from './placement';
import { drawnBarHeight, type SymbolSpec } from './symbol/spec';

/** Raised whenever a field changes its meaning. */
const SCHEMA = 1;

/** Name, request and alternative text of a symbol, as they travel with it in the document; lengths in mm. */
export function labelOf(number: CoverNumber, spec: SymbolSpec): SymbolLabel {
  const { issn, isbn, bars, variant, gtin13, addOn } = number;
  const title = bars === 'isbn' ? `ISBN ${isbn}` : `ISSN ${issn}`;
  const issue = addOn ? `, issue ${addOn.digits}` : '';
  const request = JSON.stringify({
    issn,
    ...(isbn && { isbn, bars }),
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
    name: `${title.replace(' ', ' barcode ')}${addOn ? ` ${addOn.digits}` : ''}`,
    altText: `Barcode ${title}${issue}`,
    data: `{"schema":${SCHEMA},"checksum":"${checksum(request)}","request":${request}}`,
  };
}

/** CRC-32 of a request as eight hexadecimal digits: notices edits by hand, and proves nothing more. */
function checksum(request: string): string {
  const bytes = new Uint8Array(2 * request.length);
  for (let i = 0; i < request.length; i++) {
    const unit = request.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** What a script label says; the bars alone decide whether it is true. */
export type ReadLabel =
  | ({ readonly state: 'intact' } & LabelledRequest)
  /** Changed by hand, cut off, or not JSON at all. */
  | { readonly state: 'edited' }
  /** Written by a later version. */
  | { readonly state: 'newer'; readonly schema: number };

const WHOLE = /^\{"schema":(\d{1,9}),"checksum":"([0-9a-f]{8})","request":(\{.*\})\}$/s;

/** Reads the data of a label that `labelOf` once wrote, back into the whole request; lengths in mm. */
export function readLabel(data: string): ReadLabel {
  const [, schema, sum, request] = WHOLE.exec(data) ?? [];
  if (request === undefined) return { state: 'edited' };
  if (Number(schema) > SCHEMA) return { state: 'newer', schema: Number(schema) };
  const read = checksum(request) === sum ? labelledRequest(request) : null;
  return read ? { state: 'intact', ...read } : { state: 'edited' };
}

/** Whether a name is one that `labelOf` gives, so that it may be renewed with the number. */
export const isOwnName = (name: string): boolean =>
  /^IS[SB]N barcode [\dX-]{9,17}( \d{2}(\d{3})?)?$/.test(name);

/** Whether an alternative text is one that `labelOf` gives. */
export const isOwnAltText = (text: string): boolean =>
  /^Barcode IS[SB]N [\dX-]{9,17}(, issue \d{2,5})?$/.test(text);
