import { labelOf } from '../../src/core/label';
import { LABEL_KEY } from '../../src/hosts/indesign/own-parts';
import type { InDesignDouble, Snapshot } from '../doubles/indesign';
import { newcomersOf, pageOf, type placeIn, withoutNew } from './indesign-open';
import { centredOn, missingParts, paintOrder } from './stands';

/** The symbol stands whole and alone in one group with its label, and nothing else has changed. */
export async function expectPlaced(
  double: InDesignDouble,
  before: Snapshot,
  { outcome, drawing }: Awaited<ReturnType<typeof placeIn>>,
  at: { readonly x: number; readonly y: number; readonly degrees?: number },
  page = 3,
): Promise<void> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const after = double.snapshot();
  expect(withoutNew(before, after)).toEqual(before);

  const roles = drawing.elements.flatMap((e) => (e.kind === 'path' ? [e.role] : []));
  const newcomers = newcomersOf(before, after).filter(({ cls }) => cls !== 'Color' && cls !== 'Ink');
  const [group, ...others] = newcomers.filter(({ cls }) => cls === 'Group');
  expect(others).toEqual([]);
  expect(group?.attributes.name).toBe('ISSN barcode 1144-875X 12');
  expect(group?.labels[LABEL_KEY]).toBe(labelOf(outcome.value.number, outcome.value.spec).data);
  expect(group?.attributes).toMatchObject({
    'textWrapPreferences.textWrapMode': { key: 'NONE' },
    'objectExportOptions.altTextSourceType': { key: 'SOURCE_CUSTOM' },
    'objectExportOptions.customAltText': 'Barcode ISSN 1144-875X, issue 12',
  });
  const shapes = newcomers.filter(({ cls }) => cls === 'Polygon');
  expect(newcomers).toHaveLength(1 + roles.length);
  expect(shapes.map(({ attributes }) => attributes.name).sort()).toEqual([...roles].sort());
  for (const { attributes, parent, outlines } of shapes) {
    expect(parent).toBe(group?.id);
    expect(outlines.filter(({ open }) => open)).toEqual([]);
    expect(attributes).toMatchObject({
      strokeWeight: 0,
      overprintStroke: false,
      nonprinting: false,
      visible: true,
      'textWrapPreferences.textWrapMode': { key: 'NONE' },
      'transparencySettings.dropShadowSettings.mode': { key: 'NONE' },
      itemLayer: group?.attributes.itemLayer,
    });
    const stroke = attributes.strokeColor as { readonly ref: number };
    expect(after.documents[0]?.nodes[stroke.ref]?.attributes).toMatchObject({ special: 'none' });
    // Effects that the document's defaults would have given.
    const effects = Object.keys(attributes).filter((key) => key.includes('blendingSettings'));
    expect(effects).toEqual([]);
  }

  const artwork = await pageOf(double, page);
  const stands = centredOn(drawing, at, at.degrees ?? 0);
  expect(missingParts(artwork, drawing, stands)).toEqual([]);
  expect(paintOrder(artwork, drawing, stands)).toEqual(roles);
}
