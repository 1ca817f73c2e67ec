import type { Finding } from '../../core/check/finding';
import { transformDrawing } from '../../core/drawing';
import type { Matrix } from '../../core/geometry';
import { onOwnPage } from '../../core/placement';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { FORMATS, type FormatName } from '../../formats/formats';
import type { Placed, Placement } from '../../host';

/** A document with the symbol in it, not yet read back. */
export type MadeDocument = { readonly bytes: Uint8Array; readonly page: number; readonly placed: Matrix };

/** A new document of a format, or a copy of a template of the same format with the symbol drawn in. */
export async function makeDocument(
  format: FormatName,
  template: Uint8Array | null,
  { drawing, label, target }: Placement,
): Promise<Result<MadeDocument, Problem>> {
  const { write, fill } = FORMATS[format];
  if (target.layer !== undefined) return refuse({ code: 'format/cannot-hold', format, what: 'layer' });
  if (target.textWrap) return refuse({ code: 'format/cannot-hold', format, what: 'text-wrap' });
  if (target.kind === 'selection' || target.kind === 'corner') return refuse({ code: 'selection/none' });
  if (target.kind !== 'own-page') {
    if (!fill || !template) throw new Error('Only a template has a place to draw in.');
    return fill(template, drawing, label, target);
  }
  const placed = onOwnPage(drawing, target.rotationDegrees);
  const written = await write(transformDrawing(drawing, placed), label);
  return written.ok ? ok({ bytes: written.value, page: 1, placed }) : written;
}

/** Reads a document's bytes and compares them with what was meant. */
export async function verifyDocument(
  format: FormatName,
  bytes: Uint8Array,
  { page, placed }: MadeDocument,
  placement: Placement,
): Promise<Result<Placed, Problem>> {
  const artwork = await FORMATS[format].read(bytes, page);
  if (!artwork.ok) return artwork;
  const differences = placement.differences(artwork.value, placed);
  return differences.length === 0
    ? ok({ findings: formatFindings(format, placement) })
    : refuse({ code: 'read-back/differs', differences });
}

/** What a format cannot say as it was meant. */
function formatFindings(format: FormatName, { drawing }: Placement): readonly Finding[] {
  const spot = drawing.elements.flatMap((e) =>
    e.kind === 'path' && e.ink.kind === 'spot' ? [e.ink.name] : [],
  )[0];
  if (spot === undefined || FORMATS[format].holdsSpots) return [];
  return [
    {
      code: 'ink/not-carried',
      severity: 'warning',
      measured: `${format.toUpperCase()} without the plate ${spot}`,
      required: `the ink ${spot} on a plate of its own`,
      source: `${format.toUpperCase()} knows no named inks: give the ink in the layout, or use PDF, EPS or IDML`,
    },
  ];
}
