import type { RightAngle } from '../../src/core/geometry';
import { onWholeDots } from '../../src/core/symbol/dots';
import { DEFAULT_TYPED_SPEC, drawnBarHeight, type TypedSpec } from '../../src/core/symbol/spec';
import type { FormatName } from '../../src/formats/formats';
import { createMemoryHost } from '../../src/hosts/file/memory';
import { parseRequest, placeSymbol, type SymbolRequest } from '../../src/jobs/place';
import type { Typed } from './requests';

/** A request that is known to be in order. */
export function request({
  number,
  spec,
}: {
  number: Typed['number'];
  spec?: Partial<TypedSpec>;
}): SymbolRequest {
  const parsed = parseRequest(number, { ...DEFAULT_TYPED_SPEC, ...spec });
  if (!parsed.ok) throw new Error(JSON.stringify([number, spec, parsed.problems]));
  return parsed.value;
}

/** A document of its own with the symbol in it, as the whole job makes it, and what the job read back from it. */
export async function place(format: FormatName, asked: SymbolRequest, rotationDegrees: RightAngle = 0) {
  const host = createMemoryHost(format);
  const placed = await placeSymbol(host, asked, { kind: 'own-page', rotationDegrees });
  const bytes = host.bytes();
  if (!placed.ok || !bytes) throw new Error(JSON.stringify(placed));
  return { bytes, readBack: placed.value.readBack, findings: placed.value.findings };
}

/** Draws, reads back and expects what was asked for: numbers exactly, lengths within `tolerance` (mm). */
export async function expectRoundTrip(
  format: FormatName,
  typed: Typed,
  rotationDegrees: RightAngle,
  tolerance: number,
): Promise<void> {
  const asked = request(typed);
  const { number } = asked;
  const isPicture = format === 'png' || format === 'tiff';
  const spec = isPicture ? onWholeDots(asked.spec) : asked.spec;
  const { readBack } = await place(format, asked, rotationDegrees);
  expect(readBack.gtin13).toBe(number.gtin13);
  expect(readBack.addOn).toBe(number.addOn?.digits ?? null);
  expect(Math.abs(readBack.xDimension - spec.xDimension)).toBeLessThanOrEqual(0.0001);
  expect(Math.abs(readBack.barHeight - drawnBarHeight(spec))).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(readBack.reduction - spec.reduction)).toBeLessThanOrEqual(tolerance);
  if (number.addOn)
    expect(
      Math.abs(((readBack.addOnGap ?? Number.NaN) - spec.addOnGap) * spec.xDimension),
    ).toBeLessThanOrEqual(tolerance);
  expect((readBack.rotationDegrees + 360) % 360).toBe(rotationDegrees);
}
