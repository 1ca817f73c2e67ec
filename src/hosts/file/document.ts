import { paintedOver } from '../../core/artwork/painted-over';
import type { Finding } from '../../core/check/finding';
import { transformDrawing } from '../../core/drawing';
import { say } from '../../core/figure/figure';
import { mapRect } from '../../core/geometry';
import { onOwnPage } from '../../core/placement';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Filled } from '../../formats/format';
import { FORMATS, type FormatName } from '../../formats/formats';
import type { Placed, Placement } from '../../host';

/** A new document of a format, or a copy of a template of the same format with the symbol drawn in. */
export async function makeDocument(
  format: FormatName,
  template: Uint8Array | null,
  { drawing, label, target }: Placement,
): Promise<Result<Filled, Problem>> {
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
  return written.ok ? ok({ bytes: written.value, places: [{ page: 1, placed }] }) : written;
}

/** Reads a document's bytes and compares every place with what was meant; what hides a symbol is named. */
export async function verifyDocument(
  format: FormatName,
  bytes: Uint8Array,
  { places }: Filled,
  placement: Placement,
): Promise<Result<Placed, Problem>> {
  const { target, drawing, label } = placement;
  const name = target.kind === 'named-item' ? target.name : label.name;
  const inTemplate = target.kind !== 'own-page';
  for (const { page, placed } of places) {
    const artwork = await FORMATS[format].read(bytes, page);
    if (!artwork.ok) return artwork;
    const by = inTemplate ? paintedOver(artwork.value, label.data, mapRect(placed, drawing.extent)) : [];
    if (by.length > 0) return refuse({ code: 'template/in-the-way', name, by });
    const differences = placement.differences(artwork.value, placed);
    if (differences.length > 0) return refuse({ code: 'read-back/differs', differences });
  }
  return ok({ findings: formatFindings(format, placement) });
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
      measured: [say('noPlate', { text: format.toUpperCase() }, { text: spot })],
      required: ['oneInk'],
      source: [say('noNamedInks', { text: format.toUpperCase() })],
    },
  ];
}
