import { findSymbols } from '../../src/core/artwork/symbols';
import { mapRect } from '../../src/core/geometry';
import type { Corner } from '../../src/core/placement';
import { placeInCorner } from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import { readIdml } from '../../src/formats/idml/read';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { parseRequest, placeSymbol } from '../../src/jobs/place';
import { createInDesign, hostileDocument } from '../doubles/indesign';

const parsed = parseRequest(
  { issn: '1144-875X', variant: null, addOn: '12' },
  { ...DEFAULT_TYPED_SPEC, size: 'SC0' },
);
if (!parsed.ok) throw new Error('refused');
const request = parsed.value;

/** Hostile seeds whose active layer is open to drawing. */
const OPEN_SEEDS = [0, 1, 6, 7, 12];

test.each(OPEN_SEEDS)('places in a corner of the page in front of the user (seed %i)', async (seed) => {
  const corners: readonly Corner[] = ['top-left', 'bottom-right'];
  for (const corner of corners) {
    const double = createInDesign({ seed, document: hostileDocument(seed) });
    const indesign = double.module as unknown as InDesign;
    const target = { kind: 'corner', corner, margin: 8, rotationDegrees: 0 } as const;
    const placed = await placeSymbol(createInDesignHost(indesign), request, target);
    expect(placed).toMatchObject({ ok: true });
    expect(double.ledger.violations).toEqual([]);

    // The active page of these documents is their first.
    const artwork = await readIdml(double.toIdml(), 1);
    if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
    const drawing = layoutSymbol(request.number, request.spec);
    const at = placeInCorner(drawing, 0, artwork.value.page, corner, 8);
    const { x, y } = mapRect(at, { x: 0, y: 0, width: 0, height: 0 });
    const symbols = findSymbols(artwork.value);
    expect(symbols).toHaveLength(1);
    expect(Math.hypot((symbols[0]?.origin.x ?? 0) - x, (symbols[0]?.origin.y ?? 0) - y)).toBeLessThan(0.001);
  }
});
